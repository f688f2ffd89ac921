import type { Row } from "../ports.ts";

/** A row with bytes of its own: whoever gave it may use its buffers again before it is kept. */
export function ownRow({ device, seq, canonical, signature }: Row): Row {
  const own = signature === undefined ? undefined : new Uint8Array(signature);
  return { device, seq, canonical: new Uint8Array(canonical), signature: own };
}
