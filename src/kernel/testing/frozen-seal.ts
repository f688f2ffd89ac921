import { narrowPart, openNarrow } from "../audience/narrow-body.ts";
import type { Body, Event, Id } from "../event.ts";
import type { Kinds } from "../kinds.ts";
import { type Bodies, createBodies } from "../seal/bodies.ts";
import { type Commitment, sealingKey } from "../seal/epoch.ts";
import { createKeyRing } from "../seal/key-ring.ts";
import type { Cipher } from "../seal/sealed-body.ts";

type Frozen = {
  readonly bodies: Bodies;
  readonly epoch: Commitment;
  /** What an event says to the audience that it names. */
  readonly readNarrow: (event: Event) => Body | undefined;
};

/** Seals and opens with one key that everybody knows: for frozen events and other tests of bytes. */
export function frozenSeal(
  kinds: Kinds,
  community: Id,
  cipher: Cipher,
  canonicalOf: (id: Id) => Uint8Array | undefined,
): Frozen {
  const ring = createKeyRing();
  const epoch = ring.take(new Uint8Array(32).fill(9));
  const none = () => undefined;
  const audienceKey = (audience: Id, { device }: Pick<Event, "device">) =>
    sealingKey(new Uint8Array(32).fill(8), audience, device);
  return {
    bodies: createBodies({ kinds, community, cipher, ring, canonicalOf, seedOf: none, unbox: none, audienceKey }),
    epoch,
    readNarrow: (event) => {
      const canonical = canonicalOf(event.id);
      const part = canonical && narrowPart(canonical, event);
      const act = kinds.byKind.get(event.kind)?.act;
      return part && act && openNarrow(cipher, audienceKey(part.audience, event), event, act, part);
    },
  };
}
