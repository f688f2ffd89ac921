import { expect, test } from "vitest";
import { diceOf } from "../../src/kernel/testing/random-log.ts";
import { fromCbor, toCbor } from "../../src/kernel/wire/cbor.ts";
import { mutate } from "./mutate.ts";
import { runFuzz } from "./run-fuzz.ts";
import { targetsFor } from "./targets.ts";

/** As many as there is time for; `npm run fuzz -- --count 1000000` takes its time. */
const COUNT = 8_000;
const TIME_MS = 6_000;

test("[K-2, K-10, K-11] whatever comes from a peer, a file, a camera or from behind a seal: no crash, no hang, no second encoding", () => {
  const end = performance.now() + TIME_MS;
  const { count, findings } = runFuzz({ count: COUNT, seed: 1, isOver: () => performance.now() > end });
  expect(findings).toEqual([]);
  expect(count).toBeGreaterThan(200);
});

test("the samples are taken as they are, and changing them makes both what is refused and what can be read", () => {
  for (const target of targetsFor(5)) {
    for (const sample of target.samples) expect([target.name, target.wrong(sample)]).toEqual([target.name, undefined]);
  }
  const sample = toCbor([1, [2, new Uint8Array(32)], "three", toCbor([4, 5])]);
  const made = Array.from({ length: 400 }, (_, at) => mutate(sample, [sample], diceOf(at)));
  const readable = made.filter((bytes) => fromCbor(bytes) !== undefined).length;
  expect(readable).toBeGreaterThan(150);
  expect(readable).toBeLessThan(390);
});
