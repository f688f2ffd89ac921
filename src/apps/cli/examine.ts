import { accessSync, constants, existsSync, readdirSync, statfsSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, resolve } from "node:path";
import { MINUTES_PER_DAY } from "../../kernel/event.ts";
import { Fault } from "../../replica/fault.ts";
import { type CommunityRow, type Desk, isNot, type Verification } from "../hub/desk/desk.ts";
import { databaseOf, isBegun, storeFile, withoutPassword } from "../hub/desk/kept-in.ts";
import { answers } from "../hub/desk/open-desk.ts";
import { readRunFile } from "../hub/desk/run-file.ts";
import { lanAddresses } from "../hub/lan.ts";
import { sayFault } from "../hub/words.ts";
import { certificateFinding } from "./certificate-finding.ts";
import type { Finding } from "./finding.ts";
import { forkLines } from "./fork-lines.ts";
import { atDesk, type Kith } from "./kith.ts";
import { mailFindings } from "./mail-findings.ts";
import { networkFindings } from "./network-findings.ts";
import { trialWrite } from "./trial-write.ts";
import { codeOf } from "./written-file.ts";

const NODE_MIN = [20, 19] as const;
/** Less room than this and a hub may soon have to stop writing. */
const ROOM_BYTES_MIN = 200 * 1024 * 1024;
const MB = 1024 * 1024;

/** Looks at everything that a hub stands on. Of what it writes nothing stays but what opening the directory writes. */
export async function examine(kith: Kith, port: number): Promise<readonly Finding[]> {
  const [node, folder] = [nodeVersion(kith), directory(kith)];
  // Of what may not be entered nothing more can be told: it is somebody else's, or no folder at all.
  if (!mayEnter(kith.dir)) return [node, ...folder, addresses(kith)];
  const findings = [
    node,
    ...folder,
    ...(await thePort(kith, port)),
    addresses(kith),
    ...(await certificateFinding(kith)),
    ...mailFindings(kith),
    ...(await networkFindings(kith, readRunFile(kith.dir))),
  ];
  // What is on a full disk can still be read.
  const disk = kith.say("cli.doctor.disk");
  if (findings.some(({ state, what }) => state === "bad" && what !== disk) || !isBegun(kith.dir)) return findings;
  return [...findings, ...(await communities(kith))];
}

function nodeVersion({ say }: Kith): Finding {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const isFine = major > NODE_MIN[0] || (major === NODE_MIN[0] && minor >= NODE_MIN[1]);
  const about = { version: process.versions.node, min: NODE_MIN.join(".") };
  return { what: "Node", state: isFine ? "good" : "bad", text: say("cli.doctor.node", about) };
}

/** True for a folder that is not there yet, too. */
function mayEnter(dir: string): boolean {
  try {
    readdirSync(dir);
    statSync(storeFile(dir), { throwIfNoEntry: false });
    return true;
  } catch (cause) {
    return codeOf(cause) === "ENOENT";
  }
}

/** Of a directory that is not there yet: whether it can be made where it was named. */
function toBeMade({ dir, say }: Kith): Finding[] {
  const what = say("cli.doctor.dir");
  const above = nearestAbove(resolve(dir));
  const bad = (code: "bad-dir" | "not-dir", of: string): Finding[] => [
    { what, state: "bad", text: say(`cli.doctor.${code}`, { dir: of }) },
  ];
  if (!statSync(above).isDirectory()) return bad("not-dir", above);
  try {
    accessSync(above, constants.W_OK | constants.X_OK);
  } catch {
    return bad("bad-dir", above);
  }
  try {
    statSync(dir, { throwIfNoEntry: false });
  } catch {
    // A name that no disk takes.
    return bad("bad-dir", dir);
  }
  return [{ what, state: "note", text: say("cli.doctor.no-dir", { dir }) }, freeSpace(say, above)];
}

function nearestAbove(dir: string): string {
  return existsSync(dir) ? dir : nearestAbove(dirname(dir));
}

function directory(kith: Kith): Finding[] {
  const { dir, say } = kith;
  const what = say("cli.doctor.dir");
  if (!existsSync(dir)) return toBeMade(kith);
  if (!mayEnter(dir)) {
    const code = statSync(dir, { throwIfNoEntry: false })?.isDirectory() === false ? "not-dir" : "bad-dir";
    return [{ what, state: "bad", text: say(`cli.doctor.${code}`, { dir }) }];
  }
  const findings: Finding[] = [];
  const against = trialWrite(dir);
  const mayNot = against === "EACCES" || against === "EPERM";
  try {
    accessSync(dir, constants.R_OK | constants.W_OK | constants.X_OK);
    const isOpen = process.platform !== "win32" && (statSync(dir).mode & 0o077) !== 0;
    findings.push({
      what,
      state: isOpen ? "note" : "good",
      text: say(isOpen ? "cli.doctor.open-dir" : "cli.doctor.good-dir", { dir }),
    });
  } catch {
    findings.push({ what, state: "bad", text: say("cli.doctor.bad-dir", { dir }) });
  }
  const file = storeFile(dir);
  if (existsSync(file)) {
    const size = (statSync(file).size / MB).toFixed(1);
    findings.push({ what: say("cli.doctor.log"), state: "good", text: say("cli.doctor.log-size", { size }) });
  }
  const database = databaseOf(dir);
  if (database !== undefined) {
    const text = say("cli.database.is", { database: withoutPassword(database) });
    findings.push({ what: say("cli.doctor.log"), state: "note", text });
  }
  if (against !== undefined && !mayNot && !FULL.has(against)) {
    findings.push({ what, state: "bad", text: say("cli.doctor.unwritable", { dir, why: against }) });
  }
  return [...findings, freeSpace(say, dir, FULL.has(against ?? ""))];
}

