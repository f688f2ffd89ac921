/** Rows of events for tests, each after the one before. */
import { signerOf } from "./crypto.ts";
import { canonicalOf, type Read, readEvent, ZEROS } from "./event.ts";

export const author = signerOf(new Uint8Array(32).fill(70));

/** So many events of one device. */
export function chain(length: number): readonly Read[] {
  const row: Read[] = [];
  const parts = { community: new Uint8Array(32).fill(1), device: author.key, deps: [], minute: 1, kind: 0, body: [] };
  for (let seq = 0; seq < length; seq++) {
    row.push(readEvent(canonicalOf({ ...parts, seq, prev: row.at(-1)?.id ?? ZEROS })));
  }
  return row;
}
