import { expect, test } from "vitest";
import { emptyDrive, type MemoryDrive } from "../edges/memory/memory-log.ts";
import type { Replica } from "./replica.ts";
import { flip } from "./testing/damaging.ts";
import { createPod } from "./testing/pod.ts";
import { same } from "./testing/same.ts";
import { disksOf, type Mishap, type Plan, partsOf, talkOf, ticksUntilEven, worldOf } from "./testing/small-worlds.ts";

/*
 * Nothing by chance: every way in which two can have parts of a few events, each with one thing that goes wrong at one
 * message. What takes ten neighbours a year to meet is here in a few seconds, and the smallest case of it is told.
 */

const pod = await createPod();

/** Two that wrote about what the other had written. */
const WOVEN: Plan = {
  a0: { by: "a" },
  a1: { by: "a", prev: "a0" },
  b0: { by: "b", deps: ["a0"] },
  b1: { by: "b", prev: "b0", deps: ["a1"] },
};
/** A device that went two ways, and a neighbour who knows of one of them. */
const FORKED: Plan = {
  f0: { by: "f" },
  f1: { by: "f", prev: "f0" },
  g1: { by: "f", prev: "f0" },
  g2: { by: "f", prev: "g1" },
  n0: { by: "n", deps: ["g1"] },
};

const MISHAPS = ["lost", "doubled", "late", "cut"] as const;
/** Of all mishaps only each so manieth is tried: the next pair is tried with others. */
const EACH = 13;

async function opened(name: string, disk: MemoryDrive["disk"], lost: readonly number[] = []) {
  const drive = emptyDrive();
  drive.disk = disk;
  flip(drive, ...lost);
  const replica = await pod.open(name, drive);
  await replica.ready();
  return { drive, replica };
}

for (const [name, plan] of Object.entries({ WOVEN, FORKED })) {
  test(`[K-1, K-10] whatever two have, and whatever one message meets, they soon agree and fall silent (${name})`, async () => {
    const world = worldOf(pod, plan);
    const disks = new Map<string, MemoryDrive["disk"]>();
    for (const part of partsOf(world)) disks.set(`${part}`, await disksOf(pod, world, part));
    let turn = 0;

    async function agree([mine, theirs]: readonly [string, string], mishap?: Mishap): Promise<number> {
      const story = `${mine} · ${theirs} · ${JSON.stringify(mishap)}`;
      const both = [
        (await opened("one", disks.get(mine) as MemoryDrive["disk"])).replica,
        (await opened("other", disks.get(theirs) as MemoryDrive["disk"])).replica,
      ] as [Replica, Replica];
      const talk = talkOf(...both, mishap);
      expect(await ticksUntilEven(both, [talk]), story).toBeLessThanOrEqual(mishap === undefined ? 1 : 3);
      const said = talk.said();
      same(...both);
      for (let tick = 0; tick < 3; tick++) {
        const before = talk.said();
        talk.tick();
        await talk.rest();
        // Receipts once, and then nothing but beacons.
        if (tick === 2) expect(talk.said() - before, story).toBe(2);
      }
      talk.end();
      return said;
    }

    const parts = [...disks.keys()];
    for (const [at, mine] of parts.entries()) {
      for (const [of, theirs] of parts.slice(0, at + 1).entries()) {
        // Who says something first makes little of a difference.
        const pair: [string, string] = (at + of) % 2 === 0 ? [mine, theirs] : [theirs, mine];
        const said = await agree(pair);
        expect(said, `${pair}`).toBeLessThanOrEqual(32);
        for (let message = 0; message < said; message++) {
          turn += 1;
          const what = MISHAPS[Math.floor(turn / EACH) % MISHAPS.length] as Mishap["what"];
          if (turn % EACH === 0) await agree(pair, { at: message, what });
        }
      }
    }
  });
}

test("[K-4, K-6] two damaged disks of which each has what the other lost mend each other, whatever they lost", async () => {
  const world = worldOf(pod, FORKED);
  const disk = await disksOf(pod, world, [...world.keys()]);
  const rows = [...disk.rows.keys()];
  for (const theirs of rows) {
    const others = rows.filter((row) => row !== theirs);
    const pairs = others.flatMap((one) => others.flatMap((two) => (one <= two ? [[one, two]] : [])));
    for (const mine of pairs) {
      const story = `lost: ${mine} · ${theirs}`;
      const one = await opened("one", disk, [...new Set(mine)]);
      const other = await opened("other", disk, [theirs]);
      const talk = talkOf(one.replica, other.replica);
      expect(await ticksUntilEven([one.replica, other.replica], [talk]), story).toBeLessThanOrEqual(3);
      talk.end();
      expect(one.replica.count(), story).toBe(rows.length);
      await one.replica.close();
      const again = await pod.open("one", one.drive);
      await again.ready();
      expect([again.damage(), again.count()], story).toEqual([undefined, rows.length]);
    }
  }
});

test("[K-4, K-6] so they do through a hub that has neither, though nothing that it could keep vouches for it", async () => {
  const world = worldOf(pod, FORKED);
  const disk = await disksOf(pod, world, [...world.keys()]);
  const rows = [...disk.rows.keys()];
  for (const mine of rows) {
    for (const theirs of rows.filter((row) => row !== mine)) {
      const story = `lost: ${mine} · ${theirs}`;
      const hub = await pod.open("hub");
      const [one, other] = [await opened("one", disk, [mine]), await opened("other", disk, [theirs])];
      const talks = [talkOf(one.replica, hub), talkOf(hub, other.replica)];
      expect(await ticksUntilEven([one.replica, hub, other.replica], talks), story).toBeLessThanOrEqual(5);
      for (const talk of talks) talk.end();
      expect(hub.count(), story).toBe(rows.length);
    }
  }
});
