import { expect, test } from "vitest";
import { emptyDrive, type MemoryDrive, openMemoryLog } from "../src/edges/memory/memory-log.ts";
import type { Replica } from "../src/replica/replica.ts";
import { plant } from "../src/replica/testing/meeting.ts";
import { act, createPod, hand } from "../src/replica/testing/pod.ts";
import { same } from "../src/replica/testing/same.ts";
import { createDice } from "./dice.ts";
import { rottenRows, tornRows } from "./disk-damage.ts";

const pod = await createPod();
const ways = { rottenRows, tornRows };

/** Anya's disk after an afternoon with Bela, who has all that is on it. */
async function afternoon(): Promise<{ readonly drive: MemoryDrive; readonly bela: Replica }> {
  const drive = emptyDrive();
  const [anya, bela] = [await pod.open("anya", drive), await pod.open("bela")];
  for (const one of [anya, bela]) await act(one, "members.join");
  for (let round = 0; round < 3; round++) {
    await plant(bela, 3);
    await hand(bela, anya);
    await plant(anya, 2);
    await hand(anya, bela);
  }
  await anya.close();
  return { drive, bela };
}

const { drive: whole, bela } = await afternoon();

for (const [name, damage] of Object.entries(ways)) {
  test(`[K-4] rows that are not what was written are noticed, and come back from who has them: ${name}`, async () => {
    for (let seed = 0; seed < 12; seed++) {
      const rows =
        damage(whole.disk.rows, { mayGo: () => true, knowsItsEnd: false }, createDice(`${name} ${seed}`)) ?? [];
      const drive = { ...emptyDrive(), disk: { ...whole.disk, rows } };
      expect(await openMemoryLog(drive).lost()).not.toHaveLength(0);
      const anya = await pod.open("anya", drive);
      await anya.ready();
      expect(anya.damage()).toBeDefined();
      for (let round = 0; round < 9 && anya.damage() !== undefined; round++)
        await anya.receive(bela.foundFor(anya.wanted(), 50));
      await hand(bela, anya);
      expect(anya.damage()).toBeUndefined();
      same(anya, bela);
      await anya.close();
      expect(await openMemoryLog(drive).lost()).toHaveLength(0);
    }
  });
}

test("rows that nobody else has stay as they are", () => {
  for (const damage of Object.values(ways))
    expect(damage(whole.disk.rows, { mayGo: () => false, knowsItsEnd: true }, createDice("none"))).toBeUndefined();
});
