import { existsSync } from "node:fs";
import { postgresBin } from "../src/edges/postgres/testing/postgres-bin.ts";
import { type Counts, NONE, sayCounts, sum } from "./check/counts.ts";
import { type Outcome, runStep } from "./check/run-step.ts";
import { type Step, stepsIn } from "./check/steps.ts";
import { optionsOrUsage } from "./options.ts";

const AT_ONCE = 2;

const USAGE = `npm test -- [--only types,unit]
Every check and test, or the steps that are named.`;

const { options: values } = optionsOrUsage(USAGE, { only: "text" });
const chromium = chromiumHere();
const env = { ...process.env, NO_COLOR: "1", ...(chromium !== undefined && { KITH_CHROMIUM: chromium }) };
/** Where everything must be shown, leaving something out is a failure. */
const noSkips = isOn(process.env.CI) || isOn(process.env.KITH_NO_SKIPS);

let total: Counts = NONE;
for (const group of chosen(stepsIn({ chromium, postgres: postgresBin() }), values.only)) {
  for await (const outcome of runGroup(group)) {
    const counts = noSkips ? strict(outcome.counts) : outcome.counts;
    report(outcome, counts);
    total = sum(total, counts);
  }
}
console.log(sayCounts(total));
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

function chosen(groups: readonly (readonly Step[])[], only: string | undefined): readonly (readonly Step[])[] {
  if (only === undefined) return groups;
  const names = only.split(",");
  const known = groups.flat().map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    console.error(`There is no step ${unknown.join(", ")}. Steps: ${known.join(", ")}`);
    process.exit(2);
  }
  return groups.map((group) => group.filter(({ name }) => names.includes(name)));
}

/** Runs steps a few at a time, and gives each outcome as soon as it and those before it have ended. */
async function* runGroup(steps: readonly Step[]): AsyncGenerator<Outcome> {
  const waiting = [...steps];
  const outcomes = new Map<Step, (outcome: Outcome) => void>();
  const promised = steps.map((step) => new Promise<Outcome>((done) => outcomes.set(step, done)));
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      outcomes.get(step)?.(await runStep(step, env));
    }
  };
  const workers = Array.from({ length: AT_ONCE }, work);
  for (const outcome of promised) yield await outcome;
  await Promise.all(workers);
}

function strict({ passed, failed, skipped }: Counts): Counts {
  return { passed, failed: failed + skipped, skipped: 0 };
}

function report({ step, seconds, output, greenLater }: Outcome, counts: Counts): void {
  const verdict = counts.failed > 0 ? "FAILED" : counts.passed > 0 ? "ok" : "skipped";
  const time = `${seconds.toFixed(1)} s`.padStart(8);
  const why = step.skipped ?? (counts.passed + counts.failed + counts.skipped > 1 ? sayCounts(counts) : "");
  console.log(`${verdict.padEnd(8)}${step.name.padEnd(12)}${time}  ${why}`.trimEnd());
  if (step.partly !== undefined) console.log(`        left out: ${step.partly}`);
  if (greenLater.length > 0) console.log(`        red at first, green once more: ${greenLater.join(", ")}`);
  if ((counts.failed > 0 || greenLater.length > 0) && output.trim() !== "") console.log(`${output.trimEnd()}\n`);
}

function chromiumHere(): string | undefined {
  const asked = process.env.KITH_CHROMIUM;
  return [asked, "/usr/bin/chromium"].find((path) => path !== undefined && path !== "" && existsSync(path));
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && value !== "" && value !== "0" && value !== "false";
}
