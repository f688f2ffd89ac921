import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openNodeCrypto } from "../../src/edges/sodium/node-crypto.ts";
import { openStore } from "../../src/edges/sqlite/sqlite-store.ts";
import { packFrame } from "../../src/kernel/wire/pack-frame.ts";
import { practices } from "../../src/practices/index.ts";
import { rowOf } from "../../src/replica/memory.ts";
import { openReplica } from "../../src/replica/open-replica.ts";
import { type Figure, median } from "../figure.ts";
import { type BallotPod, ballotPod } from "../history.ts";

const SIZES = [10_000, 100_000];
const BIG = 1_000_000;
const RUNS = 7;
const MORE = 640;
const BATCH = 32;

/** What was measured at one size, in milliseconds and bytes. */
type Point = {
  readonly events: number;
  readonly open: number;
  readonly catchUp: number;
  readonly append: number;
  readonly act: number;
  readonly fold: number;
  readonly file: number;
};

/**
 * The same work on logs of ten times the size and more: opening and looking, catching up on one event, and taking in
 * one more. `KITH_BIG=1` measures a million too, which takes many minutes and some gigabytes of memory.
 */
export async function growthFigures(): Promise<Figure[]> {
  const sizes = process.env.KITH_BIG === "1" ? [...SIZES, BIG] : SIZES;
  const folder = mkdtempSync(join(tmpdir(), "kith-growth-"));
  const points: Point[] = [];
  try {
    for (const size of sizes) points.push(await measure(await ballotPod(size), join(folder, `${size}.sqlite`)));
  } finally {
    rmSync(folder, { recursive: true });
  }
  console.error(plotted(points));
  return [
    ratio("growth.open", "file opened, checkpoint read, a view looked at", points, (one) => one.open),
    ratio("growth.catchup", "what somebody lacks who lacks one, found and packed", points, (one) => one.catchUp),
    ratio(
      "growth.append",
      "one more event of others: verified, durable, folded, with its share of a checkpoint",
      points,
      (one) => one.append,
    ),
    ratio("growth.act", "file opened, and a first ballot signed and durable", points, (one) => one.act),
    ratio("growth.fold", "all that came opened and folded, without a checkpoint", points, (one) => one.fold, "none"),
  ];
}

function ratio(
  id: string,
  what: string,
  points: readonly Point[],
  of: (point: Point) => number,
  goal: Figure["goal"] = { atMost: 2 },
): Figure {
  const [first, last] = [points[0], points.at(-1)];
  const value = first === undefined || last === undefined ? Number.NaN : of(last) / of(first);
  const each = points.map((point) => `${point.events}: ${of(point).toFixed(2)} ms`).join(", ");
  return { id, value, unit: "×", goal, how: `${what}; ${each}` };
}

async function measure(pod: BallotPod, file: string): Promise<Point> {
  const events = pod.author.events().length;
  const first = await open(pod, file);
  await first.log.append(pod.author.events().map(rowOf));
  const start = performance.now();
  await first.replica.ready();
  const fold = performance.now() - start;
  const writing = performance.now();
  await first.replica.keepCheckpoint();
  const checkpoint = performance.now() - writing;
  const catchUp = await times(() => catchUpOnOne(first.replica));
  while (pod.author.events().length < events + MORE) pod.say();
  const more = pod.author.events().slice(events);
  const appending = performance.now();
  for (let from = 0; from < more.length; from += BATCH) {
    const { refusal } = await first.replica.receive(more.slice(from, from + BATCH));
    if (refusal !== undefined) throw new Error(refusal.code);
  }
  // Each event pays for its share of a checkpoint as well: one comes after an eighth more.
  const append = (performance.now() - appending) / more.length + checkpoint / (events / 8);
  await shut(first);
  const opened = await times(async () => {
    const again = await open(pod, file);
    again.replica.look("members.people");
    return () => shut(again);
  });
  const act = await times(async () => {
    const again = await open(pod, file);
    const body = { text: pod.text(), stance: "agree" };
    const answer = await again.replica.ask({ kind: "decisions.say", body });
    if (!("event" in answer)) throw new Error(JSON.stringify(answer));
    return () => shut(again);
  });
  return { events, open: opened, catchUp, append, act, fold, file: statSync(file).size };
}

type Opened = Awaited<ReturnType<typeof open>>;

async function shut({ replica, store }: Opened): Promise<void> {
  await replica.close();
  await store.close();
}

function catchUpOnOne(replica: Opened["replica"]): void {
  const vector = new Map(replica.vector());
  const [device = "", count = 0] = [...vector][0] ?? [];
  vector.set(device, count - 1);
  packFrame(
    replica.since(vector, 1_024),
    replica.senderView(() => true),
  );
}

async function open(pod: BallotPod, file: string) {
  const store = openStore(file);
  const crypto = await openNodeCrypto();
  const { community } = pod.author;
  const log = store.log(community);
  const clock = () => pod.minute();
  const replica = await openReplica({ community, practices, log, crypto, seed: pod.seed, clock, edition: "bench" });
  return { store, log, replica };
}

/** Median milliseconds; what the work answers with is done afterwards and not counted. */
async function times(work: () => unknown): Promise<number> {
  const all: number[] = [];
  for (let turn = 0; turn <= RUNS; turn++) {
    const start = performance.now();
    const after = await work();
    all.push(performance.now() - start);
    if (typeof after === "function") await after();
  }
  return median(all.slice(1));
}

/** Each line a size, each bar a cost beside the largest of its kind. */
function plotted(points: readonly Point[]): string {
  const rows: readonly (readonly [string, (point: Point) => number])[] = [
    ["open, ms", (one) => one.open],
    ["catch up on one, ms", (one) => one.catchUp],
    ["append one, ms", (one) => one.append],
    ["first act, ms", (one) => one.act],
    ["fold all, ms", (one) => one.fold],
    ["file, MB", (one) => one.file / 1024 / 1024],
  ];
  const lines = rows.flatMap(([name, of]) => {
    const most = Math.max(...points.map(of));
    return points.map((point) => {
      const bar = "█".repeat(Math.max(1, Math.round((30 * of(point)) / most)));
      return `${name.padEnd(20)} ${String(point.events).padStart(9)}  ${bar} ${of(point).toFixed(2)}`;
    });
  });
  return lines.join("\n");
}
