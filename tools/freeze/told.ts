import { toHex } from "../../src/kernel/bytes.ts";
import type { SignedEvent } from "../../src/kernel/wire/signed-event.ts";

/** An event as vectors give it; whoever reads a frame makes the rest of it again. */
export function told({ event: { id, device, seq }, canonical, signature }: SignedEvent) {
  const signed = signature === undefined ? null : toHex(signature);
  return { id, device, seq, canonical: toHex(canonical), signature: signed };
}
