import { apartFrom, type Binding, first, oneOf, recoveriesIn } from "./bindings.ts";
import { enteredFor } from "./by-hand.ts";
import type { Entry } from "./entry.ts";
import type { DeviceId, HouseholdId, Id, PersonId } from "./event.ts";
import { heardFirst, knew, type Places } from "./heard-first.ts";

/**
 * Which person a device speaks for. A person has none, one or several devices; each was bound by an event, and may have
 * been retired by another. Every question is answered from a place in the log: what was known `at` an entry, or of all
 * that is known where none is given.
 */
export type Joins = {
  /** This event made a person, who may have no device yet. */
  readonly enrol: (person: PersonId) => void;
  /** From the event `by` on, the device speaks for the person. */
  readonly bind: (device: DeviceId, person: PersonId, by: Entry, how?: Binding["how"]) => void;
  /** The event `by` retired the device: what it had not seen of that device has no effect any more. */
  readonly retire: (device: DeviceId, by: Entry, how: Cut["how"]) => void;
  readonly isPerson: (id: Id) => boolean;
  readonly personOf: (device: DeviceId, at?: Entry) => PersonId | undefined;
  readonly devicesOf: (person: PersonId, at?: Entry) => readonly DeviceId[];
  /** The binding of somebody whose only device was never anybody else's, while no device at all was retired. */
  readonly onlyBinding: (person: PersonId) => Pick<Binding, "device" | "by"> | undefined;
  /** False for somebody who came in by a device of their own that was never anybody else's, and never retired. */
  readonly lackedDevice: (person: PersonId) => boolean;
  /** How often a device was bound or retired, or all was forgotten. */
  readonly changes: () => number;
  /** Every device that ever spoke for a person, retired ones too. */
  readonly allOf: (person: PersonId, at?: Entry) => readonly DeviceId[];
  /** Who speaks in an entry: bound by what it had seen or by itself, and, if retired, only up to the cut. */
  readonly signerOf: (entry: Entry) => PersonId | undefined;
  /** Whose act it is: of the person for whom it was entered, else of who signed it. */
  readonly authorOf: (entry: Entry) => PersonId | undefined;
  /**
   * True where the device of an entry was retired by an event that had not seen it. There may be several such events, and
   * which one came first here says nothing: it is true while one of them is not `lifted`.
   */
  readonly isCut: (entry: Entry, at?: Entry, lifted?: Lifted) => boolean;
  /** Changes whenever something that was heard before counts differently now. */
  readonly disturbances: () => string;
  /** True while devices retire each other, or recoveries did not know of each other. */
  readonly isDisputed: () => boolean;
  /** Tells who has a household's word where two events retire each other: the roll, as far as an entry had seen it. */
  readonly askRoll: (roll: RollAt) => void;
  /** Forgets all, to hear it again: a key came that opens earlier joinings. */
  readonly forget: () => void;
};

type Lifted = (cut: Id) => boolean;
export type RollAt = (at?: Entry) => Iterable<readonly [PersonId, HouseholdId]>;

const NONE: readonly DeviceId[] = [];
type Cut = {
  readonly device: DeviceId;
  /** For whom it spoke as far as `by` had seen: others may have bound it too, and who is heard of first says nothing. */
  readonly about: PersonId;
  readonly by: Entry;
  /** By a device of the same person, or by neighbours, whom no other device of that person can undo. */
  readonly how: "device" | "recovery";
  /** The binding that it ends, where it is only that one: of a recovery that did not know of this one. */
  readonly rival: Binding | undefined;
};

