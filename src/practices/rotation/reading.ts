import type { Minute, PersonId } from "../../kernel/event.ts";
import { onceALook } from "../../kernel/once-a-look.ts";
import type { Look } from "../../kernel/practice.ts";
import { ahead, calledOff, isDropped, type Meeting, type Occurrence, whenOf } from "../meetings/index.ts";
import { everything, nameOf as memberName, standing as standingOf } from "../members/index.ts";
import { type Able, NO_PAST, type Occasion, type Past, type People, type Planned, planAfter } from "./plan.ts";
import { ALWAYS, awayFrom, type Knowing, lastBy, mentorsOf, servedBy, takersOf } from "./said.ts";
import { NO_PART, NO_TURNS, type Others, type Part, ROLES, type Role, type Rotation, type Turns } from "./words.ts";

export type RotationLook = Look<Rotation, Others>;

/** A meeting with its turns: what it is called, and what calls it where only a series says so. */
export type PlannedMeeting = Planned & {
  readonly title: string;
  readonly start: Minute;
  readonly end: Minute;
  readonly meeting: Meeting | undefined;
  readonly occurrence: Occurrence | undefined;
};

/**
 * Every meeting that was called, and those that are coming, with whose turn it was or is. What counts as over follows
 * community time, not a device's clock: so two devices that hold the same acts count the same turns.
 */
export const planned = onceALook((look: RotationLook): readonly PlannedMeeting[] => {
  const facts = meetingsOf(look);
  const occasions = [...facts].map(([key, { start, end, meeting }]) => {
    const isOver = end <= look.time;
    return isOver && meeting !== undefined ? overOf(look, meeting, start) : occasionOf(look, key, start, isOver);
  });
  const { all, past } = planAfter(pasts.get(look.state.parts) ?? NO_PAST, occasions, peopleOf(look));
  pasts.set(look.state.parts, past);
  return all.flatMap((one) => {
    const known = facts.get(one.occasion.key);
    return known === undefined ? [] : [{ ...one, ...known }];
  });
});

/** What is over was decided by how people took part until then, so it is kept beside that. */
const pasts = new WeakMap<Rotation["parts"], Past>();

/** A meeting that is over, as the rule saw it last, and what else that stood on. */
const over = new WeakMap<Meeting, { readonly turns: Turns; readonly occasion: Occasion }>();

/** The very same as before, unless a word came about it. */
function overOf(look: RotationLook, meeting: Meeting, start: Minute): Occasion {
  const { key } = meeting;
  const turns = look.state.turns.get(key) ?? NO_TURNS;
  const known = over.get(meeting);
  const parties = partiesOf(look, key);
  if (known?.turns === turns && hasSame(known.occasion.parties, parties)) return known.occasion;
  const occasion = occasionOf(look, key, start, true);
  over.set(meeting, { turns, occasion });
  return occasion;
}

function hasSame(some: ReadonlySet<PersonId>, others: ReadonlySet<PersonId>): boolean {
  return some.size === others.size && [...some].every((one) => others.has(one));
}

/** True when some meeting begins within this time: until then there is no need to work out whose turn it is. */
export function isAnyMeeting(look: RotationLook, after: Minute, until: Minute): boolean {
  return [...meetingsOf(look).values()].some(({ start }) => start > after && start <= until);
}

const meetingsOf = onceALook((look: RotationLook): ReadonlyMap<string, Omit<PlannedMeeting, keyof Planned>> => {
  const { meetings } = look.others;
  const coming = ahead({ ...look, state: meetings }).filter((one) => one.off === undefined);
  const facts = new Map<string, Omit<PlannedMeeting, keyof Planned>>();
  for (const one of coming) {
    const { key, title, start, minutes, meeting } = one;
    facts.set(key, { title, start, end: start + minutes, meeting, occurrence: one });
  }
  for (const meeting of meetings.meetings.values()) {
    if (calledOff(meeting, everything) !== undefined) continue;
    const { start } = whenOf(meeting, everything);
    const occurrence = facts.get(meeting.key)?.occurrence;
    facts.set(meeting.key, { title: meeting.title, start, end: start + meeting.minutes, meeting, occurrence });
  }
  return facts;
});

