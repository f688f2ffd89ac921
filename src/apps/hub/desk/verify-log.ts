import { nodeOpenAtOnce } from "../../../edges/keys/node-open-at-once.ts";
import { sealedNotes } from "../../../edges/keys/sealed-notes.ts";
import { nodeHash } from "../../../edges/sodium/node-hash.ts";
import type { Id } from "../../../kernel/event.ts";
import { kindsOf } from "../../../kernel/kinds.ts";
import { stateHash } from "../../../kernel/state-codec.ts";
import { allSteps } from "../../../kernel/steps.ts";
import { idOf } from "../../../kernel/wire/canonical.ts";
import type { SignedEvent } from "../../../kernel/wire/signed-event.ts";
import { practices } from "../../../practices/index.ts";
import { openBookmark } from "../../../replica/checkpoint/checkpoint.ts";
import { createChainCheck } from "../../../replica/damage/chain-check.ts";
import { createMemory, type Memory, readRows } from "../../../replica/log/memory.ts";
import { createWeighing, isSealedToUs } from "../../../replica/newcomers/weighing.ts";
import type { Lost, Row } from "../../../replica/ports.ts";
import type { DataHome } from "./data-home.ts";
import type { Damage, Progress, Verification } from "./desk.ts";
import { edition } from "./edition.ts";
import { shortId } from "./names.ts";

const kinds = kindsOf(practices);
/** Progress is told after each this many events. */
const TELL_EVERY = 250;

/**
 * Reads a community's whole log from disk again and trusts nothing that was remembered: the form and exact bytes of
 * every event, its signature or that of a later one in its chain, its place in that chain, that all it names comes
 * before it, and then the fold, from nothing and from the kept checkpoint.
 */
export async function verifyLog(
  home: DataHome,
  community: Id,
  progress: Progress = () => {},
): Promise<Omit<Verification, "owed">> {
  const log = sealedNotes(home.store.log(community), home.seed, async () => home.crypto, { atOnce: nodeOpenAtOnce });
  const rows = await log.all();
  const { checkpoint } = await openBookmark(log, edition(), () => "");
  const count = await log.count();
  const lost = rows.length < count ? await log.lost() : [];
  const { events, damage, waiting } = await readSound(home, community, rows, lost, progress);
  const pairs = [home.crypto.keyPair(home.seed)];
  const memory = () => createMemory({ practices, kinds, community, crypto: home.crypto, pairs });
  const whole = memory();
  allSteps(whole.keeping(events));
  const hash = hashOf(whole);
  const continued = memory();
  allSteps(continued.filling(events, checkpoint));
  const isSame = hashOf(continued) === hash;
  return {
    community,
    events: count,
    hash,
    setAside: whole.folding.state().setAside.size,
    damage,
    waiting,
    ...coSigned(community, whole),
    wrongKeys: whole.wrongBoxes.find().map(shortId),
    sealed: whole.folding.ordered().filter(({ event }) => isSealedToUs(event, kinds)).length,
    blobs: await countBlobs(home, community, whole),
    checkpoint: checkpoint === undefined ? "none" : isSame ? "same" : "other",
    file: await home.store.check(),
  };
}

/** Every photo is read again: its name says what it must be. */
async function countBlobs(home: DataHome, community: Id, memory: Memory): Promise<Verification["blobs"]> {
  const blobs = home.store.blobs(community);
  const sound = new Set<Id>();
  const all = await blobs.all();
  for (const { id } of all) if ((await blobs.get(id)) !== undefined) sound.add(id);
  const { practices: states } = memory.folding.state();
  const needed = practices.flatMap((one) => one.needsOffline?.(states[one.name]) ?? []);
  const missing = new Set(needed.filter((id) => !sound.has(id))).size;
  return { kept: all.length, damaged: all.length - sound.size, missing };
}

/** The newest checkpoint that enough households signed, and those that say something else than this log. */
function coSigned(community: Id, memory: Memory): Pick<Verification, "coSigned" | "alarms"> {
  const weighing = createWeighing({ practices, kinds, community }, memory);
  const alarms = weighing.alarms().map(({ checkpoint }) => shortId(checkpoint));
  const newest = memory.folding.lane.checkpoints().findLast((one) => one.isCovered);
  if (newest === undefined) return { coSigned: undefined, alarms };
  const events = weighing.covered(newest.id).length;
  return { coSigned: { events, households: newest.households.length, of: newest.of }, alarms };
}

async function readSound(
  home: DataHome,
  community: Id,
  rows: readonly Row[],
  lost: readonly Lost[],
  progress: Progress,
): Promise<{ events: SignedEvent[]; damage: Damage[]; waiting: number }> {
  const chains = createChainCheck(community, home.crypto, nodeHash);
  const bad = new Map<Row, string>();
  const waiting = new Set<Row>();
  for (const [at, row] of rows.entries()) {
    if (at % TELL_EVERY === 0) await tell(progress, at, rows.length);
    const code = chains.add(row);
    if (code === undefined) continue;
    if (lost.length > 0 && FOLLOWS_FROM_LOSS.has(code)) waiting.add(row);
    else bad.set(row, code);
  }
  // What stands before a loss may have its signature behind it.
  if (lost.length === 0) for (const row of chains.unsigned()) bad.set(row, "verify.signature");
  await tell(progress, rows.length, rows.length);
  const damage = [...lost.map(lostRow), ...[...bad].map(([row, code]) => damageOf(row, row.canonical, code))];
  if (rows.length > 0 && lost.length === 0 && !chains.has(community)) {
    damage.push({ device: "", seq: 0, id: shortId(community), code: "verify.no-founding" });
  }
  const sound = rows.filter((row) => !bad.has(row) && !waiting.has(row));
  return { events: readRows(kinds, community, sound).events, damage, waiting: waiting.size };
}

function damageOf({ device, seq }: Pick<Row, "device" | "seq">, canonical: Uint8Array, code: string): Damage {
  return { device: shortId(device), seq, id: shortId(idOf(canonical)), code };
}

/** What is said of sound events when something that they stand on is lost: not a damage of their own. */
const FOLLOWS_FROM_LOSS = new Set(["verify.chain", "verify.names"]);

function lostRow({ place, device = "", seq = 0 }: Lost): Damage {
  return { device: shortId(device), seq, id: "", code: "verify.lost", place };
}

/** Says how far it is, and lets other work (a hub's links) have a turn. */
async function tell(progress: Progress, done: number, of: number): Promise<void> {
  progress(done, of);
  await new Promise((resolve) => setImmediate(resolve));
}

function hashOf({ folding }: Memory): string {
  const { lane } = folding;
  return stateHash(folding.state(), lane.rights(lane.chain().length).rulesVersion);
}
