import { describe, expect, test } from "vitest";
import { type Answers, emptyDrive, type MemoryDrive } from "../../edges/memory/memory-log.ts";
import type { Log } from "../ports.ts";
import type { Replica } from "../replica.ts";
import { act, createPod, hand, joined } from "../testing/pod.ts";
import { same } from "../testing/same.ts";

const pod = await createPod();
const PEAS = { kind: "plots.plant", body: { bed: 1, what: "peas" } };

/** Says which rows were read, and how often all were. */
function counting() {
  const read = { rows: 0, all: 0 };
  const through = (log: Log): Log => ({
    ...log,
    all: () => {
      read.all += 1;
      return log.all();
    },
    rowReader: async () => {
      const rowsAt = await log.rowReader?.();
      return (device, seq) => {
        read.rows += 1;
        return rowsAt?.(device, seq) ?? [];
      };
    },
  });
  return { read, through };
}

/** A log of three, of whom one was switched off after so many rounds. */
async function longLog(rounds: number, answers?: Answers) {
  const [bela, cleo] = (await joined(pod, `bela ${rounds}`, `cleo ${rounds}`)) as [Replica, Replica];
  const drive = emptyDrive(answers);
  const anya = await pod.open(`anya ${rounds}`, drive);
  await hand(bela, anya);
  await act(anya, "members.join");
  for (let round = 0; round < rounds; round++) {
    for (const one of [anya, bela, cleo]) await act(one, "plots.plant", { bed: 1 + (round % 4), what: "kale" });
    for (const one of [anya, bela, cleo])
      for (const other of [anya, bela, cleo]) if (one !== other) await hand(one, other);
  }
  await anya.close();
  return { drive, bela, cleo, name: `anya ${rounds}` };
}

/** One flipped bit in this row. */
function flip(drive: MemoryDrive, place: number): void {
  const rows = drive.disk.rows.map((row, at) =>
    at === place ? { ...row, canonical: row.canonical.with(7, (row.canonical[7] ?? 0) ^ 4) } : row,
  );
  drive.disk = { ...drive.disk, rows };
}

