import { describe, expect, test } from "vitest";
import { emptyDrive } from "../../edges/memory/memory-log.ts";
import { idOf } from "../../kernel/wire/canonical.ts";
import type { Row } from "../ports.ts";
import type { Replica } from "../replica.ts";
import { flip, placeOf, ticking } from "../testing/damaging.ts";
import { plant } from "../testing/meeting.ts";
import { act, createPod, hand } from "../testing/pod.ts";
import { same } from "../testing/same.ts";

const pod = await createPod();

describe("a damaged log of a chain that went two ways", () => {
  /** Dana's disk with two histories of Anya's device, of which Bela has both, Carl one and Ivy the other. */
  async function parted(kale = 2) {
    const [own, old, drive] = [emptyDrive(), emptyDrive(), emptyDrive()];
    const anya = await pod.open("anya", own);
    await act(anya, "members.join");
    await plant(anya, 2, "leek");
    old.disk = own.disk;
    const copy = await pod.open("anya", old);
    await plant(anya, 2, "peas");
    await plant(copy, kale, "kale");
    const one = emptyDrive();
    const [bela, carl, dana] = [await pod.open("bela"), await pod.open("carl", one), await pod.open("dana", drive)];
    const ivy = await pod.open("ivy");
    await hand(anya, carl);
    await hand(copy, ivy);
    for (const each of [anya, copy, dana]) await ticking(each, bela);
    same(dana, bela);
    await dana.close();
    return { drive, one, device: anya.device, anya, copy, bela, carl, ivy };
  }

  test("[K-4, K-6] a row of a chain that went two ways comes back from a peer, and its person is asked nothing", async () => {
    const { drive, device, bela } = await parted();
    const whole = drive.disk;
    const of = (seq: number) => whole.rows.flatMap((row, at) => (row.device === device && row.seq === seq ? at : []));
    const twins = [3, 4].flatMap(of);
    expect(twins).toHaveLength(4);
    for (const lost of [...twins.map((one) => [one]), of(4), twins]) {
      drive.disk = whole;
      flip(drive, ...lost);
      const dana = await pod.open("dana", drive);
      await dana.ready();
      expect(dana.damage()).toBeDefined();
      await ticking(dana, bela);
      expect(dana.damage()).toBeUndefined();
      same(dana, bela);
      await dana.close();
      const again = await pod.open("dana", drive);
      await again.ready();
      expect(again.damage()).toBeUndefined();
      same(again, bela);
      await again.close();
    }
  });

  test("[K-4, K-6] such a row that was kept with a signature comes back inside a run, without it", async () => {
    const { drive, device, anya, copy, carl } = await parted();
    await plant(copy, 3, "chard");
    const eve = await pod.open("eve");
    for (const one of [copy, anya]) await ticking(one, eve);
    const at = drive.disk.rows.findIndex((row) => row.device === device && row.seq === 4 && !hasRow(carl, row));
    const { signature, canonical } = drive.disk.rows[at] as (typeof drive.disk.rows)[number];
    expect([signature, eve.signed(idOf(canonical))]).toMatchObject([{ length: 64 }, { signature: undefined }]);
    flip(drive, at);
    const dana = await pod.open("dana", drive);
    await dana.ready();
    expect(dana.damage()).toMatchObject({ unknown: 1 });
    await ticking(dana, eve);
    expect(dana.damage()).toBeUndefined();
    same(dana, eve);
  });

  test("[K-4, K-6] such a row stays told while peers have only the other history", async () => {
    // Of two, the first has nothing left that vouches for it; one alone leaves nothing behind that would tell of it.
    for (const kale of [2, 1]) {
      const { drive, device, carl } = await parted(kale);
      const isOnlyBelas = (row: Row): boolean => row.device === device && row.seq === 2 + kale && !hasRow(carl, row);
      flip(drive, drive.disk.rows.findIndex(isOnlyBelas));
      const dana = await pod.open("dana", drive);
      await dana.ready();
      await act(carl, "members.join");
      await ticking(dana, carl);
      expect(dana.damage()).toMatchObject({ stretches: [], unknown: 1 });
    }
  });

  test("[K-4, K-6] where the other history came to stand at a lost row's place, the rest waits, and comes back from a peer", async () => {
    await comesBack(await parted());
  });

  test("[K-4, K-6] so too where nothing else came since the checkpoint, which still speaks of what was lost", async () => {
    await comesBack(await parted(1));
  });

  /** Carl loses a row, gets the other history from Ivy in its place, and what is missing from Bela. */
  async function comesBack({ one, device, bela, carl, ivy }: Awaited<ReturnType<typeof parted>>): Promise<void> {
    await carl.close();
    flip(
      one,
      one.disk.rows.findIndex((row) => row.device === device && row.seq === 3),
    );
    const damaged = await pod.open("carl", one);
    await damaged.ready();
    await ticking(damaged, ivy);
    expect(damaged.damage()?.waiting).toBe(1);
    await damaged.close();
    // The disk tells of no loss any more: only what waits shows it.
    const again = await pod.open("carl", one);
    await again.ready();
    expect(again.damage()).toMatchObject({ stretches: [], unknown: 0, waiting: 1 });
    same(again, ivy);
    await ticking(again, bela);
    expect(again.damage()).toBeUndefined();
    same(again, bela);
  }

  test("[K-4, K-6] what waits comes back by its ids where the other history stands at its place, and each of two has a part", async () => {
    const [own, old, drives] = [emptyDrive(), emptyDrive(), [emptyDrive(), emptyDrive()] as const];
    const anya = await pod.open("anya", own);
    await act(anya, "members.join");
    await plant(anya, 2, "leek");
    old.disk = own.disk;
    await plant(anya, 6, "peas");
    const both = [await pod.open("bela", drives[0]), await pod.open("carl", drives[1])];
    for (const one of both) await ticking(anya, one);
    for (const one of both) await one.close();
    // Of Anya's first history each lost another row, and nobody else has it.
    flip(drives[0], placeOf(drives[0], anya, 4));
    flip(drives[1], placeOf(drives[1], anya, 7));
    const [bela, carl] = [await pod.open("bela", drives[0]), await pod.open("carl", drives[1])];
    const copy = await pod.open("anya", old);
    await plant(copy, 9, "kale");
    for (const one of [bela, carl]) {
      await one.ready();
      await ticking(one, copy);
      expect(one.damage()).toMatchObject({ stretches: [], missing: [expect.any(String)] });
    }
    await ticking(bela, carl);
    for (const one of [bela, carl]) expect(one.damage()).toBeUndefined();
    same(bela, carl);
    expect(bela.branches.ends(anya.device)).toHaveLength(2);
  });

  test("[K-4, K-12] once all is back a checkpoint is kept again, though nothing new came", async () => {
    const { one, bela, carl } = await parted();
    await ticking(carl, bela);
    await carl.close();
    expect(one.disk.notes.has("checkpoint")).toBe(true);
    flip(one, 3);
    const damaged = await pod.open("carl", one);
    await damaged.ready();
    expect(damaged.damage()).toBeDefined();
    expect(one.disk.notes.has("checkpoint")).toBe(false);
    await ticking(damaged, bela);
    expect(damaged.damage()).toBeUndefined();
    await damaged.close();
    expect(one.disk.notes.has("checkpoint")).toBe(true);
  });

  function hasRow(replica: Replica, { canonical }: { readonly canonical: Uint8Array }): boolean {
    return replica.event(idOf(canonical)) !== undefined;
  }
});
