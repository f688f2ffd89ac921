import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { storeContract } from "../../replica/log.contract.ts";
import { openStore } from "./sqlite-store.ts";

storeContract("sqlite", async () => {
  const directory = mkdtempSync(join(tmpdir(), "kith-sqlite-"));
  return {
    open: async () => openStore(join(directory, "kith.sqlite")),
    clear: async () => rmSync(directory, { recursive: true }),
  };
});
