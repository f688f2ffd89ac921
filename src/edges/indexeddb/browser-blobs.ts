import type { Id } from "../../kernel/event.ts";
import { BLOB_BYTES_MAX, type Blobs, blobId, type KeptBlob as Listed } from "../../replica/blobs/blobs.ts";
import type { BrowserDatabase, Connection, KeptBlob } from "./browser-database.ts";

/** A community's blobs in this browser's storage. */
export function browserBlobs({ use }: Connection, community: Id): Blobs {
  const ours = IDBKeyRange.bound([community], [community, []]);

  /** One transaction: what is kept of a blob, and what shall be kept instead; nothing to let it go. */
  async function change(
    database: BrowserDatabase,
    id: Id,
    to: (kept: KeptBlob | undefined) => KeptBlob | undefined,
  ): Promise<boolean> {
    const transaction = database.transaction("blob", "readwrite", { durability: "strict" });
    const ended = transaction.done;
    const kept = await transaction.store.get([community, id]);
    const next = to(kept);
    if (next === undefined) await transaction.store.delete([community, id]);
    else await transaction.store.put(next);
    await ended;
    return kept !== undefined;
  }

  async function nextAt(database: BrowserDatabase): Promise<number> {
    const last = await database.transaction("blob").store.index("list").openKeyCursor(ours, "prev");
    return last === null ? 0 : last.key[1] + 1;
  }

  async function all(database: BrowserDatabase): Promise<Listed[]> {
    const listed: Listed[] = [];
    let cursor = await database.transaction("blob").store.index("list").openKeyCursor(ours);
    while (cursor !== null) {
      const [, , bytes, pinned] = cursor.key;
      listed.push({ id: cursor.primaryKey[1], bytes, isPinned: pinned === 1 });
      cursor = await cursor.continue();
    }
    return listed;
  }

  return {
    put: (bytes) =>
      use(async (database) => {
        if (bytes.length > BLOB_BYTES_MAX) return undefined;
        const [own, id, at] = [new Uint8Array(bytes), blobId(bytes), await nextAt(database)];
        const fresh = { community, id, at, size: own.length, pinned: 0 };
        await change(database, id, (kept) => ({ ...fresh, ...kept, size: own.length, bytes: own }));
        return id;
      }),
    get: (id) =>
      use(async (database) => {
        const bytes = (await database.get("blob", [community, id]))?.bytes;
        return bytes instanceof Uint8Array && blobId(bytes) === id ? bytes : undefined;
      }),
    all: () => use(all),
    pin: (id, isPinned) =>
      use((database) =>
        change(database, id, (kept) => (kept === undefined ? undefined : { ...kept, pinned: isPinned ? 1 : 0 })),
      ),
    drop: (id) => use(async (database) => void (await change(database, id, () => undefined))),
  };
}
