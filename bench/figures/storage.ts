import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { openNodeCrypto } from "../../src/edges/sodium/node-crypto.ts";
import { openCrypto } from "../../src/edges/sodium/sodium-crypto.ts";
import { openStore } from "../../src/edges/sqlite/sqlite-store.ts";
import { sameBytes, toHex } from "../../src/kernel/bytes.ts";
import { FOUNDING_KIND, NO_ID } from "../../src/kernel/event.ts";
import { kindsOf } from "../../src/kernel/kinds.ts";
import { allSteps } from "../../src/kernel/steps.ts";
import { signedBytes, writeCanonical } from "../../src/kernel/wire/canonical.ts";
import type { SignedEvent } from "../../src/kernel/wire/signed-event.ts";
import { practices } from "../../src/practices/index.ts";
import { createMemory, rowOf } from "../../src/replica/log/memory.ts";
import { openReplica } from "../../src/replica/open-replica.ts";
import { type Figure, median, settle } from "../figure.ts";
import { type BallotPod, ballotPod } from "../history.ts";

const EVENTS = 10_000;
const LATE = 200;
const RUNS = 7;
const GROUP = 250;
const MB = 1024 * 1024;
const run = promisify(execFile);

/** What 10,000 events cost on disk and in memory, and how long it takes to open, to append and to hear late ones. */
export async function storageFigures(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "kith-bench-"));
  try {
    const pod = await ballotPod(EVENTS);
    const disk = await filledFile(pod, join(folder, "kith.sqlite"));
    return [
      {
        id: "disk.event",
        value: disk,
        unit: "B",
        goal: { atMost: 300 },
        how: `SQLite file with its indexes, by ${EVENTS} ballots`,
      },
      await openFigure(pod, folder),
      await memoryFigure(pod, folder),
      await appendFigure(pod, folder),
      await lateFigure("late.1k-back", 1_000, 10),
      await lateFigure("late.9k-back", 9_000, 100),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Bytes an event in a file that holds just these. */
async function filledFile(pod: BallotPod, file: string): Promise<number> {
  const store = openStore(file);
  await store.log(pod.author.community).append(pod.author.events().map(rowOf));
  await store.close();
  return statSync(file).size / pod.author.events().length;
}

async function openFigure(pod: BallotPod, folder: string): Promise<Figure> {
  const file = join(folder, "kith.sqlite");
  const first = await open(pod, file);
  await first.replica.ready();
  await first.replica.close();
  await first.store.close();
  const times: number[] = [];
  for (let turn = 0; turn < RUNS; turn++) {
    const start = performance.now();
    const { store, replica } = await open(pod, file);
    replica.look("members.people");
    times.push(performance.now() - start);
    await replica.close();
    await store.close();
  }
  const how = "SQLite file opened, checkpoint read, a view looked at";
  return { id: "open.10k", value: median(times), unit: "ms", goal: { atMost: 30 }, how };
}

async function open(pod: BallotPod, file: string) {
  const store = openStore(file);
  const crypto = await openCrypto();
  const { community } = pod.author;
  const log = store.log(community);
  const clock = () => pod.minute();
  const replica = await openReplica({ community, practices, log, crypto, seed: pod.seed, clock, edition: "bench" });
  return { store, replica };
}

/** In a process of its own: what is in use after the whole history was read, above the same process before. */
async function memoryFigure(pod: BallotPod, folder: string): Promise<Figure> {
  const program = "dist/bench/memory-of.mjs";
  const values: number[] = [];
  for (let turn = 0; turn < 3; turn++) {
    const file = join(folder, "kith.sqlite");
    const args = ["--expose-gc", program, file, pod.author.community, toHex(pod.seed)];
    const { stdout } = await run(process.execPath, args);
    values.push(Number(stdout) / MB);
  }
  const how =
    "resident memory of a process that opened it, looked at every row and acts, above the same process before";
  return { id: "memory.10k", value: median(values), unit: "MB", goal: { atMost: 60 }, how };
}

/** Seals, signs and keeps acts that were judged; nothing is acknowledged before the disk has it. The same bytes come out. */
async function appendFigure(pod: BallotPod, folder: string): Promise<Figure> {
  const crypto = await openNodeCrypto();
  const kinds = kindsOf(practices);
  const { community, memory: authors } = pod.author;
  const epoch = authors.folding.lane.rights(0).epoch;
  const times: number[] = [];
  for (let turn = 0; turn < RUNS; turn++) {
    const store = openStore(join(folder, `append-${turn}.sqlite`));
    const log = store.log(community);
    const memory = createMemory({ practices, kinds, community, crypto });
    const events = pod.author.events();
    const start = performance.now();
    for (let from = 0; from < events.length; from += GROUP) {
      const group = events.slice(from, from + GROUP).map(({ event }): SignedEvent => {
        const body = authors.sealing.write(event, event.kind, event.body, epoch) ?? [];
        const number = kinds.byKind.get(event.kind)?.act.number ?? 0;
        const canonical = writeCanonical(number === FOUNDING_KIND ? NO_ID : community, event, number, body);
        return { event, canonical, signature: crypto.sign(signedBytes(canonical), pod.secretOf(event.device)) };
      });
      await log.append(group.map(rowOf));
      allSteps(memory.keeping(group));
    }
    times.push(performance.now() - start);
    if ((await log.all()).some((row, at) => !sameBytes(row.canonical, events[at]?.canonical ?? row.canonical)))
      throw new Error("other bytes were kept");
    await store.close();
  }
  const how = `sealed, signed, durable in groups of ${GROUP}, and folded`;
  return { id: "append.10k", value: median(times), unit: "ms", goal: { atMost: 1_000 }, how };
}

/** Two hundred ballots that had seen only what was there so many events earlier, heard at once. */
async function lateFigure(id: string, back: number, atMost: number): Promise<Figure> {
  const crypto = await openCrypto();
  const kinds = kindsOf(practices);
  const early = await ballotPod(EVENTS - back);
  const { community } = early.author;
  const before = early.author.events().slice();
  for (let more = 0; more < LATE; more++) early.say("late");
  const late = early.author.events().slice(before.length, before.length + LATE);
  const whole = await ballotPod(EVENTS);
  const all = whole.author.events();
  if (before.some((one, at) => one.event.id !== all[at]?.event.id)) throw new Error("the two histories differ");
  const times: number[] = [];
  for (let turn = 0; turn < RUNS; turn++) {
    const memory = createMemory({ practices, kinds, community, crypto });
    allSteps(memory.filling(all, undefined));
    settle();
    const start = performance.now();
    allSteps(memory.keeping(late));
    times.push(performance.now() - start);
  }
  const how = `${LATE} events that had seen nothing of the last ${back}, one batch, in the middle of ${EVENTS}`;
  return { id, value: median(times), unit: "ms", goal: { atMost }, how };
}
