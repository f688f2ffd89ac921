import { sameBytes } from "../../kernel/bytes.ts";
import type { Id } from "../../kernel/event.ts";
import { Fault } from "../../replica/fault.ts";
import type { Kept, Keys, Log, Row, Store } from "../../replica/ports.ts";
import { type BrowserDatabase, type Gone, type KeptRow, openDatabase } from "./browser-database.ts";
import { asFault } from "./browser-fault.ts";
import { browserKeys, takeSeed } from "./browser-keys.ts";

export type BrowserStore = Store & {
  /** This device's key; `random` gives its 32 bytes on first use. */
  readonly keys: (random: (length: number) => Uint8Array) => Keys;
  /** Takes a given seed as this device's key, where nothing is kept yet. */
  readonly takeSeed: (seed: Uint8Array) => Promise<boolean>;
};

export type BrowserStoreOptions = {
  /** Called when the database is taken away while it is open: the page says so and offers to reload. */
  readonly onGone?: (why: Gone) => void;
};

/** A write answers once the browser has it on disk, as far as the browser tells. */
const SURVIVES = { durability: "strict" } as const;

/** The logs that this browser keeps for this site. Several tabs may have the same store open. */
export async function openBrowserStore(
  name: string,
  { onGone = () => {} }: BrowserStoreOptions = {},
): Promise<BrowserStore> {
  const database = await openDatabase(name, onGone);
  return {
    communities: () => faulty(() => database.getAll("community")),
    log: (community) => openLog(database, community),
    note: (note, bytes) => faulty(() => putNote(database, ["", note], bytes)),
    readNote: (note) => faulty(() => database.get("note", ["", note])),
    keys: (random) => browserKeys(database, random),
    takeSeed: (seed) => faulty(() => takeSeed(database, seed)),
    // The browser finishes transactions that have begun, and every write here begins at once.
    close: async () => database.close(),
  };
}

function openLog(database: BrowserDatabase, community: Id): Log {
  let open = true;
  let next: number | undefined;
  const run = async <T>(work: () => Promise<T>): Promise<T> => {
    if (!open) throw new Fault("closed", "This log was closed.");
    return faulty(work);
  };
  return {
    append: (rows) => run(() => appendNext(rows)),
    all: () => run(() => rowsAfter(database, community, 0)),
    after: (count) => run(() => rowsAfter(database, community, count)),
    count: () => run(() => nextPlace(database.transaction("event").store, community)),
    note: (name, bytes) => run(() => putNote(database, [community, name], bytes)),
    readNote: (name) => run(() => database.get("note", [community, name])),
    close: async () => {
      open = false;
    },
  };

  /** What one tab writes by itself goes where it left off; whatever is in the way is looked at with care. */
  async function appendNext(rows: readonly Row[]): Promise<Kept> {
    if (rows.length === 0) return "kept";
    if (next !== undefined && rows.length === 1) {
      const at = next;
      next = undefined;
      if (await addAt(database, community, rows[0] as Row, at)) {
        next = at + 1;
        return "kept";
      }
    }
    next = undefined;
    const [kept, end] = await append(database, community, rows);
    next = end;
    return kept;
  }
}

/** Adds one row at a place with a single request. False, and nothing is kept, when something is there already. */
async function addAt(database: BrowserDatabase, community: Id, row: Row, place: number): Promise<boolean> {
  const transaction = database.transaction("event", "readwrite", SURVIVES);
  const ended = transaction.done.then(
    () => undefined,
    (cause: unknown) => ({ cause }),
  );
  const added = transaction.store.add({ ...copyOf(row), community, place }).then(
    () => undefined,
    (cause: unknown) => ({ cause }),
  );
  transaction.commit();
  const failed = (await added) ?? (await ended);
  if (failed === undefined) return true;
  const why = failed.cause;
  await ended;
  if (why instanceof Error && why.name === "ConstraintError") return false;
  throw why;
}

