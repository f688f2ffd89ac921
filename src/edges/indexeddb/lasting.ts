/** The mark that something is kept, in two places besides the database: browsers do not always clear all of them. */
export const MARK = "kith-keeps";
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
 * How long a browser keeps this site's data. `may-be-cleared`: it promises nothing for when room gets short. `a-week`: Apple's
 * browsers clear what nobody has opened for seven days, but for pages on the home screen
 * (https://webkit.org/blog/10218/full-third-party-cookie-blocking-and-more/). `unknown` where the browser cannot say.
 */
export type Lasting = "lasts" | "may-be-cleared" | "a-week" | "unknown";

/** Asks the browser to keep this site's data, which may ask the person. To be called once something is kept. */
export async function askToLast(): Promise<Lasting> {
  mark();
  return promised(async (storage) => (await storage.persisted()) || (await storage.persist()));
}

/** What the browser promises by now; nobody is asked. */
export function lasting(): Promise<Lasting> {
  return promised((storage) => storage.persisted());
}

async function promised(ask: (storage: StorageManager) => Promise<boolean>): Promise<Lasting> {
  const { storage, standalone } = (globalThis.navigator ?? {}) as Partial<Navigator> & {
    readonly standalone?: boolean;
  };
  // Only Apple's browsers know the word; it is true on the home screen.
  const otherwise = standalone === false ? "a-week" : undefined;
  try {
    if (storage?.persist === undefined) return otherwise ?? "unknown";
    return (await ask(storage)) ? "lasts" : (otherwise ?? "may-be-cleared");
  } catch {
    return otherwise ?? "unknown";
  }
}
