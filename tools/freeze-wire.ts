import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openCrypto } from "../src/edges/sodium/sodium-crypto.ts";
import type { NamedAct } from "../src/kernel/acts.ts";
import { fromHex, toHex } from "../src/kernel/bytes.ts";
import { type Body, FOUNDING_KIND, NO_ID } from "../src/kernel/event.ts";
import { kindsOf } from "../src/kernel/kinds.ts";
import { randomBody } from "../src/kernel/testing/random-body.ts";
import { diceOf } from "../src/kernel/testing/random-log.ts";
import { bodyOnWire, idOf, type Stand, signedBytes, writeCanonical } from "../src/kernel/wire/canonical.ts";
import { practices } from "../src/practices/index.ts";

/**
 * Writes one signed event of each act that has none yet to fixtures/wire: what was ever shipped must be read for ever.
 * `npx tsx tools/freeze-wire.ts` adds those that are missing; `--again` writes all anew, which only makes sense before
 * the first release.
 */
const FOLDER = join(import.meta.dirname, "../fixtures/wire");
const COMMUNITY = "fe".repeat(32);
const [BEFORE, SUBJECT, OTHER] = ["b1", "c2", "d3"].map((pair) => pair.repeat(32)) as [string, string, string];
const MINUTE = 28_619_040;
const BODIES_TRIED = 300;

/** The body that fills the most fields, of some thrown by dice; then the shortest of those. */
function fullBody(act: NamedAct): Body {
  const bodies = Array.from({ length: BODIES_TRIED }, (_, seed) => {
    const dice = diceOf(1000 * act.number + seed);
    return randomBody(act.fields, dice, () => (dice() < 0.5 ? SUBJECT : OTHER));
  });
  const all = bodies.flatMap((body) => (body === undefined ? [] : [body]));
  const weight = (body: Body): number => 1e6 * Object.keys(body).length - JSON.stringify(body).length;
  const [best] = all.sort((a, b) => weight(b) - weight(a));
  if (best === undefined) throw new Error(`no body fits ${act.kind}`);
  return best;
}

const crypto = await openCrypto();
const { publicKey, secretKey } = crypto.keyPair(new Uint8Array(32).fill(7));
const kinds = kindsOf(practices);
mkdirSync(FOLDER, { recursive: true });
for (const { act } of kinds.byNumber.values()) {
  const file = join(FOLDER, `${act.kind}.json`);
  if (existsSync(file) && !process.argv.includes("--again")) continue;
  const founds = act.number === FOUNDING_KIND;
  const place = founds ? { seq: 0, prev: undefined, deps: [] } : { seq: 3, prev: BEFORE, deps: [SUBJECT, OTHER] };
  const stand: Stand = { device: toHex(publicKey), ...place, minute: MINUTE };
  const body = fullBody(act);
  const canonical = writeCanonical(
    founds ? NO_ID : COMMUNITY,
    stand,
    act.number,
    bodyOnWire(kinds, act.kind, body, stand),
  );
  const id = idOf(canonical);
  const frozen = {
    kind: act.kind,
    number: act.number,
    community: founds ? id : COMMUNITY,
    id,
    hex: toHex(canonical),
    signature: toHex(crypto.sign(signedBytes(canonical), secretKey)),
    body,
  };
  writeFileSync(file, `${JSON.stringify(frozen, null, 2)}\n`);
  console.log(`froze ${act.kind}: ${fromHex(frozen.hex)?.length} bytes`);
}
