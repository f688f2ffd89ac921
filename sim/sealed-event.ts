import type { Id } from "../src/kernel/event.ts";
import { fromCbor } from "../src/kernel/wire/cbor.ts";
import type { Replica } from "../src/replica/replica.ts";

/** True for an event whose body travels sealed. */
export function isSealed(replica: Replica, id: Id): boolean {
  const canonical = replica.signed(id)?.canonical;
  const parts = canonical === undefined ? undefined : fromCbor(canonical);
  return Array.isArray(parts) && parts.at(-1) instanceof Uint8Array;
}
