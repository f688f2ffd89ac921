import type { Draft, Id, Minute, PersonId } from "../../kernel/event.ts";
import { text } from "../../kernel/fields.ts";
import { byName, everything, goingOf, peopleHere } from "../members/index.ts";
import type { Candidate, Occasion, Turn } from "./plan.ts";
import { reasonBefore } from "./ranking.ts";
import {
  companions,
  knownNow,
  nameOf,
  type PlannedMeeting,
  partOf,
  planned,
  type RotationLook,
  untilOf,
} from "./reading.ts";
import { ALWAYS, awayFrom, lastBy, mentorsOf, swapsOf } from "./said.ts";
import { NO_TURNS, type Role, type Turns } from "./words.ts";

export type CandidateRow = Candidate & {
  readonly name: string;
  /** The day of their last turn. */
  readonly lastOn: Minute | undefined;
};

export type TurnRow = Omit<Turn, "order"> & {
  readonly name: string | undefined;
  readonly mine: boolean;
  readonly alsoNames: readonly string[];
  /** Who is at the side of a learner who leads. */
  readonly beside: readonly string[];
  /** Whom the one whose turn it is asked to take it instead. */
  readonly asks: { readonly id: PersonId; readonly name: string } | undefined;
  /** They asked me. */
  readonly asksMe: boolean;
  /** What puts the first before the second. */
  readonly reason: "only" | "share" | "last" | "draw" | undefined;
  /** Taken by somebody before whom others would have come, and who was not asked by them. */
  readonly outOfTurn: boolean;
  readonly order: readonly CandidateRow[];
};

export type TurnsRow = {
  readonly key: string;
  /** An act that called the meeting, to name it by; nothing while only the series says so. */
  readonly id: Id | undefined;
  readonly call: Draft | undefined;
  readonly title: string;
  readonly start: Minute;
  readonly end: Minute;
  readonly isOver: boolean;
  /** I said that I cannot come. */
  readonly away: boolean;
  readonly turns: readonly TurnRow[];
};

export type PersonRow = {
  readonly id: PersonId;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly knows: boolean;
  readonly restingUntil: Minute | undefined;
  readonly beside: readonly string[];
  /** Turns taken by role, and meetings that somebody else or they could have had. */
  readonly counts: readonly { readonly role: Role; readonly served: number; readonly meetings: number }[];
};

export type MineRow = {
  readonly roles: readonly Role[] | undefined;
  readonly knows: boolean;
  readonly restingUntil: Minute | undefined;
  readonly besideMe: readonly PersonId[];
  /** Learners at whose side I am, and those who have nobody yet. */
  readonly iAmBeside: readonly PersonId[];
  readonly seeking: readonly PersonId[];
};

export const views = {
  ahead: {
    about: "The coming meetings, and whose turn it is to facilitate, to write and to keep time.",
    params: {},
    look: (look: RotationLook): readonly TurnsRow[] => rowsOf(look, ({ occasion }) => !occasion.isOver),
  },
  past: {
    about: "Who facilitated, wrote and kept time at past meetings, the newest first.",
    params: {},
    look: (look: RotationLook): readonly TurnsRow[] => [...rowsOf(look, ({ occasion }) => occasion.isOver)].reverse(),
  },
  meeting: {
    about: "The turns of one meeting, with the order in which people would come and why.",
    params: { meeting: text({ max: 80 }) },
    look: (look: RotationLook, { meeting }: { meeting: string }): TurnsRow | null => {
      const key = look.others.meetings.keyOf.get(meeting) ?? meeting;
      return rowsOf(look, ({ occasion }) => occasion.key === key)[0] ?? null;
    },
  },
  present: {
    about: "Who can be named for what was done at a meeting: everybody who is here, and who went since.",
    params: { meeting: text({ max: 80 }) },
    look: presentRows,
  },
  people: { about: "Who takes turns in what, and how many they had.", params: {}, look: peopleRows },
  mine: { about: "How I take part.", params: {}, look: mineRow },
};

/** The meetings that are asked for, with what is known of all the others. */
export function rowsOf(
  look: RotationLook,
  isAsked: (one: PlannedMeeting) => boolean = () => true,
): readonly TurnsRow[] {
  const all = planned(look);
  const starts = all.map(({ start }) => start);
  return all.filter(isAsked).map((one) => rowOf(look, one, starts));
}

function rowOf(look: RotationLook, one: PlannedMeeting, starts: readonly Minute[]): TurnsRow {
  const { occasion, title, start, end, meeting, occurrence } = one;
  const series = occurrence?.series;
  const call =
    meeting !== undefined || series === undefined || occurrence === undefined
      ? undefined
      : { kind: "meetings.call", body: { series: series.id, day: occurrence.day, start } };
  const away = look.me !== undefined && awayFrom(saidOf(look, occasion.key), everything).has(look.me);
  return {
    ...{ key: occasion.key, id: meeting?.calls[0]?.id, call, title, start, end, isOver: occasion.isOver, away },
    turns: one.turns.map((turn) => turnRow(look, one, turn, starts)),
  };
}

