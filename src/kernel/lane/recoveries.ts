import type { Entry } from "../entry.ts";
import {
  type DeviceId,
  type HouseholdId,
  type Id,
  type Minute,
  no,
  type PersonId,
  type Refusal,
  yes,
} from "../event.ts";
import { inOrder } from "../graph.ts";
import type { Rights } from "../rights.ts";
import type { Door } from "./door.ts";
import type { RecoveryFact, WayIn } from "./facts.ts";
import type { Effect, Ground, Handlers } from "./ground.ts";
import { heardFor } from "./heard-for.ts";
import type { Partings } from "./partings.ts";
import { standingWord } from "./standing-word.ts";

/** Neighbours who must say that a new device is the person's, the households they come from, and the hours to object. */
export const RECOVERY = { vouchers: 3, households: 2, hours: 72 } as const;

/** How far a recovery is, as far as an event had seen. */
export type Recovering = {
  readonly person: PersonId;
  readonly device: DeviceId;
  /** The standing word of each neighbour who knows them, by person. */
  readonly vouchers: ReadonlyMap<PersonId, Id>;
  readonly households: number;
  readonly neededVouchers: number;
  readonly neededHouseholds: number;
  /** Minutes that most households have known of it, and must have. */
  readonly heardFor: Minute;
  readonly neededMinutes: Minute;
  /** An old device objected, or another recovery of the same person has a voucher: then two thirds of the roll settle it. */
  readonly opposed: boolean;
  /** The act that settled it. */
  readonly settled: Id | undefined;
};

/** A person who lost all their devices gets a new one bound by neighbours who know them. */
export type Recoveries = {
  readonly handlers: Handlers<RecoveryFact>;
  readonly recovering: (recovery: Id, entry: Entry) => Recovering | undefined;
};

type Recovery = { readonly entry: Entry; readonly person: PersonId; readonly device: DeviceId };
/** People on the roll, and the household that each counts in. */
type Others = ReadonlyMap<PersonId, HouseholdId>;
type Word = { readonly id: Id; readonly by: PersonId; readonly yes: boolean };

