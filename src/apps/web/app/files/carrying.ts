import { takenInTurn } from "../../../../edges/bundle/in-turn.ts";
import { openBundle } from "../../../../edges/bundle/open-bundle.ts";
import { receiptsFor, takeReceipts } from "../../../../edges/bundle/receipts-in.ts";
import { BUNDLE_MARK } from "../../../../edges/bundle/records.ts";
import { writePart } from "../../../../edges/bundle/write-bundle.ts";
import { joinBytes, sameBytes } from "../../../../kernel/bytes.ts";
import type { Refusal } from "../../../../kernel/event.ts";
import type { Replica } from "../../../../replica/replica.ts";
import type { Vector } from "../../../../replica/vector/vector.ts";

/** Everything that a reader with `has` lacks, as a bundle, and what this device has; what others have is too long to film. */
export function bundleFor(replica: Replica, has: Vector): Uint8Array {
  return joinBytes(BUNDLE_MARK, ...writePart(replica, { since: has, receipts: receiptsFor(replica).slice(0, 1) }));
}

/** A file of Kith whole; of any other no more than shows that it is none: a film would fill a phone's memory. */
export async function bytesOf(file: Pick<Blob, "slice" | "arrayBuffer">): Promise<Uint8Array> {
  const head = new Uint8Array(await file.slice(0, BUNDLE_MARK.length).arrayBuffer());
  return sameBytes(head, BUNDLE_MARK) ? new Uint8Array(await file.arrayBuffer()) : head;
}

/** What came of one file. */
type TakenFile = Taken | "other" | "newer" | "other-community";

/** How much came of all files together, and what came of the first in which something was wrong, or of the first. */
export type TakenAll = { readonly came: number; readonly worst: TakenFile };

/** Takes in files that were chosen together, in whatever order. */
export async function takeBundles(
  replica: Replica,
  files: readonly (() => Promise<Uint8Array>)[],
  onStep: (done: number, of: number) => void = () => {},
): Promise<TakenAll> {
  const take = async (read: () => Promise<Uint8Array>) => takeBundle(replica, await read(), onStep);
  const told = await takenInTurn(files, take, (taken) =>
    typeof taken === "string"
      ? { came: 0, lacks: false }
      : { came: taken.came, lacks: taken.refusal?.code === "wire.gap" },
  );
  const came = told.flat().reduce((sum, one) => sum + (typeof one === "string" ? 0 : one.came), 0);
  const lasts = told.flatMap((all) => all.at(-1) ?? []);
  return { came, worst: lasts.find(isTrouble) ?? lasts[0] ?? "other" };
}

function isTrouble(taken: TakenFile): boolean {
  return typeof taken === "string" || taken.refusal !== undefined || taken.ends !== "well";
}

/** What came of a bundle: new events, or why nothing of it belongs here. */
export type Taken = { readonly came: number; readonly refusal?: Refusal; readonly ends: "well" | "cut" | "damaged" };

/** Takes in what a bundle holds of this community. */
export async function takeBundle(
  replica: Replica,
  bytes: Uint8Array,
  onStep: (done: number, of: number) => void = () => {},
): Promise<TakenFile> {
  const { parts, ends: fileEnds, damage } = openBundle(bytes);
  if (fileEnds === "other" || fileEnds === "newer") return fileEnds;
  const ends = damage.length > 0 ? "damaged" : fileEnds;
  const ours = parts.filter((part) => part.community === replica.community);
  if (ours.length === 0) return parts.length === 0 ? { came: 0, ends } : "other-community";
  const frames = ours.flatMap((part) => part.frames);
  let came = 0;
  for (const [at, frame] of frames.entries()) {
    onStep(at, frames.length);
    const { kept, refusal } = await replica.receive(frame);
    came += kept;
    if (refusal !== undefined) return { came, refusal, ends };
  }
  for (const bytes of ours.flatMap((part) => part.blobs)) await replica.blobs?.keep(bytes, "");
  for (const { receipts } of ours) takeReceipts(replica, receipts);
  return { came, ends };
}
