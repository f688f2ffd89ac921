import type { Event, HouseholdId, Id, PersonId } from "../../src/kernel/event.ts";
import { personsOfDevices } from "../persons-of-devices.ts";

/**
 * Who is on the roll and why, worked out once more from the bare events, slowly, without any code of the rights lane:
 * every seat must come from a recorded outcome, and every outcome from enough ballots of different people who had a
 * say. It only asks for what must hold whatever else the rules say, so that it stays true when they grow.
 */
export type RollOracle = {
  /** What is wrong with a chain of outcomes and the roll that is said to follow from it. */
  readonly wrong: (chain: readonly Id[], roll: ReadonlyMap<PersonId, HouseholdId>) => readonly string[];
};

type Seat = { readonly person: PersonId; readonly household: HouseholdId };
/** A body as bare data: the oracle trusts no type that a practice declares. */
type Bare = Readonly<Record<string, unknown>>;
type Roll = Map<PersonId, HouseholdId>;

/** As the charter's page says it, and not as the kernel's constants do. */
const [FOUNDERS, HOMES] = [3, 2];

export function createRollOracle(events: readonly Event[]): RollOracle {
  const byId = new Map(events.map((event) => [event.id, event]));
  const persons = personsOfDevices(events);

  function pastOf(id: Id): Set<Id> {
    const past = new Set<Id>();
    const open = [id];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const event = byId.get(at);
      for (const named of event === undefined ? [] : [event.prev, ...event.deps]) {
        if (named === undefined || past.has(named)) continue;
        past.add(named);
        open.push(named);
      }
    }
    return past;
  }

  function speaksFor({ device, body }: Event): readonly PersonId[] {
    return typeof body.enteredFor === "string" ? [body.enteredFor] : (persons.get(device) ?? []);
  }

  /** How many different people, at most, gave these events: each for one person, and each of them allowed. */
  function peopleBehind(given: readonly Event[], isAllowed: (person: PersonId) => boolean): number {
    const people = given.map((one) => speaksFor(one).filter(isAllowed));
    return Math.min(new Set(people.flat()).size, people.filter((some) => some.length > 0).length);
  }

  function founded(outcome: Event, roll: Roll): string[] {
    const list = byId.get(String(outcome.body.list));
    const seats = (list?.body.seats ?? []) as readonly Seat[];
    const past = pastOf(outcome.id).add(outcome.id);
    const words = events.filter(
      (one) => one.kind === "members.confirm" && one.body.list === list?.id && past.has(one.id),
    );
    const present = new Set(words.flatMap(({ device }) => persons.get(device) ?? []));
    const seated = seats.filter(({ person }) => present.has(person));
    const homes = new Set(seated.map(({ household }) => household));
    if (
      peopleBehind(words, (person) => seats.some((seat) => seat.person === person)) < FOUNDERS ||
      homes.size < HOMES
    ) {
      return [`a founding ${short(outcome.id)} stands on fewer than ${FOUNDERS} people of ${HOMES} households`];
    }
    for (const { person, household } of seated) roll.set(person, household);
    return [];
  }

  function concluded(outcome: Event, roll: Roll): string[] {
    const motion = byId.get(String(outcome.body.motion));
    const past = pastOf(outcome.id);
    if (motion === undefined || !past.has(motion.id))
      return [`${short(outcome.id)} concludes a motion it had not seen`];
    const change = motion.body as Bare;
    const said = ((outcome.body.ballots ?? []) as readonly Id[]).map((id) => byId.get(id));
    const ballots = said.filter((one) => one !== undefined);
    const odd = ballots.length < said.length || ballots.some((one) => !isYesOn(one, motion.id) || !past.has(one.id));
    if (odd) return [`${short(outcome.id)} counts what is no yes to its motion`];
    const left = new Set(leftBefore(past));
    const here = [...roll.keys()].filter((person) => !left.has(person));
    const aside = new Set([...listed(change.remove), ...resting]);
    const electorate = here.filter((person) => !aside.has(person));
    const gone = goneBefore(past);
    const yes = peopleBehind(ballots, (person) => roll.has(person) && !gone.has(person));
    const isRest = listed(change.dormant).length > 0;
    const enough = isRest ? 2 * yes > here.length : 3 * yes >= 2 * electorate.length;
    if (!enough) return [`${short(outcome.id)} stands on ${yes} people of ${isRest ? here.length : electorate.length}`];
    for (const person of listed(change.remove)) roll.delete(person);
    for (const { person, household } of (change.seats ?? []) as readonly Seat[]) roll.set(person, household);
    for (const person of listed(change.dormant)) resting.add(person);
    return [];
  }

  const resting = new Set<PersonId>();

  /** Who may have left, as far as an outcome had seen: nobody had to wait for any of them. */
  function leftBefore(past: ReadonlySet<Id>): PersonId[] {
    return leaving(past).flatMap((one) => [...speaksFor(one), ...(persons.get(one.device) ?? [])]);
  }

  /** Who left beyond doubt: by the device that they came with, while no other was bound in its place and it was not retired. */
  function goneBefore(past: ReadonlySet<Id>): ReadonlySet<PersonId> {
    const own = new Set(leaving(past).flatMap(({ device, body }) => (body.enteredFor === undefined ? [device] : [])));
    for (const { kind, body } of events) if (kind === "devices.retire") own.delete(String(body.device));
    const came = events.filter(({ kind, device }) => kind === "members.join" && own.has(device));
    const people = new Set(came.map(({ id }) => id));
    for (const { kind, body } of events) if (kind === "devices.recover") people.delete(String(body.person));
    return people;
  }

  function leaving(past: ReadonlySet<Id>): Event[] {
    return events.filter(({ kind, id }) => kind === "members.leave" && past.has(id));
  }

  function wrong(chain: readonly Id[], roll: ReadonlyMap<PersonId, HouseholdId>): string[] {
    const own: Roll = new Map();
    resting.clear();
    const broken = chain.flatMap((id) => {
      const outcome = byId.get(id);
      if (outcome?.kind === "members.confirm") return founded(outcome, own);
      return outcome?.kind === "charter.conclude" ? concluded(outcome, own) : [`${short(id)} is no outcome`];
    });
    for (const [person, household] of roll) {
      if (own.get(person) !== household)
        broken.push(`nothing says that ${short(person)} is on the roll in their household`);
    }
    for (const person of own.keys())
      if (!roll.has(person)) broken.push(`${short(person)} lost their seat, and nothing says so`);
    return broken.map((what) => `[K-5] ${what}`);
  }

  return { wrong };
}

function isYesOn({ kind, body }: Event, motion: Id): boolean {
  return kind === "charter.say" && body.motion === motion && body.yes === "yes";
}

function listed(value: unknown): readonly PersonId[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function short(id: Id): string {
  return id.slice(0, 8);
}
