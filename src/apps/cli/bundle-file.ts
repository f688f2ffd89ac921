import { closeSync, existsSync, fsyncSync, openSync, rmSync, truncateSync, writeSync } from "node:fs";
import { type Bundle, blobsIn, givenBy, openBundle } from "../../edges/bundle/open-bundle.ts";
import { saidIn } from "../../edges/bundle/receipts-in.ts";
import { BUNDLE_MARK } from "../../edges/bundle/records.ts";
import type { Id } from "../../kernel/event.ts";
import { Fault } from "../../replica/fault.ts";
import type { Crypto } from "../../replica/ports.ts";
import { readReceipt } from "../../replica/receipts/receipts.ts";
import type { Vector } from "../../replica/vector/vector.ts";
import { isNot, type Not } from "../hub/desk/desk.ts";
import { problem } from "./kith.ts";
import { readNamed } from "./named-file.ts";
import { fileFault } from "./written-file.ts";

/** Most bytes of a bundle that is read at once; larger ones are split with `--split`. */
const FILE_BYTES_MAX = 1024 * 1024 * 1024;

/** What a bundle's file holds that was named in a field, or why it cannot be read. */
export function readBundleFile(field: string, file: string): { bytes: Uint8Array; bundle: Bundle } | Not {
  const bytes = readNamed(field, file, FILE_BYTES_MAX);
  return bytes instanceof Uint8Array ? { bytes, bundle: openBundle(bytes) } : bytes;
}

/** Where a bundle goes on: after its last sound byte, with what it gives of this community to whoever has so much elsewhere. */
export type Place = {
  readonly from: number;
  readonly has: (community: Id, elsewhere: Vector) => Vector;
  /** The photos and documents that they have. */
  readonly blobs: (community: Id) => readonly Id[];
  /** How much each device says in it that it has. */
  readonly receipts: (community: Id) => Vector;
  /** True when writing was cut short here before. */
  readonly isCut: boolean;
};

/**
 * Where to go on in a file: at the beginning of a new one; after the last sound record of a bundle, also of one whose
 * end was cut off. What is damaged, or no bundle, is left alone.
 */
export function placeIn(file: string, crypto: Crypto): Place | Not {
  if (!existsSync(file)) return NOTHING_YET;
  const read = readBundleFile("file", file);
  if (isNot(read)) return read;
  const { bundle, bytes } = read;
  if (bytes.length === 0) return NOTHING_YET;
  if (bundle.ends === "other" || bundle.ends === "newer")
    return problem("file", `field.bundle-${bundle.ends}`, { got: file });
  if (bundle.ends === "damaged" || bundle.damage.length > 0)
    return problem("file", "field.bundle-damaged", { got: file });
  const blobs = (community: Id): readonly Id[] => blobsIn(bundle, community);
  const receipts = (community: Id): Vector =>
    saidIn(
      bundle.parts
        .filter((part) => part.community === community)
        .flatMap((part) => part.receipts.flatMap((one) => readReceipt(crypto, community, one) ?? [])),
    );
  const has: Place["has"] = (community, elsewhere) => givenBy(bundle, community, crypto, elsewhere);
  return { from: bundle.sound, has, blobs, receipts, isCut: bundle.ends === "cut" };
}

const NOTHING_YET: Place = {
  from: 0,
  has: (_, elsewhere) => elsewhere,
  blobs: () => [],
  receipts: () => new Map(),
  isCut: false,
};

/** Puts a part at its place and lets the disk finish; what stood behind that place is gone. Faults as `writeFile`. */
export function writeOn(file: string, from: number, part: Uint8Array): void {
  const isNew = !existsSync(file);
  try {
    if (!isNew) truncateSync(file, from);
    const handle = openSync(file, isNew ? "wx" : "a");
    try {
      if (from === 0) writeAll(handle, BUNDLE_MARK);
      writeAll(handle, part);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (cause) {
    takeBack(file, isNew, from);
    throw cause instanceof Fault ? cause : fileFault(file, cause);
  }
}

/** Of what could not be written whole nothing stays: a full stick gets its room back, and nobody takes a beginning for a copy. */
function takeBack(file: string, isNew: boolean, from: number): void {
  try {
    if (isNew) rmSync(file, { force: true });
    else truncateSync(file, from);
  } catch {
    // The disk that failed fails at this too; the next writing goes on after what is sound.
  }
}

function writeAll(handle: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
}