export function createJoins(graph: Places): Joins {
  const persons = new Set<PersonId>();
  const bindings = new Map<DeviceId, Binding[]>();
  const ofPerson = new Map<PersonId, Binding[]>();
  const cuts = new Map<DeviceId, Cut[]>();
  let rollAt: RollAt = () => [];
  let [disturbed, changes] = [0, 0];

  /**
   * Two devices may retire each other, and recoveries may not know of each other. Then what more households heard first
   * stands, so that an act with an old past that comes to light months later undoes nothing. What retired one that went on
   * knowing of it, since it did not stand there, may stand by now: then nothing that it went on with does.
   */
  function stands(cut: Cut, at: Entry | undefined, known = new Map<Cut, boolean>()): boolean {
    if (cut.rival !== undefined) return recovered(cut.rival.person, at)?.device !== cut.device;
    if (cut.how === "recovery") return true;
    const own = cuts.get(cut.by.event.device);
    if (own === undefined) return true;
    const against = own.filter((one) => one.rival === undefined && knows(at, one.by) && !hadSeen(one, cut.by));
    return !against.some((one) => {
      if (graph.seen(cut.by, one.by.event.id)) {
        const isSilent = knownTo(cut.by).every((binding) => ends(one, binding, ofPerson.get(binding.person)));
        return isSilent && once(known, one, () => stands(one, at, known));
      }
      if (one.how === "recovery") return true;
      const [theirs, mine] = heardFirst(graph, allOf, rollAt(at), cut.about, [one.by, cut.by], at);
      return theirs > mine;
    });
  }

  /** Of all recoveries of a person the one that stands, as far as was known `at`. */
  function recovered(person: PersonId, at: Entry | undefined): Binding | undefined {
    const all = recoveriesIn(ofPerson.get(person)).filter(({ by }) => knows(at, by));
    return oneOf(all, (one, other) => heardFirst(graph, allOf, rollAt(at), person, [one.by, other.by], at));
  }

  /** The cut that leaves a binding without effect for `entry`, as far as was known `at`. */
  function endOf(binding: Binding, at: Entry | undefined, entry?: Entry, lifted?: Lifted): Cut | undefined {
    const direct = cuts.get(binding.device)?.find((cut) => {
      if (!knows(at, cut.by) || !ends(cut, binding, ofPerson.get(binding.person))) return false;
      return (entry === undefined || !hadSeen(cut, entry)) && !lifted?.(cut.by.event.id) && stands(cut, at);
    });
    if (direct !== undefined || binding.how !== "device") return direct;
    return cutIn(binding.by, at, lifted);
  }

  function cutIn(entry: Entry, at: Entry | undefined, lifted?: Lifted): Cut | undefined {
    let cut: Cut | undefined;
    for (const binding of knownTo(entry)) {
      cut = endOf(binding, at, entry, lifted);
      if (cut === undefined) return undefined;
    }
    return cut;
  }

  function knownTo(entry: Entry): readonly Binding[] {
    const bound = bindings.get(entry.event.device) ?? [];
    return bound.every((one) => knows(entry, one.by)) ? bound : bound.filter((one) => knows(entry, one.by));
  }

  function allOf(person: PersonId, at?: Entry): DeviceId[] {
    const bound = (ofPerson.get(person) ?? []).filter((one) => knows(at, one.by));
    return [...new Set(bound.map((one) => one.device))];
  }

  function personOf(device: DeviceId, at?: Entry): PersonId | undefined {
    const bound = bindings.get(device);
    if (bound === undefined) return undefined;
    return first(bound.filter((one) => knows(at, one.by) && endOf(one, at) === undefined))?.person;
  }

  function signerOf(entry: Entry): PersonId | undefined {
    const known = knownTo(entry);
    if (known.length < 2) return known[0]?.person;
    const speaking = first(known.filter((one) => endOf(one, undefined, entry) === undefined));
    return speaking?.person ?? personOf(entry.event.device, entry) ?? first(known)?.person;
  }

  function bind(device: DeviceId, person: PersonId, by: Entry, how: Binding["how"] = "join"): void {
    const binding: Binding = { device, person, by, how, alone: [device] };
    bindings.set(device, [...(bindings.get(device) ?? []), binding]);
    if (how === "recovery") meetRivals(binding);
    ofPerson.set(person, [...(ofPerson.get(person) ?? []), binding]);
    persons.add(person);
    changes += 1;
  }

  function meetRivals(binding: Binding): void {
    for (const other of apartFrom(binding, ofPerson.get(binding.person))) {
      keep({ device: binding.device, by: other.by, how: "recovery", rival: binding });
      keep({ device: other.device, by: binding.by, how: "recovery", rival: other });
    }
  }

  function keep(one: Omit<Cut, "about">): void {
    const cut = { ...one, about: personOf(one.device, one.by) ?? "" };
    cuts.set(cut.device, [...(cuts.get(cut.device) ?? []), cut]);
    disturbed += 1;
    changes += 1;
  }

  /** While nothing was retired, whoever bound a device first is whose it is. */
  function onlyBinding(person: PersonId): Binding | undefined {
    const all = ofPerson.get(person);
    const one = all?.length === 1 ? all[0] : undefined;
    return one === undefined || cuts.size > 0 || bindings.get(one.device)?.length !== 1 ? undefined : one;
  }

  function devicesOf(person: PersonId, at?: Entry): readonly DeviceId[] {
    const one = onlyBinding(person);
    if (one === undefined) return allOf(person, at).filter((device) => personOf(device, at) === person);
    return knows(at, one.by) ? one.alone : NONE;
  }

  return {
    enrol: (person) => void persons.add(person),
    bind,
    retire: (device, by, how) => keep({ device, by, how, rival: undefined }),
    isPerson: (id) => persons.has(id),
    personOf,
    ...{ devicesOf, onlyBinding },
    lackedDevice: (person) => !isAlwaysTheirs(ownIn(ofPerson.get(person), person), bindings, cuts),
    changes: () => changes,
    ...{ allOf, signerOf },
    authorOf: (entry) => enteredFor(entry.event) ?? signerOf(entry),
    isCut: (entry, at, lifted) => cuts.size > 0 && cutIn(entry, at, lifted) !== undefined,
    disturbances: () => (cuts.size === 0 ? "" : `${disturbed} ${disputes(cuts, stands)}`),
    isDisputed: () => disputedIn(cuts).length > 0,
    askRoll: (roll) => {
      rollAt = roll;
    },
    forget: () => {
      changes += 1;
      persons.clear();
      for (const known of [bindings, ofPerson, cuts]) known.clear();
    },
  };
}

