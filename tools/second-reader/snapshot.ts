/** Section 4, newcomers: whether a snapshot is what the devices of a community signed. */
import { blobId, openBlob } from "./blob.ts";
import { actOf, readBody, type Said } from "./body.ts";
import { decode, join, Refused, same } from "./cbor.ts";
import type { Signer } from "./crypto.ts";
import { type Read, readEvent, signatureHolds } from "./event.ts";
import type { Signed, SnapshotMessage } from "./newcomer.ts";
import { isMap, objectOf, type Plain, type PlainObject, readPlain, stateHash } from "./plain-text.ts";
import { epochName } from "./sealing.ts";
import { hex, list, unhex } from "./shapes.ts";

/** What a newcomer has to check a snapshot with. */
export interface Given {
  readonly community: Uint8Array;
  readonly epochKey: Uint8Array;
  /** The blobs that came, in any order. */
  readonly blobs: readonly Uint8Array[];
}

export interface Snapshot {
  /** The build that wrote it, and whose programs alone can show it. */
  readonly edition: string;
  /** How many events stand below the checkpoint. */
  readonly count: number;
  readonly time: number;
  readonly rights: PlainObject;
  readonly state: Plain;
}

const INVITE = 3;
const CHECKPOINT = 905;
const AGREE = 906;
const MEMBERS = ["count", "edition", "keys", "rights", "state", "time", "vector"];

/** Opens a snapshot; throws with a reason where it is not what enough devices signed. */
export function openSnapshot(message: SnapshotMessage, given: Given): Snapshot {
  const checkpoint = eventOf(message.checkpoint, CHECKPOINT, given.community);
  const devices = new Set([
    hex(checkpoint.device),
    ...message.agreed.flatMap((each) => deviceBehind(each, checkpoint)),
  ]);
  const snapshot = snapshotOf(textOf(message.blobs, given));
  // There are no rules of practices here, so the version is that of which the checkpoint speaks.
  const { rules, state } = bodyOf(checkpoint);
  if (stateHash(Number(rules), snapshot.state) !== `${rules}:${state}`)
    throw new Refused("another state than the checkpoint says");
  if (devices.size < neededOf(snapshot.rights)) throw new Refused("too few devices signed");
  return snapshot;
}

/** The key of an epoch in the box of the invite that came with a snapshot; a box with another key is nothing. */
export function keyBehind(
  door: Uint8Array,
  invite: Signer,
  community: Uint8Array,
  epoch: Uint8Array,
): Uint8Array | undefined {
  const event = readEvent(door);
  checkKind(event, INVITE, community);
  const { key, box } = bodyOf(event);
  if (key !== hex(invite.key)) throw new Refused("another invite");
  const opened = typeof box === "string" ? invite.open(unhex(box)) : undefined;
  return opened && same(epochName(opened), epoch) ? opened : undefined;
}

/** The text in the blobs of a state, in the order in which the message names them. */
export function textOf(ids: readonly Uint8Array[], { blobs, epochKey }: Given): string {
  const byId = new Map(blobs.map((blob) => [hex(blobId(blob)), blob]));
  const parts = ids.map((id) => {
    const blob = byId.get(hex(id));
    if (blob === undefined) throw new Refused("a blob is missing");
    return openBlob(blob, epochKey);
  });
  const text = decode(join(...parts));
  if (typeof text !== "string") throw new Refused("a state that is no text");
  return text;
}

/** Two thirds of the households, rounded up. */
function neededOf(rights: PlainObject): number {
  const roll = rights.roll;
  if (!isMap(roll)) throw new Refused("rights without a roll");
  const households = new Set(roll.values());
  return Math.ceil((2 * households.size) / 3);
}

function snapshotOf(text: string): Snapshot {
  const whole = objectOf(readPlain(text));
  const { edition, count, time, rights, state, keys, vector } = whole;
  if (Object.keys(whole).sort().join() !== MEMBERS.join()) throw new Refused("a snapshot with other members");
  if (typeof edition !== "string" || !isCount(count) || !isCount(time) || state === undefined)
    throw new Refused("a snapshot of another form");
  if (![keys, vector].every((each) => Array.isArray(each) && each.length === 0))
    throw new Refused("keys and vector are not empty");
  return { edition, count, time, rights: objectOf(rights), state };
}

const isCount = (value: Plain | undefined): value is number => typeof value === "number" && value >= 0;

/** An event that came alone: its form, its kind, its community and its own signature. */
function eventOf({ canonical, signature }: Signed, kind: number, community: Uint8Array): Read {
  const event = readEvent(canonical);
  checkKind(event, kind, community);
  if (!signatureHolds(event, signature)) throw new Refused("a signature that does not hold");
  return event;
}

function checkKind(event: Read, kind: number, community: Uint8Array): void {
  if (event.kind !== kind) throw new Refused("an act of another kind");
  if (!same(event.community, community)) throw new Refused("another community");
}

/** The device whose act agrees with a checkpoint; none where the act does not hold, which leaves the others as they are. */
function deviceBehind(signed: Signed, checkpoint: Read): readonly string[] {
  try {
    const event = eventOf(signed, AGREE, checkpoint.community);
    return bodyOf(event).checkpoint === hex(checkpoint.id) ? [hex(event.device)] : [];
  } catch (error) {
    if (error instanceof Refused) return [];
    throw error;
  }
}

function bodyOf(event: Read): Readonly<Record<string, Said>> {
  const act = actOf(event.kind);
  if (act === undefined) throw new Refused("an act of no known kind");
  return readBody(act, list(event.body), event);
}
