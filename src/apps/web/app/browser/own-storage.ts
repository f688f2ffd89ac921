import { fromBase64url, toBase64url } from "../../../../edges/invite/base64url.ts";
import type { Chest } from "../../../../edges/pin/chest.ts";

/** Whose things these are: several people may use one browser, each under a seat of their own. */
let seat = "";
let chest: Chest | undefined;

/** What is too much one's own to lie in the clear where others sit too. */
const CLOSED = /^kith\.notes\./;

/** Who sits here from now on. What of theirs lies open is closed: they share this browser since now, or a power cut left it so. */
export function sitDown(id: string, own: Chest): void {
  seat = id;
  chest = own;
  const mine = (name: string): boolean => (id === "" ? !name.includes(" @") : name.endsWith(` @${id}`));
  for (const name of Object.keys(localStorage).filter((one) => CLOSED.test(one) && mine(one))) {
    const value = localStorage.getItem(name) ?? "";
    if (isOpen(value)) closeIfPossible(name.replace(/ @.*$/, ""), value);
  }
}

/** What is closed is nothing but letters and digits; a person's notes begin otherwise. */
const isOpen = (value: string): boolean => fromBase64url(value) === undefined;

/** Closed it is longer: where there is no room for it, it is read as it lies, and closed another time. */
function closeIfPossible(name: string, value: string): void {
  try {
    ownStorage.setItem(name, value);
  } catch {
    // It lies as it lay.
  }
}

const nameOf = (name: string): string => (seat === "" ? name : `${name} @${seat}`);

/** The browser's storage, for whoever sits here. */
export const ownStorage: Pick<Storage, "getItem" | "setItem" | "removeItem"> = {
  getItem: (name) => {
    const value = localStorage.getItem(nameOf(name));
    if (value === null || chest === undefined || !CLOSED.test(name) || isOpen(value)) return value;
    const plain = chest.open(name, fromBase64url(value) ?? new Uint8Array());
    return plain === undefined ? null : new TextDecoder().decode(plain);
  },
  setItem: (name, value) => {
    const isClosed = chest !== undefined && CLOSED.test(name);
    const kept = isClosed ? toBase64url(chest?.seal(name, new TextEncoder().encode(value)) ?? new Uint8Array()) : value;
    localStorage.setItem(nameOf(name), kept);
  },
  removeItem: (name) => localStorage.removeItem(nameOf(name)),
};

/** What is of whoever sits here lies open from now on, under plain names: nobody else sits here any more. */
export function lieOpen(): void {
  const end = seat === "" ? "" : ` @${seat}`;
  const mine = Object.keys(localStorage).filter((name) => (seat === "" ? CLOSED.test(name) : name.endsWith(end)));
  const plain = mine.map((name) => [name.slice(0, name.length - end.length), name] as const);
  const values = plain.map(([bare]) => ownStorage.getItem(bare));
  [seat, chest] = ["", undefined];
  for (const [at, [bare, name]] of plain.entries()) {
    localStorage.removeItem(name);
    if (values[at] !== null) localStorage.setItem(bare, values[at] ?? "");
  }
}

/** Who sits here, and what tells all tabs that everybody is locked: nobody's own. */
const SHARED: ReadonlySet<string> = new Set(["kith.seats", "kith.locked"]);

/** Forgets all that is kept under a seat; without one, all that is nobody's else. */
export function clearSeat(id: string): void {
  const isTheirs = (name: string): boolean =>
    id === "" ? !name.includes(" @") && !SHARED.has(name) : name.endsWith(` @${id}`);
  for (const name of Object.keys(localStorage).filter((one) => one.startsWith("kith.") && isTheirs(one)))
    localStorage.removeItem(name);
}
