import type { DeviceId, Id } from "../../kernel/event.ts";
import { rowSum } from "../../replica/damage/checksum.ts";
import { freshRows } from "../../replica/damage/fresh-rows.ts";
import { Fault } from "../../replica/fault.ts";
import type { Kept, Keys, Log, Lost, Openers, Row, RowReader, Store } from "../../replica/ports.ts";
import { browserBlobs } from "./browser-blobs.ts";
import {
  type BrowserDatabase,
  type Connection,
  connect,
  type Gone,
  type KeptRow,
  SURVIVES,
} from "./browser-database.ts";
import { browserKeys, browserOpeners, takeSeed } from "./browser-keys.ts";
import { type Chest, type LockDoors, lockDoors, lockedParts } from "./browser-lock.ts";
import { isSound, lostIn } from "./browser-lost.ts";
import { abandon, noteReader, notesBeside, putNote, putNotes, readNote } from "./browser-notes.ts";

export type BrowserStore = (Store & LockDoors) & {
  /** This device's key; `random` gives its 32 bytes on first use. */
  readonly keys: (random: (length: number) => Uint8Array) => Keys;
  readonly openers: Openers;
  /** All notes of the device as a whole. */
  readonly notesBeside: () => Promise<readonly (readonly [name: string, bytes: Uint8Array])[]>;
  /** Takes a given seed as this device's key, where nothing is kept yet. */
  readonly takeSeed: (seed: Uint8Array) => Promise<boolean>;
};

export type BrowserStoreOptions = {
  /** Called when the database is taken away while it is open: the page says so and offers to reload. */
  readonly onGone?: (why: Gone) => void;
  /** Opens what is locked here. */
  readonly chest?: Chest | undefined;
};

/** The logs that this browser keeps for this site. Several tabs may have the same store open. */
export async function openBrowserStore(
  name: string,
  { onGone = () => {}, chest }: BrowserStoreOptions = {},
): Promise<BrowserStore> {
  const connection = await connect(name, onGone);
  const { use } = connection;
  return {
    communities: () => use((database) => database.getAll("community")),
    log: (community) => openLog(connection, community),
    blobs: (community) => browserBlobs(connection, community),
    note: (note, bytes) => use((database) => putNote(database, ["", note], bytes)),
    readNote: (note) => use((database) => readNote(database, ["", note])),
    notesBeside: () => use(notesBeside),
    keys: (random) => browserKeys(connection, random),
    openers: browserOpeners(connection),
    takeSeed: (seed) => use((database) => takeSeed(database, seed)),
    ...lockDoors(connection),
    ...(chest && lockedParts(connection, chest)),
    // The browser finishes transactions that have begun, and every write here begins at once.
    close: async () => connection.close(),
  };
}

function openLog({ use }: Connection, community: Id): Log {
  let open = true;
  let next: number | undefined;
  const run = async <T>(work: (database: BrowserDatabase) => Promise<T>): Promise<T> => {
    if (!open) throw new Fault("closed", "This log was closed.");
    return use(work);
  };
  return {
    append: (rows, known) => run((database) => appendNext(database, rows, known)),
    all: () => run((database) => rowsAfter(database, community, 0)),
    after: (count) => run((database) => rowsAfter(database, community, count)),
    count: () => run((database) => nextPlace(database.transaction("event").store, community)),
    lost: () => run((database) => lostOf(database, community)),
    forget: (places) => run((database) => forget(database, community, places)),
    note: (name, bytes) => run((database) => putNote(database, [community, name], bytes)),
    readNote: (name) => run((database) => readNote(database, [community, name])),
    notes: (changes) => run((database) => putNotes(database, community, changes)),
    rowReader: () => run((database) => rowReader(database, community)),
    noteReader: (prefix) => run((database) => noteReader(database, community, prefix)),
    close: async () => {
      open = false;
    },
  };

  /** What one tab writes by itself goes where it left off; whatever is in the way is looked at with care. */
  async function appendNext(database: BrowserDatabase, rows: readonly Row[], known?: number): Promise<Kept> {
    if (rows.length === 0) return "kept";
    if (next !== undefined && rows.length === 1) {
      const at = next;
      next = undefined;
      if (await addAt(database, community, rows[0] as Row, at, known)) {
        next = at + 1;
        return "kept";
      }
    }
    next = undefined;
    const [kept, end] = await append(database, community, rows, known);
    next = end;
    return kept;
  }
}

