import { type Id, MINUTES_PER_DAY, type Minute, type PersonId } from "../../kernel/event.ts";
import type { World } from "../../kernel/practice.ts";
import type { Case, ConflictEvent, Line, Offer, Writing } from "./words.ts";

/** What was done in a case; no rules. */
export function foldCase(state: Case, e: ConflictEvent, world: World): Case {
  if (e.kind !== "conflict.write") return state;
  const line: Line = { id: e.id, by: world.by ?? "", minute: e.minute, what: e.body.what, body: e.body };
  const next = { ...state, lines: [...state.lines, line], time: Math.max(state.time, timeOf(e, world)) };
  return CHANGES[e.body.what]?.(next, line) ?? next;
}

/** What besides a new line an act changes. */
const CHANGES: { readonly [W in Writing["body"]["what"]]?: (state: Case, line: Line) => Case } = {
  ask: (state, line) => ({ ...state, is: "request", level: line.body.level ?? 2, roles: rolesOf(line) }),
  open: (state, line) => ({
    ...state,
    ...{ is: "talk", level: line.body.level ?? 2, roles: rolesOf(line), accepted: [line.by] },
  }),
  accept: (state, { by }) => ({
    ...state,
    accepted: [...without(state.accepted, by), by],
    declined: without(state.declined, by),
  }),
  decline: (state, { by, body: { of } }) => {
    if (state.is === "talk" && of !== undefined)
      return answered(state, of, (one) => ({ ...one, no: [...without(one.no, by), by] }));
    return steppedOut(state, by);
  },
  "bring-in": (state, line) => ({ ...state, brought: line }),
  propose: offered,
  move: offered,
  agree: (state, line) => {
    const { by, body } = line;
    if (state.is === "request" || !state.roles.has(by)) return endedBy(state, line);
    const said = (one: Offer) => ({ ...one, yes: [...without(one.yes, by), by], no: without(one.no, by) });
    return answered(state, body.of, said);
  },
  met: (state, { body }) => ({ ...state, followUp: Math.max(state.followUp, ...body.dates) }),
  withdraw: (state, line) => (endsWith(state, line.by) ? endedBy(state, line) : steppedOut(state, line.by)),
};

/** Somebody does not want to be in it, or not any more: nobody asks them again. */
function steppedOut(state: Case, by: PersonId): Case {
  return { ...state, accepted: without(state.accepted, by), declined: [...without(state.declined, by), by] };
}

/** It can end more than once, where two did not know of each other: each end counts for whoever had seen it. */
function endedBy(state: Case, line: Line): Case {
  return { ...state, ends: [...state.ends, line] };
}

/** Whether it is over for all once this person withdraws: a side, whoever helps, or one of the two of a request. */
export function endsWith(state: Case, by: PersonId): boolean {
  return state.is === "request" || state.roles.get(by) === "party" || !state.roles.has(by);
}

/** Community time; while the community is a draft and has none, what the author's clock said. */
export function timeOf({ minute }: Pick<Writing, "minute">, { rights, time }: Pick<World, "rights" | "time">): Minute {
  return rights.roll.size === 0 ? minute : time;
}

/** Whoever puts something to the others has said yes to it, if a yes of theirs is asked for. */
function offered(state: Case, line: Line): Case {
  const yes = state.roles.get(line.by) === "party" ? [line.by] : [];
  return withFollowUp({ ...state, offers: [...state.offers, { ...line, yes, no: [] }] });
}

/** A side said yes or no to something that was put to them. */
function answered(state: Case, of: Id | undefined, said: (offer: Offer) => Offer): Case {
  return withFollowUp({ ...state, offers: state.offers.map((one) => (one.id === of ? said(one) : one)) });
}

function withFollowUp(state: Case): Case {
  const dates = agreements(state).flatMap(({ body }) => body.dates);
  return { ...state, followUp: Math.max(state.followUp, ...dates) };
}

export function partiesOf({ roles }: Case): PersonId[] {
  return [...roles].filter(([, role]) => role === "party").map(([person]) => person);
}

/**
 * The days on which those inside want to look again at what they agreed, on or after which nobody has noted that they met: of the
 * agreement itself, and those that they named when they met. A note before a day does not take it away.
 */
export function openDays(state: Case): Minute[] {
  const open = agreements(state).flatMap(({ id, body: { dates } }) => {
    const met = state.lines.filter(({ what, body }) => what === "met" && body.of === id);
    const named = [...dates, ...met.flatMap(({ body }) => body.dates)];
    return named.filter((date) => !met.some(({ minute }) => minute >= date));
  });
  return [...new Set(open)].sort((a, b) => a - b);
}

/** What stands here: of all that was put to the sides an agreement alone has days to come back to. */
function agreements(state: Case): Offer[] {
  return state.offers.filter((one) => one.what === "propose" && isAgreed(state, one));
}

/** True once every party has said yes to it. */
export function isAgreed(state: Case, offer: Offer): boolean {
  return partiesOf(state).every((person) => offer.yes.includes(person));
}

/** True once every party has said that they want to talk here: before that nobody is told anything. */
export function mayTalk(state: Case): boolean {
  return partiesOf(state).every((person) => state.accepted.includes(person));
}

/** When the words of a case end: so many days after the last of them, or after the last day to come back to. */
export function wordsEnd({ time, followUp }: Case, narrativeDays: number): Minute {
  return Math.max(time, followUp) + narrativeDays * MINUTES_PER_DAY;
}

function rolesOf({ body }: Line): Case["roles"] {
  return new Map(body.people.map(({ person, as }) => [person, as]));
}

function without(people: readonly PersonId[], person: PersonId): PersonId[] {
  return people.filter((one) => one !== person);
}
