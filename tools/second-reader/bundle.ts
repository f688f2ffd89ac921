/** Section 7: a file of events, read without keys and written. */
import { decode, encode, join, Refused, same, type Value } from "./cbor.ts";
import { sha256 } from "./crypto.ts";
import { takeFrame } from "./frame-read.ts";
import { Log } from "./log.ts";
import { ascii, bigEndian, bytes, count, fromBigEndian, hex, list } from "./shapes.ts";

export interface Bundle {
  /** What was read, by community. */
  readonly logs: ReadonlyMap<string, Log>;
  /** Sealed photos and documents by their names, of the community of their part. */
  readonly blobs: ReadonlyMap<string, Uint8Array>;
  /** How many events the parts told of. */
  readonly told: number;
  /** The frames in their order. */
  readonly frames: readonly Uint8Array[];
}

interface Reading {
  readonly logs: Map<string, Log>;
  readonly blobs: Map<string, Uint8Array>;
  readonly frames: Uint8Array[];
  told: number;
  part: { readonly log: Log; events: number } | undefined;
}

const HEAD = ascii("kith.1\n");
const LONGEST = 1 << 20;

/** Reads a bundle, and verifies every chain and every signature in it. */
export function readBundle(file: Uint8Array): Bundle {
  const reading: Reading = { logs: new Map(), blobs: new Map(), frames: [], told: 0, part: undefined };
  for (const content of records(file)) takeContent(list(decode(content)), reading);
  if (reading.part !== undefined) throw new Refused("a part without an end");
  return reading;
}

/** The file of some contents. */
export function writeBundle(contents: readonly Value[]): Uint8Array {
  const written = contents.map((value) => {
    const content = encode(value);
    return join(bigEndian(content.length, 4), content, sha256(content).subarray(0, 4));
  });
  return join(HEAD, ...written);
}

/** The contents of a file, each checked by its sum. */
export function records(file: Uint8Array): readonly Uint8Array[] {
  if (!same(file.subarray(0, HEAD.length), HEAD)) throw new Refused("not a bundle");
  const found: Uint8Array[] = [];
  for (let at = HEAD.length; at < file.length; ) {
    const length = fromBigEndian(file.subarray(at, at + 4));
    const content = file.subarray(at + 4, at + 4 + length);
    const sum = file.subarray(at + 4 + length, at + 8 + length);
    if (length > LONGEST || !same(sum, sha256(content).subarray(0, 4))) throw new Refused("a record that is damaged");
    found.push(content);
    at += 8 + length;
  }
  return found;
}

function takeContent(content: readonly Value[], reading: Reading): void {
  const [sort] = content;
  if (sort === 1) {
    if (reading.part !== undefined) throw new Refused("a part in a part");
    const community = bytes(list(content, 3)[1], 32);
    const log = reading.logs.get(hex(community)) ?? new Log(community);
    reading.logs.set(hex(community), log);
    for (const start of list(content[2])) checkStart(list(start, 3), log);
    reading.part = { log, events: 0 };
    return;
  }
  const { part } = reading;
  if (part === undefined) throw new Refused("a content outside of a part");
  if (sort === 2) {
    const frame = bytes(list(content, 2)[1]);
    reading.frames.push(frame);
    part.events += takeFrame(frame, part.log).events.length;
  } else if (sort === 3) {
    const told = count(list(content, 2)[1]);
    if (told !== part.events) throw new Refused("another number of events");
    reading.told += told;
    reading.part = undefined;
  } else if (sort === 4) {
    const blob = bytes(list(content, 2)[1]);
    reading.blobs.set(hex(sha256(blob)), blob);
  } else if (sort === 5) {
    bytes(list(content, 2)[1]);
  } else {
    throw new Refused("a content of no known sort");
  }
}

/** What a part stands on must be here, under the same id. */
function checkStart([device, events, id]: readonly Value[], log: Log): void {
  const last = log.get(bytes(id, 32));
  const fits = last !== undefined && same(last.device, bytes(device, 32)) && last.seq === count(events) - 1;
  if (!fits) throw new Refused("what the part stands on is not here");
}