/** Adds one row at a place with a single request. False, and nothing is kept, when something is there already. */
async function addAt(database: BrowserDatabase, community: Id, row: Row, place: number, twin = 0): Promise<boolean> {
  const transaction = database.transaction("event", "readwrite", SURVIVES);
  const ended = transaction.done.then(
    () => undefined,
    (cause: unknown) => ({ cause }),
  );
  const added = transaction.store.add({ ...copyOf(row), community, place, twin, sum: rowSum(row) }).then(
    () => undefined,
    (cause: unknown) => ({ cause }),
  );
  transaction.commit?.();
  const failed = (await added) ?? (await ended);
  if (failed === undefined) return true;
  const why = failed.cause;
  await ended;
  if (why instanceof Error && why.name === "ConstraintError") return false;
  throw why;
}

/** All in one transaction, which other tabs wait for: all rows or none, and places without gaps. Says the next place. */
async function append(
  database: BrowserDatabase,
  community: Id,
  rows: readonly Row[],
  known?: number,
): Promise<[Kept, number?]> {
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
      ...copies.map(({ device, seq }) => chain.getAll(twinsOf(community, device, seq))),
    ]);
    const fresh = freshRows(copies, there, isSound, known);
    if (fresh === "taken") kept = "taken";
    else {
      let end = first;
      if (first === 0 && fresh.length > 0) transaction.objectStore("community").add(community).catch(toldAtTheEnd);
      for (const { row, nth, lost } of fresh) {
        const at = { twin: lost !== undefined && "twin" in lost ? lost.twin : nth, place: lost?.place ?? end++ };
        const whole = { ...row, community, ...at, sum: rowSum({ signature: undefined, ...row }) };
        (lost === undefined ? events.add(whole) : events.put(whole)).catch(toldAtTheEnd);
      }
      place = end;
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

/** Fetched as bytes, which takes a tenth of the time that reading them does; each is checked when it is asked for. */
async function rowReader(database: BrowserDatabase, community: Id): Promise<RowReader> {
  const chains = new Map<DeviceId, (KeptRow | KeptRow[])[]>();
  for (const row of await database.getAll("event", placesFrom(community, 0))) {
    if ("letBe" in row || typeof row.seq !== "number") continue;
    const chain = chains.get(row.device) ?? [];
    chains.set(row.device, chain);
    const there = chain[row.seq];
    chain[row.seq] = there === undefined ? row : [there, row].flat();
  }
  return (device, seq) => [chains.get(device)?.[seq] ?? []].flat().filter(isSound).map(bare);
}

async function rowsAfter(database: BrowserDatabase, community: Id, count: number): Promise<readonly Row[]> {
  const kept = await database.getAll("event", placesFrom(community, count));
  return kept.filter(isSound).map(bare);
}

function bare({ device, seq, canonical, signature }: KeptRow): Row {
  return { device, seq, canonical, signature };
}

async function lostOf(database: BrowserDatabase, community: Id): Promise<readonly Lost[]> {
  return lostIn(await database.getAll("event", placesFrom(community, 0)));
}

async function forget(database: BrowserDatabase, community: Id, places: readonly number[]): Promise<void> {
  const lost = new Set((await lostOf(database, community)).map(({ place }) => place));
  const transaction = database.transaction("event", "readwrite", SURVIVES);
  const puts = places
    .filter((place) => lost.has(place))
    .map((place) => transaction.store.put({ community, place, letBe: true }));
  await Promise.all([...puts, transaction.done]);
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

/** Every event at a device's seq. */
function twinsOf(community: Id, device: Id, seq: number): IDBKeyRange {
  return IDBKeyRange.bound([community, device, seq, 0], [community, device, seq, Number.MAX_SAFE_INTEGER]);
}

function placesFrom(community: Id, place: number): IDBKeyRange {
  return IDBKeyRange.bound([community, place], [community, Number.MAX_SAFE_INTEGER]);
}

/** The browser keeps the whole buffer under a view: a small copy instead of somebody's frame. */
function copyOf({ device, seq, canonical, signature }: Row): Omit<KeptRow, "community" | "place" | "twin" | "sum"> {
  const bare = { device, seq, canonical: new Uint8Array(canonical) };
  return signature === undefined ? bare : { ...bare, signature: new Uint8Array(signature) };
}
