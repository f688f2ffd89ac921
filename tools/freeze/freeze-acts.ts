import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openCrypto } from "../../src/edges/sodium/sodium-crypto.ts";
import type { NamedAct } from "../../src/kernel/acts.ts";
import { toHex } from "../../src/kernel/bytes.ts";
import { type Body, FOUNDING_KIND, NO_ID } from "../../src/kernel/event.ts";
import { kindsOf } from "../../src/kernel/kinds.ts";
import type { AnyPractice } from "../../src/kernel/practice.ts";
import { frozenSeal } from "../../src/kernel/testing/frozen-seal.ts";
import { randomBody } from "../../src/kernel/testing/random-body.ts";
import { diceOf } from "../../src/kernel/testing/random-log.ts";
import { idOf, type Stand, signedBytes, writeCanonical } from "../../src/kernel/wire/canonical.ts";
import { declaredActs } from "./declared-acts.ts";

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

/**
 * Writes one signed event for each act that has none in `folder` yet (or for all, `again`), and beside the folder what all of
 * them declare; says which events.
 */
export async function freezeActs(
  folder: string,
  practices: readonly AnyPractice[],
  again = false,
): Promise<readonly string[]> {
  const crypto = await openCrypto();
  const { publicKey, secretKey } = crypto.keyPair(new Uint8Array(32).fill(7));
  const kinds = kindsOf(practices);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "../acts.json"), declaredActs(practices));
  const written: string[] = [];
  for (const { act } of kinds.byNumber.values()) {
    const file = join(folder, `${act.kind}.json`);
    if (existsSync(file) && !again) continue;
    const founds = act.number === FOUNDING_KIND;
    const place = founds ? { seq: 0, prev: undefined, deps: [] } : { seq: 3, prev: BEFORE, deps: [SUBJECT, OTHER] };
    const stand: Stand = { device: toHex(publicKey), ...place, minute: MINUTE };
    const body = fullBody(act);
    const { bodies, epoch } = frozenSeal(kinds, COMMUNITY, crypto, () => undefined);
    const onWire = bodies.write(stand, act.kind, body, epoch) ?? [];
    const canonical = writeCanonical(founds ? NO_ID : COMMUNITY, stand, act.number, onWire);
    const id = idOf(canonical);
    const signature = toHex(crypto.sign(signedBytes(canonical), secretKey));
    const { kind, number } = act;
    const frozen = { kind, number, community: founds ? id : COMMUNITY, id, hex: toHex(canonical), signature, body };
    writeFileSync(file, `${JSON.stringify(frozen, null, 2)}\n`);
    written.push(file);
  }
  return written;
}