export function createRecoveries(ground: Ground, door: Door, { hasLeft, isAway }: Partings): Recoveries {
  const { graph, personOf, isPerson, isAwaited, rightsAt } = ground;
  const { joins } = graph;
  const recoveries = new Map<Id, Recovery>();
  const words = new Map<Id, Word[]>();
  const objections = new Map<Id, Id[]>();
  const settled = new Map<Id, Id[]>();

  const seenOf = (entry: Entry, ids: readonly Id[] | undefined): Id[] =>
    (ids ?? []).filter((id) => graph.seen(entry, id));
  const known = (entry: Entry, id: Id): Recovery | undefined =>
    graph.seen(entry, id) ? recoveries.get(id) : undefined;
  const add = <T>(to: Map<Id, T[]>, id: Id, one: T): void => void to.set(id, [...(to.get(id) ?? []), one]);

  function recover(entry: Entry, person: PersonId, way: WayIn): Refusal | Effect {
    const rights = rightsAt(entry);
    if (!mayAsk(entry, person, rights)) return no("lane.device-known");
    if (rights === undefined) return no("lane.draft");
    if (!isPerson(entry, person) || hasLeft(entry, person)) return no("lane.unknown-person");
    const { device, id } = entry.event;
    const by = personOf(entry);
    const isIn = by !== "" && !isAway(entry, by);
    const against = isIn ? yes : (door.isInvited(entry, way) ?? door.isStanding(entry, way));
    return against ?? (() => recoveries.set(id, { entry, person, device }));
  }

  /**
   * A device that speaks for nobody, or for somebody who has gone; and the only one of a guest, who came by an invite: they
   * may have opened one as a newcomer, and be here already. Nobody is two people: before it is settled the guest has left.
   */
  function mayAsk(entry: Entry, person: PersonId, rights: Rights | undefined): boolean {
    const by = personOf(entry);
    if (by === "") return true;
    if (by === person || rights?.roll.has(by) || rights?.removed.has(by)) return false;
    return isAway(entry, by) || joins.devicesOf(by, entry).length === 1;
  }

  /** Only people on the roll know somebody, and of other households: a chain of strangers cannot vouch itself in. */
  function know(entry: Entry, id: Id, yes: boolean): Refusal | Effect {
    const recovery = known(entry, id);
    const roll = rightsAt(entry)?.roll;
    const by = personOf(entry);
    const household = roll?.get(by);
    if (recovery === undefined || roll === undefined) return no("lane.unknown-recovery");
    if (household === undefined) return no("lane.not-on-roll");
    if (hasLeft(entry, by)) return no("lane.left");
    if (by === recovery.person) return no("lane.not-yourself");
    if (household === homeOf(recovery, roll, entry)) return no("lane.same-household");
    if (seenOf(entry, settled.get(id)).length > 0) return no("lane.recovered-already");
    return () => add(words, id, { id: entry.event.id, by, yes });
  }

  /** Any device that was the person's may object, a retired one too: to be heard late is better than not at all. */
  function object(entry: Entry, id: Id): Refusal | Effect {
    const recovery = known(entry, id);
    if (recovery === undefined) return no("lane.unknown-recovery");
    const { device } = entry.event;
    const isOld = device !== recovery.device && joins.allOf(recovery.person, entry).includes(device);
    return isOld ? () => add(objections, id, entry.event.id) : no("lane.not-your-device");
  }

  const homeOf = ({ person }: Recovery, roll: Rights["roll"], entry: Entry): HouseholdId | undefined =>
    roll.get(person) ?? door.homeOf(person, entry);

  /** Who may know somebody by now: the others on the roll, but those who live with them and those who left. */
  function othersThan({ person }: Recovery, entry: Entry, { roll }: Rights, home: HouseholdId | undefined): Others {
    return new Map([...roll].filter(([one, at]) => one !== person && at !== home && !hasLeft(entry, one)));
  }

  /** Of those who spoke, who still may: whoever was removed, left or moved in with the person since counts no more. */
  function vouchersOn(entry: Entry, id: Id, others: Others): Map<PersonId, Id> {
    const said = new Map<PersonId, Word[]>();
    for (const word of words.get(id) ?? []) {
      const told = graph.get(word.id);
      if (told === undefined || !others.has(word.by)) continue;
      if (graph.seen(entry, word.id) && !joins.isCut(told, entry)) add(said, word.by, word);
    }
    const standing = [...said.values()].flatMap((one) => standingWord(graph, one) ?? []);
    return new Map(standing.filter((word) => word.yes).map((word) => [word.by, word.id]));
  }

  function recovering(id: Id, entry: Entry): Recovering | undefined {
    const recovery = known(entry, id);
    const rights = rightsAt(entry);
    if (recovery === undefined || rights === undefined) return undefined;
    const home = homeOf(recovery, rights.roll, entry);
    const others = othersThan(recovery, entry, rights, home);
    const vouchers = vouchersOn(entry, id, others);
    const number = (name: string, usual: number): number => rights.numbers.get(name) ?? usual;
    const awake = [...others].filter(([one]) => isAwaited(entry, rights, one));
    const opposed = seenOf(entry, objections.get(id)).length > 0 || hasRival(entry, id, recovery, others);
    // Where fewer live than the charter asks for, all of them; a quarrel is settled by two thirds.
    const few = Math.min(number("recoverVouchers", RECOVERY.vouchers), others.size);
    const most = Math.ceil((2 * others.size) / 3);
    return {
      person: recovery.person,
      device: recovery.device,
      vouchers,
      households: new Set([...vouchers.keys()].map((one) => others.get(one))).size,
      neededVouchers: Math.max(1, opposed ? Math.max(few, most) : few),
      neededHouseholds: Math.min(number("recoverHouseholds", RECOVERY.households), new Set(others.values()).size),
      heardFor: heardFor(graph, awake, recovery.entry, entry),
      neededMinutes: 60 * number("recoverHours", RECOVERY.hours),
      opposed,
      // Of several who settled it apart, the first in order: whoever was heard of first says nothing.
      settled: seenOf(entry, settled.get(id))
        .flatMap((one) => graph.get(one) ?? [])
        .sort(inOrder)[0]?.event.id,
    };
  }

  /** True where a neighbour believes in another device of the same person. One that asked twice is no rival of itself. */
  function hasRival(entry: Entry, id: Id, { person, device }: Recovery, others: Others): boolean {
    return [...recoveries.keys()].some((other) => {
      const rival = other === id ? undefined : known(entry, other);
      if (rival?.person !== person || rival.device === device) return false;
      return seenOf(entry, settled.get(other)).length === 0 && vouchersOn(entry, other, others).size > 0;
    });
  }

  function rebind(entry: Entry, id: Id, counted: readonly Id[]): Refusal | Effect {
    const now = recovering(id, entry);
    if (now === undefined) return no("lane.unknown-recovery");
    if (now.settled !== undefined) return no("lane.recovered-already");
    const before = joins.personOf(now.device, entry);
    if (before !== undefined && !isAway(entry, before)) return no("lane.device-known");
    const by = personOf(entry);
    if (entry.event.device !== now.device && !rightsAt(entry)?.roll.has(by)) return no("lane.not-on-roll");
    // By itself it would speak for somebody who does nothing more here.
    if (entry.event.device === now.device && rightsAt(entry)?.removed.has(now.person)) return no("kernel.removed");
    const standing = new Map([...now.vouchers].map(([person, word]) => [word, person]));
    if (new Set(counted).size !== counted.length || counted.some((one) => !standing.has(one)))
      return no("lane.counted-wrong");
    const roll = rightsAt(entry)?.roll;
    const from = new Set(counted.map((one) => roll?.get(standing.get(one) ?? "")));
    if (counted.length < now.neededVouchers || from.size < now.neededHouseholds) {
      const about = { vouchers: counted.length, needed: now.neededVouchers, households: now.neededHouseholds };
      return no(now.opposed ? "lane.recovery-opposed" : "lane.recovery-few", about);
    }
    if (now.heardFor < now.neededMinutes) {
      return no("lane.recovery-early", { hours: Math.ceil((now.neededMinutes - now.heardFor) / 60) });
    }
    // Those that were retired too: which of two that retire each other stands may turn out to be another one.
    const isOthers = (device: DeviceId): boolean => (joins.personOf(device, entry) ?? now.person) !== now.person;
    return () => {
      add(settled, id, entry.event.id);
      const old = joins.allOf(now.person, entry).filter((device) => device !== now.device && !isOthers(device));
      if (before !== undefined) joins.retire(now.device, entry, "recovery");
      joins.bind(now.device, now.person, entry, "recovery");
      for (const device of old) joins.retire(device, entry, "recovery");
    };
  }

  const handlers: Handlers<RecoveryFact> = {
    recover: (entry, { person, way }) => recover(entry, person, way),
    know: (entry, { recovery, yes }) => know(entry, recovery, yes),
    object: (entry, { recovery }) => object(entry, recovery),
    rebind: (entry, { recovery, vouchers }) => rebind(entry, recovery, vouchers),
  };
  return { handlers, recovering };
}