/** The binding by which somebody came in with a device. */
function ownIn(bound: readonly Binding[] | undefined, person: PersonId): Binding | undefined {
  return bound?.find((one) => one.by.event.id === person);
}

function isAlwaysTheirs(
  own: Binding | undefined,
  bindings: ReadonlyMap<DeviceId, readonly Binding[]>,
  cuts: ReadonlyMap<DeviceId, unknown>,
): boolean {
  return own !== undefined && bindings.get(own.device)?.length === 1 && !cuts.has(own.device);
}

/** Cuts whose own signer was cut too, or that stand against a rival. */
function disputedIn(cuts: ReadonlyMap<DeviceId, readonly Cut[]>): Cut[] {
  return [...cuts.values()].flat().filter((cut) => cut.rival !== undefined || cuts.has(cut.by.event.device));
}

/** Each is weighed once, however many turn on it: else a chain of them would cost twice as much with each more. */
function once(known: Map<Cut, boolean>, cut: Cut, weigh: () => boolean): boolean {
  const stands = known.get(cut) ?? weigh();
  known.set(cut, stands);
  return stands;
}

function hadSeen(cut: Cut, entry: Entry): boolean {
  return knew(cut.by, entry);
}

/**
 * A cut ends the bindings that it knew, so a device that is found again can be bound anew, also by the same event; and what
 * agreed with one that it knew.
 */
function ends({ by, rival }: Cut, binding: Binding, ofPerson: readonly Binding[] | undefined): boolean {
  if (rival !== undefined) return rival === binding;
  if (by.event.id === binding.by.event.id) return false;
  if (knew(by, binding.by)) return true;
  const agreeing =
    binding.how === "recovery" ? apartFrom(binding, ofPerson).filter(({ device }) => device === binding.device) : [];
  // The one that agrees took the device from whoever had it before, and not from the person for whom both settled it.
  return agreeing.every((one) => one.by !== by) && agreeing.some((one) => knew(by, one.by));
}

/** Which of the cuts that are disputed stand now. */
function disputes(
  cuts: ReadonlyMap<DeviceId, readonly Cut[]>,
  stands: (cut: Cut, at: Entry | undefined) => boolean,
): string {
  return disputedIn(cuts)
    .map((cut) => (stands(cut, undefined) ? "1" : "0"))
    .join("");
}

function knows(at: Entry | undefined, entry: Entry): boolean {
  return at === undefined || knew(at, entry);
}
