import { deleteDB } from "idb";

/** The mark that something is kept, in two places besides the database: browsers do not always clear all of them. */
const MARK = "kith-keeps";
const MARK_SECONDS = 400 * 24 * 60 * 60;

/**
 * True when there was something here and the browser threw it away: the database is empty, and a mark outside of it is
 * not. Leaves that mark when something is kept. A browser that clears everything leaves no trace, so this may be silent.
 */
export function wasCleared(communities: readonly unknown[]): boolean {
  const isMarked = hasMark();
  if (communities.length > 0) mark();
  return communities.length === 0 && isMarked;
}

function hasMark(): boolean {
  const inCookie = globalThis.document?.cookie.includes(`${MARK}=1`) ?? false;
  try {
    return inCookie || globalThis.localStorage?.getItem(MARK) === "1";
  } catch {
    return inCookie;
  }
}

function mark(): void {
  const { document } = globalThis;
  if (document !== undefined) document.cookie = `${MARK}=1; max-age=${MARK_SECONDS}; path=/; samesite=strict`;
  try {
    globalThis.localStorage?.setItem(MARK, "1");
  } catch {
    // A browser that keeps nothing will not throw anything away either.
  }
}

/**
 * Whether the browser promises to keep this site's data when room gets short: it may throw it away otherwise. Asks the
 * browser for it, which may ask the person. `unknown` where the browser cannot say, as on pages from plain http.
 * To be called once something is kept.
 */
export async function askToLast(): Promise<"lasts" | "may-be-cleared" | "unknown"> {
  mark();
  const storage: Partial<StorageManager> | undefined = globalThis.navigator?.storage;
  if (storage?.persist === undefined || storage.persisted === undefined) return "unknown";
  try {
    const lasts = (await storage.persisted()) || (await storage.persist());
    return lasts ? "lasts" : "may-be-cleared";
  } catch {
    return "unknown";
  }
}

/** Deletes a database of this site for good. Waits for pages that still have it open. */
export async function deleteKept(name: string): Promise<void> {
  await deleteDB(name);
}
