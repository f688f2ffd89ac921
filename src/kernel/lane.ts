import { createDoor, type DoorDeps, type Effect } from "./door.ts";
import { type Id, no, type PersonId, type Refusal, type Verdict, yes } from "./event.ts";
import type { Entry, Graph } from "./graph.ts";
import { type Outcome, winners } from "./outcomes.ts";
import {
  type Change,
  changed,
  FOUNDING_HOUSEHOLDS,
  FOUNDING_PEOPLE,
  type LaneFact,
  NO_CHANGE,
  NO_RIGHTS,
  type Rights,
  type Seat,
  VALUES_MAX,
} from "./rights.ts";

/**
 * The rights lane: the chain of constitutional outcomes. Every fact is judged once, on its own causal past, so a late
 * arrival changes no earlier verdict; it can only add an outcome, and then the chain is chosen again.
 */
export type Lane = {
  /** Takes one fact in, after all that its event had seen. */
  readonly hear: (entry: Entry, fact: LaneFact | Refusal) => void;
  /** What would be said of a fact; nothing is kept. */
  readonly would: (entry: Entry, fact: LaneFact | Refusal) => Verdict;
  /** What was said of an event: a refusal, or nothing. */
  readonly verdict: (id: Id) => Verdict;
  /** The winning outcomes, oldest first. */
  readonly chain: () => readonly Outcome[];
  /** The rights after the first `position` winning outcomes. */
  readonly rights: (position: number) => Rights;
  /** The place of an outcome in the winning chain, from 1; 0 when it is not in it. */
  readonly positionOf: (id: Id) => number;
  readonly motion: (id: Id) => Motion | undefined;
  /** The yes ballots on a motion that `entry` had seen (or all that are known), the newest of each person. */
  readonly yesOn: (motion: Id, entry?: Entry) => ReadonlyMap<PersonId, Id>;
};

export type Motion = {
  readonly id: Id;
  readonly parent: Id;
  readonly change: Change;
  /** Who has a say: the roll at the parent, without those who had left. Frozen when the motion was made. */
  readonly electorate: readonly PersonId[];
  /** How many must say yes. */
  readonly needed: number;
};

type Parting = { readonly id: Id; readonly person: PersonId };

type Ballot = { readonly id: Id; readonly person: PersonId; readonly motion: Id; readonly yes: boolean };

