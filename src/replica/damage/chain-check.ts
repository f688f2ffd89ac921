import { fromHex } from "../../kernel/bytes.ts";
import type { Id } from "../../kernel/event.ts";
import { namedBy } from "../../kernel/graph.ts";
import { type Placed, readPlaced, signedBytes } from "../../kernel/wire/canonical.ts";
import { signedPart } from "../log/signed-part.ts";
import type { Crypto, Row } from "../ports.ts";

/**
 * Checks the rows of a log without asking what they mean, each after those it names: form and exact bytes, the hash of
 * every byte, each place in its chain, and every signature that is there. Rows without one need a later one above them.
 */
export type ChainCheck = {
  /** Nothing, or the code of what is wrong with the next row: `verify.place`, `verify.signature`, … */
  readonly add: (row: Row) => string | undefined;
  /** Rows for which, now that all were looked at, no signature vouches, and those that stand on such. */
  readonly unsigned: () => readonly Row[];
  readonly has: (id: Id) => boolean;
};

/** What is remembered of an event: bodies of a whole log would be much to carry. */
type Link = Pick<Placed, "id" | "device" | "seq" | "prev" | "deps">;

/** `hash` is SHA-256 in hex: what the platform has, where it is faster than ours. */
export function createChainCheck(community: Id, crypto: Crypto, hash?: (bytes: Uint8Array) => Id): ChainCheck {
  const sound = new Map<Id, { readonly event: Link; readonly signature: Row["signature"]; readonly row: Row }>();
  const keys = new Map<string, Uint8Array>();

  function add(row: Row): string | undefined {
    const event = readPlaced(community, row.canonical, hash);
    if ("code" in event) return event.code;
    if (event.device !== row.device || event.seq !== row.seq) return "verify.place";
    const { signature } = row;
    if (signature !== undefined && !crypto.verify(signature, signedBytes(row.canonical), keyOf(event.device)))
      return "verify.signature";
    if (event.prev !== undefined) {
      const before = sound.get(event.prev)?.event;
      if (before?.device !== event.device || before.seq !== event.seq - 1) return "verify.chain";
    }
    if (!namedBy(event).every((id) => sound.has(id))) return "verify.names";
    const { id, device, seq, prev, deps } = event;
    sound.set(id, { event: { id, device, seq, prev, deps }, signature, row });
    return undefined;
  }

  function keyOf(device: string): Uint8Array {
    const key = keys.get(device) ?? fromHex(device) ?? new Uint8Array();
    keys.set(device, key);
    return key;
  }

  function unsigned(): readonly Row[] {
    const all = [...sound.values()];
    const vouched = new Set(signedPart(all));
    return all.filter((one) => !vouched.has(one)).map(({ row }) => row);
  }

  return { add, unsigned, has: (id) => sound.has(id) };
}
