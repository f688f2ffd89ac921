import type { Minute, PersonId } from "../../kernel/event.ts";
import { beginning, ranked, type Tally } from "./ranking.ts";
import { ROLES, type Role } from "./words.ts";

/** A meeting as the rule sees it. */
export type Occasion = {
  readonly key: string;
  readonly start: Minute;
  readonly isOver: boolean;
  /** Whose own matter it is: they may well come, and do not lead. */
  readonly parties: ReadonlySet<PersonId>;
  readonly away: ReadonlySet<PersonId>;
  /** Who took a turn, by role: more than one only where two did out of reach of each other. */
  readonly taken: ReadonlyMap<Role, readonly PersonId[]>;
  /** Who did it, where that is on record; nobody, where it went without. */
  readonly served: ReadonlyMap<Role, PersonId | undefined>;
};

/** Whether somebody takes turns in a role at a meeting, and why not if they do not. */
export type Able = "yes" | "resting" | "away" | "own-matter" | "alone";
export type People = (role: Role, occasion: Occasion) => ReadonlyMap<PersonId, Able>;

export type Candidate = Tally & {
  /** Why it is not them this time, though they are in: besides what makes them unable, the rule itself. */
  readonly not: Exclude<Able, "yes"> | "before" | "other-role" | undefined;
};

export type Turn = {
  readonly role: Role;
  readonly state: "served" | "taken" | "proposed" | "nobody";
  readonly person: PersonId | undefined;
  /** Others who took it too, out of reach of each other. */
  readonly also: readonly PersonId[];
  /** Everyone who is in, as they stood before this meeting: whose turn it is first, then those whom it cannot be. */
  readonly order: readonly Candidate[];
};

export type Planned = { readonly occasion: Occasion; readonly turns: readonly Turn[] };

type Counting = {
  readonly tallies: Map<Role, Map<PersonId, Tally>>;
  /** Who had each role at the last meeting at which somebody did. */
  readonly before: Map<Role, PersonId>;
};

/**
 * Meetings that are over, from the first one on, and what was counted by then. Only another word about one of them changes
 * it, or one about how people take part; so it need not be gone through again each time that somebody looks.
 */
export type Past = { readonly planned: readonly Planned[]; readonly counting: Counting };

export const NO_PAST: Past = {
  planned: [],
  counting: { tallies: new Map(ROLES.map((role) => [role, new Map()])), before: new Map() },
};

/**
 * All turns, past and ahead, from one pass over the meetings in their order. It is a view and decides nothing: what
 * binds is what people take, give back and say afterwards. The same acts give the same turns on every device.
 */
export function plan(occasions: readonly Occasion[], people: People): readonly Planned[] {
  return planAfter(NO_PAST, occasions, people).all;
}

/** The same, going on after a past: where that one's meetings are still the first, and each the very same. */
export function planAfter(
  past: Past,
  occasions: readonly Occasion[],
  people: People,
): { readonly all: readonly Planned[]; readonly past: Past } {
  const inOrder = [...occasions].sort((a, b) => a.start - b.start || (a.key < b.key ? -1 : 1));
  const begun = past.planned.every(({ occasion }, at) => inOrder[at] === occasion) ? past : NO_PAST;
  const counting = copied(begun.counting);
  const all = [...begun.planned];
  const pass = (occasion: Occasion): unknown => all.push(passed(occasion, all.length, counting, people));
  for (const occasion of inOrder.slice(all.length)) {
    if (!occasion.isOver) break;
    pass(occasion);
  }
  const over = all.length === begun.planned.length ? begun : { planned: [...all], counting: copied(counting) };
  for (const occasion of inOrder.slice(all.length)) pass(occasion);
  return { all, past: over };
}

function passed(occasion: Occasion, at: number, counting: Counting, people: People): Planned {
  const busy = new Set<PersonId>();
  const turns = ROLES.map((role) => {
    const able = people(role, occasion);
    const tallies = counting.tallies.get(role) ?? new Map<PersonId, Tally>();
    welcome(tallies, able);
    const order = orderOf(tallies, able, { occasion, busy, before: counting.before.get(role) });
    const turn = turnOf(role, occasion, order);
    count(tallies, turn, able, at);
    if (turn.person !== undefined) {
      busy.add(turn.person);
      counting.before.set(role, turn.person);
    }
    return turn;
  });
  return { occasion, turns };
}

/** Going on changes the copy, and never what others go on from. */
function copied({ tallies, before }: Counting): Counting {
  return { tallies: new Map([...tallies].map(([role, all]) => [role, new Map(all)])), before: new Map(before) };
}

/** Whoever is in for the first time begins in the middle of those who are in already. */
function welcome(tallies: Map<PersonId, Tally>, able: ReadonlyMap<PersonId, Able>): void {
  const here = [...able.keys()].flatMap((person) => tallies.get(person) ?? []);
  for (const person of able.keys()) if (!tallies.has(person)) tallies.set(person, beginning(person, here));
}

type Moment = {
  readonly occasion: Occasion;
  readonly busy: ReadonlySet<PersonId>;
  readonly before: PersonId | undefined;
};

function orderOf(
  tallies: ReadonlyMap<PersonId, Tally>,
  able: ReadonlyMap<PersonId, Able>,
  { occasion, busy, before }: Moment,
): readonly Candidate[] {
  const inOrder = ranked(
    [...able.keys()].flatMap((person) => tallies.get(person) ?? []),
    occasion.key,
  );
  const whyNot = ({ person }: Tally): Candidate["not"] => {
    const why = able.get(person);
    if (why !== "yes") return why;
    return busy.has(person) ? "other-role" : undefined;
  };
  const all = inOrder.map((tally): Candidate => ({ ...tally, not: whyNot(tally) }));
  const free = all.filter((one) => one.not === undefined);
  // Nobody leads twice in a row, as long as there is anybody else.
  const rested = all.map((one): Candidate => {
    return one.not === undefined && one.person === before && free.length > 1 ? { ...one, not: "before" } : one;
  });
  return [...rested.filter((one) => one.not === undefined), ...rested.filter((one) => one.not !== undefined)];
}

function turnOf(role: Role, occasion: Occasion, order: readonly Candidate[]): Turn {
  const place = new Map(order.map(({ person }, at) => [person, at]));
  const taken = [...(occasion.taken.get(role) ?? [])].sort(
    (a, b) => (place.get(a) ?? order.length) - (place.get(b) ?? order.length) || (a < b ? -1 : 1),
  );
  const [person, ...also] = taken;
  if (occasion.served.has(role)) {
    return { role, state: "served", person: occasion.served.get(role), also: [], order };
  }
  if (person !== undefined) return { role, state: occasion.isOver ? "served" : "taken", person, also, order };
  const next = occasion.isOver ? undefined : order.find((one) => one.not === undefined)?.person;
  return { role, state: next === undefined ? "nobody" : "proposed", person: next, also: [], order };
}

/** A meeting at which somebody did it counts for everyone who could have: not for those away, resting or with a stake. */
function count(tallies: Map<PersonId, Tally>, { person }: Turn, able: ReadonlyMap<PersonId, Able>, at: number): void {
  if (person === undefined) return;
  if (!tallies.has(person)) tallies.set(person, beginning(person, [...tallies.values()]));
  for (const [one, tally] of tallies) {
    if (one === person) {
      const { served, meetings, own } = tally;
      tallies.set(one, { person, served: served + 1, meetings: meetings + 1, own: own + 1, last: at });
    } else if (able.get(one) === "yes") tallies.set(one, { ...tally, meetings: tally.meetings + 1 });
  }
}
