import { ascii, fromHex, joinBytes, sameBytes, toHex } from "../../kernel/bytes.ts";
import type { DeviceId, Id } from "../../kernel/event.ts";
import { type CborValue, fromCbor, toCbor } from "../../kernel/wire/cbor.ts";
import type { Vector } from "../../replica/vector/vector.ts";

/** How a list of what a phone has begins, so that it is not taken for a bundle. */
const HAVE_MARK = ascii("kith.has\n");

/** How much of each chain is here, for another phone to film: `[community, [[device, count] …]]`. */
export function writeHaveList(community: Id, counts: Vector): Uint8Array {
  const pairs = [...counts].map(([device, count]): CborValue => [raw(device), count]);
  return joinBytes(HAVE_MARK, toCbor([raw(community), pairs]));
}

/** What another phone says that it has; nothing when these bytes say something else, or another community is meant. */
export function readHaveList(ours: Id, bytes: Uint8Array): Vector | undefined {
  if (!sameBytes(bytes.subarray(0, HAVE_MARK.length), HAVE_MARK)) return undefined;
  const value = fromCbor(bytes.subarray(HAVE_MARK.length));
  const [community, counts] = Array.isArray(value) ? value : [];
  if (!(community instanceof Uint8Array) || !sameBytes(community, raw(ours))) return undefined;
  if (!Array.isArray(counts)) return undefined;
  const has = new Map<DeviceId, number>();
  for (const pair of counts) {
    const [device, count] = Array.isArray(pair) ? pair : [];
    if (!(device instanceof Uint8Array) || typeof count !== "number" || count < 0) return undefined;
    has.set(toHex(device), count);
  }
  return has;
}

function raw(id: string): Uint8Array {
  return fromHex(id) ?? new Uint8Array();
}