export function createLane({ graph, community, isSigned }: DoorDeps): Lane {
  const door = createDoor({ graph, community, isSigned });
  const verdicts = new Map<Id, Refusal>();
  const outcomes = new Map<Id, Outcome>();
  const children = new Map<Id | "", Outcome[]>();
  const lists = new Map<Id, readonly Seat[]>();
  const confirms = new Map<Id, { id: Id; person: PersonId }[]>();
  const motions = new Map<Id, Motion>();
  const ballotsOn = new Map<Id, Ballot[]>();
  const [leaves, withdrawals]: [Parting[], Parting[]] = [[], []];
  let founding: Rights = NO_RIGHTS;
  let chain: readonly Outcome[] = [];
  let positions: ReadonlyMap<Id, number> = new Map();

  const personOf = (entry: Entry): PersonId => graph.joins.personOf(entry.event.device) ?? "";
  const follower = (entry: Entry, outcome: Id | ""): boolean =>
    (children.get(outcome) ?? []).some((child) => graph.seen(entry, child.id));

  const hasLeft = (entry: Entry, person: PersonId): boolean => isIn(graph, leaves, entry, person);
  /** True for an event by which, as far as was seen, a device's person joined. */
  const isPerson = (entry: Entry, person: PersonId): boolean =>
    graph.seen(entry, person) && graph.joins.personOf(graph.get(person)?.event.device ?? "") === person;

  function decide(entry: Entry, fact: LaneFact): Refusal | Effect {
    const { id } = entry.event;
    switch (fact.is) {
      case "founding":
        if (id !== community) return no("lane.founded-already");
        return () => {
          founding = changed(NO_RIGHTS, { ...NO_CHANGE, addValues: fact.values });
        };
      case "invite":
        if (personOf(entry) === "") return no("lane.not-joined");
        return () => door.open(id, fact.key, fact.uses);
      case "join":
        return door.enter(entry, fact.way);
      case "leave":
        if (hasLeft(entry, personOf(entry))) return no("lane.left");
        return () => leaves.push({ id, person: personOf(entry) });
      case "withdraw":
        return withdraw(entry, fact.person);
      case "list":
        if (follower(entry, "")) return no("lane.bound-already");
        if (fact.seats.some((seat) => !isPerson(entry, seat.person))) return no("lane.unknown-person");
        return () => lists.set(id, fact.seats);
      case "confirm":
        return confirm(entry, fact.list);
      case "motion":
        return move(entry, fact.parent, fact.change);
      case "ballot":
        return vote(entry, fact.motion, fact.yes);
      case "outcome":
        return conclude(entry, fact.motion, fact.ballots);
    }
  }

  /**
   * Who let a guest in may end their visit, and so may anyone on the roll; nobody on the roll is sent away like that. It
   * keeps a guest out of a founding only in a draft: later they may have been vouched for, which the lane does not know.
   */
  function withdraw(entry: Entry, person: PersonId): Refusal | Effect {
    const roll = newestSeen(entry)?.rights.roll;
    const by = personOf(entry);
    if (!isPerson(entry, person)) return no("lane.unknown-person");
    if (roll?.has(person)) return no("lane.on-roll");
    if (door.inviterOf(person) !== by && !roll?.has(by)) return no("lane.not-your-guest");
    if (hasLeft(entry, by) || isIn(graph, withdrawals, entry, by)) return no("lane.left");
    return () => roll === undefined && withdrawals.push({ id: entry.event.id, person });
  }

  /** A confirmation binds the founding roll as soon as three people of two households have given theirs. */
  function confirm(entry: Entry, list: Id): Refusal | Effect {
    const seats = graph.seen(entry, list) ? lists.get(list) : undefined;
    if (seats === undefined) return no("lane.unknown-list");
    const person = personOf(entry);
    if (!seats.some((seat) => seat.person === person)) return no("lane.not-on-list");
    if (hasLeft(entry, person)) return no("lane.left");
    if (isIn(graph, withdrawals, entry, person)) return no("lane.withdrawn");
    const last = newestFounding(entry);
    if (last !== undefined && (last.list !== list || follower(entry, last.id))) return no("lane.bound-already");
    if (last?.rights.roll.has(person)) return no("lane.confirmed-already");
    const known = confirms.get(list) ?? [];
    const keep = () => void confirms.set(list, [...known, { id: entry.event.id, person }]);
    const seen = known.filter((one) => graph.seen(entry, one.id)).map((one) => one.person);
    const present = door.withinInvites(new Set([person, ...seen]));
    if (!present.has(person)) return no("lane.beyond-invite");
    const seated = seats.filter((seat) => present.has(seat.person));
    const households = new Set(seated.map((seat) => seat.household));
    if (present.size < FOUNDING_PEOPLE || households.size < FOUNDING_HOUSEHOLDS) return keep;
    const rights = changed(founding, { ...NO_CHANGE, seats: seated });
    return () => {
      keep();
      record({ id: entry.event.id, parent: last?.id, ballots: present.size, rights, list });
    };
  }

  /** The chain that wins as far as the event had seen. */
  const chainSeen = (entry: Entry): Outcome[] =>
    winners((id) => (children.get(id) ?? []).filter((one) => graph.seen(entry, one.id)));
  const newestSeen = (entry: Entry): Outcome | undefined => chainSeen(entry).at(-1);
  const newestFounding = (entry: Entry): Outcome | undefined =>
    chainSeen(entry)
      .filter((one) => one.list !== undefined)
      .at(-1);

  function move(entry: Entry, parent: Id, change: Change): Refusal | Effect {
    const outcome = graph.seen(entry, parent) ? outcomes.get(parent) : undefined;
    if (outcome === undefined) return no("lane.unknown-parent");
    if (follower(entry, parent)) return no("lane.moved-on");
    if (!outcome.rights.roll.has(personOf(entry))) return no("lane.not-on-roll");
    if (hasLeft(entry, personOf(entry))) return no("lane.left");
    const stranger = change.seats.find((seat) => !isPerson(entry, seat.person));
    if (stranger !== undefined) return no("lane.unknown-person");
    const values = outcome.rights.values.size - new Set(change.dropValues).size + change.addValues.length;
    if (values > VALUES_MAX) return no("lane.too-many-values", { max: VALUES_MAX });
    const left = new Set(leaves.filter((one) => graph.seen(entry, one.id)).map((one) => one.person));
    const electorate = [...outcome.rights.roll.keys()].filter((person) => !left.has(person));
    const percent = outcome.rights.numbers.get("constitutionalPercent") ?? 0;
    // 67 is how two thirds are written as a percentage; of three people that is two, not three.
    const asked = percent === 67 ? 0 : percent;
    const needed = Math.max(Math.ceil((2 * electorate.length) / 3), Math.ceil((asked * electorate.length) / 100));
    return () => motions.set(entry.event.id, { id: entry.event.id, parent, change, electorate, needed });
  }

  function vote(entry: Entry, motionId: Id, isYes: boolean): Refusal | Effect {
    const motion = graph.seen(entry, motionId) ? motions.get(motionId) : undefined;
    if (motion === undefined) return no("lane.unknown-motion");
    if (follower(entry, motion.parent)) return no("lane.moved-on");
    const person = personOf(entry);
    if (!motion.electorate.includes(person)) return no("lane.not-on-roll");
    if (hasLeft(entry, person)) return no("lane.left");
    if (isYes && yesElsewhere(entry, motion, person)) return no("lane.one-yes-each");
    const ballot = { id: entry.event.id, person, motion: motionId, yes: isYes };
    return () => ballotsOn.set(motionId, [...(ballotsOn.get(motionId) ?? []), ballot]);
  }

  function yesElsewhere(entry: Entry, motion: Motion, person: PersonId): boolean {
    for (const other of motions.values()) {
      if (other.parent === motion.parent && other.id !== motion.id && yesOn(other.id, entry).has(person)) return true;
    }
    return false;
  }

  function yesOn(motion: Id, entry?: Entry): ReadonlyMap<PersonId, Id> {
    const newest = new Map<PersonId, Ballot>();
    for (const ballot of ballotsOn.get(motion) ?? []) {
      if (entry === undefined || graph.seen(entry, ballot.id)) newest.set(ballot.person, ballot);
    }
    const said = [...newest.values()].filter((ballot) => ballot.yes).map(({ person, id }) => [person, id] as const);
    return new Map(said.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  function conclude(entry: Entry, motionId: Id, counted: readonly Id[]): Refusal | Effect {
    const motion = graph.seen(entry, motionId) ? motions.get(motionId) : undefined;
    const parent = motion === undefined ? undefined : outcomes.get(motion.parent);
    if (motion === undefined || parent === undefined) return no("lane.unknown-motion");
    if (follower(entry, motion.parent)) return no("lane.moved-on");
    if (!motion.electorate.includes(personOf(entry))) return no("lane.not-on-roll");
    if (hasLeft(entry, personOf(entry))) return no("lane.left");
    const said = yesOn(motionId, entry);
    const standing = new Set(said.values());
    if (new Set(counted).size !== counted.length) return no("lane.counted-wrong");
    if (counted.some((id) => !standing.has(id))) return no("lane.counted-wrong");
    if (counted.length < motion.needed) {
      return no("lane.not-enough", { yes: counted.length, needed: motion.needed, of: motion.electorate.length });
    }
    const rights = changed(parent.rights, motion.change);
    return () => record({ id: entry.event.id, parent: parent.id, ballots: counted.length, rights, list: undefined });
  }

  function record(outcome: Outcome): void {
    outcomes.set(outcome.id, outcome);
    const siblings = children.get(outcome.parent ?? "") ?? [];
    children.set(outcome.parent ?? "", [...siblings, outcome]);
    chain = winners((id) => children.get(id) ?? []);
    positions = new Map(chain.map((one, index) => [one.id, index + 1]));
  }

  return {
    hear: (entry, fact) => {
      const answer = "is" in fact ? decide(entry, fact) : fact;
      if (typeof answer === "function") answer();
      else verdicts.set(entry.event.id, answer);
    },
    would: (entry, fact) => {
      const answer = "is" in fact ? decide(entry, fact) : fact;
      return typeof answer === "function" ? yes : answer;
    },
    verdict: (id) => verdicts.get(id),
    chain: () => chain,
    rights: (position) => chain[position - 1]?.rights ?? founding,
    positionOf: (id) => positions.get(id) ?? 0,
    motion: (id) => motions.get(id),
    yesOn,
  };
}

/** True for someone of whose parting the event had seen. */
function isIn(graph: Graph, partings: readonly Parting[], entry: Entry, person: PersonId): boolean {
  return partings.some((one) => one.person === person && graph.seen(entry, one.id));
}
