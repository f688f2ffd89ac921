import { openCrypto } from "../src/edges/sodium/sodium-crypto.ts";
import { openStore } from "../src/edges/sqlite/sqlite-store.ts";
import { fromHex } from "../src/kernel/bytes.ts";
import { practices } from "../src/practices/index.ts";
import { openReplica } from "../src/replica/open-replica.ts";

/** `node --expose-gc memory-of.mjs FILE COMMUNITY SEED`, as built: prints bytes in use after reading, above before. */
const [file = "", community = "", own = ""] = process.argv.slice(2);
const crypto = await openCrypto();
const store = openStore(file);
const seed = fromHex(own) ?? new Uint8Array(32);
const deps = { community, practices, crypto, seed, clock: () => 28_500_000, edition: "bench" };
const before = await settled();
const replica = await openReplica({ ...deps, log: store.log(community) });
await replica.ready();
console.log((await settled()) - before);
if (process.env.KITH_HEAP === "1") console.log(process.memoryUsage());

async function settled(): Promise<number> {
  for (let turn = 0; turn < 4; turn++) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return process.memoryUsage().rss;
}
