import { blobsOf } from "../../../edges/bundle/blobs-of.ts";
import { openBundle, type Part } from "../../../edges/bundle/open-bundle.ts";
import { receiptsFor, takeReceipts } from "../../../edges/bundle/receipts-in.ts";
import { writePart } from "../../../edges/bundle/write-bundle.ts";
import { joinBytes } from "../../../kernel/bytes.ts";
import type { DeviceId, Id, Minute, Refusal } from "../../../kernel/event.ts";
import { namedBy } from "../../../kernel/graph.ts";
import type { Replica } from "../../../replica/replica.ts";
import { joined, type Vector } from "../../../replica/vector/vector.ts";
import type { DataHome } from "./data-home.ts";
import type { Asked, Carried, CarriedPart } from "./desk.ts";
import { writersSince } from "./writers.ts";

/** A part of a bundle: what was asked for of this replica. */
export async function carryOut(
  replica: Replica,
  { since, after, until, bytesMax, blobsBut, receiptsBut }: Asked,
): Promise<Uint8Array> {
  const from = after === undefined ? since : joined(since, vectorAt(replica, after));
  const to = until === undefined ? undefined : vectorAt(replica, until);
  const blobs = blobsBut === undefined ? [] : await blobsOf(replica, new Set(blobsBut));
  const receipts = receiptsBut === undefined ? [] : receiptsFor(replica, receiptsBut);
  return joinBytes(...writePart(replica, { since: from, to, bytesMax, blobs, receipts }));
}

/**
 * How much of each chain was there at a moment, by what the authors claimed: events claimed by then whose whole past
 * was claimed by then, so that nothing is cut off from what it stands on.
 */
function vectorAt(replica: Replica, moment: Minute): Vector {
  const inside = new Set<Id>();
  const vector = new Map<DeviceId, number>();
  for (const { event } of replica.history()) {
    if (event.minute > moment || !namedBy(event).every((id) => inside.has(id))) continue;
    inside.add(event.id);
    vector.set(event.device, event.seq + 1);
  }
  return vector;
}

/**
 * Takes in what a bundle holds of communities that are here, or, where `makeNew` says so, of others too. Whatever is
 * sound is kept, and what is not is told with its reason.
 */
export async function carryIn(home: DataHome, file: Uint8Array, makeNew: boolean): Promise<Carried> {
  const { parts, ends, damage } = openBundle(file);
  const carried: CarriedPart[] = [];
  for (const part of parts) carried.push(await takePart(home, part, makeNew));
  return { parts: carried, ends, damage };
}

async function takePart(home: DataHome, part: Part, makeNew: boolean): Promise<CarriedPart> {
  const { community, frames, blobs, receipts } = part;
  const events = frames.flat().length;
  const known = await home.communities();
  if (!known.includes(community) && !makeNew) {
    return { community, events, came: 0, blobs: 0, refusal: { code: "bundle.unknown-community", about: {} } };
  }
  // One that is on its way here over a link stays open for that.
  const isAwaited = home.opened().some((one) => one.community === community);
  const replica = await home.open(community);
  const before = replica.vector();
  const { came, refusal } = await takeFrames(replica, frames);
  // A name that nothing stands behind takes no room, by its photos either.
  if (replica.count() === 0 && !isAwaited) await home.forget(community);
  const from = came === 0 || replica.count() === 0 ? [] : writersSince(replica, before);
  if (refusal !== undefined || replica.count() === 0)
    return { community, events, came, from, blobs: 0, ...(refusal !== undefined && { refusal }) };
  for (const bytes of blobs) await replica.blobs?.keep(bytes, "");
  takeReceipts(replica, receipts);
  return { community, events, came, from, blobs: blobs.length };
}

async function takeFrames(
  replica: Replica,
  frames: Part["frames"],
): Promise<Pick<CarriedPart, "came"> & { readonly refusal: Refusal | undefined }> {
  let came = 0;
  for (const frame of frames) {
    const { kept, refusal } = await replica.receive(frame);
    came += kept;
    if (refusal !== undefined) return { came, refusal };
  }
  return { came, refusal: undefined };
}
