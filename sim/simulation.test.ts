import { describe, expect, test } from "vitest";
import { openCrypto } from "../src/edges/sodium/sodium-crypto.ts";
import { progressLine } from "./progress.ts";
import { simulate } from "./run.ts";
import { shareBetweenReplicas, shareNothing } from "./sharing.ts";
import { runSimulation } from "./simulation.ts";

const crypto = await openCrypto();
const plan = (seed: string) => ({ seed, days: 8, devices: 7 });

describe("a pod that lives with bad weather, liars and broken disks", () => {
  for (const seed of ["small-1", "small-2", "small-3"]) {
    test(`[K-1, K-4, K-5, K-10] keeps its laws: ${seed}`, async () => {
      const told = await simulate(plan(seed), shareBetweenReplicas(crypto));
      expect(told.broken).toEqual([]);
      expect(told.events).toBeGreaterThan(60);
    });
  }

  test("lives the same life when its replicas share nothing", async () => {
    const apart = await simulate(plan("small-1"), shareNothing(crypto));
    expect(apart).toEqual(await simulate(plan("small-1"), shareBetweenReplicas(crypto)));
  });
});

test("a broken law is told with the one command that shows it again", async () => {
  const lines: string[] = [];
  const forgetful = { ...crypto, verify: () => false };
  const ok = await runSimulation({ seeds: 1, days: 1 }, forgetful, {
    line: (text) => lines.push(text),
    progress: () => {},
  });
  expect(ok).toBe(false);
  expect(lines.join("\n")).toContain("SEED=pod-1 npm run sim -- --days 1");
});

test("the line of progress says how many are done, how fast, and how long it takes", () => {
  expect(progressLine(2500, 10_000, 500)).toMatch(/█+░+ 2,500 of 10,000, 5\.0 a second, 25 min 0 s left/);
});
