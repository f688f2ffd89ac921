import { openersContract } from "../../../replica/handing-on/openers.contract.ts";
import { keysContract } from "../../../replica/keys.contract.ts";
import { storeContract } from "../../../replica/log.contract.ts";
import { type BrowserStore, openBrowserStore } from "../browser-store.ts";

let names = 0;
const chance = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

/** All that a browser's store promises; the same in a stand-in for IndexedDB and in a real browser. */
export function indexedDbContracts(): void {
  storeContract("indexeddb", async () => {
    const name = newName();
    return { open: () => openBrowserStore(name), clear: async () => {} };
  });
  keysContract("indexeddb", () => bedOf((store) => store.keys(chance)));
  openersContract("indexeddb", () => bedOf((store) => store.openers));
}

/** Another one also for a page that comes after this one. */
function newName(): string {
  names += 1;
  return `kith-contract-${performance.timeOrigin}-${names}`;
}

/** A store of its own, opened as often as asked, of which one part is tried. */
async function bedOf<T>(part: (store: BrowserStore) => T) {
  const name = newName();
  const opened: BrowserStore[] = [];
  return {
    open: async () => {
      const store = await openBrowserStore(name);
      opened.push(store);
      return part(store);
    },
    clear: async () => {
      for (const store of opened) await store.close();
    },
  };
}
