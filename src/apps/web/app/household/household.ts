import { type BrowserStore, openBrowserStore } from "../../../../edges/indexeddb/browser-store.ts";
import { deleteKept, unmark } from "../../../../edges/indexeddb/deleting.ts";
import { type Chest, createChest } from "../../../../edges/pin/chest.ts";
import { clearSeat, lieOpen, sitDown } from "../browser/own-storage.ts";
import {
  ALL,
  afterRight,
  afterWrong,
  CLEARING,
  dropSeat,
  FIRST,
  firstDatabase,
  keepFirst,
  keepSeat,
  lockAll,
  type NewSeat,
  newId,
  readSeats,
  type Seat,
  toClear,
  waitFor,
} from "./seats.ts";

/** What somebody has once their PIN was right. */
export type Seated = { readonly seat: Seat; readonly seed: Uint8Array; readonly chest: Chest };

/** Tries a PIN. Each try is counted before it is made, so that leaving the page saves nobody a wait. */
export async function trySeat(id: string, pin: string): Promise<Seated | "wrong" | "wait"> {
  const now = Date.now();
  const seat = readSeats().find((one) => one.id === id);
  if (seat === undefined || seat.moved !== undefined) return "wrong";
  if (waitFor(seat, now) > 0) return "wait";
  keepSeat(afterWrong(seat, now));
  const store = await openBrowserStore(seat.database);
  const lock = await store.readLock();
  await store.close();
  const { openSeedAside } = await import("../../../../edges/pin/browser-pin.ts");
  const seed = lock === undefined ? undefined : await openSeedAside(lock, pin);
  if (seed === undefined) return "wrong";
  keepSeat(afterRight(seat));
  return seatedOn(seat, seed);
}

/** A new person at this device, with a key of their own that nothing has signed with yet. */
export async function addSeat(name: string, pin: string): Promise<Seated> {
  const id = newId();
  const seat: Seat = { id, database: `${FIRST} ${id}`, name, wrong: 0, until: 0 };
  const seed = random(32);
  const store = await openBrowserStore(seat.database);
  await lockStore(store, seed, pin);
  await store.close();
  keepSeat(seat);
  return seatedOn(seat, seed);
}

/** What the page at another address needs to make somebody's place there under the PIN that they typed here. */
export async function newSeatFor({ id, name }: Seat, pin: string): Promise<NewSeat> {
  const [{ pinKeyAside }, { SALT_BYTES }] = await Promise.all([
    import("../../../../edges/pin/browser-pin.ts"),
    import("../../../../edges/pin/pin-lock.ts"),
  ]);
  const salt = random(SALT_BYTES);
  return { id, name, salt, key: await pinKeyAside(pin, salt) };
}

/**
 * Makes it, with a key of its own. It is not listed before somebody has moved into it; what an earlier try left is made anew.
 * Nothing where they have a place here already.
 */
export async function takeSeat({ id, name, ...pin }: NewSeat): Promise<Seated | undefined> {
  const there = readSeats().find((one) => one.id === id);
  if (there !== undefined && there.moved === undefined) return undefined;
  const { lockSeedWith } = await import("../../../../edges/pin/pin-lock.ts");
  const seat: Seat = { id, database: `${FIRST} ${id}`, name, wrong: 0, until: 0 };
  await removeSeat(there ?? seat);
  const seed = random(32);
  const store = await openBrowserStore(seat.database);
  await store.putLock(lockSeedWith(pin, seed, random), createChest(seed, random));
  await store.close();
  return seatedOn(seat, seed);
}

/** Whoever had this browser for themselves takes a seat in it: from now on nothing of theirs is open without the PIN. */
export async function shareFirst(store: BrowserStore, name: string, pin: string): Promise<void> {
  const seed = await store.keys(random).seed();
  const seat: Seat = { id: newId(), database: firstDatabase(), name, wrong: 0, until: 0 };
  await lockStore(store, seed, pin);
  keepSeat(seat);
  sitDown("", createChest(seed, random));
}

/** Another PIN for who sits here. */
export async function changePin(store: BrowserStore, { seed, chest }: Seated, pin: string): Promise<void> {
  const { lockSeedAside } = await import("../../../../edges/pin/browser-pin.ts");
  await store.putLock(await lockSeedAside(seed, pin), chest);
}

/** Whoever is the last one with a place has the device for themselves again: no PIN, and all that is theirs. */
export async function beAlone(store: BrowserStore, { seat, seed, chest }: Seated): Promise<void> {
  lieOpen();
  keepFirst(seat.database);
  // Without a place and with a lock, as a power cut may leave it here, the PIN is asked for once more.
  dropSeat(seat.id);
  await store.dropLock(seed, chest);
}

/** Takes somebody off this device, with all that only this device kept of theirs. */
export async function removeSeat({ id, database }: Seat, onFreed?: () => void): Promise<void> {
  await deleteKept(database, { onFreed });
  clearSeat(database === firstDatabase() ? "" : id);
  dropSeat(id);
  if (readSeats().length === 0) unmark();
}

/** The same for whoever has this browser for themselves, wherever their copy lies. */
export async function removeFirst(onFreed?: () => void): Promise<void> {
  await deleteKept(firstDatabase(), { onFreed });
  clearSeat("");
  unmark();
}

/** Lets go of all that is open, in every tab, by loading them anew: what is open nowhere can be deleted whole. */
export function askToClear(seat: Seat | undefined): void {
  localStorage.setItem(CLEARING, seat?.id ?? ALL);
  lockAll();
}

/**
 * What somebody asked to be cleared goes before this page opens anything; of several tabs one sees to it. Where another page
 * holds on to it, this one says so, and goes on by itself once that has let go.
 */
export async function clearAsked(again = () => location.reload()): Promise<void> {
  const clear = async () => {
    const whom = toClear();
    if (whom === undefined) return;
    const seat = readSeats().find(({ id }) => id === whom);
    await (seat === undefined ? removeFirst(again) : removeSeat(seat, again));
    localStorage.removeItem(CLEARING);
  };
  await (globalThis.navigator?.locks === undefined ? clear() : navigator.locks.request("kith clearing", clear));
}

/** Where their things lie in the browser's storage, from now on. */
export function sit({ seat, chest }: Seated): void {
  sitDown(seat.database === firstDatabase() ? "" : seat.id, chest);
}

function seatedOn(seat: Seat, seed: Uint8Array): Seated {
  return { seat, seed, chest: createChest(seed, random) };
}

async function lockStore(store: BrowserStore, seed: Uint8Array, pin: string): Promise<void> {
  const { lockSeedAside } = await import("../../../../edges/pin/browser-pin.ts");
  await store.putLock(await lockSeedAside(seed, pin), createChest(seed, random));
}

function random(length: number): Uint8Array {
  return globalThis.crypto.getRandomValues(new Uint8Array(length));
}
