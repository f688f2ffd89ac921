import type { Event } from "../event.ts";

/** An event as it is kept and checked: its meaning, its exact bytes and, where it came with one, its signature. */
export type SignedEvent = {
  readonly event: Event;
  /** The canonical form: what is hashed and signed. */
  readonly canonical: Uint8Array;
  /** Ed25519, 64 bytes. Inside a run none travels: the next one in the device's chain vouches for it. */
  readonly signature: Uint8Array | undefined;
};
