import type { DeviceId, Draft, HouseholdId, Id, Minute, PersonId } from "../../kernel/event.ts";
import type { Look } from "../../kernel/practice.ts";
import { everything, householdNameOf, isGone, nameOf } from "../members/index.ts";
import type { Devices, Others, Recovery, Sort } from "./words.ts";

export type DevicesLook = Look<Devices, Others>;

/** Somebody's new device on its way. */
export type RecoveryRow = {
  readonly id: Id;
  readonly person: PersonId;
  readonly name: string;
  readonly householdName: string;
  readonly device: DeviceId;
  readonly deviceName: string;
  readonly sort: Sort;
  readonly minute: Minute;
  readonly known: readonly { readonly person: PersonId; readonly name: string; readonly householdName: string }[];
  readonly doubted: readonly { readonly person: PersonId; readonly name: string }[];
  readonly neededVouchers: number;
  readonly households: number;
  readonly neededHouseholds: number;
  /** Whole hours of community time that are left to object. */
  readonly hoursLeft: number;
  readonly opposed: boolean;
  /** A device that was the person's objected. */
  readonly objected: boolean;
  readonly late: boolean;
  /** Where this device stands: the new one, one that was or is theirs, or somebody else's. */
  readonly side: "new" | "old" | "other";
  /** This device may say that it is not them, and none of theirs has yet: in time, or when it hears of it too late. */
  readonly mayObject: boolean;
  /** This device may add it by itself, if it is them. */
  readonly mayAdd: boolean;
  /** They never had a device: only neighbours can say that it is somebody else. */
  readonly hadNone: boolean;
  /** `added`: another device of theirs did it meanwhile, and nobody is asked any more. */
  readonly state: "open" | "ready" | "settled" | "added" | "passed";
  /** What `me` can do with it. */
  readonly mine: "me" | "say" | "said-yes" | "said-no" | "watch";
  /** The act that settles it, once nothing is missing. */
  readonly conclude: Draft | undefined;
};

/** A recovery that nobody settled is not shown for ever, and neither is an objection that came too late. */
const SHOWN_MINUTES = 45 * 24 * 60;

/** Those that are open, were settled against a late objection, or retired this very device, the oldest first. */
export function recoveryRows(look: DevicesLook): RecoveryRow[] {
  return [...look.state.recoveries.values()]
    .filter((one) => isAsked(look, one) || one.late.some(({ time }) => isNew(look, time)) || hasRetired(look, one))
    .sort((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1))
    .map((one) => recoveryRow(look, one));
}

/** By which a device asks to be somebody's, the newest first, while neighbours are asked about it. */
export function askingBy(look: DevicesLook, device: DeviceId): readonly Id[] {
  const open = [...look.state.recoveries.values()].filter((one) => one.device === device && isAsked(look, one));
  return open.sort((a, b) => b.time - a.time || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
}

/** Nobody settles any more what is old, is about somebody who went, or was done by another device of theirs. */
function isAsked(look: DevicesLook, recovery: Recovery): boolean {
  const { person, settled, time } = recovery;
  const known = look.others.members.people.get(person);
  const isHere = known !== undefined && !isGone(known, look.rights, everything);
  return settled === undefined && isHere && isNew(look, time) && !isAdded(look, recovery);
}

function isAdded({ lane }: DevicesLook, { person, device, settled }: Recovery): boolean {
  return settled === undefined && lane.devicesOf(person)?.includes(device) === true;
}

/** The act by which neighbours settled that another device is somebody's, and so retired this one. */
export function settledAgainst({ state }: DevicesLook, device: DeviceId): Id | undefined {
  const by = state.retired.get(device)?.by;
  return [...state.recoveries.values()].find(({ settled }) => settled !== undefined && settled === by)?.settled;
}

/** True where settling it switched off the device that looks. */
function hasRetired(look: DevicesLook, { settled }: Recovery): boolean {
  return settled !== undefined && settled === settledAgainst(look, look.device);
}

/** By community time: the clock of a new device may be a year off. */
function isNew({ time }: DevicesLook, since: Minute): boolean {
  return time - since < SHOWN_MINUTES;
}

export function recoveryRow(look: DevicesLook, recovery: Recovery): RecoveryRow {
  const { others, rights, lane } = look;
  const { members } = others;
  const now = lane.recovering(recovery.id);
  const household = (person: PersonId): HouseholdId | undefined =>
    rights.roll.get(person) ?? members.people.get(person)?.household;
  const vouchers = [...(now?.vouchers ?? [])];
  const doubters = [...recovery.words].filter(([, one]) => one === "no").map(([person]) => person);
  const left = Math.max(0, (now?.neededMinutes ?? 0) - (now?.heardFor ?? 0));
  const enough =
    now !== undefined && vouchers.length >= now.neededVouchers && now.households >= now.neededHouseholds && left === 0;
  const open = isAsked(look, recovery) ? (enough ? "ready" : "open") : "passed";
  const over = isAdded(look, recovery) ? "added" : open;
  const where = recovery.settled === undefined ? over : "settled";
  const mine = mineOf(look, recovery, household);
  const isNewOne = recovery.device === look.device;
  const mayAdd = open !== "passed" && mine === "me" && !isNewOne;
  const isOld = hasRetired(look, recovery) || mayAdd;
  const body = { recovery: recovery.id, vouchers: vouchers.map(([, id]) => id) };
  return {
    id: recovery.id,
    person: recovery.person,
    name: nameOf(members, recovery.person),
    householdName: householdNameOf(members, household(recovery.person)),
    device: recovery.device,
    deviceName: recovery.name,
    sort: recovery.sort,
    minute: recovery.minute,
    known: vouchers.map(([person]) => ({
      person,
      name: nameOf(members, person),
      householdName: householdNameOf(members, household(person)),
    })),
    doubted: doubters.map((person) => ({ person, name: nameOf(members, person) })),
    neededVouchers: now?.neededVouchers ?? 0,
    households: now?.households ?? 0,
    neededHouseholds: now?.neededHouseholds ?? 0,
    hoursLeft: Math.ceil(left / 60),
    opposed: now?.opposed ?? false,
    objected: recovery.objections.length > 0,
    late: recovery.late.length > 0,
    side: isNewOne ? "new" : isOld ? "old" : "other",
    ...{ mayAdd, hadNone: hadNone(look, recovery.person) },
    mayObject: isOld && recovery.objections.length === 0,
    state: where,
    mine,
    conclude: where === "ready" ? { kind: "devices.conclude", body } : undefined,
  };
}

function hadNone({ state, others }: DevicesLook, person: PersonId): boolean {
  if (others.members.people.get(person)?.device !== undefined) return false;
  return [...state.added.values()].every((one) => one.person !== person);
}

function mineOf(
  { me, rights }: DevicesLook,
  recovery: Recovery,
  household: (person: PersonId) => HouseholdId | undefined,
): RecoveryRow["mine"] {
  if (me === undefined) return "watch";
  if (me === recovery.person) return "me";
  const word = recovery.words.get(me);
  if (word !== undefined) return word === "yes" ? "said-yes" : "said-no";
  return rights.roll.has(me) && household(me) !== household(recovery.person) ? "say" : "watch";
}
