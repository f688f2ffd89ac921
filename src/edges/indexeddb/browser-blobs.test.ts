import "fake-indexeddb/auto";
import { openDB } from "idb";
import { blobsContract } from "../../replica/blobs/blobs.contract.ts";
import { openBrowserStore } from "./browser-store.ts";

let names = 0;

blobsContract("indexeddb", async () => {
  const name = `kith-blobs-${names++}`;
  return {
    open: async (community) => {
      const store = await openBrowserStore(name);
      return { blobs: store.blobs(community), close: store.close };
    },
    damage: async (id) => {
      const raw = await openDB(name);
      const kept = await raw.get("blob", ["a1".repeat(32), id]);
      kept.bytes[3] ^= 1;
      await raw.put("blob", kept);
      raw.close();
    },
    clear: async () => {},
  };
});
