import { openBundle } from "../../../edges/bundle/open-bundle.ts";
import { BUNDLE_MARK } from "../../../edges/bundle/records.ts";
import { type Carried, type CommunityRow, type Desk, isNot, type Verification } from "../../hub/desk/desk.ts";
import { atBegunDesk, atDesk, type Exit, type Kith, noCommunity, problem } from "../kith.ts";
import { carryAllIn, readBundleFiles, tellCarried, type WrittenFile, writeBundle } from "./bundles.ts";

/**
 * `backup FILE`: all communities of the directory, whole, photos and documents too, in one bundle; later backups to the same file add what is new.
 * The device's key is not in it: with the key, whoever finds the stick could act as its owner, and a restored copy
 * could contradict what the device wrote since.
 */
export function backUp(kith: Kith, file: string): Promise<Exit> {
  return atBegunDesk(kith, async (desk) => {
    const rows = await desk.communities();
    if (rows.length === 0) return kith.report(noCommunity(kith.dir));
    const written: WrittenFile[] = [];
    for (const row of rows) {
      const some = await writeBundle(desk, row, file, { lacks: new Map(), withBlobs: true });
      if (isNot(some)) return kith.report(some);
      written.push(...some);
    }
    const events = written.reduce((sum, one) => sum + one.events, 0);
    kith.tell(
      { file, events, communities: rows.length },
      kith.say("cli.backup.done", { file, events }),
      kith.say("cli.backup.no-key"),
    );
    return 0;
  });
}

/**
 * `restore FILE …`: everything that a bundle holds, also of communities that this directory does not have, and then the
 * whole of them read again from disk and verified. Done only when what is on disk is sound.
 */
export async function restore(kith: Kith, files: readonly string[]): Promise<Exit> {
  const read = readBundleFiles(files);
  if (isNot(read)) return kith.report(read);
  for (const [at, bytes] of read.entries()) {
    const { ends } = openBundle(bytes.subarray(0, BUNDLE_MARK.length));
    const got = files[at] ?? "";
    if (ends === "other") return kith.report(problem("file", "field.not-bundle", { got }));
    if (ends === "newer") return kith.report(problem("file", "field.bundle-newer", { got }));
  }
  return atDesk(kith, async (desk) => {
    const carried = await carryAllIn(desk, read, true);
    const rows = await desk.communities();
    const touched = rows.filter((row) => carried.parts.some((part) => part.community === row.id));
    const found = await verifyAll(desk, touched);
    const isSound = touched.length > 0 && found.every((one) => one.damage.length === 0 && one.file.length === 0);
    const isAll = isSound && isWhole(carried);
    if (kith.json) {
      kith.tell({ ...carried, verified: found, sound: isSound, all: isAll });
    } else {
      tellCarried(kith, carried, rows);
      for (const one of found) for (const line of verifiedLines(kith, rows, one)) kith.print.out(line);
      kith.print.out(kith.say(verdictOf(touched.length, isSound, isAll)));
    }
    return isAll ? 0 : 3;
  });
}

/** True where the file had its end, and nothing of it was left out. */
function isWhole({ ends, damage, parts }: Carried): boolean {
  return ends === "well" && damage.length === 0 && parts.every(({ refusal }) => refusal === undefined);
}

function verdictOf(touched: number, isSound: boolean, isAll: boolean) {
  if (touched === 0) return "cli.restore.nothing";
  if (!isSound) return "cli.verify.damaged";
  return isAll ? "cli.restore.done" : "cli.restore.some";
}

async function verifyAll(desk: Desk, rows: readonly CommunityRow[]): Promise<Verification[]> {
  const found: Verification[] = [];
  for (const row of rows) {
    const one = await desk.verify(row.id);
    if (!isNot(one)) found.push(one);
  }
  return found;
}

function verifiedLines(kith: Kith, rows: readonly CommunityRow[], one: Verification): string[] {
  const row = rows.find(({ id }) => id === one.community);
  return [
    kith.say("cli.restore.verified", { name: row?.name ?? "", count: one.events }),
    kith.say("cli.verify.hash", { hash: one.hash }),
    ...(row?.me === undefined ? [kith.say("cli.restore.who")] : []),
  ];
}
