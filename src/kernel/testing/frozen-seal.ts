import type { Id } from "../event.ts";
import type { Kinds } from "../kinds.ts";
import { type Bodies, createBodies } from "../seal/bodies.ts";
import type { Commitment } from "../seal/epoch.ts";
import { createKeyRing } from "../seal/key-ring.ts";
import type { Cipher } from "../seal/sealed-body.ts";

/** Seals and opens with one key that everybody knows: for frozen events and other tests of bytes. */
export function frozenSeal(
  kinds: Kinds,
  community: Id,
  cipher: Cipher,
  canonicalOf: (id: Id) => Uint8Array | undefined,
): { readonly bodies: Bodies; readonly epoch: Commitment } {
  const ring = createKeyRing();
  const epoch = ring.take(new Uint8Array(32).fill(9));
  const none = () => undefined;
  return {
    bodies: createBodies({ kinds, community, cipher, ring, canonicalOf, seedOf: none, unbox: none }),
    epoch,
  };
}
