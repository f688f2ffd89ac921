import type { Id } from "../../kernel/event.ts";
import { noteSum } from "../../replica/damage/checksum.ts";
import type { NoteChange, NoteReader } from "../../replica/ports.ts";
import { type BrowserDatabase, type KeptNote, SURVIVES } from "./browser-database.ts";

export async function putNote(database: BrowserDatabase, key: [Id, string], bytes: Uint8Array): Promise<void> {
  const transaction = database.transaction("note", "readwrite", SURVIVES);
  const note = { bytes: new Uint8Array(bytes), sum: noteSum(key[1], bytes) };
  await Promise.all([transaction.store.put(note, key), transaction.done]);
}

/** Given to the browser at once: a checkpoint has thousands, and while they are handed over nobody else has a turn. */
const AT_ONCE = 32;

/** All in one transaction: all or none. */
export async function putNotes(
  database: BrowserDatabase,
  community: Id,
  changes: readonly NoteChange[],
): Promise<void> {
  const transaction = database.transaction("note", "readwrite", SURVIVES);
  const ended = transaction.done;
  ended.catch(toldBelow);
  const put = ([name, bytes]: NoteChange): Promise<unknown> => {
    const { store } = transaction;
    const note = bytes && { bytes: new Uint8Array(bytes), sum: noteSum(name, bytes) };
    const going: Promise<unknown> =
      note === undefined ? store.delete([community, name]) : store.put(note, [community, name]);
    going.catch(toldBelow);
    return going;
  };
  try {
    for (let from = 0; from < changes.length; from += AT_ONCE)
      await Promise.all(changes.slice(from, from + AT_ONCE).map(put));
  } catch (cause) {
    abandon(transaction);
    throw cause;
  }
  await ended;
}

/** Whatever fails ends the whole transaction, and is thrown once. */
function toldBelow(): void {}

/** A transaction that failed by itself is over already. */
export function abandon(transaction: { readonly abort: () => void }): void {
  try {
    transaction.abort();
  } catch {
    // It is over.
  }
}

/** Browsers answer later, so all of them are read now. */
export async function noteReader(database: BrowserDatabase, community: Id, prefix: string): Promise<NoteReader> {
  const { store } = database.transaction("note");
  const those = IDBKeyRange.bound([community, prefix], [community, `${prefix}\uffff`]);
  const [keys, notes] = await Promise.all([store.getAllKeys(those), store.getAll(those)]);
  const read = new Map(keys.map(([, name], at) => [name, notes[at]]));
  return { names: () => [...read.keys()], read: (name) => soundNote(name, read.get(name)) };
}

/** The sound ones of the device as a whole. */
export async function notesBeside(database: BrowserDatabase): Promise<readonly (readonly [string, Uint8Array])[]> {
  const { names, read } = await noteReader(database, "", "");
  return names().flatMap((name) => {
    const bytes = read(name);
    return bytes === undefined ? [] : [[name, bytes] as const];
  });
}

export async function readNote(database: BrowserDatabase, key: [Id, string]): Promise<Uint8Array | undefined> {
  return soundNote(key[1], await database.get("note", key));
}

function soundNote(name: string, note: KeptNote | undefined): Uint8Array | undefined {
  return note?.bytes instanceof Uint8Array && noteSum(name, note.bytes) === note.sum ? note.bytes : undefined;
}
