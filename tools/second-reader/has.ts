/** Section 8: what a phone says that it has, before it is shown as a moving picture. */
import { decode, encode, join, Refused, same } from "./cbor.ts";
import { ascii, bytes, count, hex, list, unhex } from "./shapes.ts";

export interface Has {
  readonly community: Uint8Array;
  /** How many events of each device are here, by whole keys in hex; written in the order in which they stand. */
  readonly counts: ReadonlyMap<string, number>;
}

const HEAD = ascii("kith.has\n");

export function writeHas({ community, counts }: Has): Uint8Array {
  return join(HEAD, encode([community, [...counts].map(([device, events]) => [unhex(device), events])]));
}

export function readHas(said: Uint8Array): Has {
  if (!same(said.subarray(0, HEAD.length), HEAD)) throw new Refused("not what a phone has");
  const [community, pairs] = list(decode(said.subarray(HEAD.length)), 2);
  const counts = new Map(
    list(pairs).map((pair) => {
      const [device, events] = list(pair, 2);
      return [hex(bytes(device, 32)), count(events)] as const;
    }),
  );
  if (counts.size !== list(pairs).length) throw new Refused("a device twice");
  return { community: bytes(community, 32), counts };
}
