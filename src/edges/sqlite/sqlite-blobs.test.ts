import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { blobsContract } from "../../replica/blobs/blobs.contract.ts";
import { openStore } from "./sqlite-store.ts";

blobsContract("sqlite", async () => {
  const directory = mkdtempSync(join(tmpdir(), "kith-blobs-"));
  const file = join(directory, "kith.sqlite");
  return {
    open: async (community) => {
      const store = openStore(file);
      return { blobs: store.blobs(community), close: store.close };
    },
    damage: async (id) => {
      const other = new Database(file);
      other.prepare("UPDATE blob SET bytes = zeroblob(length(bytes)) WHERE id = ?").run(Buffer.from(id, "hex"));
      other.close();
    },
    clear: async () => rmSync(directory, { recursive: true }),
  };
});
