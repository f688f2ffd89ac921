import { openBundle } from "../../../edges/bundle/open-bundle.ts";
import { BUNDLE_MARK } from "../../../edges/bundle/records.ts";
import { writePart } from "../../../edges/bundle/write-bundle.ts";
import { ascii, fromHex, joinBytes, sameBytes, toHex } from "../../../kernel/bytes.ts";
import type { DeviceId, Refusal } from "../../../kernel/event.ts";
import { type CborValue, fromCbor, toCbor } from "../../../kernel/wire/cbor.ts";
import type { Replica } from "../../../replica/replica.ts";
import type { Vector } from "../../../replica/vector.ts";

/** How a list of what a phone has begins, so that it is not taken for a bundle. */
const HAVE_MARK = ascii("kith.has\n");

/** Everything that a reader with `has` lacks, as a bundle. */
export function bundleFor(replica: Replica, has: Vector): Uint8Array {
  return joinBytes(BUNDLE_MARK, ...writePart(replica, { since: has }));
}

/** How much of each chain is here, for another phone to film: `[community, [[device, count] …]]`. */
export function haveList(replica: Replica): Uint8Array {
  const counts = [...replica.vector()].map(([device, count]): CborValue => [raw(device), count]);
  return joinBytes(HAVE_MARK, toCbor([raw(replica.community), counts]));
}

/** What another phone says that it has; nothing when these bytes say something else, or another community is meant. */
export function readHaveList(replica: Replica, bytes: Uint8Array): Vector | undefined {
  if (!sameBytes(bytes.subarray(0, HAVE_MARK.length), HAVE_MARK)) return undefined;
  const value = fromCbor(bytes.subarray(HAVE_MARK.length));
  const [community, counts] = Array.isArray(value) ? value : [];
  if (!(community instanceof Uint8Array) || !sameBytes(community, raw(replica.community))) return undefined;
  if (!Array.isArray(counts)) return undefined;
  const has = new Map<DeviceId, number>();
  for (const pair of counts) {
    const [device, count] = Array.isArray(pair) ? pair : [];
    if (!(device instanceof Uint8Array) || typeof count !== "number" || count < 0) return undefined;
    has.set(toHex(device), count);
  }
  return has;
}

/** What came of a bundle: new events, or why nothing of it belongs here. */
export type Taken = { readonly came: number; readonly refusal?: Refusal; readonly isCut: boolean };

/** Takes in what a bundle holds of this community. */
export async function takeBundle(
  replica: Replica,
  bytes: Uint8Array,
  onStep: (done: number, of: number) => void = () => {},
): Promise<Taken | "other" | "other-community"> {
  const { parts, ends } = openBundle(bytes);
  if (ends === "other") return "other";
  const ours = parts.filter((part) => part.community === replica.community);
  if (ours.length === 0) return "other-community";
  const frames = ours.flatMap((part) => part.frames);
  const isCut = ends !== "well";
  let came = 0;
  for (const [at, frame] of frames.entries()) {
    onStep(at, frames.length);
    const { kept, refusal } = await replica.receive(frame);
    came += kept;
    if (refusal !== undefined) return { came, refusal, isCut };
  }
  for (const bytes of ours.flatMap((part) => part.blobs)) await replica.blobs?.keep(bytes, "");
  return { came, isCut };
}

function raw(id: string): Uint8Array {
  return fromHex(id) ?? new Uint8Array();
}
