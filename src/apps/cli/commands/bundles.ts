import { takenInTurn } from "../../../edges/bundle/in-turn.ts";
import {
  type Bundle,
  type Checked,
  checkPart,
  openBundle,
  type Part,
  vectorOf,
} from "../../../edges/bundle/open-bundle.ts";
import { BUNDLE_MARK } from "../../../edges/bundle/records.ts";
import { openCrypto } from "../../../edges/sodium/sodium-crypto.ts";
import { joinBytes } from "../../../kernel/bytes.ts";
import type { Minute } from "../../../kernel/event.ts";
import { joined, type Vector } from "../../../replica/vector/vector.ts";
import type { Carried, CarriedPart } from "../../hub/desk/desk.ts";
import { type CommunityRow, type Desk, isNot, type Not } from "../../hub/desk/desk.ts";
import { readMoment } from "../../hub/desk/given-fields.ts";
import { sayIt } from "../../hub/words.ts";
import { placeIn, readBundleFile, writeOn } from "../bundle-file.ts";
import { atDesk, type Exit, inCommunity, type Kith, problem } from "../kith.ts";

export type BundleOptions = {
  readonly since?: string;
  readonly to?: string;
  readonly split?: string;
};

/** What the options mean: moments, other bundles, sizes. */
type Wanted = {
  readonly after?: Minute;
  readonly until?: Minute;
  readonly lacks: Vector;
  readonly bytesMax?: number;
  /** Photos and documents too. */
  readonly withBlobs?: true;
  /** Who has how much, too: for what goes from hand to hand, and not for what lies in a drawer. */
  readonly withReceipts?: true;
};

/** `export bundle FILE`: a file for a stick. It goes on where the file ends, so that one stick can be used again. */
export async function exportBundle(kith: Kith, file: string | undefined, options: BundleOptions): Promise<Exit> {
  if (file === undefined) return kith.report(problem("file", "field.missing", { got: "" }));
  return inCommunity(kith, async (desk, row) => {
    const wanted = readWanted(kith, row, options);
    if (isNot(wanted)) return kith.report(wanted);
    const written = await writeBundle(desk, row, file, { ...wanted, withReceipts: true });
    if (isNot(written)) return kith.report(written);
    const events = written.reduce((sum, one) => sum + one.events, 0);
    const bytes = written.reduce((sum, one) => sum + one.bytes, 0);
    const lines = written.map((one) => kith.say("cli.bundle.file", { ...one }));
    kith.tell({ files: written, events, bytes }, ...lines, kith.say("cli.bundle.written", { events }));
    return 0;
  });
}

export type WrittenFile = { readonly file: string; readonly events: number; readonly bytes: number };

/** Writes what a file lacks of a community: on at its end, or, split, into one new file after another. */
export async function writeBundle(
  desk: Desk,
  row: CommunityRow,
  file: string,
  { after, until, lacks, bytesMax, withBlobs, withReceipts }: Wanted,
): Promise<WrittenFile[] | Not> {
  const written: WrittenFile[] = [];
  const crypto = await openCrypto();
  let has = lacks;
  for (let part = 1; ; part++) {
    const name = bytesMax === undefined ? file : partName(file, part);
    const place = placeIn(name, crypto);
    if (isNot(place)) return place;
    has = place.has(row.id, has);
    // Parts that are there already are left as they are.
    if (bytesMax !== undefined && place.from > 0) continue;
    const blobsBut = withBlobs ? place.blobs(row.id) : undefined;
    const receiptsBut = withReceipts && part === 1 ? place.receipts(row.id) : undefined;
    const carried = await desk.carryOut(row.id, { since: has, after, until, bytesMax, blobsBut, receiptsBut });
    if (isNot(carried)) return carried;
    const fresh = openBundle(joinBytes(BUNDLE_MARK, carried.bytes));
    const events = fresh.parts.flatMap((one) => one.frames.flat()).length;
    const isEmpty = events === 0 && fresh.parts.every(({ blobs, receipts }) => blobs.length + receipts.length === 0);
    if (isEmpty && !place.isCut) return written;
    writeOn(name, place.from, carried.bytes);
    written.push({ file: name, events, bytes: carried.bytes.length });
    if (bytesMax === undefined) return written;
    has = joined(has, vectorOf(fresh, row.id));
  }
}

