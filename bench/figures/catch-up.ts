import { memoryLinks } from "../../src/edges/memory/memory-link.ts";
import { openMemoryLog } from "../../src/edges/memory/memory-log.ts";
import { nodeHash } from "../../src/edges/sodium/node-hash.ts";
import { openCrypto } from "../../src/edges/sodium/sodium-crypto.ts";
import type { SignedEvent } from "../../src/kernel/wire/canonical.ts";
import { practices } from "../../src/practices/index.ts";
import { createChainCheck } from "../../src/replica/chain-check.ts";
import { rowOf } from "../../src/replica/memory.ts";
import { openReplica } from "../../src/replica/open-replica.ts";
import type { Link, Log, Row } from "../../src/replica/ports.ts";
import type { Replica } from "../../src/replica/replica.ts";
import { createSession } from "../../src/replica/session.ts";
import { type Figure, timed } from "../figure.ts";
import { type BallotPod, ballotPod } from "../history.ts";

const EVENTS = 10_000;
const NOTE = "Only if the school keeps its own keys, o";
const GOALS: readonly (readonly [string, number, number])[] = [
  ["catchup.1.clear", 1, 260],
  ["catchup.200.clear", 200, 15_000],
  ["catchup.all.clear", EVENTS, 1_000_000],
];

const RUNS = 7;

/**
 * What it costs to bring another up to date, both directions, signed, in the clear; and then how long it takes to check
 * all that came, from its bytes.
 */
export async function catchUpFigures(): Promise<Figure[]> {
  const pod = await ballotPod(EVENTS, NOTE);
  const events = pod.author.events().slice(0, EVENTS);
  const { replica: whole } = await replicaOf(pod, 1, events);
  let rows: readonly Row[] = [];
  const figures: Figure[] = [];
  for (const [id, lacks, atMost] of GOALS) {
    const { replica, log } = await replicaOf(pod, 2, events.slice(0, events.length - lacks));
    const value = await bytesToCatchUp(whole, replica);
    rows = await log.all();
    const how = `${events.length} ballots with notes of 40 bytes, 15 authors, the other lacks ${lacks}`;
    figures.push({ id, value, unit: "B", goal: { atMost }, how });
  }
  figures.push(await verifying(pod, rows));
  return figures;
}

async function verifying(pod: BallotPod, rows: readonly Row[]): Promise<Figure> {
  const crypto = await openCrypto();
  const value = await timed(RUNS, () => {
    const chains = createChainCheck(pod.author.community, crypto, nodeHash);
    const bad = rows.filter((row) => chains.add(row) !== undefined);
    if (bad.length + chains.unsigned().length > 0) throw new Error("a sound log was called damaged");
  });
  const signatures = rows.filter(({ signature }) => signature !== undefined).length;
  const how = `${rows.length} events, every byte hashed, every chain and the ${signatures} signatures that came checked`;
  return { id: "verify.10k", value, unit: "ms", goal: { atMost: 150 }, how };
}

/** All bytes that a session gives to its link, both ways, until both have the same. */
async function bytesToCatchUp(whole: Replica, behind: Replica): Promise<number> {
  let bytes = 0;
  const counted = (link: Link): Link => {
    const { send } = link;
    return Object.assign(link, {
      send: (message: Uint8Array) => {
        bytes += message.length;
        send(message);
      },
    });
  };
  const [one, other] = memoryLinks((work) => setImmediate(work));
  const sessions = [createSession(whole, counted(one)), createSession(behind, counted(other))];
  let before = -1;
  while (behind.count() < whole.count() || bytes !== before) {
    before = bytes;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  for (const session of sessions) session.end();
  return bytes;
}

async function replicaOf(
  pod: BallotPod,
  seedByte: number,
  events: readonly SignedEvent[],
): Promise<{ replica: Replica; log: Log }> {
  const log = openMemoryLog();
  await log.append(events.map(rowOf));
  const { community } = pod.author;
  const crypto = await openCrypto();
  const seed = new Uint8Array(32).fill(seedByte);
  const replica = await openReplica({ community, practices, log, crypto, seed, clock: pod.minute, edition: "bench" });
  await replica.ready();
  return { replica, log };
}