const FULL = new Set(["ENOSPC", "EDQUOT"]);

function freeSpace(say: Kith["say"], dir: string, isFull = false): Finding {
  const { bavail, bsize } = statfsSync(dir);
  const free = bavail * bsize;
  const isTight = isFull || free < ROOM_BYTES_MIN;
  const code = isFull ? "full" : isTight ? "tight" : "free";
  const text = say(`cli.doctor.${code}`, { size: Math.floor(free / MB) });
  return { what: say("cli.doctor.disk"), state: isTight ? "bad" : "good", text };
}

async function thePort({ dir, say }: Kith, port: number): Promise<Finding[]> {
  const what = say("cli.doctor.port");
  const run = readRunFile(dir);
  if (run !== undefined && (await answers(run.port))) {
    return [{ what, state: "good", text: say("cli.doctor.running", { port: String(run.port), pid: String(run.pid) }) }];
  }
  const isFree = await new Promise<boolean>((resolve) => {
    const trial = createServer();
    trial.once("error", () => resolve(false));
    trial.listen(port, "127.0.0.1", () => trial.close(() => resolve(true)));
  });
  const text = say(isFree ? "cli.doctor.port-free" : "cli.doctor.port-taken", { port: String(port) });
  return [{ what, state: isFree ? "good" : "note", text }];
}

function addresses({ say }: Kith): Finding {
  const found = lanAddresses();
  const text = found.length === 0 ? say("cli.doctor.no-lan") : found.join(", ");
  return { what: say("cli.doctor.lan"), state: "note", text };
}

function communities(kith: Kith): Promise<readonly Finding[]> {
  return atDesk(kith, async (desk) => {
    const findings: Finding[] = [];
    for (const row of await desk.communities()) {
      const text = kith.say("cli.doctor.events", { count: row.events });
      findings.push({ what: row.name === "" ? row.id.slice(0, 8) : row.name, state: "good", text });
      findings.push(...(await damages(kith, desk, row)));
      const what = kith.say("cli.doctor.forks");
      for (const line of await forkLines(kith, desk, row.id)) findings.push({ what, state: "note", text: line });
      const log = await desk.log(row.id);
      if (!isNot(log))
        findings.push(
          clock(
            kith,
            row,
            log.entries.map(({ event }) => event.minute),
          ),
        );
    }
    return findings;
  }).catch((fault: unknown) => {
    if (!(fault instanceof Fault)) throw fault;
    return [{ what: kith.say("cli.doctor.log"), state: "bad", text: sayFault(kith.language, fault) }];
  });
}

/** What is damaged of a community, and what helps. */
async function damages({ say, print }: Kith, desk: Desk, { id }: CommunityRow): Promise<readonly Finding[]> {
  const found = await desk.verify(id, (done, of) => print.progress(say("cli.verify.progress", { done, of })));
  print.progress();
  if (isNot(found)) return [];
  const what = say("cli.doctor.log");
  const lost = found.damage.filter(({ code }) => code === "verify.lost");
  const unknown = lost.filter(({ device }) => device === "").length;
  const bad = (code: Parameters<Kith["say"]>[0], count: number, of = what): Finding[] =>
    count === 0 ? [] : [{ what: of, state: "bad", text: say(code, { count }) }];
  return [
    ...bad("cli.doctor.lost", lost.length - unknown),
    ...bad("cli.doctor.lost-unknown", unknown),
    ...bad("cli.doctor.damaged", found.damage.length - lost.length),
    ...bad("cli.doctor.damaged-file", found.file.length),
    ...bad("cli.doctor.bad-checkpoint", found.checkpoint === "other" ? 1 : 0),
    ...bad("cli.doctor.alarms", found.alarms.length),
    ...bad("cli.doctor.wrong-keys", found.wrongKeys.length, say("cli.doctor.keys")),
    ...waitings(say, found),
  ];
}

/** What is on its way, and what newcomers see first: nothing is wrong with it. */
function waitings(say: Kith["say"], { sealed, owed, blobs, coSigned }: Verification): readonly Finding[] {
  const note = (what: Parameters<Kith["say"]>[0], text: string): Finding => ({ what: say(what), state: "note", text });
  const newcomers = coSigned === undefined ? say("cli.doctor.no-snapshot") : say("cli.doctor.snapshot", coSigned);
  return [
    ...(sealed > 0 ? [note("cli.doctor.keys", say("cli.doctor.sealed", { count: sealed }))] : []),
    ...(owed > 0 ? [note("cli.doctor.keys", say("cli.doctor.owed", { count: owed }))] : []),
    ...(blobs.kept + blobs.missing > 0 ? [note("cli.doctor.blobs", say("cli.verify.blobs", blobs))] : []),
    note("cli.doctor.newcomers", newcomers),
  ];
}

/** A clock that is behind what others say by more than a day is probably wrong; one that is ahead cannot be told. */
function clock(kith: Kith, row: CommunityRow, minutes: readonly number[]): Finding {
  const sorted = [...minutes].sort((a, b) => a - b);
  const newest = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  const isBehind = newest - kith.clock() > MINUTES_PER_DAY;
  const words = kith.writer(row).language;
  const text = words.say(isBehind ? "cli.doctor.clock-behind" : "cli.doctor.clock-fine", { newest });
  return { what: kith.say("cli.doctor.clock"), state: isBehind ? "bad" : "good", text };
}
