import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packFrame } from "../../src/kernel/wire/pack-frame.ts";
import { openReplica } from "../../src/replica/open-replica.ts";
import { type Figure, median } from "../figure.ts";
import { type GrowingLog, growingLog } from "../growing-log.ts";

const SIZES = [10_000, 100_000];
/** Folding everything afresh takes memory for all of it: measured up to here. */
const FOLDED_MAX = 100_000;
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
  readonly fold: number | undefined;
  readonly file: number;
};

/**
 * The same work on one log of ten times the size and more: opening and looking, catching up on one event, and taking in
 * one more. With `events` it grows on to so many; memory holds no more of it than what was written since it was opened.
 */
export async function growthFigures(events?: number): Promise<Figure[]> {
  const sizes = events === undefined ? SIZES : sizesTo(events);
  const folder = mkdtempSync(join(tmpdir(), "kith-growth-"));
  const points: Point[] = [];
  try {
    const log = await growingLog(join(folder, "growing.sqlite"));
    for (const size of sizes) points.push(await measure(log, size));
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

/** Each ten times the one before, up to the last. */
function sizesTo(events: number): number[] {
  const sizes: number[] = [];
  for (let size = SIZES[0] as number; size < events; size *= 10) sizes.push(size);
  return [...sizes, events];
}

function ratio(
  id: string,
  what: string,
  all: readonly Point[],
  of: (point: Point) => number | undefined,
  goal: Figure["goal"] = { atMost: 2 },
): Figure {
  const points = all.flatMap((point) => {
    const cost = of(point);
    return cost === undefined ? [] : { events: point.events, cost };
  });
  const value = (points.at(-1)?.cost ?? Number.NaN) / (points[0]?.cost ?? Number.NaN);
  const each = points.map(({ events, cost }) => `${events}: ${cost.toFixed(2)} ms`).join(", ");
  return { id, value, unit: "×", goal, how: `${what}; ${each}` };
}

async function measure(log: GrowingLog, size: number): Promise<Point> {
  const kept = await log.growTo(size);
  const more = await log.more(MORE);
  const first = await open(log);
  // What acting stands on is at hand from here on; how long that takes is in the first act.
  await first.replica.refresh();
  const catchUp = await times(() => catchUpOnOne(first.replica));
  const appending = performance.now();
  for (let from = 0; from < more.length; from += BATCH) {
    const { refusal } = await first.replica.receive(more.slice(from, from + BATCH));
    if (refusal !== undefined) throw new Error(refusal.code);
  }
  const append = (performance.now() - appending) / more.length + kept.checkpoint / kept.events;
  await shut(first);
  const opened = await times(async () => {
    const again = await open(log);
    again.replica.look("members.people");
    return () => shut(again);
  });
  const act = await times(async () => {
    const again = await open(log);
    const body = { text: log.text(), stance: "agree" };
    const answer = await again.replica.ask({ kind: "decisions.say", body });
    if (!("event" in answer)) throw new Error(JSON.stringify(answer));
    return () => shut(again);
  });
  const fold = size > FOLDED_MAX ? undefined : await foldAll(log);
  return { events: size, open: opened, catchUp, append, act, fold, file: statSync(log.file).size };
}

/** A checkpoint of other rules is not gone on from. */
async function foldAll(log: GrowingLog): Promise<number> {
  const { store, deps } = await log.open();
  const replica = await openReplica({ ...deps, edition: "another" });
  const start = performance.now();
  await replica.ready();
  const time = performance.now() - start;
  await store.close();
  return time;
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

async function open(log: GrowingLog) {
  const { store, deps } = await log.open();
  return { store, replica: await openReplica(deps) };
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
  const rows: readonly (readonly [string, (point: Point) => number | undefined])[] = [
    ["open, ms", (one) => one.open],
    ["catch up on one, ms", (one) => one.catchUp],
    ["append one, ms", (one) => one.append],
    ["first act, ms", (one) => one.act],
    ["fold all, ms", (one) => one.fold],
    ["file, MB", (one) => one.file / 1024 / 1024],
  ];
  const lines = rows.flatMap(([name, of]) => {
    const most = Math.max(...points.map((point) => of(point) ?? 0));
    return points.flatMap((point) => {
      const value = of(point);
      if (value === undefined) return [];
      const bar = "█".repeat(Math.max(1, Math.round((30 * value) / most)));
      return `${name.padEnd(20)} ${String(point.events).padStart(9)}  ${bar} ${value.toFixed(2)}`;
    });
  });
  return lines.join("\n");
}
