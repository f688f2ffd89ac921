import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import type { Act } from "../acts.ts";
import { packBody, unpackBody } from "../body-codec.ts";
import { ascii, joinBytes, toHex } from "../bytes.ts";
import type { Body, Event, Id } from "../event.ts";
import type { Fields } from "../fields.ts";
import { type Commitment, KEY_BYTES } from "../seal/epoch.ts";
import { type Cipher, openBody, sealBody } from "../seal/sealed-body.ts";
import { audienceIn, besideBody, type Stand } from "../wire/canonical.ts";
import { CANONICAL_DEPTH_MAX, type CborValue, fromCbor, toCbor } from "../wire/cbor.ts";

/**
 * A body for an audience travels as `[audience, sealed]`: the place of the event that made the audience among those that
 * this one names, then the other fields, sealed. All that comes before the sealed bytes is bound to them, the audience
 * included: so a body can be moved neither to another event nor to another audience.
 */
export type Narrow = { readonly audience: Id; readonly beside: Uint8Array; readonly sealed: Uint8Array };

/** SHA-256 over a mark that only the key makes. The event that gives an audience a key carries it. */
export function audienceCommitment(key: Uint8Array): Commitment {
  const mark = hkdf(sha256, key, undefined, ascii("kith audience mark"), KEY_BYTES);
  return toHex(sha256(joinBytes(ascii("kith audience"), mark)));
}

/** What of canonical bytes is sealed to an audience, and what it is bound to. */
export function narrowPart(canonical: Uint8Array, event: Pick<Event, "prev" | "deps">): Narrow | undefined {
  const whole = fromCbor(canonical, CANONICAL_DEPTH_MAX);
  const body = Array.isArray(whole) ? whole.at(-1) : undefined;
  const audience = body === undefined ? undefined : audienceIn(body, [event.prev, ...event.deps]);
  if (audience === undefined || !Array.isArray(body)) return undefined;
  const sealed = body[1] as Uint8Array;
  return { audience, sealed, beside: canonical.subarray(0, canonical.length - toCbor(sealed).length) };
}

/** A body as it travels to the audience that it names, under the key of its author's device. */
export function sealNarrow(
  cipher: Cipher,
  key: Uint8Array,
  community: Id,
  stand: Stand,
  { fields, number, sealedTo = "", paddedTo }: Pick<Act, "fields" | "number" | "sealedTo" | "paddedTo">,
  body: Body,
): CborValue {
  const names = [stand.prev, ...stand.deps];
  const audience = names.indexOf(String(body[sealedTo]));
  const beside = joinBytes(besideBody(community, stand, number), PAIR, toCbor(audience));
  return [audience, sealBody(cipher, key, stand, beside, packBody(without(fields, sealedTo), body, names), paddedTo)];
}

/** The body, audience and all; nothing when it does not open or does not fit its act. */
export function openNarrow(
  cipher: Cipher,
  key: Uint8Array,
  event: Event,
  { fields, sealedTo = "", paddedTo }: Pick<Act, "fields" | "sealedTo" | "paddedTo">,
  { audience, beside, sealed }: Narrow,
): Body | undefined {
  const array = openBody(cipher, key, event, beside, sealed, paddedTo);
  const names = [event.prev, ...event.deps];
  const rest = array === undefined ? undefined : unpackBody(without(fields, sealedTo), array, names);
  return rest === undefined ? undefined : { [sealedTo]: audience, ...rest };
}

/** How CBOR begins an array of two. */
const PAIR = new Uint8Array([0x82]);

function without(fields: Fields, name: string): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([one]) => one !== name));
}
