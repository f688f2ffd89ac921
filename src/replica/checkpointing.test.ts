import { describe, expect, test } from "vitest";
import type { Checkpoint } from "./checkpoint/checkpoint.ts";
import { type CheckpointingDeps, createCheckpointing } from "./checkpointing.ts";

/** A log of so many events, of which so many are covered by what is on disk; what it keeps is remembered. */
function logOf(covered: number | undefined, { isFilled = true, isWhole = true } = {}) {
  const log = {
    size: covered ?? 0,
    isFilled,
    isWhole,
    isFull: false,
    healed: 0,
    kept: [] as number[],
    waits: [] as (() => void)[],
  };
  const bookmark = {
    checkpoint: covered === undefined ? undefined : ({ count: covered } as Checkpoint),
    keep: async ({ count }: Checkpoint) => {
      if (log.isFull) throw new Error("the disk is full");
      log.kept.push(count);
      if (log.waits.length > 0) await new Promise<void>((done) => log.waits.push(done));
    },
  } as CheckpointingDeps["bookmark"];
  const checkpointing = createCheckpointing({
    bookmark,
    filling: { putting: async () => undefined },
    inTurn: (work) => work(),
    size: () => log.size,
    drawn: () => ({ count: log.size }) as Checkpoint,
    isFilled: () => log.isFilled,
    isWhole: () => log.isWhole,
    heal: () => {
      log.healed += 1;
    },
  });
  return { log, ...checkpointing };
}

describe("[K-12] a checkpoint is kept", () => {
  test("where there is something new, once, and where a page of it was lost that is folded afresh before", async () => {
    const { log, keep, again } = logOf(3);
    await keep();
    expect([log.kept, log.healed]).toEqual([[], 1]);
    log.size = 4;
    for (let times = 0; times < 2; times++) await keep();
    expect(log.kept).toEqual([4]);
    again();
    await keep();
    expect(log.kept).toEqual([4, 4]);
  });

  test("of nothing that is lost in part, or not at hand", async () => {
    for (const lacks of [{ isFilled: false }, { isWhole: false }]) {
      const { log, keep } = logOf(undefined, lacks);
      log.size = 9;
      await keep();
      expect(log.kept).toEqual([]);
    }
  });

  test("after 256 events, and of a long log after an eighth of what it covers", async () => {
    for (const [covered, due] of [
      [0, 256],
      [1_000, 256],
      [8_000, 1_000],
    ] as const) {
      const { log, keepWhenDue } = logOf(covered);
      log.size = covered + due - 1;
      await keepWhenDue();
      expect(log.kept).toEqual([]);
      log.size += 1;
      await keepWhenDue();
      expect(log.kept).toEqual([covered + due]);
    }
  });

  test("by one at a time; and a disk that takes none takes nothing back of what was kept", async () => {
    const { log, keepWhenDue } = logOf(0);
    log.waits.push(() => {});
    log.size = 256;
    const first = keepWhenDue();
    for (let turn = 0; turn < 9; turn++) await undefined;
    log.size = 600;
    await keepWhenDue();
    expect(log.kept).toEqual([256]);
    for (const done of log.waits.splice(0)) done();
    await first;
    log.isFull = true;
    await keepWhenDue();
    log.isFull = false;
    log.size = 900;
    await keepWhenDue();
    expect(log.kept).toEqual([256, 900]);
  });
});
