import type { Id } from "../../../kernel/event.ts";
import { ownStorage } from "./browser/own-storage.ts";

const LAST = "kith.community";
const NAMES = "kith.communities";

/** Which of the communities kept here was open last; the newest when that is not known. */
export function lastOpened(communities: readonly Id[]): Id | undefined {
  const last = read(LAST);
  return communities.find((one) => one === last) ?? communities.at(-1);
}

/** Whether a community was ever open in this browser, as far as it remembers. */
export function hasOpened(): boolean {
  return read(LAST) !== null;
}

export function rememberOpened(community: Id): void {
  write(LAST, community);
}

/** What the communities kept here are called, so that they can be named without being opened. */
export function knownNames(): ReadonlyMap<Id, string> {
  try {
    const found: unknown = JSON.parse(read(NAMES) ?? "{}");
    return new Map(Object.entries(found ?? {}).filter(([, name]) => typeof name === "string"));
  } catch {
    return new Map();
  }
}

export function rememberName(community: Id, name: string): void {
  write(NAMES, JSON.stringify(Object.fromEntries(new Map(knownNames()).set(community, name))));
}

function read(name: string): string | null {
  try {
    return ownStorage.getItem(name);
  } catch {
    return null;
  }
}

function write(name: string, value: string): void {
  try {
    ownStorage.setItem(name, value);
  } catch {
    // A browser that keeps nothing opens the newest one.
  }
}
