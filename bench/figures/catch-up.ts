import { memoryLinks } from "../../src/edges/memory/memory-link.ts";
import { openMemoryLog } from "../../src/edges/memory/memory-log.ts";
import { nodeHash } from "../../src/edges/sodium/node-hash.ts";
import { openCrypto } from "../../src/edges/sodium/sodium-crypto.ts";
import type { AnyPractice } from "../../src/kernel/practice.ts";
import type { SignedEvent } from "../../src/kernel/wire/signed-event.ts";
import { practices } from "../../src/practices/index.ts";
import { createChainCheck } from "../../src/replica/damage/chain-check.ts";
import { createSession } from "../../src/replica/links/session.ts";
import { rowOf } from "../../src/replica/log/memory.ts";
import { openReplica } from "../../src/replica/open-replica.ts";
import type { Link, Log, Row } from "../../src/replica/ports.ts";
import type { Replica } from "../../src/replica/replica.ts";
import { type Figure, timed } from "../figure.ts";
import { type BallotPod, ballotPod, inTheClear } from "../history.ts";

const EVENTS = 10_000;
const NOTE = "Only if the school keeps its own keys, o";
/** How many the other lacks, and the most bytes that it may cost sealed and in the clear. */
const GOALS: readonly (readonly [string, number, number, number | undefined])[] = [
  ["catchup.1", 1, 280, 260],
  ["catchup.200", 200, 20_000, 15_000],
  ["catchup.all", EVENTS, 1_000_000, undefined],
];

const RUNS = 7;

/**
 * What it costs to bring another up to date, both directions, signed, sealed and in the clear; and how long it takes to
 * check all that came, from its bytes.
 */
export async function catchUpFigures(): Promise<Figure[]> {
  const pod = await ballotPod(EVENTS, { note: NOTE });
  const sealed = await catchingUp(pod, practices);
  const clear = await catchingUp(await ballotPod(EVENTS, { note: NOTE, practices: inTheClear }), inTheClear);
  const figures = GOALS.flatMap(([id, lacks, atMost, inClear], at): Figure[] => [
    figure(id, sealed.bytes[at], `${HOW}, sealed; the other lacks ${lacks}`, atMost),
    figure(`${id}.clear`, clear.bytes[at], `${HOW}, in the clear; the other lacks ${lacks}`, inClear),
  ]);
  return [...figures, await verifying(pod, sealed.rows)];
}

const HOW = `${EVENTS} ballots with notes of 40 bytes, 15 authors`;

function figure(id: string, value: number | undefined, how: string, atMost: number | undefined): Figure {
  const goal = atMost === undefined ? "none" : { atMost };
  return { id, value: value ?? Number.NaN, unit: "B", goal, how };
}

/** The bytes for each goal, and what the last of the others then had on disk. */
async function catchingUp(
  pod: BallotPod,
  kinds: readonly AnyPractice[],
): Promise<{ readonly bytes: readonly number[]; readonly rows: readonly Row[] }> {
  const events = pod.author.events().slice(0, EVENTS);
  const { replica: whole } = await replicaOf(pod, kinds, 1, events);
  const bytes: number[] = [];
  let rows: readonly Row[] = [];
  for (const [, lacks] of GOALS) {
    const { replica, log } = await replicaOf(pod, kinds, 2, events.slice(0, events.length - lacks));
    bytes.push(await bytesToCatchUp(whole, replica));
    rows = await log.all();
  }
  return { bytes, rows };
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
  practices: readonly AnyPractice[],
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
