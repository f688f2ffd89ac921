import { toHex } from "../../kernel/bytes.ts";
import type { Id } from "../../kernel/event.ts";
import { BLOB_BYTES_MAX, type Blobs, blobId } from "../../replica/blobs/blobs.ts";
import type { Connection } from "./connection.ts";
import { bytesOf, plain } from "./kept-rows.ts";
import type { Ask } from "./server.ts";

type Listed = readonly [Buffer, number, boolean];

/** A community's blobs in the same database as its log. */
export function postgresBlobs({ read, write }: Connection, community: Id): Blobs {
  const scope = bytesOf(community);
  const sound = async (ask: Ask, id: Id): Promise<Uint8Array | undefined> => {
    const found = "SELECT bytes FROM blob WHERE scope = $1 AND id = $2";
    const [row] = await ask<readonly [Buffer]>(found, [scope, bytesOf(id)]);
    return row !== undefined && blobId(row[0]) === id ? plain(row[0]) : undefined;
  };
  return {
    put: async (bytes) => {
      if (bytes.length > BLOB_BYTES_MAX) return undefined;
      const [own, id] = [Buffer.from(bytes), blobId(bytes)];
      await write(async (ask) => {
        if ((await sound(ask, id)) !== undefined) return;
        await ask(
          `INSERT INTO blob (scope, id, pinned, bytes) VALUES ($1, $2, false, $3)
          ON CONFLICT (scope, id) DO UPDATE SET bytes = excluded.bytes`,
          [scope, bytesOf(id), own],
        );
      });
      return id;
    },
    get: (id) => read((ask) => sound(ask, id)),
    all: () =>
      read(async (ask) => {
        const rows = await ask<Listed>("SELECT id, length(bytes), pinned FROM blob WHERE scope = $1 ORDER BY number", [
          scope,
        ]);
        return rows.map(([id, bytes, isPinned]) => ({ id: toHex(id), bytes, isPinned }));
      }),
    pin: (id, isPinned) =>
      write(async (ask) => {
        const pinned = "UPDATE blob SET pinned = $3 WHERE scope = $1 AND id = $2 RETURNING 1";
        return (await ask(pinned, [scope, bytesOf(id), isPinned])).length > 0;
      }),
    drop: (id) =>
      write(async (ask) => void (await ask("DELETE FROM blob WHERE scope = $1 AND id = $2", [scope, bytesOf(id)]))),
  };
}
