import { fromHex } from "../../../kernel/bytes.ts";
import type { Id } from "../../../kernel/event.ts";
import { namedBy } from "../../../kernel/graph.ts";
import { kindsOf } from "../../../kernel/kinds.ts";
import { stateHash } from "../../../kernel/state-codec.ts";
import { idOf, readCanonical, type SignedEvent, signedBytes } from "../../../kernel/wire/canonical.ts";
import { practices } from "../../../practices/index.ts";
import { readCheckpoint } from "../../../replica/checkpoint.ts";
import { createMemory } from "../../../replica/memory.ts";
import type { Lost, Row } from "../../../replica/ports.ts";
import { signedPart } from "../../../replica/signed-part.ts";
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
export async function verifyLog(home: DataHome, community: Id, progress: Progress = () => {}): Promise<Verification> {
  const log = home.store.log(community);
  const rows = await log.all();
  const checkpoint = readCheckpoint(await log.readNote("checkpoint"), edition());
  const count = await log.count();
  const lost = rows.length < count ? await log.lost() : [];
  const { events, damage, waiting } = await readSound(home, community, rows, lost, progress);
  const memory = () => createMemory({ practices, kinds, community, crypto: home.crypto });
  const whole = memory();
  whole.keep(events);
  const hash = stateHash(whole.folding.state());
  const continued = memory();
  continued.fill(events, checkpoint);
  const isSame = stateHash(continued.folding.state()) === hash;
  return {
    community,
    events: count,
    hash,
    setAside: whole.folding.state().setAside.size,
    damage,
    waiting,
    checkpoint: checkpoint === undefined ? "none" : isSame ? "same" : "other",
    file: home.store.check(),
  };
}

async function readSound(
  home: DataHome,
  community: Id,
  rows: readonly Row[],
  lost: readonly Lost[],
  progress: Progress,
): Promise<{ events: SignedEvent[]; damage: Damage[]; waiting: number }> {
  const events = new Map<Id, SignedEvent>();
  const chains = new Map<string, SignedEvent>();
  const damage: Damage[] = lost.map(lostRow);
  let waiting = 0;
  for (const [at, row] of rows.entries()) {
    if (at % TELL_EVERY === 0) await tell(progress, at, rows.length);
    const read = readRow(home, community, row, events, chains);
    if (typeof read === "string" && lost.length > 0 && FOLLOWS_FROM_LOSS.has(read)) {
      waiting += 1;
    } else if (typeof read === "string") {
      damage.push(damageOf(row, row.canonical, read));
    } else {
      events.set(read.event.id, read);
      chains.set(read.event.device, read);
    }
  }
  await tell(progress, rows.length, rows.length);
  const sound = [...events.values()];
  // What stands before a loss may have its signature behind it.
  const vouched = new Set(lost.length > 0 ? sound : signedPart(sound));
  for (const one of sound) if (!vouched.has(one)) damage.push(damageOf(one.event, one.canonical, "verify.signature"));
  if (rows.length > 0 && lost.length === 0 && !events.has(community)) {
    damage.push({ device: "", seq: 0, id: shortId(community), code: "verify.no-founding" });
  }
  return { events: sound.filter((one) => vouched.has(one)), damage, waiting };
}

function damageOf({ device, seq }: Pick<Row, "device" | "seq">, canonical: Uint8Array, code: string): Damage {
  return { device: shortId(device), seq, id: shortId(idOf(canonical)), code };
}

/** What is said of sound events when something that they stand on is lost: not a damage of their own. */
const FOLLOWS_FROM_LOSS = new Set(["verify.chain", "verify.names"]);

function lostRow({ place, device = "", seq = 0 }: Lost): Damage {
  return { device: shortId(device), seq, id: "", code: "verify.lost", place };
}

/** The event of a row, or the code of what is wrong with it. */
function readRow(
  home: DataHome,
  community: Id,
  row: Row,
  events: ReadonlyMap<Id, SignedEvent>,
  chains: ReadonlyMap<string, SignedEvent>,
): SignedEvent | string {
  const event = readCanonical(kinds, community, row.canonical);
  if ("code" in event) return event.code;
  if (event.device !== row.device || event.seq !== row.seq) return "verify.place";
  const key = fromHex(event.device) ?? new Uint8Array();
  if (row.signature !== undefined && !home.crypto.verify(row.signature, signedBytes(row.canonical), key))
    return "verify.signature";
  const last = chains.get(event.device)?.event;
  if (event.seq !== (last?.seq ?? -1) + 1 || event.prev !== last?.id) return "verify.chain";
  if (!namedBy(event).every((id) => events.has(id))) return "verify.names";
  return { event, canonical: row.canonical, signature: row.signature };
}

/** Says how far it is, and lets other work (a hub's links) have a turn. */
async function tell(progress: Progress, done: number, of: number): Promise<void> {
  progress(done, of);
  await new Promise((resolve) => setImmediate(resolve));
}
