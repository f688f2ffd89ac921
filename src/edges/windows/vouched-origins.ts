import { ascii, joinBytes } from "../../kernel/bytes.ts";

/** What a hub says of the addresses at which its page is found, signed for one asker. */
export type VouchedOrigins = { readonly origins: readonly string[]; readonly signature: Uint8Array };

/** Chance that the asker chose: an answer that somebody kept fits no other question. */
export const VOUCH_NONCE_BYTES = 32;
const ORIGINS_MAX = 64;

/**
 * What a hub signs: "kith origins" ‖ nonce ‖ the origins, a line each. No event, hello or receipt begins so, and whoever
 * gets the hub to sign it learns which addresses are the hub's own and can add none.
 */
export function originsMessage(nonce: Uint8Array, origins: readonly string[]): Uint8Array {
  return joinBytes(ascii("kith origins"), nonce, new TextEncoder().encode(origins.join("\n")));
}

/** True where the hub with this key says, for this nonce, that the page at `origin` is its own. */
export function isVouched(
  verify: (signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array) => boolean,
  hub: Uint8Array,
  nonce: Uint8Array,
  { origins, signature }: VouchedOrigins,
  origin: string,
): boolean {
  const isShaped = origins.length <= ORIGINS_MAX && origins.every((one) => isOrigin(one));
  return isShaped && origins.includes(origin) && verify(signature, originsMessage(nonce, origins), hub);
}

/** Exactly what a browser calls an origin: no path, no default port. "null", which sandboxed pages have, is none. */
export function isOrigin(text: string): boolean {
  return originOf(text) === text;
}

/** The origin of an address as people copy or type it; nothing where it is none of a page. */
export function originOf(address: string): string | undefined {
  try {
    const { origin, protocol } = new URL(address);
    return protocol === "http:" || protocol === "https:" ? origin : undefined;
  } catch {
    return undefined;
  }
}
