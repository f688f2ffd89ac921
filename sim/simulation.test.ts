import { describe, expect, test } from "vitest";
import { openNodeCrypto } from "../src/edges/sodium/node-crypto.ts";
import type { Body } from "../src/kernel/event.ts";
import type { RememberBody } from "../src/kernel/seal/bodies.ts";
import { progressLine } from "./progress.ts";
import { simulate } from "./run.ts";
import { type Sharing, shareBetweenReplicas, shareNothing } from "./sharing.ts";
import { runSimulation } from "./simulation.ts";

const crypto = await openNodeCrypto();
const plan = (seed: string) => ({ seed, days: 8, devices: 7 });

describe("a pod that lives with bad weather, liars and broken disks", () => {
  for (const seed of ["small-1", "small-2", "small-3"]) {
    test(`[K-1, K-4, K-5, K-10] keeps its laws: ${seed}`, async () => {
      const told = await simulate(plan(seed), shareBetweenReplicas(crypto));
      expect(told.broken).toEqual([]);
      expect(told.events).toBeGreaterThan(60);
    });
  }

  test("[K-1, K-4, K-6] keeps its laws where more goes wrong at once than most pods ever know", async () => {
    const told = await simulate({ ...plan("hard-1"), hard: true }, shareBetweenReplicas(crypto));
    expect(told.broken).toEqual([]);
    const usual = await simulate(plan("hard-1"), shareBetweenReplicas(crypto));
    expect(told.restarts + told.rot + told.lies).toBeGreaterThan(usual.restarts + usual.rot + usual.lies);
  });

  /** Whoever comes third or later to a sealed body reads another text in it than those before. */
  function misreading(sharing: Sharing): Sharing {
    const read = new Map<string, number>();
    const bent = (body: Body): Body => ("text" in body ? { ...body, text: `${body.text}!` } : body);
    const remember: RememberBody = (event, _, open) => {
      read.set(event, (read.get(event) ?? 0) + 1);
      return (read.get(event) ?? 0) > 2 ? bent(open()) : open();
    };
    return { ...sharing, rememberFor: () => remember };
  }

  for (const [how, sharing] of Object.entries({ alone: shareNothing(crypto), shared: shareBetweenReplicas(crypto) }))
    test(`[K-1] tells where replicas come to mean different things: ${how}`, async () => {
      const { broken } = await simulate(plan("small-1"), misreading(sharing));
      expect(broken.join("\n")).toMatch(/\[K-1\].*mean different things/);
    });

  test("lives the same life when its replicas share nothing", async () => {
    const apart = await simulate(plan("small-1"), shareNothing(crypto));
    expect(apart).toEqual(await simulate(plan("small-1"), shareBetweenReplicas(crypto)));
  });
});

test("a broken law is told with the one command that shows it again", async () => {
  const lines: string[] = [];
  const forgetful = { ...crypto, isKey: () => false };
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
