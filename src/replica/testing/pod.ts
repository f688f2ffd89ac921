import { emptyDrive, type MemoryDrive, openMemoryLog, type PowerCut } from "../../edges/memory/memory-log.ts";
import { openCrypto } from "../../edges/sodium/sodium-crypto.ts";
import type { Body, Id } from "../../kernel/event.ts";
import { allotment } from "../../kernel/testing/allotment.ts";
import type { Opened } from "../../kernel/wire/frame.ts";
import type { Blobs } from "../blobs/blobs.ts";
import type { Breathe } from "../breathing.ts";
import { foundCommunity } from "../found.ts";
import { openReplica } from "../open-replica.ts";
import type { Crypto, HeadMark, Log } from "../ports.ts";
import type { Replica } from "../replica.ts";
import type { Elsewhere } from "../replica-deps.ts";

/** A community of the allotment, for tests: real keys, disks in memory, and a clock that the test turns. */
export type Pod = {
  readonly crypto: Crypto;
  readonly community: Id;
  readonly first: Opened;
  readonly clock: { now: number };
  /** A device by its name; the same drive again is the same device switched on again, or a second tab. */
  readonly open: (name: string, drive?: MemoryDrive, more?: More) => Promise<Replica>;
  readonly seedOf: (name: string) => Uint8Array;
};

export type More = {
  readonly isCut?: PowerCut;
  readonly edition?: string;
  /** Puts another disk in front of the drive. */
  readonly through?: (log: Log) => Log;
  readonly headMark?: HeadMark;
  /** Another tab that writes. */
  readonly elsewhere?: () => Elsewhere | undefined;
  readonly blobs?: Blobs;
  readonly keepsOffered?: boolean;
  /** Photos that the plots need offline; asked again after each planting. */
  readonly needs?: () => readonly Id[];
  /** Has a turn while the history is read. */
  readonly breathe?: Breathe;
  /** Gets no key: people of the allotment have no invites, so the others are given the founder's. */
  readonly isStranger?: boolean;
};

export async function createPod(): Promise<Pod> {
  const crypto = await openCrypto();
  const { practices } = allotment();
  const clock = { now: 28_619_040 };
  const founded = foundCommunity(practices, crypto, seedOf("founder"), clock.now, { values: ["Share"] });
  if ("problems" in founded) throw new Error("the founding does not fit");
  const { community, first } = founded;

  async function open(name: string, drive = emptyDrive(), more: More = {}): Promise<Replica> {
    const {
      isCut,
      edition = "1",
      isStranger = false,
      through = (log: Log) => log,
      elsewhere = () => undefined,
      headMark,
      needs = () => [],
      blobs,
      keepsOffered = false,
      breathe,
    } = more;
    const log = through(openMemoryLog(drive, isCut));
    const seed = seedOf(name);
    const pairs = isStranger ? [] : [crypto.keyPair(seedOf("founder"))];
    const own = practices.map((one) => (one.name === "plots" ? { ...one, needsOffline: needs } : one));
    const deps = { community, practices: own, log, crypto, seed, pairs, clock: () => clock.now, edition, elsewhere };
    const given = { breathe, ...(headMark && { headMark }), ...(blobs && { blobs }), keepsOffered };
    const replica = await openReplica({ ...deps, ...given });
    if (drive.disk.rows.length === 0) await replica.receive([first]);
    return replica;
  }

  return { crypto, community, first, clock, open, seedOf };
}

/** Acts, and answers with the event's id; throws when something stood against it. */
export async function act(replica: Replica, kind: string, body: Body = {}): Promise<Id> {
  const answer = await replica.ask({ kind, body });
  if ("event" in answer) return answer.event.id;
  throw new Error(`${kind}: ${JSON.stringify(answer)}`);
}

/** Hands over all that `to` lacks, without a link. */
export async function hand(from: Replica, to: Replica): Promise<void> {
  await to.receive(from.since(to.vector(), 10_000));
}

export async function joined(pod: Pod, ...names: readonly string[]): Promise<Replica[]> {
  const replicas = await Promise.all(names.map((name) => pod.open(name)));
  for (const replica of replicas) await act(replica, "members.join");
  for (const from of replicas) for (const to of replicas) await hand(from, to);
  return replicas;
}

function seedOf(name: string): Uint8Array {
  const seed = new Uint8Array(32);
  for (const [at, letter] of [...name].entries()) seed[at % 32] = (seed[at % 32] ?? 0) ^ (letter.codePointAt(0) ?? 0);
  return seed;
}
