/** Section 2, which epoch: the act that hands on the key of an epoch, or of its lane alone (900). */
import { actOf, type Named, readBody, writeBody } from "./body.ts";
import { join, same, type Value } from "./cbor.ts";
import { boxOf, hkdf, type Signer, sha256 } from "./crypto.ts";
import { epochMark, epochName, keyBox, laneKey } from "./sealing.ts";
import { ascii, hex, list, unhex } from "./shapes.ts";

/** What a device finds in a grant. */
export interface Granted {
  /** The key of the epoch, where there is a box of it for the device. */
  readonly key: Uint8Array | undefined;
  /** The key of the lane, where there is a box of it for the device. */
  readonly lane: Uint8Array | undefined;
}

const GRANT = 900;
const KEY = 32;

/** The one box of a lane's key: with the mark beside it a reader can see that both belong to the epoch. */
function laneBox(epoch: Uint8Array, to: Uint8Array): Uint8Array {
  const both = join(laneKey(epoch), epochMark(epoch));
  return boxOf(both, to, hkdf(both, join(ascii("kith box"), to)));
}

/** The body of a grant: to some the key of the epoch, to some that of its lane. */
export function writeGrant(
  epoch: Uint8Array,
  to: { readonly keys: readonly Uint8Array[]; readonly lane: readonly Uint8Array[] },
  event: Named,
): readonly Value[] {
  const boxes = (readers: readonly Uint8Array[], box: typeof keyBox) =>
    readers.map((reader) => ({ to: hex(reader), box: hex(box(epoch, reader)) }));
  const said = { epoch: hex(epochName(epoch)), keys: boxes(to.keys, keyBox), lane: boxes(to.lane, laneBox) };
  return writeBody(grantAct(), said, event);
}

/** Opens what is for a device; a box that holds another key than the act names is nothing. */
export function openGrant(body: Value, event: Named, device: Signer): Granted {
  const said = readBody(grantAct(), list(body), event);
  const name = unhex(String(said.epoch));
  const key = opened(said.keys, device).find((each) => same(epochName(each), name));
  const both = opened(said.lane, device).find((each) => same(sha256(ascii("kith epoch"), each), name));
  return { key, lane: both?.subarray(0, KEY) };
}

/** What is in the boxes that are for a device. */
function opened(boxes: unknown, device: Signer): readonly Uint8Array[] {
  const own = (boxes as readonly { to: string; box: string }[]).filter(({ to }) => to === hex(device.key));
  return own.map(({ box }) => device.open(unhex(box))).filter((inside) => inside !== undefined);
}

function grantAct() {
  const act = actOf(GRANT);
  if (act === undefined) throw new Error("the act of a grant is not declared");
  return act;
}
