import { NO_POSTGRES } from "../../src/edges/postgres/testing/postgres-bin.ts";

/** One part of `npm test`: programs run in turn; the first that fails ends it. */
export type Step = {
  readonly name: string;
  readonly programs: readonly Program[];
  /** What must be there for this step to make sense; without it the step is skipped with this sentence. */
  readonly skipped?: string;
  /** The same for some of its tests, which then count as skipped. */
  readonly partly?: string;
};

export type Program = {
  /** A program of node_modules/.bin, `node` or `npm`. */
  readonly run: string;
  readonly args: readonly string[];
  /** True for vitest, whose tests count one by one. */
  readonly countsTests?: true;
  /**
   * A story in a browser that was red is told once more from its beginning, after all others: on a busy machine a page may
   * come too late. What was red at first is printed with its reason, green or not.
   */
  readonly onceMore?: true;
};

export type Surroundings = { readonly chromium: string | undefined; readonly postgres: string | undefined };

/** A check that people also run by itself: what it does is in package.json alone. */
const script = (name: string): Step => ({
  name,
  programs: [{ run: "npm", args: ["run", "--silent", name] }],
});
const tests = (...args: readonly string[]): Program => ({
  run: "vitest",
  args: ["run", ...args],
  countsTests: true,
});

/**
 * Steps of one group run two at a time; groups follow each other. Whatever looks at the clock has the machine alone; the
 * simulation looks at its own, and uses one processor as the types do.
 */
export function stepsIn({ chromium, postgres }: Surroundings): readonly (readonly Step[])[] {
  const browser = [
    { run: "node", args: ["tools/build.mjs"] },
    { ...tests("--config", "vitest.e2e.config.ts"), onceMore: true as const },
  ];
  const simulation = {
    name: "simulation",
    programs: [{ run: "node", args: ["bin/kith.mjs", "sim", "--seeds", "40"] }],
  };
  return [
    [script("types"), { ...script("lint"), name: "format" }, script("tidy"), script("knip"), simulation],
    [{ name: "vitest", programs: [tests()], ...(postgres === undefined && { partly: NO_POSTGRES }) }],
    [{ name: "browser", programs: browser, ...(chromium === undefined && { skipped: NO_CHROMIUM }) }],
  ];
}

const NO_CHROMIUM = "no Chromium at /usr/bin/chromium or in $KITH_CHROMIUM; get it with: apt-get install -y chromium";
