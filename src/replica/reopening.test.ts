import { describe, expect, test, vi } from "vitest";
import { emptyDrive } from "../edges/memory/memory-log.ts";
import type { Answer } from "./answers.ts";
import { noteSum, rowSum } from "./damage/checksum.ts";
import { Fault } from "./fault.ts";
import type { Log } from "./ports.ts";
import type { Replica } from "./replica.ts";
import { ticking } from "./testing/damaging.ts";
import { act, createPod, hand, joined } from "./testing/pod.ts";
import { same } from "./testing/same.ts";

const pod = await createPod();
const PEAS = { kind: "plots.plant", body: { bed: 1, what: "peas" } };
const plantings = (replica: Replica, bed = 1): unknown[] => {
  const looked = replica.look("plots.bed", { bed });
  return "rows" in looked ? (looked.rows as unknown[]) : [];
};

describe.each(["at once", "fetched before", "later"] as const)(
  "two tabs of one device on one log of a disk that answers %s",
  (disk) => {
    test("[K-4] that act at once never write one place twice, and both end with everything", async () => {
      const drive = emptyDrive(disk);
      const one = await pod.open("anya", drive);
      await act(one, "members.join");
      const two = await pod.open("anya", drive);
      await two.ready();
      const answers: Answer[] = await Promise.all(
        Array.from({ length: 10 }, (_, at) =>
          (at % 2 === 0 ? one : two).ask({ kind: "plots.plant", body: { bed: 1, what: `peas ${at}` } }),
        ),
      );
      const seqs = answers.map((answer) => ("event" in answer ? answer.event.seq : -1)).sort((a, b) => a - b);
      expect(seqs).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      await Promise.all([one.refresh(), two.refresh()]);
      expect([one.count(), two.count(), drive.disk.rows.length]).toEqual([12, 12, 12]);
      same(one, two);
    });

    test("[K-4] that must merge heads at once come to an end too", async () => {
      const others = await joined(pod, "b", "c", "d", "e", "f");
      const drive = emptyDrive(disk);
      const one = await pod.open("anya", drive);
      for (const other of others) await hand(other, one);
      await act(one, "members.join");
      const two = await pod.open("anya", drive);
      await two.ready();
      for (const other of others) await act(other, "plots.plant", { bed: 2, what: "kale" });
      for (const other of others) for (const tab of [one, two]) await hand(other, tab);
      const answers = await Promise.all([one.ask(PEAS), two.ask(PEAS)]);
      for (const answer of answers) expect(answer).toMatchObject({ event: { kind: "plots.plant" } });
      await Promise.all([one.refresh(), two.refresh()]);
      same(one, two);
    });

    test("each sees what the other added when it looks again, and tells its listeners", async () => {
      const drive = emptyDrive(disk);
      const [one, two] = [await pod.open("anya", drive), await pod.open("anya", drive)];
      await two.ready();
      await act(one, "members.join");
      const heard = vi.fn();
      two.onChange(heard);
      await two.refresh();
      await two.refresh();
      expect(heard).toHaveBeenCalledTimes(1);
      expect(two.me()).toBe(one.me());
    });
  },
);