function turnRow(look: RotationLook, { occasion }: PlannedMeeting, turn: Turn, starts: readonly Minute[]): TurnRow {
  const { role, state, person, also } = turn;
  const swaps = swapsOf(saidOf(look, occasion.key), role, knownNow(look, occasion.isOver));
  const swap = swaps.find((one) => one.by === person);
  const free = turn.order.filter((one) => one.not === undefined);
  const [first, second] = free;
  // Who was asked by the one whose turn it was has it by their word.
  const wasAsked = swaps.some((one) => one.by === first?.person && one.with === person);
  const isByRule = first === undefined || first.person === person || wasAsked;
  return {
    ...{ role, state, person, also },
    name: person === undefined ? undefined : nameOf(look, person),
    mine: person !== undefined && person === look.me,
    alsoNames: also.map((one) => nameOf(look, one)),
    beside: role === "facilitator" ? besideOf(look, person, occasion) : [],
    asks: swap === undefined ? undefined : { id: swap.with, name: nameOf(look, swap.with) },
    asksMe: swap !== undefined && swap.with === look.me,
    reason: first === undefined ? undefined : second === undefined ? "only" : reasonBefore(first, second),
    outOfTurn: (state === "taken" || state === "served") && !isByRule,
    order: turn.order.map((one) => ({
      ...one,
      name: nameOf(look, one.person),
      lastOn: one.last === undefined ? undefined : starts[one.last],
    })),
  };
}

/** The names of those at the side of somebody who is still learning. */
function besideOf(look: RotationLook, person: PersonId | undefined, occasion?: Occasion): readonly string[] {
  const part = partOf(look, person);
  if (lastBy(part.offers, untilOf(occasion))?.knows !== false) return [];
  return companions(look, part, occasion).map((one) => nameOf(look, one));
}

function saidOf({ state }: RotationLook, key: string): Turns {
  return state.turns.get(key) ?? NO_TURNS;
}

/** Somebody who leaves the day after a meeting did there what they did. */
function presentRows(look: RotationLook, { meeting }: { meeting: string }) {
  const key = look.others.meetings.keyOf.get(meeting) ?? meeting;
  const [at] = planned(look).filter(({ occasion }) => occasion.key === key);
  const { isGone } = knownNow(look, false);
  const was = [...look.others.members.people.values()].filter((person) => {
    const { id } = person;
    const going = goingOf(person, look.rights, everything);
    const last = look.lane.act(going?.event ?? "")?.minute ?? look.lane.lastSeen(id)?.claimed ?? 0;
    return !isGone(id) || (at !== undefined && last >= at.start);
  });
  return byName(was).map(({ id, name }) => ({ id, name }));
}

function peopleRows(look: RotationLook): readonly PersonRow[] {
  const turns = planned(look).flatMap((one) => one.turns);
  return peopleHere(look.others.members, look.rights).flatMap(({ id, name }) => {
    const part = partOf(look, id);
    const offer = part.offers.at(-1);
    if (offer === undefined || offer.roles.length === 0) return [];
    const counts = offer.roles.map((role) => {
      const own = turns.filter((turn) => turn.role === role && turn.state === "served");
      const could = own.filter(({ person, order }) => {
        const one = order.find((other) => other.person === id);
        return person === id || (one !== undefined && (one.not === undefined || byTheRule(one.not)));
      });
      return { role, served: own.filter(({ person }) => person === id).length, meetings: could.length };
    });
    const beside = besideOf(look, id);
    return [{ id, name, roles: offer.roles, knows: offer.knows, restingUntil: restOf(look, id), beside, counts }];
  });
}

/** It could have been them, and was not because of the rule. */
function byTheRule(not: NonNullable<Candidate["not"]>): boolean {
  return not === "before" || not === "other-role";
}

function restOf(look: RotationLook, person: PersonId): Minute | undefined {
  const until = partOf(look, person).rests.at(-1)?.until ?? 0;
  return until > look.now ? until : undefined;
}

function mineRow(look: RotationLook): MineRow | null {
  const { me } = look;
  if (me === undefined) return null;
  const part = partOf(look, me);
  const offer = part.offers.at(-1);
  const learners = peopleHere(look.others.members, look.rights).filter(({ id }) => {
    const theirs = partOf(look, id).offers.at(-1);
    return id !== me && theirs?.knows === false && theirs.roles.includes("facilitator");
  });
  const besideOfLearner = (id: PersonId) => mentorsOf(partOf(look, id), ALWAYS);
  return {
    roles: offer?.roles,
    knows: offer?.knows ?? false,
    restingUntil: restOf(look, me),
    besideMe: mentorsOf(part, ALWAYS).filter((one) => !knownNow(look, false).isGone(one)),
    iAmBeside: learners.filter(({ id }) => besideOfLearner(id).includes(me)).map(({ id }) => id),
    seeking: learners.filter(({ id }) => companions(look, partOf(look, id)).length === 0).map(({ id }) => id),
  };
}
