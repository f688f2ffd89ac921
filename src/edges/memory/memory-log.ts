import { sameBytes } from "../../kernel/bytes.ts";
import type { Id } from "../../kernel/event.ts";
import { Fault } from "../../replica/fault.ts";
import type { Kept, Log, Row, Store } from "../../replica/ports.ts";

/** What survives a power cut. Plain data: a restored backup is an older copy of it. */
type MemoryDisk = {
  readonly rows: readonly Row[];
  readonly notes: ReadonlyMap<string, Uint8Array>;
};

/** A place where a disk is kept: it outlives the logs that are opened on it. */
export type MemoryDrive = { disk: MemoryDisk };

/** Either side of the instant from which on a write survives. */
type Moment = "before" | "after";

/** Asked twice in each write; true when the power goes out at that moment. */
export type PowerCut = (moment: Moment) => boolean;

export function emptyDrive(): MemoryDrive {
  return { disk: { rows: [], notes: new Map() } };
}

/**
 * A log in memory. When the power goes out, the write in hand and all that is asked later end in a `closed` fault, as
 * if nobody were there any more; a log opened anew on the drive has what survived.
 */
export function openMemoryLog(drive: MemoryDrive = emptyDrive(), isCut: PowerCut = () => false): Log {
  let open = true;

  function check(): void {
    if (!open) throw new Fault("closed", "This log was closed, or lost its power.");
  }

  function write(next: MemoryDisk): void {
    if (isCut("before")) open = false;
    check();
    drive.disk = next;
    if (isCut("after")) open = false;
    check();
  }

  async function append(rows: readonly Row[]): Promise<Kept> {
    check();
    const fresh = freshRows(drive, rows);
    if (fresh === "taken") return "taken";
    if (fresh.length > 0) write({ ...drive.disk, rows: added(drive.disk.rows, fresh) });
    return "kept";
  }

  async function read<T>(from: (disk: MemoryDisk) => T): Promise<T> {
    check();
    return from(drive.disk);
  }

  return {
    append,
    all: () => read(({ rows }) => rows.slice()),
    after: (count) => read(({ rows }) => rows.slice(count)),
    count: () => read(({ rows }) => rows.length),
    note: async (name, bytes) => {
      check();
      write({ ...drive.disk, notes: new Map(drive.disk.notes).set(name, new Uint8Array(bytes)) });
    },
    readNote: (name) => read(({ notes }) => copied(notes.get(name))),
    close: async () => {
      open = false;
    },
  };
}

/** Several logs in memory, for apps that are tried without a disk. */
export function openMemoryStore(drives: Map<Id, MemoryDrive> = new Map()): Store {
  const home = "";
  const logs: Log[] = [];

  function log(community: Id): Log {
    const drive = drives.get(community) ?? emptyDrive();
    drives.set(community, drive);
    const opened = openMemoryLog(drive);
    logs.push(opened);
    return opened;
  }

  const own = log(home);
  return {
    communities: async () => [...drives].flatMap(([id, { disk }]) => (disk.rows.length > 0 ? [id] : [])),
    log,
    note: own.note,
    readNote: own.readNote,
    close: async () => {
      for (const each of logs) await each.close();
    },
  };
}

/** Rows by device and seq, remembered beside the array that they are in. */
const places = new WeakMap<readonly Row[], Map<string, Row>>();

function placesOf(rows: readonly Row[]): Map<string, Row> {
  const known = places.get(rows);
  if (known !== undefined) return known;
  const made = new Map(rows.map((row) => [placeOf(row), row]));
  places.set(rows, made);
  return made;
}

function freshRows({ disk }: MemoryDrive, rows: readonly Row[]): readonly Row[] | "taken" {
  const kept = placesOf(disk.rows);
  const fresh = new Map<string, Row>();
  for (const row of rows) {
    const place = placeOf(row);
    const there = kept.get(place) ?? fresh.get(place);
    if (there === undefined) fresh.set(place, copyOf(row));
    else if (!sameRow(there, row)) return "taken";
  }
  return [...fresh.values()];
}

function added(rows: readonly Row[], fresh: readonly Row[]): readonly Row[] {
  const all = [...rows, ...fresh];
  const kept = placesOf(rows);
  places.delete(rows);
  for (const row of fresh) kept.set(placeOf(row), row);
  places.set(all, kept);
  return all;
}

function placeOf({ device, seq }: Row): string {
  return `${device}/${seq}`;
}

function sameRow(a: Row, b: Row): boolean {
  if (!sameBytes(a.canonical, b.canonical)) return false;
  return a.signature === undefined || b.signature === undefined || sameBytes(a.signature, b.signature);
}

function copied(bytes: Uint8Array | undefined): Uint8Array | undefined {
  return bytes === undefined ? undefined : new Uint8Array(bytes);
}

/** A Node buffer's `slice` is no copy; this is. */
function copyOf(row: Row): Row {
  return { ...row, canonical: new Uint8Array(row.canonical), signature: copied(row.signature) };
}
