/** The workload of the bench, for every engine the same: 10,000 ballots of 123 bytes by 15 authors, a change each. */
export const COUNT = 10_000;
export const AUTHORS = 15;

export const ballots = Array.from({ length: COUNT }, (_, at) => {
  const author = at % AUTHORS;
  const note = "Only if the school keeps its own keys ok";
  return { author, ballot: { matter: hex(at >> 4), by: 100 + author, stance: "agree", minute: 28_487_520 + at, note } };
});

function hex(number) {
  return ((number * 2_654_435_761) >>> 0).toString(16).padStart(8, "0").repeat(2);
}

/** Milliseconds that `work` takes, and what it gives. */
export async function clocked(work) {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}

/** Megabytes that this process holds after a collection. */
export function heldMegabytes() {
  globalThis.gc?.();
  return process.memoryUsage().rss / 1024 / 1024;
}

/** The last word of each program here: its figures, for the bench to read. */
export function tell(figures) {
  console.log(JSON.stringify(figures));
}
