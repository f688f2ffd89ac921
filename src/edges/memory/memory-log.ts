import { sameBytes } from "../../kernel/bytes.ts";
import type { DeviceId, Id } from "../../kernel/event.ts";
import { noteSum, rowSum } from "../../replica/damage/checksum.ts";
import { Fault } from "../../replica/fault.ts";
import type { Kept, Log, Lost, NoteChange, NoteReader, Row, RowReader, Store } from "../../replica/ports.ts";
import { type BlobShelf, openMemoryBlobs } from "./memory-blobs.ts";

/** A row with its checksum; `letBe` where one was lost and is not missed any more. */
type KeptRow = Row & { readonly sum: number; readonly letBe?: true };
type KeptNote = { readonly bytes: Uint8Array; readonly sum: number };

/** What survives a power cut. Plain data: a restored backup is an older copy of it, and damage another version of it. */
type MemoryDisk = {
  readonly rows: readonly KeptRow[];
  readonly notes: ReadonlyMap<string, KeptNote>;
};

/** A place where a disk is kept: it outlives the logs that are opened on it. */
export type MemoryDrive = { disk: MemoryDisk; readonly answers: Answers };

/**
 * A hub's disk can be asked for a row and has it. A browser's answers every question later, so what may be asked for is
 * fetched before; or a disk knows neither, and all is read.
 */
export type Answers = "at once" | "fetched before" | "later";

/** Either side of the instant from which on a write survives. */
type Moment = "before" | "after";

/** Asked twice in each write; true when the power goes out at that moment. */
export type PowerCut = (moment: Moment) => boolean;

export function emptyDrive(answers: Answers = "at once"): MemoryDrive {
  return { answers, disk: { rows: [], notes: new Map() } };
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

  async function append(rows: readonly Row[], known?: number): Promise<Kept> {
    check();
    const fresh = freshRows(drive, rows, known);
    if (fresh === "taken") return "taken";
    if (fresh.length > 0) write({ ...drive.disk, rows: added(drive.disk.rows, fresh) });
    return "kept";
  }

  async function forget(places: readonly number[]): Promise<void> {
    check();
    const gone = new Set(places);
    const letBe = (row: KeptRow, place: number): KeptRow =>
      gone.has(place) && !isSound(row) ? { ...row, letBe: true } : row;
    write({ ...drive.disk, rows: drive.disk.rows.map(letBe) });
  }

  async function notes(changes: readonly NoteChange[]): Promise<void> {
    check();
    const all = new Map(drive.disk.notes);
    for (const [name, bytes] of changes) {
      if (bytes === undefined) all.delete(name);
      else all.set(name, { bytes: new Uint8Array(bytes), sum: noteSum(name, bytes) });
    }
    write({ ...drive.disk, notes: all });
  }

  async function read<T>(from: (disk: MemoryDisk) => T): Promise<T> {
    check();
    return from(drive.disk);
  }

  function rowsAt(rows: readonly KeptRow[], device: DeviceId, seq: number): readonly Row[] {
    check();
    return placesAt(placesOf(rows), { device, seq })
      .flatMap((place) => rows[place] ?? [])
      .filter(isSound)
      .map(plain);
  }

  /** What a browser has fetched stays as it was. */
  function rowReader(): Promise<RowReader> {
    return read(({ rows }) => {
      const fetched = drive.answers === "at once" ? undefined : rows;
      return (device, seq) => rowsAt(fetched ?? drive.disk.rows, device, seq);
    });
  }

  function noteReader(prefix: string): Promise<NoteReader> {
    return read(({ notes }) => {
      const fetched = drive.answers === "at once" ? undefined : notes;
      const here = (): MemoryDisk["notes"] => fetched ?? drive.disk.notes;
      return {
        names: () => [...here().keys()].filter((name) => name.startsWith(prefix)),
        read: (name) => soundNote(name, here().get(name)),
      };
    });
  }

  return {
    append,
    all: () => read(({ rows }) => rows.filter(isSound).map(plain)),
    after: (count) => read(({ rows }) => rows.slice(count).filter(isSound).map(plain)),
    ...(drive.answers !== "later" && { rowReader }),
    count: () => read(({ rows }) => rows.length),
    lost: () =>
      read(({ rows }) => rows.flatMap((row, place) => (isSound(row) || row.letBe ? [] : [lostAt(row, place)]))),
    forget,
    note: (name, bytes) => notes([[name, bytes]]),
    notes,
    noteReader,
    readNote: (name) => read(({ notes }) => soundNote(name, notes.get(name))),
    close: async () => {
      open = false;
    },
  };
}

