import type { Id } from "../../kernel/event.ts";
import { noteSum } from "../../replica/damage/checksum.ts";
import type { NoteChange, NoteReader } from "../../replica/ports.ts";
import { bytesOf, plain } from "./kept-rows.ts";
import type { Ask } from "./server.ts";

type RawNote = readonly [name: string, sum: number, bytes: Buffer];

/** Inside a transaction: replaces notes, or takes away those that are given without bytes. */
export async function putNotes(ask: Ask, scope: Id, changes: readonly NoteChange[]): Promise<void> {
  // Of two words on one note the later counts, and one statement may touch each only once.
  const last = [...new Map(changes.map((one) => [one[0], one]))].map(([, one]) => one);
  const [put, dropped] = [
    last.filter(([, bytes]) => bytes !== undefined),
    last.filter(([, bytes]) => bytes === undefined),
  ];
  if (dropped.length > 0) {
    const names = dropped.map(([name]) => name);
    await ask("DELETE FROM note WHERE scope = $1 AND name = ANY($2::text[])", [bytesOf(scope), names]);
  }
  if (put.length === 0) return;
  await ask(
    `INSERT INTO note (scope, name, sum, bytes) SELECT $1::bytea, * FROM unnest($2::text[], $3::integer[], $4::bytea[])
    ON CONFLICT (scope, name) DO UPDATE SET sum = excluded.sum, bytes = excluded.bytes`,
    [
      bytesOf(scope),
      put.map(([name]) => name),
      put.map(([name, bytes = new Uint8Array()]) => noteSum(name, bytes)),
      put.map(([, bytes = new Uint8Array()]) => Buffer.from(bytes)),
    ],
  );
}

export async function readNote(ask: Ask, scope: Id, name: string): Promise<Uint8Array | undefined> {
  const found = "SELECT name, sum, bytes FROM note WHERE scope = $1 AND name = $2";
  const [raw] = await ask<RawNote>(found, [bytesOf(scope), name]);
  return raw && soundNote(raw);
}

/** The server answers later, so all of them are read now. */
export async function readNotes(ask: Ask, scope: Id, prefix: string): Promise<NoteReader> {
  const found = "SELECT name, sum, bytes FROM note WHERE scope = $1 AND starts_with(name, $2) ORDER BY name";
  const notes = new Map((await ask<RawNote>(found, [bytesOf(scope), prefix])).map((raw) => [raw[0], raw]));
  return {
    names: () => [...notes.keys()],
    read: (name) => {
      const raw = notes.get(name);
      return raw && soundNote(raw);
    },
  };
}

/** How many of all that there are were damaged. */
export async function damagedNotes(ask: Ask): Promise<readonly string[]> {
  const notes = await ask<RawNote>("SELECT name, sum, bytes FROM note");
  return notes.flatMap((raw) => (soundNote(raw) === undefined ? [raw[0]] : []));
}

function soundNote([name, sum, bytes]: RawNote): Uint8Array | undefined {
  return noteSum(name, bytes) === sum ? plain(bytes) : undefined;
}