function occasionOf(look: RotationLook, key: string, start: Minute, isOver: boolean): Occasion {
  const turns = look.state.turns.get(key) ?? NO_TURNS;
  const known = knownNow(look, isOver);
  const taken = new Map(ROLES.map((role) => [role, takersOf(turns, role, known)]));
  const served = new Map(
    ROLES.flatMap((role): [Role, PersonId | undefined][] => {
      const word = servedBy(turns, role, everything);
      return word === undefined ? [] : [[role, word.person]];
    }),
  );
  const away = awayFrom(turns, everything);
  return { key, start, isOver, parties: partiesOf(look, key), away, taken, served };
}

/** A view knows all that was said. Whoever left takes no more turns; what is over they may well have done before. */
export function knownNow({ others, rights }: RotationLook, isOver: boolean): Knowing {
  const isGone = (person: PersonId) => standingOf(others.members, rights, person, everything) === "stranger";
  return { seen: everything, isGone: (person) => !isOver && isGone(person) };
}

/** Whose own matter is on the agenda as something big, or who presents it: they do not lead that meeting. */
function partiesOf({ others }: RotationLook, key: string): ReadonlySet<PersonId> {
  const { meetings, decisions } = others;
  const items = (meetings.meetings.get(key)?.items ?? []).flatMap((id) => meetings.items.get(id) ?? []);
  return new Set(
    items
      .filter((item) => item.major && !isDropped(item, everything))
      .flatMap((item) => [item.by, item.presenter, decisions.matters.get(item.matter ?? "")?.by])
      .filter((person) => person !== undefined),
  );
}

/** Who is in for a role at a meeting, as they said before it. */
function peopleOf(look: RotationLook): People {
  const gone = new Set([...look.state.parts.keys()].filter(knownNow(look, false).isGone));
  return (role, occasion) => {
    const until = untilOf(occasion);
    const inIt = [...look.state.parts].filter(
      ([person, part]) =>
        (occasion.isOver || !gone.has(person)) && lastBy(part.offers, until)?.roles.includes(role) === true,
    );
    return new Map(inIt.map(([person, part]) => [person, ableOf(look, { role, occasion, until, person, part })]));
  };
}

/** What was said before a meeting that is over counts there; for one that is ahead, all that was said. */
export function untilOf(occasion: Occasion | undefined): Minute {
  return occasion?.isOver === true ? occasion.start : ALWAYS;
}

type Who = {
  readonly role: Role;
  readonly occasion: Occasion;
  readonly until: Minute;
  readonly person: PersonId;
  readonly part: Part;
};

function ableOf(look: RotationLook, { role, occasion, until, person, part }: Who): Able {
  if (occasion.away.has(person)) return "away";
  if ((lastBy(part.rests, until)?.until ?? 0) > occasion.start) return "resting";
  if (occasion.parties.has(person)) return "own-matter";
  if (role !== "facilitator" || lastBy(part.offers, until)?.knows === true) return "yes";
  return companions(look, part, occasion).length > 0 ? "yes" : "alone";
}

/** Those at the side of a learner who can lead by themselves: at a meeting, as it is there; else as it is now. */
export function companions(look: RotationLook, part: Part, occasion?: Occasion): readonly PersonId[] {
  const until = untilOf(occasion);
  const { isGone } = knownNow(look, occasion?.isOver === true);
  return mentorsOf(part, until).filter((one) => {
    if (isGone(one) || occasion?.away.has(one) === true) return false;
    const offer = lastBy(look.state.parts.get(one)?.offers ?? [], until);
    return offer?.knows === true && offer.roles.includes("facilitator");
  });
}

export function partOf({ state }: RotationLook, person: PersonId | undefined): Part {
  return state.parts.get(person ?? "") ?? NO_PART;
}

export function nameOf({ others }: RotationLook, person: PersonId): string {
  return memberName(others.members, person);
}
