import { blobsContract } from "../../replica/blobs.contract.ts";
import { type BlobShelf, openMemoryBlobs } from "./memory-blobs.ts";

blobsContract("memory", async () => {
  const shelf: BlobShelf = new Map();
  return {
    open: async () => ({ blobs: openMemoryBlobs(shelf), close: async () => {} }),
    damage: async (id) => {
      const kept = shelf.get(id);
      if (kept !== undefined) shelf.set(id, { ...kept, bytes: kept.bytes.with(3, 255) });
    },
    clear: async () => {},
  };
});
