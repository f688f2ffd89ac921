/** One measured number beside what we want of it. */
export type Figure = {
  readonly id: string;
  readonly value: number;
  readonly unit: "B" | "ms" | "KB" | "points" | "count";
  /** What holds when the value keeps to it. */
  readonly goal: { readonly atMost: number } | { readonly atLeast: number };
  /** How it was measured, in one line. */
  readonly how: string;
};

/** Whether a figure keeps to its goal. */
export function holds({ value, goal }: Figure): boolean {
  return "atMost" in goal ? value <= goal.atMost : value >= goal.atLeast;
}

/** The middle one of several runs. */
export function median(runs: readonly number[]): number {
  const sorted = [...runs].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** Median milliseconds of `work`, over `runs` runs after one to warm up. */
export async function timed(runs: number, work: () => unknown): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return median(times);
}