/** `import bundle FILE …`: what is on a stick, for communities that are here; of several files in any order. */
export async function importBundle(kith: Kith, files: readonly string[]): Promise<Exit> {
  const read = readBundleFiles(files);
  if (isNot(read)) return kith.report(read);
  return atDesk(kith, async (desk) => {
    const carried = await carryAllIn(desk, read, false);
    tellCarried(kith, carried, await desk.communities());
    return exitOf(carried);
  });
}

/** What several files hold, or why one of them cannot be read: then none is taken in. */
export function readBundleFiles(files: readonly string[]): readonly Uint8Array[] | Not {
  const all: Uint8Array[] = [];
  for (const file of files) {
    const read = readBundleFile("file", file);
    if (isNot(read)) return read;
    all.push(read.bytes);
  }
  return all;
}

/** Takes files in as if they were one: what stands on another waits for it, and of each part it is told what came of it in the end. */
export async function carryAllIn(desk: Desk, files: readonly Uint8Array[], makeNew: boolean): Promise<Carried> {
  const told = await takenInTurn(
    files,
    (bytes) => desk.carryIn(bytes, makeNew),
    ({ parts }) => ({
      came: parts.reduce((sum, { came }) => sum + came, 0),
      lacks: parts.some(({ refusal }) => refusal?.code === "wire.gap"),
    }),
  );
  const ends = told.map((all) => all.at(-1)?.ends ?? "well");
  return {
    parts: told.flatMap(inTheEnd),
    ends: ENDS.find((one) => ends.includes(one)) ?? "well",
    damage: told.flatMap((all) => all.at(-1)?.damage ?? []),
  };
}

/** The worst first. */
const ENDS: readonly Carried["ends"][] = ["other", "newer", "damaged", "cut"];

/** The parts of one file: each as it went the last time, with all that came of it. */
function inTheEnd(tries: readonly Carried[]): readonly CarriedPart[] {
  const last = tries.at(-1)?.parts ?? [];
  return last.map((part, at) => ({
    ...part,
    came: tries.reduce((sum, one) => sum + (one.parts[at]?.came ?? 0), 0),
    from: [...new Set(tries.flatMap((one) => one.parts[at]?.from ?? []))],
  }));
}

/** Most names that are told. */
const NAMES_MAX = 6;

/** Says part by part what came and from whom, and what is wrong with the file. */
export function tellCarried(kith: Kith, carried: Carried, rows: readonly CommunityRow[]): void {
  const nameOf = (id: string): string => rows.find((row) => row.id === id)?.name ?? id.slice(0, 8);
  const lines = carried.parts.flatMap(({ community, events, came, from = [], refusal }) => {
    const about = { name: nameOf(community), events, came };
    const told =
      refusal === undefined
        ? kith.say("cli.bundle.came", about)
        : kith.say("cli.bundle.stopped", { ...about, why: sayIt(kith.language, refusal) });
    const names = [...from.slice(0, NAMES_MAX), ...(from.length > NAMES_MAX ? ["…"] : [])].join(", ");
    return from.length === 0 ? [told] : [told, kith.language.say("carry.from", { names })];
  });
  kith.tell(carried, ...lines, damageLines(kith, carried));
}

function damageLines(kith: Kith, { damage, ends }: Pick<Bundle, "damage" | "ends">): string[] {
  const lines = damage.map(({ at, refusal }) =>
    kith.say("cli.bundle.damage", { at, why: sayIt(kith.language, refusal) }),
  );
  return ends === "well" ? lines : [...lines, kith.say(`cli.bundle.ends.${ends}`)];
}

function exitOf({ parts, ends, damage }: Carried): Exit {
  if (ends !== "well" || damage.length > 0) return 3;
  return parts.some((part) => part.refusal !== undefined) ? 1 : 0;
}

