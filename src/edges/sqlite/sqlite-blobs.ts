import type Database from "better-sqlite3";
import { fromHex, toHex } from "../../kernel/bytes.ts";
import type { Id } from "../../kernel/event.ts";
import { BLOB_BYTES_MAX, type Blobs, blobId } from "../../replica/blobs/blobs.ts";
import type { Write } from "./group-commit.ts";

type Reading = <T>(work: () => T) => Promise<T>;
type Kept = readonly [Buffer, number, number];

/**
 * A community's blobs in the same file as the logs. `read` and `write` wait for each other and turn what the disk says
 * into faults.
 */
export function blobsOn(database: Database.Database, read: Reading, write: Write): (community: Id) => Blobs {
  const prepare = <Input extends unknown[], Output>(sql: string) => database.prepare<Input, Output>(sql);
  const on = {
    get: prepare<[Uint8Array, Uint8Array], Buffer>("SELECT bytes FROM blob WHERE scope = ? AND id = ?").pluck(),
    all: prepare<[Uint8Array], Kept>(
      "SELECT id, length(bytes), pinned FROM blob WHERE scope = ? ORDER BY number",
    ).raw(),
    put: prepare<[Uint8Array, Uint8Array, Uint8Array], never>(
      "INSERT INTO blob (scope, id, pinned, bytes) VALUES (?, ?, 0, ?) ON CONFLICT (scope, id) DO UPDATE SET bytes = excluded.bytes",
    ),
    pin: prepare<[number, Uint8Array, Uint8Array], never>("UPDATE blob SET pinned = ? WHERE scope = ? AND id = ?"),
    drop: prepare<[Uint8Array, Uint8Array], never>("DELETE FROM blob WHERE scope = ? AND id = ?"),
  };
  return (community) => {
    const scope = raw(community);
    const sound = (id: Id): Uint8Array | undefined => {
      const bytes = on.get.get(scope, raw(id));
      return bytes !== undefined && blobId(bytes) === id ? new Uint8Array(bytes) : undefined;
    };
    return {
      put: async (bytes) => {
        if (bytes.length > BLOB_BYTES_MAX) return undefined;
        const [own, id] = [new Uint8Array(bytes), blobId(bytes)];
        await write(() => sound(id) ?? on.put.run(scope, raw(id), own));
        return id;
      },
      get: (id) => read(() => sound(id)),
      all: () =>
        read(() => on.all.all(scope).map(([id, bytes, pinned]) => ({ id: toHex(id), bytes, isPinned: pinned === 1 }))),
      pin: (id, isPinned) => write(() => on.pin.run(isPinned ? 1 : 0, scope, raw(id)).changes > 0),
      drop: (id) => write(() => void on.drop.run(scope, raw(id))),
    };
  };
}

function raw(id: Id): Uint8Array {
  return fromHex(id) ?? new Uint8Array();
}
