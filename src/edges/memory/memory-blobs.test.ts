import type { Id } from "../../kernel/event.ts";
import { blobsContract } from "../../replica/blobs/blobs.contract.ts";
import { type BlobShelf, openMemoryBlobs } from "./memory-blobs.ts";

blobsContract("memory", async () => {
  const shelves = new Map<Id, BlobShelf>();
  return {
    open: async (community) => {
      const shelf: BlobShelf = shelves.get(community) ?? new Map();
      shelves.set(community, shelf);
      return { blobs: openMemoryBlobs(shelf), close: async () => {} };
    },
    damage: async (id) => {
      for (const shelf of shelves.values()) {
        const kept = shelf.get(id);
        if (kept !== undefined) shelf.set(id, { ...kept, bytes: kept.bytes.with(3, 255) });
      }
    },
    clear: async () => {},
  };
});
