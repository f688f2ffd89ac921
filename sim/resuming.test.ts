import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openNodeCrypto } from "../src/edges/sodium/node-crypto.ts";
import { openRun } from "./kept-run.ts";
import { runSimulation, type SimulationPlan } from "./simulation.ts";

const crypto = await openNodeCrypto();
const name = { program: "of today", days: 1, devices: undefined };
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kith-resuming-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function live(plan: SimulationPlan): Promise<{ readonly ok: boolean; readonly said: string }> {
  const lines: string[] = [];
  const ok = await runSimulation(plan, crypto, { line: (text) => lines.push(text), progress: () => {} });
  return { ok, said: lines.join("\n") };
}

test("many seeds go on where they were interrupted, and tell of all of them in the end", async () => {
  const resume = join(folder, "run.jsonl");
  const first = await live({ seeds: 2, days: 1, devices: 6, jobs: 1, resume });
  expect(first.ok).toBe(true);
  // The power went out in the middle of a line.
  const whole = readFileSync(resume, "utf8");
  writeFileSync(resume, whole.slice(0, -20));
  const second = await live({ seeds: 3, days: 1, devices: 6, jobs: 1, resume });
  expect(second.said).toContain("1 were lived before");
  expect(second.said).toContain("all 3 converged");
  expect(readFileSync(resume, "utf8").startsWith(whole.trimEnd())).toBe(true);
});

test("a seed that failed before the interruption is told at the end, with the command that lives it again", async () => {
  const resume = join(folder, "run.jsonl");
  await live({ seeds: 1, days: 1, devices: 6, resume });
  const [head = "", told = ""] = readFileSync(resume, "utf8").split("\n");
  writeFileSync(resume, `${head}\n${JSON.stringify({ ...JSON.parse(told), broken: ["[K-1] of old"] })}\n`);
  const { ok, said } = await live({ seeds: 2, days: 1, devices: 6, jobs: 1, resume });
  expect(ok).toBe(false);
  expect(said).toContain("1 of 2 failed: pod-1");
  expect(said).toContain("again: SEED=pod-1 npm run sim -- --days 1 --devices 6");
});

test("what another program lived, or with other days, is none of this run, and is left as it is", () => {
  const file = join(folder, "run.jsonl");
  expect(openRun(file, name, true)?.before).toEqual([]);
  appendFileSync(file, '{"seed":"pod-1","broken":[]}\n');
  expect(openRun(file, name, true)?.before).toHaveLength(1);
  for (const other of [{ program: "of tomorrow" }, { days: 2 }, { devices: 9 }, { hard: true }])
    expect(openRun(file, { ...name, ...other }, true)).toBeUndefined();
  expect(openRun(file, name, true)?.before).toHaveLength(1);
});
