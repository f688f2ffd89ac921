import type { Id } from "../../kernel/event.ts";
import { BLOB_BYTES_MAX, type Blobs, blobId, toClean } from "../../replica/blobs.ts";
import type { BrowserDatabase, KeptBlob } from "./browser-database.ts";
import { asFault } from "./browser-fault.ts";

/** Blobs in this browser's storage. */
export function browserBlobs(database: BrowserDatabase): Blobs {
  /** One transaction: what is kept of a blob, and what shall be kept instead; nothing to let it go. */
  async function change(id: Id, to: (kept: KeptBlob | undefined) => KeptBlob | undefined): Promise<boolean> {
    const transaction = database.transaction("blob", "readwrite", { durability: "strict" });
    const ended = transaction.done;
    const kept = await transaction.store.get(id);
    const next = to(kept);
    if (next === undefined) await transaction.store.delete(id);
    else await transaction.store.put(next);
    await ended;
    return kept !== undefined;
  }

  async function clean(bytesMax: number): Promise<void> {
    const transaction = database.transaction("blob", "readwrite", { durability: "strict" });
    const kept = (await transaction.store.getAll()).sort((a, b) => a.at - b.at);
    const sizes = kept.map(({ id, bytes, isPinned }) => ({ id, bytes: bytes.length, isPinned }));
    await Promise.all(toClean(sizes, bytesMax).map((id) => transaction.store.delete(id)));
    await transaction.done;
  }

  return {
    put: (bytes) =>
      faulty(async () => {
        if (bytes.length > BLOB_BYTES_MAX) return undefined;
        const [own, id] = [new Uint8Array(bytes), blobId(bytes)];
        const last = await database.transaction("blob").store.index("at").openKeyCursor(null, "prev");
        const at = typeof last?.key === "number" ? last.key + 1 : 0;
        await change(id, (kept) => ({ id, at: kept?.at ?? at, isPinned: kept?.isPinned ?? false, bytes: own }));
        return id;
      }),
    get: (id) =>
      faulty(async () => {
        const bytes = (await database.get("blob", id))?.bytes;
        return bytes instanceof Uint8Array && blobId(bytes) === id ? bytes : undefined;
      }),
    has: (id) => faulty(async () => (await database.count("blob", id)) > 0),
    pin: (id, isPinned) => faulty(() => change(id, (kept) => (kept === undefined ? undefined : { ...kept, isPinned }))),
    drop: (id) => faulty(async () => void (await change(id, () => undefined))),
    clean: (bytesMax) => faulty(() => clean(bytesMax)),
  };
}

async function faulty<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw asFault(cause);
  }
}
