import type { Id } from "../../kernel/event.ts";
import { BLOB_BYTES_MAX, type Blobs, blobId } from "../../replica/blobs/blobs.ts";

/** What is kept, in the order in which it came. It outlives the stores that are opened on it. */
export type BlobShelf = Map<Id, { readonly bytes: Uint8Array; readonly isPinned: boolean }>;

/** Blobs in memory. */
export function openMemoryBlobs(shelf: BlobShelf = new Map()): Blobs {
  const sound = (id: Id): Uint8Array | undefined => {
    const bytes = shelf.get(id)?.bytes;
    return bytes !== undefined && blobId(bytes) === id ? bytes : undefined;
  };
  return {
    put: async (bytes) => {
      if (bytes.length > BLOB_BYTES_MAX) return undefined;
      const id = blobId(bytes);
      if (sound(id) === undefined) {
        const isPinned = shelf.get(id)?.isPinned ?? false;
        shelf.set(id, { bytes: new Uint8Array(bytes), isPinned });
      }
      return id;
    },
    get: async (id) => {
      const bytes = sound(id);
      return bytes === undefined ? undefined : new Uint8Array(bytes);
    },
    all: async () => [...shelf].map(([id, { bytes, isPinned }]) => ({ id, bytes: bytes.length, isPinned })),
    pin: async (id, isPinned) => {
      const kept = shelf.get(id);
      if (kept !== undefined) shelf.set(id, { ...kept, isPinned });
      return kept !== undefined;
    },
    drop: async (id) => void shelf.delete(id),
  };
}
