import { describe, expect, test } from "vitest";
import { emptyDrive, type MemoryDrive } from "../../edges/memory/memory-log.ts";
import type { Row } from "../ports.ts";
import type { Replica } from "../replica.ts";
import { flip, placeOf, ticking } from "../testing/damaging.ts";
import { plant } from "../testing/meeting.ts";
import { act, createPod, hand } from "../testing/pod.ts";
import { same } from "../testing/same.ts";
import { rowSum } from "./checksum.ts";

const pod = await createPod();
const PEAS = { kind: "plots.plant", body: { bed: 1, what: "peas" } };

/** Anya has all of a run of Bela's, of which its last event alone carries a signature. */
async function run(): Promise<{ anya: Replica; bela: Replica; drive: MemoryDrive }> {
  const drive = emptyDrive();
  const [anya, bela] = [await pod.open("anya", drive), await pod.open("bela")];
  await act(anya, "members.join");
  await act(bela, "members.join");
  await plant(bela, 5);
  await ticking(bela, anya);
  return { anya, bela, drive };
}

/** The disk had not written the newest rows that it said it had. */
function forgetLast(drive: MemoryDrive, rows: number): void {
  drive.disk = { ...drive.disk, rows: drive.disk.rows.slice(0, -rows) };
}

/** A row that stands as it is kept inside a run. */
function withoutSignature(row: Row): Row & { readonly sum: number } {
  const bare = { ...row, signature: undefined };
  return { ...bare, sum: rowSum(bare) };
}

async function again(drive: MemoryDrive, name = "anya"): Promise<Replica> {
  const replica = await pod.open(name, drive);
  await replica.ready();
  return replica;
}

describe("a disk that forgot the row that vouches for those before it, and tells of no loss", () => {
  test.each(["with a checkpoint", "without one"])(
    "[K-4, K-9] opens, holds back what nothing vouches for, and is whole when a peer brings it: %s",
    async (how) => {
      const { anya, bela, drive } = await run();
      if (how === "with a checkpoint") await anya.close();
      forgetLast(drive, 1);
      const opened = await again(drive);
      expect(drive.disk.rows.at(-1)?.signature).toBeUndefined();
      expect(opened.damage()).toMatchObject({ stretches: [], unknown: 0 });
      expect(opened.damage()?.waiting).toBeGreaterThan(0);
      expect(opened.count()).toBe(2);
      expect(opened.vector().get(bela.device)).toBeUndefined();
      expect(await opened.ask(PEAS)).toHaveProperty("event");
      await ticking(opened, bela);
      expect(opened.damage()).toBeUndefined();
      same(opened, bela);
      await opened.close();
      const later = await again(drive);
      expect(later.damage()).toBeUndefined();
      same(later, bela);
    },
  );

  test("[K-4, K-1] where nobody has it any more, it is let be, and means nothing to anybody", async () => {
    const { drive } = await run();
    forgetLast(drive, 1);
    const opened = await again(drive);
    const cleo = await pod.open("cleo");
    await ticking(opened, cleo);
    expect(opened.damage()).toBeUndefined();
    same(opened, cleo);
    await opened.close();
    same(await again(drive), cleo);
  });

  test("[K-4] what was lost with a trace comes back first, and then what was lost without", async () => {
    const { anya, bela, drive } = await run();
    const cleo = await pod.open("cleo");
    await hand(bela, cleo);
    await anya.close();
    flip(drive, placeOf(drive, bela, 1));
    forgetLast(drive, 1);
    const opened = await again(drive);
    expect(opened.damage()?.stretches).toEqual([{ device: bela.device, from: 1, to: 1 }]);
    await opened.receive(bela.foundFor(opened.wanted(), 1));
    expect(opened.damage()).toMatchObject({ stretches: [], unknown: 0, waiting: 3 });
    expect(opened.vector().get(bela.device)).toBe(2);
    await ticking(opened, cleo);
    expect(opened.damage()).toBeUndefined();
    same(opened, cleo);
  });

  test("[K-4, K-6] of this device's own chain it is signed once more, and goes on without a fork", async () => {
    const { anya, bela, drive } = await run();
    await plant(anya, 3);
    await ticking(anya, bela);
    await anya.close();
    const at = drive.disk.rows.findLastIndex((row) => row.device === anya.device);
    drive.disk = {
      ...drive.disk,
      rows: drive.disk.rows.map((row, place) => (place === at ? withoutSignature(row) : row)),
    };
    const opened = await again(drive);
    expect(opened.damage()).toBeUndefined();
    expect(opened.count()).toBe(bela.count());
    const answer = await opened.ask(PEAS);
    expect(answer).toMatchObject({ event: { seq: 4 } });
    await ticking(opened, bela);
    same(opened, bela);
  });

  test("[K-4, K-9] what came back without a signature, and what stands on it, is told as long as nobody else can take it", async () => {
    const { anya, bela, drive } = await run();
    await anya.ask(PEAS);
    await anya.close();
    const others = emptyDrive();
    const cleo = await pod.open("cleo", others);
    await plant(bela, 1);
    await ticking(bela, cleo);
    await cleo.close();
    // Of Bela's run Anya lost the end on which her own act stands, and Cleo what vouches for it.
    flip(drive, placeOf(drive, bela, 5));
    flip(others, placeOf(others, bela, 6));
    const [opened, half] = [await again(drive), await again(others, "cleo")];
    await ticking(half, opened);
    const end = bela.history().find(({ event }) => event.device === bela.device && event.seq === 5)?.event.id ?? "";
    expect(opened.event(end)).toBeDefined();
    expect(opened.damage()).toMatchObject({ stretches: [], unknown: 0, waiting: 0 });
    expect(opened.damage()?.missing.at(-1)).toBe(end);
    const dana = await pod.open("dana");
    await ticking(opened, dana);
    expect(dana.event(end)).toBeUndefined();
    expect((await again(drive)).damage()?.missing).toEqual(opened.damage()?.missing);
    await ticking(opened, bela);
    expect(opened.damage()).toBeUndefined();
    await ticking(opened, dana);
    same(opened, dana);
  });
});
