import { join } from "node:path";
import { practices } from "../src/practices/index.ts";
import { freezeActs } from "./freeze/freeze-acts.ts";
import { freezeProtocol, protocolVectors } from "./freeze/freeze-protocol.ts";

/**
 * Writes one signed event of each act that has none yet to fixtures/wire: what was ever shipped must be read for ever.
 * `npx tsx tools/freeze-wire.ts` adds those that are missing; `--again` writes all anew, which only makes sense before
 * the first release. What else travels (docs/protocol.md) has its vectors in fixtures/protocol.
 */
const folder = join(import.meta.dirname, "../fixtures/wire");
for (const file of await freezeActs(folder, practices, process.argv.includes("--again"))) console.log(`froze ${file}`);
const protocol = join(import.meta.dirname, "../fixtures/protocol");
for (const file of freezeProtocol(protocol, await protocolVectors())) console.log(`froze ${file}`);
