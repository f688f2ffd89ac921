import { type BrowserStore, openBrowserStore } from "../../../src/edges/indexeddb/browser-store.ts";
import { keysContract } from "../../../src/replica/keys.contract.ts";
import { storeContract } from "../../../src/replica/log.contract.ts";
import { type Outcome, runAll } from "./bench.ts";

let names = 0;
const newName = (): string => `kith-contract-${names++}`;
const chance = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

storeContract("indexeddb", async () => {
  const name = newName();
  return { open: () => openBrowserStore(name), clear: async () => {} };
});

keysContract("indexeddb", async () => {
  const name = newName();
  const opened: BrowserStore[] = [];
  return {
    open: async () => {
      const store = await openBrowserStore(name);
      opened.push(store);
      return store.keys(chance);
    },
    clear: async () => {
      for (const store of opened) await store.close();
    },
  };
});

/** Every promise of the two contracts, and what broke it if something did. */
export const keepsItsPromises = (): Promise<readonly Outcome[]> => runAll();
