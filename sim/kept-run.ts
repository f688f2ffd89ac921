import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Told } from "./run.ts";

/** What was lived of many seeds, on disk: one line a seed, after a line that says of which run. */
export type KeptRun = {
  /** What was lived before this program began, oldest first. */
  readonly before: readonly Told[];
  readonly keep: (told: Told) => void;
  readonly done: () => void;
};

/** What decides what a seed does: lives of another program or other days are none of this run. */
export type RunName = {
  readonly program: string;
  readonly days: number;
  readonly devices: number | undefined;
  readonly hard?: boolean | undefined;
};

/** Goes on with the run in a file, or begins one there; nothing where the file is of another run, which is left alone. */
export function openRun(file: string, name: RunName, isKeptWhenDone: boolean): KeptRun | undefined {
  const first = JSON.stringify({ what: "kith sim", ...name });
  const [head, ...lines] = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
  if (head !== undefined && head !== first) return undefined;
  const before = lines.flatMap(toldIn);
  // What stands last may have been cut off when the run was interrupted.
  writeFileSync(file, [first, ...before.map((told) => JSON.stringify(told)), ""].join("\n"));
  return {
    before,
    keep: (told) => appendFileSync(file, `${JSON.stringify(told)}\n`),
    done: () => {
      if (!isKeptWhenDone) rmSync(file, { force: true });
    },
  };
}

/** Nothing is kept, as where a few seeds are lived. */
export const KEEP_NOTHING: KeptRun = { before: [], keep: () => undefined, done: () => undefined };

function toldIn(line: string): Told[] {
  try {
    const told = JSON.parse(line) as Partial<Told>;
    return typeof told.seed === "string" && Array.isArray(told.broken) ? [told as Told] : [];
  } catch {
    return [];
  }
}
