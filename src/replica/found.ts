import { toHex } from "../kernel/bytes.ts";
import { checkFields, type Problem } from "../kernel/check-fields.ts";
import { type Body, FOUNDING_KIND, type Id, type Minute, NO_ID } from "../kernel/event.ts";
import { kindsOf } from "../kernel/kinds.ts";
import type { AnyPractice } from "../kernel/practice.ts";
import { firstEpoch } from "../kernel/seal/bodies.ts";
import { bodyOnWire, idOf, type Stand, signedBytes, writeCanonical } from "../kernel/wire/canonical.ts";
import type { Opened } from "../kernel/wire/frame.ts";
import type { Crypto } from "./ports.ts";

/** A community's first event, signed. The community is named by its id; it gives its signer no power (K-5). */
export type Founded = { readonly community: Id; readonly first: Opened };

/**
 * Signs the founding event, with the commitment to the key of the first epoch in it. Open a replica of `community` on an empty log and
 * let it `receive([first])`.
 */
export function foundCommunity(
  practices: readonly AnyPractice[],
  crypto: Crypto,
  seed: Uint8Array,
  minute: Minute,
  body: Body,
): Founded | { readonly problems: readonly Problem[] } {
  const kinds = kindsOf(practices);
  const act = kinds.byNumber.get(FOUNDING_KIND)?.act;
  if (act === undefined) throw new Error("No practice declares the act that founds a community.");
  const checked = checkFields(act.fields, { ...body, epoch: NO_ID });
  if ("problems" in checked) return checked;
  const epoch = firstEpoch({ minute, body: checked.body }, seed);
  const { publicKey, secretKey } = crypto.keyPair(seed);
  const stand: Stand = { device: toHex(publicKey), seq: 0, prev: undefined, deps: [], minute };
  const canonical = writeCanonical(
    NO_ID,
    stand,
    act.number,
    bodyOnWire(kinds, act.kind, { ...checked.body, epoch }, stand),
  );
  return {
    community: idOf(canonical),
    first: { canonical, signature: crypto.sign(signedBytes(canonical), secretKey) },
  };
}
