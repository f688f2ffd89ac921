/** Section 4, newcomers: the messages of sorts 13 to 16. */
import { decode, encode, Refused, type Value } from "./cbor.ts";
import { bytes, count, list } from "./shapes.ts";

/** An event that came alone, with the signature of its device. */
export interface Signed {
  readonly canonical: Uint8Array;
  readonly signature: Uint8Array;
}

export interface SnapshotMessage {
  readonly checkpoint: Signed;
  /** The acts that agree with it. */
  readonly agreed: readonly Signed[];
  /** The ids of the blobs that hold the state, in their order. */
  readonly blobs: readonly Uint8Array[];
  /** The canonical form of the invite that a key of the newcomer belongs to. */
  readonly door?: Uint8Array;
}

export interface Asked {
  readonly checkpoint: Uint8Array;
  /** After so many of the events below the checkpoint. */
  readonly count: number;
}

export interface Answered extends Asked {
  /** Nothing where the other cannot tell. */
  readonly hash?: string;
}

const NEW = 13;
const SNAPSHOT = 14;
const WHAT = 15;
const HASH = 16;
const MOST_KEYS = 4;
const MOST_AGREED = 64;
const MOST_BLOBS = 256;
const HASH_FORM = /^[1-9][0-9]*:[0-9a-f]{64}$/;

export function writeNew(keys: readonly Uint8Array[]): Uint8Array {
  return encode([NEW, atMost(keys, MOST_KEYS)]);
}

export function readNew(message: Uint8Array): readonly Uint8Array[] {
  const [keys] = contentOf(message, NEW, 1);
  return atMost(list(keys), MOST_KEYS).map((key) => bytes(key, 32));
}

export function writeSnapshot({ checkpoint, agreed, blobs, door }: SnapshotMessage): Uint8Array {
  const signed = atMost(agreed, MOST_AGREED).map(pairOf);
  const content = [pairOf(checkpoint), signed, atMost(blobs, MOST_BLOBS)];
  return encode([SNAPSHOT, ...content, ...(door ? [door] : [])]);
}

export function readSnapshot(message: Uint8Array): SnapshotMessage {
  const [checkpoint, agreed, blobs, door] = contentOf(message, SNAPSHOT, 4);
  return {
    checkpoint: signedOf(checkpoint),
    agreed: atMost(list(agreed), MOST_AGREED).map(signedOf),
    blobs: atMost(list(blobs), MOST_BLOBS).map((id) => bytes(id, 32)),
    ...(door === undefined ? {} : { door: bytes(door) }),
  };
}

export function writeWhat(asked: Asked): Uint8Array {
  return encode([WHAT, asked.checkpoint, asked.count]);
}

export function readWhat(message: Uint8Array): Asked {
  const [checkpoint, events] = contentOf(message, WHAT, 2);
  return { checkpoint: bytes(checkpoint, 32), count: count(events) };
}

export function writeHash({ checkpoint, count: events, hash }: Answered): Uint8Array {
  return encode([HASH, checkpoint, events, ...(hash === undefined ? [] : [hash])]);
}

export function readHash(message: Uint8Array): Answered {
  const [checkpoint, events, hash] = contentOf(message, HASH, 3);
  const asked = { checkpoint: bytes(checkpoint, 32), count: count(events) };
  if (hash === undefined) return asked;
  if (typeof hash !== "string" || !HASH_FORM.test(hash)) throw new Refused("a hash of another form");
  return { ...asked, hash };
}

/** What follows the sort of a message: at most so many parts; which of them must be there is seen where they are read. */
function contentOf(message: Uint8Array, sort: number, most: number): readonly Value[] {
  const [first, ...content] = list(decode(message));
  if (first !== sort) throw new Refused("a message of another sort");
  if (content.length > most) throw new Refused("a message of another length");
  return content;
}

const pairOf = ({ canonical, signature }: Signed): Value => [canonical, signature];

function signedOf(value: Value | undefined): Signed {
  const [canonical, signature] = list(value, 2);
  return { canonical: bytes(canonical), signature: bytes(signature, 64) };
}

function atMost<T>(items: readonly T[], most: number): readonly T[] {
  if (items.length > most) throw new Refused("more than there may be");
  return items;
}
