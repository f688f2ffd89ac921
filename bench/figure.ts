/** One measured number beside what we want of it. */
export type Figure = {
  readonly id: string;
  readonly value: number;
  readonly unit: "B" | "ms" | "KB" | "MB" | "×" | "points" | "count";
  /** What holds when the value keeps to it; none for what is only there to be compared with. */
  readonly goal: { readonly atMost: number } | { readonly atLeast: number } | "none";
  /** How it was measured, in one line. */
  readonly how: string;
  /** What other engines need for the same, by their names. */
  readonly beside?: Readonly<Record<string, number>>;
};

/** Whether a figure keeps to its goal. */
export function holds({ value, goal }: Pick<Figure, "value" | "goal">): boolean {
  if (goal === "none") return true;
  return "atMost" in goal ? value <= goal.atMost : value >= goal.atLeast;
}

/** The middle one of several runs. */
export function median(runs: readonly number[]): number {
  const sorted = [...runs].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** Clears away what getting ready has left, so that what is measured next pays for its own garbage only. */
export function settle(): void {
  globalThis.gc?.({ type: "minor" });
}

/** Median milliseconds of `work`, over `runs` runs after one to warm up. */
export async function timed(runs: number, work: () => unknown): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push(await timeOf(work));
  return median(times);
}

/**
 * Median milliseconds of processor time of two, in turns, and how many times as long the other takes: whatever else the
 * machine does, it does to both.
 */
export async function timedInTurns(
  runs: number,
  one: () => unknown,
  other: () => unknown,
): Promise<{ readonly one: number; readonly other: number; readonly ratio: number }> {
  const pairs: [number, number][] = [];
  for (let run = 0; run <= runs; run++) pairs.push([await cpuOf(one), await cpuOf(other)]);
  const warm = pairs.slice(1);
  return {
    one: median(warm.map(([first]) => first)),
    other: median(warm.map(([, second]) => second)),
    ratio: median(warm.map(([first, second]) => second / first)),
  };
}

async function cpuOf(work: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