describe("a log that goes on from the shelf", () => {
  test.each(["at once", "fetched before"] as const)(
    "[K-12] acting after a start reads as few rows of a long log as of a short one, from a disk that answers %s",
    async (answers) => {
      const costs: number[] = [];
      for (const rounds of [10, 60]) {
        const { drive, name } = await longLog(rounds, answers);
        const { read, through } = counting();
        const anya = await pod.open(name, drive, { through });
        expect(await anya.ask(PEAS)).toHaveProperty("event");
        expect(read.all).toBe(0);
        costs.push(read.rows);
        await anya.close();
      }
      expect(costs[1]).toBeLessThan(1.5 * (costs[0] ?? 0));
      expect(costs[0]).toBeLessThan(40);
    },
  );

  test("[K-12] giving somebody a part of what they lack reads nothing of what they have", async () => {
    const { drive, name } = await longLog(60);
    const { read, through } = counting();
    const anya = await pod.open(name, drive, { through });
    await anya.refresh();
    const has = new Map([...anya.vector()].map(([device, count]) => [device, Math.max(0, count - 20)]));
    const before = read.rows;
    const given = anya.since(has, 8);
    expect(given.length).toBeGreaterThanOrEqual(8);
    expect(read.rows - before).toBeLessThan(60);
  });

  test("[K-1, K-12] hears what others wrote before its end, and ends where they do", async () => {
    const { drive, bela, cleo, name } = await longLog(12);
    const late = await pod.open("late dora");
    await hand(bela, late);
    await act(late, "members.join");
    for (let bed = 0; bed < 5; bed++) await act(late, "plots.plant", { bed: 1 + (bed % 4), what: "late" });
    for (let bed = 0; bed < 20; bed++) await act(bela, "plots.plant", { bed: 1 + (bed % 4), what: "beans" });
    const anya = await pod.open(name, drive);
    await hand(bela, anya);
    await anya.close();
    const again = await pod.open(name, drive);
    await hand(late, again);
    await act(again, PEAS.kind, PEAS.body);
    for (const one of [late, bela, cleo]) {
      await hand(again, one);
      await hand(late, one);
      same(one, again);
    }
    expect(again.history()).toHaveLength(again.count());
    await again.close();
    const third = await pod.open(name, drive);
    await third.ready();
    same(third, bela);
  });

  test("[K-4] a row that is lost behind the checkpoint is told once all was looked at, and comes back from a peer", async () => {
    const { drive, bela, name } = await longLog(12);
    const anya = await pod.open(name, drive);
    await anya.ask(PEAS);
    flip(drive, 20);
    expect(anya.damage()).toBeUndefined();
    await anya.ready();
    expect(anya.damage()?.stretches).toHaveLength(1);
    await anya.receive(bela.foundFor(anya.wanted(), 100));
    expect(anya.damage()).toBeUndefined();
    await hand(anya, bela);
    same(anya, bela);
  });

  test("[K-4] a row that is lost is told when it is asked for, and all is read afresh", async () => {
    const { drive, bela, name } = await longLog(12);
    const anya = await pod.open(name, drive);
    await anya.ask(PEAS);
    flip(drive, 20);
    const device = drive.disk.rows[20]?.device ?? "";
    const seq = drive.disk.rows[20]?.seq ?? 0;
    const id = bela
      .since(new Map([[device, seq]]), 1_000)
      .find(({ event }) => event.seq === seq && event.device === device);
    expect(() => anya.event(id?.event.id ?? "")).toThrow("is not what was written");
    await anya.refresh();
    expect(anya.damage()?.stretches).toMatchObject([{ device, from: seq, to: seq }]);
    expect(await anya.ask(PEAS)).toMatchObject({ refusal: { code: "kernel.damaged" } });
  });

  test("[K-1, K-12] on which two tabs put theirs in turn is never made of both", async () => {
    const { drive, bela, name } = await longLog(82, "fetched before");
    const [one, two] = [await pod.open(name, drive), await pod.open(name, drive)];
    for (const tab of [one, two]) await tab.refresh();
    // Each has its own act before that of the other, so the same events have other numbers in either.
    for (const bed of [1, 2, 3]) {
      await act(one, "plots.plant", { bed, what: "leeks" });
      await act(bela, "plots.plant", { bed, what: "beans" });
      await two.receive(bela.since(two.vector(), 1_000));
      await act(two, "plots.plant", { bed, what: "chard" });
      for (const tab of [one, two]) await tab.refresh();
    }
    await one.keepCheckpoint();
    await two.keepCheckpoint();
    for (let bed = 0; bed < 250; bed++) await act(bela, "plots.plant", { bed: 1 + (bed % 4), what: "peas" });
    await one.receive(bela.since(one.vector(), 1_000));
    await one.keepCheckpoint();
    const { read, through } = counting();
    const third = await pod.open(name, drive, { through });
    await hand(bela, third);
    await hand(third, bela);
    expect(read.all).toBe(0);
    expect(third.hash()).toBe(bela.hash());
    const shape = (replica: Replica) => replica.history().map(({ event }) => event.id);
    expect(shape(third)).toEqual(shape(bela));
    const seen = (replica: Replica, id: string) => replica.coSigning.covered(id).map((event) => event.id);
    for (const id of shape(bela).slice(240, 270)) expect(seen(third, id)).toEqual(seen(bela, id));
  });

  test("[K-12] what lay on a shelf that nobody goes on from is taken away", async () => {
    const { drive, name } = await longLog(10);
    const young = await pod.open(name, drive, { edition: "2" });
    await young.ready();
    await young.close();
    const again = await pod.open(name, drive, { edition: "2" });
    await act(again, PEAS.kind, PEAS.body);
    await again.close();
    const stamps = new Set([...drive.disk.notes.keys()].flatMap((note) => note.match(/^shelf\/([^/]+)/)?.[1] ?? []));
    expect(stamps.size).toBe(1);
  });

  test("[K-8] with a key that was not at hand when it was put there, all is read", async () => {
    const { drive, name } = await longLog(10);
    const { read, through } = counting();
    const anya = await pod.open(name, drive, { through, isStranger: true });
    await anya.ask(PEAS);
    expect(read.all).toBe(1);
    expect(anya.damage()).toBeUndefined();
  });
});