describe.each(["at once", "fetched before", "later"] as const)(
  "opening again, from a disk that answers %s,",
  (disk) => {
    test("[K-12] what the checkpoint knows can be looked at before the history is read, and is not folded again", async () => {
      const drive = emptyDrive(disk);
      const anya = await pod.open("anya", drive);
      const me = await act(anya, "members.join");
      await act(anya, "plots.plant", PEAS.body);
      const hash = anya.hash();
      await anya.close();
      const again = await pod.open("anya", drive);
      expect([again.hash(), again.count(), again.me()]).toEqual([hash, 3, me]);
      expect(plantings(again)).toHaveLength(1);
      expect(again.would(PEAS)).toBeUndefined();
      await again.ready();
      expect(again.hash()).toBe(hash);
      expect(await again.ask(PEAS)).toMatchObject({ event: { seq: 2 } });
    });

    test("[K-12] late events after a checkpoint come to their places", async () => {
      const drive = emptyDrive(disk);
      const [bela] = (await joined(pod, "bela")) as [Replica];
      const anya = await pod.open("anya", drive);
      await act(anya, "members.join");
      await anya.close();
      const again = await pod.open("anya", drive);
      await hand(bela, again);
      await hand(again, bela);
      same(again, bela);
    });

    test("[K-4, K-12] a checkpoint that late events came in front of is not gone on from", async () => {
      const drive = emptyDrive(disk);
      const [bela] = (await joined(pod, "bela")) as [Replica];
      await act(bela, "plots.plant", PEAS.body);
      const anya = await pod.open("anya", drive);
      await act(anya, "members.join");
      await act(anya, "plots.pick", { planting: await act(anya, "plots.plant", PEAS.body) });
      await anya.close();
      const { notes } = drive.disk;
      const again = await pod.open("anya", drive);
      await hand(bela, again);
      await hand(again, bela);
      await again.close();
      // The power went before a newer one was kept.
      drive.disk = { ...drive.disk, notes };
      const cut = await pod.open("anya", drive);
      await cut.ready();
      same(cut, bela);
    });

    test("[K-4, K-12] a checkpoint of rows that a disk never wrote is not gone on from, though as many stand there by then", async () => {
      const drive = emptyDrive(disk);
      const [bela] = (await joined(pod, "bela")) as [Replica];
      const anya = await pod.open("anya", drive);
      await act(anya, "members.join");
      const { rows } = drive.disk;
      await act(anya, "plots.plant", PEAS.body);
      await hand(anya, bela);
      await act(bela, "plots.plant", PEAS.body);
      await hand(bela, anya);
      await anya.close();
      // The disk said that it had written the last ones, and had not; and now there is room for events alone.
      drive.disk = { ...drive.disk, rows };
      const through = (log: Log): Log => ({
        ...log,
        notes: async (changes) => {
          if (changes.some(([, bytes]) => bytes !== undefined)) throw new Fault("disk-full", "There is no room.");
          return log.notes(changes);
        },
      });
      const again = await pod.open("anya", drive, { through });
      const kale = await act(again, "plots.plant", { bed: 2, what: "kale" });
      await ticking(again, bela);
      await again.close();
      const third = await pod.open("anya", drive);
      await third.ready();
      expect(third.event(kale)?.id).toBe(kale);
      same(third, bela);
    });

    test("[K-11] a checkpoint of another edition, or a damaged one, is left aside", async () => {
      const drive = emptyDrive(disk);
      const anya = await pod.open("anya", drive);
      await act(anya, "members.join");
      const hash = anya.hash();
      await anya.close();
      const young = await pod.open("anya", drive, { edition: "2" });
      expect(young.count()).toBe(0);
      await young.ready();
      expect(young.hash()).toBe(hash);
      const bytes = new Uint8Array([1, 2, 3]);
      drive.disk = { ...drive.disk, notes: new Map([["checkpoint", { bytes, sum: noteSum("checkpoint", bytes) }]]) };
      const torn = await pod.open("anya", drive);
      await torn.ready();
      expect(torn.hash()).toBe(hash);
    });

    test("[K-4, K-12] where pages of the checkpoint are lost, all is folded afresh from the events", async () => {
      const drive = emptyDrive(disk);
      const anya = await pod.open("anya", drive);
      await act(anya, "members.join");
      const planting = await act(anya, "plots.plant", PEAS.body);
      for (let bed = 0; bed < 40; bed++)
        await act(anya, "plots.plant", { bed: 1 + (bed % 4), what: "peas ".repeat(8) });
      await anya.close();
      const isPage = (name: string): boolean => name.startsWith("state/");
      const whole = drive.disk;
      expect([...whole.notes.keys()].some(isPage)).toBe(true);
      for (const first of ["look", "ask", "look once it is read"] as const) {
        drive.disk = { ...whole, notes: new Map([...whole.notes].filter(([name]) => !isPage(name))) };
        const again = await pod.open("anya", drive);
        if (first === "look once it is read") await again.ready();
        if (first !== "ask") plantings(again);
        else expect(await again.ask({ kind: "plots.pick", body: { planting } })).toHaveProperty("event");
        await again.ready();
        await again.keepCheckpoint();
        // A whole one is kept in its place, also where nothing was added since: the next start meets no torn page.
        expect([...drive.disk.notes.keys()].some(isPage)).toBe(true);
        const afresh = await pod.open("anya", drive, { edition: "another" });
        await afresh.ready();
        expect(again.hash()).toBe(afresh.hash());
      }
    });

    const damages: Readonly<Record<string, (canonical: Uint8Array) => Uint8Array>> = {
      "cannot be read": () => new Uint8Array([1]),
      "is not what was signed": (canonical) => canonical.with(-1, (canonical.at(-1) ?? 0) ^ 1),
    };
    for (const [what, damage] of Object.entries(damages)) {
      test(`[K-2, K-4] a log in which an event ${what}, though its checksum fits, is told as damaged, and nothing is built on it`, async () => {
        const drive = emptyDrive(disk);
        const anya = await pod.open("anya", drive);
        await act(anya, "members.join");
        await act(anya, "plots.plant", PEAS.body);
        const last = drive.disk.rows.at(-1) as (typeof drive.disk.rows)[0];
        const row = { ...last, canonical: damage(last.canonical) };
        drive.disk = { rows: drive.disk.rows.with(-1, { ...row, sum: rowSum(row) }), notes: new Map() };
        const again = await pod.open("anya", drive);
        await expect(again.ready()).rejects.toMatchObject({ name: "Fault", code: "damaged" });
        await expect(again.ask(PEAS)).rejects.toMatchObject({ code: "damaged" });
      });
    }

    test("[K-4] after a power cut the log has what was acknowledged, and goes on", async () => {
      const drive = emptyDrive(disk);
      const anya = await pod.open("anya", drive);
      await act(anya, "members.join");
      for (const moment of ["before", "after"] as const) {
        const cut = await pod.open("anya", drive, { isCut: (at) => at === moment });
        await expect(cut.ask(PEAS)).rejects.toMatchObject({ code: "closed" });
        const again = await pod.open("anya", drive);
        expect(await again.ask(PEAS)).toHaveProperty("event");
      }
      const last = await pod.open("anya", drive);
      await last.ready();
      expect(plantings(last)).toHaveLength(3);
    });

    test("[K-4] a disk that refuses a checkpoint takes nothing back of an act that was kept", async () => {
      const drive = emptyDrive(disk);
      const [bela] = (await joined(pod, "bela")) as [Replica];
      for (let at = 0; at < 260; at++) await act(bela, "plots.plant", PEAS.body);
      const keep = await pod.open("anya", drive);
      await act(keep, "members.join");
      let writes = 0;
      const anya = await pod.open("anya", drive, { isCut: () => ++writes > 2 });
      expect(await anya.receive(bela.since(anya.vector(), 1000))).toMatchObject({ kept: 261 });
    });
  },
);