/** `verify FILE`: any bundle, without a log and without a key. */
export async function verifyBundle(kith: Kith, file: string): Promise<Exit> {
  const read = readBundleFile("file", file);
  if (isNot(read)) return kith.report(read);
  const crypto = await openCrypto();
  const { bundle } = read;
  const parts = bundle.parts.map((part) => checkPart(part, crypto));
  const isSound = isSoundBundle(bundle, parts);
  const lines = parts.flatMap((part, at) => checkedLines(kith, part, bundle.parts[at]));
  const { ends, damage, sound } = bundle;
  const isWhole = ends === "well" || ends === "damaged";
  const verdict = isSound ? "cli.verify.sound" : "cli.bundle.damaged";
  kith.tell(
    { parts, ends, damage, soundBytes: sound, sound: isSound },
    lines,
    damageLines(kith, bundle),
    // Where its end is missing, or nothing of it can be read, that was said.
    ...(isWhole || damage.length > 0 ? [kith.say(verdict)] : []),
  );
  return isSound ? 0 : 3;
}

function isSoundBundle({ ends, damage }: Bundle, parts: readonly Checked[]): boolean {
  return ends === "well" && damage.length === 0 && parts.every((part) => part.wrong.length === 0);
}

function checkedLines(kith: Kith, { community, events, devices, unvouched, wrong }: Checked, part?: Part): string[] {
  const [of, receipts, blobs] = [community.slice(0, 8), part?.receipts.length ?? 0, part?.blobs.length ?? 0];
  // What was added later may be no more than who has how much, or pictures.
  const isBeside = events === 0 && receipts + blobs > 0;
  return [
    isBeside
      ? kith.say("cli.bundle.beside", { community: of, receipts, blobs })
      : kith.say("cli.bundle.part", { community: of, events, devices }),
    ...(unvouched > 0 ? [kith.say("cli.bundle.unvouched", { count: unvouched })] : []),
    ...wrong.map(({ device, seq, id, code }) =>
      kith.say("cli.verify.damage", {
        device: device.slice(0, 8),
        seq,
        id: id.slice(0, 8),
        what: kith.language.say(code),
      }),
    ),
  ];
}

function readWanted(kith: Kith, row: CommunityRow, { since, to, split }: BundleOptions): Wanted | Not {
  const now = kith.clock();
  const until = to === undefined ? undefined : readMoment(to, now);
  if (to !== undefined && until === undefined) return problem("to", "field.at", { got: to });
  const bytesMax = split === undefined ? undefined : readSize(split);
  if (split !== undefined && bytesMax === undefined) return problem("split", "field.size", { got: split });
  const after = since === undefined ? undefined : readMoment(since, now);
  const base = { lacks: NOTHING, ...(until !== undefined && { until }), ...(bytesMax !== undefined && { bytesMax }) };
  if (since === undefined) return base;
  if (after !== undefined) return { ...base, after };
  const other = readBundleFile("since", since);
  if (isNot(other)) return problem("since", "field.since", { got: since });
  return { ...base, lacks: vectorOf(other.bundle, row.id) };
}

const NOTHING: Vector = new Map();
const UNITS: Readonly<Record<string, number>> = { k: 1024, m: 1024 ** 2, g: 1024 ** 3 };
/** A part holds at least a few frames. */
const SPLIT_BYTES_MIN = 256 * 1024;

/** "64M" as bytes; nothing when it is no size, or one that is too small to split by. */
function readSize(text: string): number | undefined {
  const [, digits = "", unit = ""] = /^(\d{1,9})([kmg]?)b?$/i.exec(text.trim()) ?? [];
  const bytes = Number(digits) * (UNITS[unit.toLowerCase()] ?? 1);
  return digits !== "" && bytes >= SPLIT_BYTES_MIN ? bytes : undefined;
}

/** "street.kith" in parts: "street-1.kith", "street-2.kith" … */
function partName(file: string, part: number): string {
  const dot = file.lastIndexOf(".");
  const isEnding = dot > file.lastIndexOf("/") + 1;
  return isEnding ? `${file.slice(0, dot)}-${part}${file.slice(dot)}` : `${file}-${part}`;
}