/** Several logs in memory, for apps that are tried without a disk. */
export function openMemoryStore(drives: Map<Id, MemoryDrive> = new Map()): Store {
  const home = "";
  const logs: Log[] = [];
  const shelves = new Map<Id, BlobShelf>();

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
    blobs: (community) => {
      const shelf = shelves.get(community) ?? new Map();
      shelves.set(community, shelf);
      return openMemoryBlobs(shelf);
    },
    note: own.note,
    readNote: own.readNote,
    close: async () => {
      for (const each of logs) await each.close();
    },
  };
}

/** By device and seq. */
type Places = Map<DeviceId, Map<number, readonly number[]>>;
type At = Pick<Row, "device" | "seq">;

/** Remembered beside the array that they are in. */
const places = new WeakMap<readonly KeptRow[], Places>();
const NONE: readonly number[] = [];

function placesOf(rows: readonly KeptRow[]): Places {
  const known = places.get(rows);
  if (known !== undefined) return known;
  const made: Places = new Map();
  for (const [place, row] of rows.entries()) putAt(made, row, place);
  places.set(rows, made);
  return made;
}

function placesAt(kept: Places, { device, seq }: At): readonly number[] {
  return kept.get(device)?.get(seq) ?? NONE;
}

function putAt(kept: Places, { device, seq }: At, place: number): void {
  const ofDevice = kept.get(device) ?? new Map<number, readonly number[]>();
  kept.set(device, ofDevice);
  ofDevice.set(seq, [...(ofDevice.get(seq) ?? NONE), place]);
}

/** What is new, and what stands where a row was lost. */
function freshRows({ disk }: MemoryDrive, rows: readonly Row[], known?: number): readonly KeptRow[] | "taken" {
  const kept = placesOf(disk.rows);
  const fresh: KeptRow[] = [];
  const among: Places = new Map();
  for (const row of rows) {
    const old = placesAt(kept, row)
      .flatMap((place) => disk.rows[place] ?? [])
      .filter(isSound);
    const beside = placesAt(among, row).map((place) => fresh[place] as KeptRow);
    const there = [...old, ...beside];
    if (there.some((one) => sameBytes(one.canonical, row.canonical))) continue;
    if (known !== undefined && there.length > known) return "taken";
    putAt(among, row, fresh.length);
    fresh.push(copyOf(row));
  }
  return fresh;
}

function added(rows: readonly KeptRow[], fresh: readonly KeptRow[]): readonly KeptRow[] {
  const all = rows.slice();
  const kept = placesOf(rows);
  places.delete(rows);
  for (const row of fresh) {
    const place = placesAt(kept, row).find((one) => !isSound(all[one] as KeptRow)) ?? all.length;
    if (place === all.length) putAt(kept, row, place);
    all[place] = row;
  }
  places.set(all, kept);
  return all;
}

/** A row is never changed, only replaced: each is added up once. */
const sums = new WeakMap<KeptRow, number>();

function isSound(row: KeptRow): boolean {
  if (row.letBe !== undefined) return false;
  const sum = sums.get(row) ?? rowSum(row);
  sums.set(row, sum);
  return sum === row.sum;
}

function lostAt({ device, seq, sum }: KeptRow, place: number): Lost {
  return { place, device, seq, sum };
}

function plain({ device, seq, canonical, signature }: KeptRow): Row {
  return { device, seq, canonical, signature };
}

function soundNote(name: string, note: KeptNote | undefined): Uint8Array | undefined {
  return note === undefined || noteSum(name, note.bytes) !== note.sum ? undefined : new Uint8Array(note.bytes);
}

/** A Node buffer's `slice` is no copy; this is. */
function copyOf(row: Row): KeptRow {
  const signature = row.signature === undefined ? undefined : new Uint8Array(row.signature);
  const copy = { ...row, canonical: new Uint8Array(row.canonical), signature };
  const kept = { ...copy, sum: rowSum(copy) };
  sums.set(kept, kept.sum);
  return kept;
}