/** All in one transaction, which other tabs wait for: all rows or none, and places without gaps. Says the next place. */
async function append(database: BrowserDatabase, community: Id, rows: readonly Row[]): Promise<[Kept, number?]> {
  const transaction = database.transaction(["event", "community"], "readwrite", SURVIVES);
  // Looked at in any case, so that no failure of the transaction goes by unheard.
  const ended = transaction.done.then(
    () => undefined,
    (cause: unknown) => ({ cause }),
  );
  const events = transaction.objectStore("event");
  let kept: Kept = "kept";
  let place: number | undefined;
  try {
    const chain = events.index("chain");
    const copies = rows.map(copyOf);
    const [first, ...there] = await Promise.all([
      nextPlace(events, community),
      ...copies.map(({ device, seq }) => chain.get([community, device, seq])),
    ]);
    const fresh = freshRows(copies, there);
    if (fresh === "taken") kept = "taken";
    else {
      if (first === 0 && fresh.length > 0) transaction.objectStore("community").add(community).catch(toldAtTheEnd);
      for (const [at, row] of fresh.entries()) events.add({ ...row, community, place: first + at }).catch(toldAtTheEnd);
      place = first + fresh.length;
    }
  } catch (cause) {
    abandon(transaction);
    throw isAbort(cause) ? ((await ended)?.cause ?? cause) : cause;
  }
  const failed = await ended;
  if (failed !== undefined) throw failed.cause;
  return place === undefined ? [kept] : [kept, place];
}

/** A row that cannot be added ends the whole transaction, which says why. */
function toldAtTheEnd(): void {}

function isAbort(cause: unknown): boolean {
  return cause instanceof Error && cause.name === "AbortError";
}

type FreshRow = ReturnType<typeof copyOf>;

function freshRows(rows: readonly FreshRow[], there: readonly (KeptRow | undefined)[]): readonly FreshRow[] | "taken" {
  const fresh = new Map<string, FreshRow>();
  for (const [at, row] of rows.entries()) {
    const place = `${row.device}/${row.seq}`;
    const kept = there[at] ?? fresh.get(place);
    if (kept === undefined) fresh.set(place, row);
    else if (!isSame(kept, row)) return "taken";
  }
  return [...fresh.values()];
}

function isSame(kept: FreshRow, row: FreshRow): boolean {
  if (!sameBytes(kept.canonical, row.canonical)) return false;
  return kept.signature === undefined || row.signature === undefined || sameBytes(kept.signature, row.signature);
}

async function rowsAfter(database: BrowserDatabase, community: Id, count: number): Promise<readonly Row[]> {
  const kept = await database.getAll("event", placesFrom(community, count));
  return kept.map(({ place, device, seq, canonical, signature }, at) => {
    if (place !== count + at)
      throw new Fault("damaged", `What this browser kept is damaged: event ${count + at} is not there.`);
    return { device, seq, canonical, signature };
  });
}

type Places = {
  readonly openKeyCursor: (
    range: IDBKeyRange,
    direction: "prev",
  ) => Promise<{ readonly key: readonly [Id, number] } | null>;
};

/** How many rows, and so the next place. Counting would walk all of them. */
async function nextPlace(events: Places, community: Id): Promise<number> {
  const last = await events.openKeyCursor(placesFrom(community, 0), "prev");
  return last === null ? 0 : last.key[1] + 1;
}

function placesFrom(community: Id, place: number): IDBKeyRange {
  return IDBKeyRange.bound([community, place], [community, Number.MAX_SAFE_INTEGER]);
}

async function putNote(database: BrowserDatabase, key: [Id, string], bytes: Uint8Array): Promise<void> {
  const transaction = database.transaction("note", "readwrite", SURVIVES);
  await Promise.all([transaction.store.put(new Uint8Array(bytes), key), transaction.done]);
}

/** A transaction that failed by itself is over already. */
function abandon(transaction: { readonly abort: () => void }): void {
  try {
    transaction.abort();
  } catch {
    // It is over.
  }
}

async function faulty<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw asFault(cause);
  }
}

/** The browser keeps the whole buffer under a view: a small copy instead of somebody's frame. */
function copyOf({ device, seq, canonical, signature }: Row): Omit<KeptRow, "community" | "place"> {
  const bare = { device, seq, canonical: new Uint8Array(canonical) };
  return signature === undefined ? bare : { ...bare, signature: new Uint8Array(signature) };
}
