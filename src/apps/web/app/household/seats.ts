import { toHex } from "../../../../kernel/bytes.ts";

/** Somebody who has a place at this device, behind a PIN. Only the name is to be read without it. */
export type Seat = {
  /** Eight hex digits. */
  readonly id: string;
  /** The database with this person's copy, key and all. */
  readonly database: string;
  /** As the others at this device know them. */
  readonly name: string;
  /** Wrong tries since the last right one, and until when no other is taken, in milliseconds. */
  readonly wrong: number;
  readonly until: number;
  /** The address at which they go on; from then on this place is silent. */
  readonly moved?: string | undefined;
};

/**
 * A place to be made at another address for somebody who has one here: under the same name and PIN, for a key that is made
 * there. Of the PIN there is only what a slow hash made of it and of this salt: it opens that one lock and no other.
 */
export type NewSeat = Pick<Seat, "id" | "name"> & { readonly salt: Uint8Array; readonly key: Uint8Array };

/** The first person's copy, from before others came. */
export const FIRST = "kith";
const NAME = "kith.seats";
const FIRST_NAME = "kith.first";
/** Whose things are to go before anything is opened: it stays until all of them have, whatever comes between. */
export const CLEARING = "kith.clearing";
/** Those of whoever has this browser for themselves. */
export const ALL = "all";
/** Told to other tabs by being changed. */
const LOCKED = "kith.locked";
export const NAME_MAX = 40;
export const PIN_MIN = 4;
/** So many tries are free; each further one costs twice the wait of the one before. */
const FREE_TRIES = 3;
const WAIT_MS = 30_000;
const WAIT_MS_MAX = 60 * 60_000;

/** The people of this device; none where it is one person's. */
export function readSeats(): readonly Seat[] {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(NAME) ?? "[]");
    return Array.isArray(found) ? found.filter(isSeat) : [];
  } catch {
    return [];
  }
}

export function keepSeat(seat: Seat): void {
  const others = readSeats().filter(({ id }) => id !== seat.id);
  localStorage.setItem(NAME, JSON.stringify([...others, seat].sort((a, b) => a.name.localeCompare(b.name))));
}

export function dropSeat(id: string): void {
  localStorage.setItem(NAME, JSON.stringify(readSeats().filter((one) => one.id !== id)));
}

/** The copy of whoever was here first, or is alone here: their things lie under plain names in the browser's storage. */
export function firstDatabase(): string {
  return localStorage.getItem(FIRST_NAME) ?? FIRST;
}

export function keepFirst(database: string): void {
  localStorage.setItem(FIRST_NAME, database);
}

export function newId(): string {
  return toHex(globalThis.crypto.getRandomValues(new Uint8Array(4)));
}

/** The names are gone from the browser's storage, and the lock is not: whoever it is finds their place again. */
export function refindFirst(): void {
  keepSeat({ id: newId(), database: firstDatabase(), name: "1", wrong: 0, until: 0 });
}

/** Where everybody with a place here goes on; nothing while somebody stays. */
export function movedTogether(seats = readSeats()): string | undefined {
  return seats.every(({ moved }) => moved !== undefined) ? seats[0]?.moved : undefined;
}

/** The id of a place at this device, or `ALL`. */
export function toClear(): string | undefined {
  return localStorage.getItem(CLEARING) ?? undefined;
}

/** Nobody is open in other tabs any more. */
export function lockOthers(): void {
  localStorage.setItem(LOCKED, String(Date.now()));
}

/** Nothing of who sat here stays in memory, in any tab, and nothing of where they were in the address. */
export function lockAll(): void {
  lockOthers();
  lockHere();
}

/** The same in this tab alone. Where all that this browser keeps goes with it, the page says so next. */
export function lockHere(): void {
  history.replaceState(null, "", toClear() === ALL ? "#/cleared" : "#/today");
  location.reload();
}

/** A tab that slept, or that somebody left and comes back to, was told nothing meanwhile: it looks when it is seen again. */
export function onLocked(listener: () => void): void {
  const before = localStorage.getItem(LOCKED);
  const look = () => {
    if (localStorage.getItem(LOCKED) !== before) listener();
  };
  addEventListener("storage", look);
  addEventListener("pageshow", look);
  document.addEventListener("visibilitychange", look);
}

/** How long until the next try is taken, in milliseconds. A clock that was set back waits no longer than the longest wait. */
export function waitFor({ until }: Pick<Seat, "until">, now: number): number {
  return Math.min(Math.max(0, until - now), WAIT_MS_MAX);
}

/** The same seat after a wrong try. */
export function afterWrong(seat: Seat, now: number): Seat {
  const wrong = seat.wrong + 1;
  const wait = wrong < FREE_TRIES ? 0 : Math.min(WAIT_MS * 2 ** Math.min(wrong - FREE_TRIES, 16), WAIT_MS_MAX);
  return { ...seat, wrong, until: now + wait };
}

export function afterRight(seat: Seat): Seat {
  return { ...seat, wrong: 0, until: 0 };
}

function isSeat(one: unknown): one is Seat {
  if (typeof one !== "object" || one === null) return false;
  const { id, database, name, wrong, until, moved } = one as Partial<Record<keyof Seat, unknown>>;
  return (
    isSeatId(id) &&
    (moved === undefined || typeof moved === "string") &&
    typeof database === "string" &&
    typeof name === "string" &&
    typeof wrong === "number" &&
    typeof until === "number"
  );
}

function isSeatId(id: unknown): id is string {
  return typeof id === "string" && /^[0-9a-f]{8}$/.test(id);
}

/** What another page says is looked at before a place is made of it. */
export function isNewSeat(one: unknown): one is NewSeat {
  if (typeof one !== "object" || one === null) return false;
  const { id, name, salt, key } = one as Partial<Record<keyof NewSeat, unknown>>;
  const isName = typeof name === "string" && name.length > 0 && name.length <= NAME_MAX;
  return isSeatId(id) && isName && isBytes(salt, 16) && isBytes(key, 32);
}

function isBytes(one: unknown, length: number): boolean {
  return one instanceof Uint8Array && one.length === length;
}
