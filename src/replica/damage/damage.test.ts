import { describe, expect, test } from "vitest";
import { emptyDrive, type MemoryDrive } from "../../edges/memory/memory-log.ts";
import type { HeadMark } from "../ports.ts";
import type { Replica } from "../replica.ts";
import { flip, placeOf, ticking } from "../testing/damaging.ts";
import { meet, plant, rest } from "../testing/meeting.ts";
import { act, createPod, hand } from "../testing/pod.ts";
import { same } from "../testing/same.ts";
import { CALM, createAir } from "../testing/weather.ts";

const pod = await createPod();

/** Anya, Bela and Cleo who act in turn and have all of each other's; Anya's disk is given too. */
async function street(): Promise<{ drive: MemoryDrive; bela: Replica; cleo: Replica }> {
  const drive = emptyDrive();
  const [anya, bela, cleo] = [await pod.open("anya", drive), await pod.open("bela"), await pod.open("cleo")];
  const all = [anya, bela, cleo];
  for (const one of all) await act(one, "members.join");
  for (let round = 0; round < 4; round++) {
    for (const one of all) {
      for (const other of all) if (other !== one) await hand(other, one);
      await plant(one, 2);
    }
  }
  for (const one of all) for (const other of all) if (other !== one) await hand(one, other);
  await anya.close();
  return { drive, bela, cleo };
}

describe("a log of which a row is damaged", () => {
  test("[K-4] opens, says what is lost, shows what stands before it, and writes nothing of its own", async () => {
    const { drive, bela } = await street();
    flip(drive, placeOf(drive, bela, 3));
    const anya = await pod.open("anya", drive);
    await anya.ready();
    expect(anya.damage()).toMatchObject({ stretches: [{ device: bela.device, from: 3, to: 3 }], unknown: 0 });
    expect(anya.damage()?.waiting).toBeGreaterThan(10);
    expect(anya.vector().get(bela.device)).toBe(3);
    expect(anya.look("plots.bed", { bed: 1 })).toHaveProperty("rows.length");
    expect(await anya.ask({ kind: "plots.plant", body: { bed: 1, what: "peas" } })).toMatchObject({
      refusal: { code: "kernel.damaged" },
    });
  });

  test("[K-4] asks a peer for just the missing stretches, and is whole afterwards, also when it is opened again", async () => {
    const { drive, bela, cleo } = await street();
    const places = [placeOf(drive, bela, 3), placeOf(drive, bela, 4), placeOf(drive, cleo, 6)];
    flip(drive, ...places);
    const anya = await pod.open("anya", drive);
    await anya.ready();
    expect(anya.damage()?.stretches.length).toBe(2);
    const air = createAir(() => 0.5, CALM);
    const sessions = meet(air, anya, bela);
    await rest(air);
    expect(anya.damage()).toBeUndefined();
    same(anya, bela);
    expect(sessions[1]?.sent()).toBe(0);
    expect(await anya.ask({ kind: "plots.plant", body: { bed: 1, what: "peas" } })).toHaveProperty("event");
    await rest(air);
    same(anya, bela);
    await anya.close();
    const again = await pod.open("anya", drive);
    await again.ready();
    expect(again.damage()).toBeUndefined();
    same(again, bela);
  });

  test("[K-4, K-6] an own event that was lost comes back, and its place is never written twice", async () => {
    const { drive, bela } = await street();
    const own = (await pod.open("anya", drive)).device;
    const last = drive.disk.rows.findLastIndex((row) => row.device === own);
    const seq = drive.disk.rows[last]?.seq ?? -1;
    flip(drive, last);
    const anya = await pod.open("anya", drive);
    expect(await anya.ask({ kind: "plots.plant", body: { bed: 1, what: "peas" } })).toMatchObject({
      refusal: { code: "kernel.damaged" },
    });
    await anya.receive(bela.foundFor(anya.wanted(), 10));
    const answer = await anya.ask({ kind: "plots.plant", body: { bed: 1, what: "peas" } });
    expect(answer).toMatchObject({ event: { seq: seq + 1 } });
  });

  test("[K-4] damage in somebody else's newest event does not keep a person from writing", async () => {
    const { drive } = await street();
    const own = (await pod.open("anya", drive)).device;
    const last = drive.disk.rows.length - 1;
    expect(drive.disk.rows[last]?.device).not.toBe(own);
    flip(drive, last);
    const anya = await pod.open("anya", drive);
    expect(await anya.ask({ kind: "plots.plant", body: { bed: 1, what: "peas" } })).toHaveProperty("event");
    expect(anya.damage()?.stretches).toHaveLength(1);
  });

  test("[K-4] a peer that lacks it too sends nothing, and the next one mends it", async () => {
    const { drive, bela, cleo } = await street();
    flip(drive, placeOf(drive, cleo, 8));
    const anya = await pod.open("anya", drive);
    await anya.ready();
    const young = await pod.open("young");
    const air = createAir(() => 0.5, CALM);
    meet(air, anya, young);
    await rest(air);
    expect(anya.damage()).toBeDefined();
    meet(air, anya, bela);
    await rest(air);
    expect(anya.damage()).toBeUndefined();
    same(anya, bela);
  });

  test("[K-4, K-9] a stretch in the middle of a run comes back though the peer has no signature of it", async () => {
    const drive = emptyDrive();
    const [anya, bela, cleo] = [await pod.open("anya", drive), await pod.open("bela"), await pod.open("cleo")];
    await act(bela, "members.join");
    await plant(bela, 150);
    const air = createAir(() => 0.5, CALM);
    meet(air, bela, cleo);
    meet(air, bela, anya);
    await rest(air);
    await anya.close();
    const at = placeOf(drive, bela, 70);
    expect(
      cleo.signed(
        cleo.foundFor({ stretches: [{ device: bela.device, from: 70, to: 70 }], ids: [] }, 1)[0]?.event.id ?? "",
      )?.signature,
    ).toBe(undefined);
    flip(drive, at, at + 1);
    const again = await pod.open("anya", drive);
    await again.ready();
    expect(again.damage()?.stretches).toEqual([{ device: bela.device, from: 70, to: 71 }]);
    const forged = cleo.foundFor(again.wanted(), 9).map((one) => ({ ...one, ...one.event, signature: undefined }));
    const other = forged.map((one) => ({ ...one, canonical: one.canonical.with(-1, (one.canonical.at(-1) ?? 0) ^ 1) }));
    expect(await again.receive(other.slice(0, 2))).toMatchObject({ kept: 0 });
    meet(air, again, cleo);
    await rest(air);
    expect(again.damage()).toBeUndefined();
    same(again, cleo);
  });

  test("[K-4] the newest that is here of somebody, when lost, comes back also where what follows stands on more", async () => {
    const drive = emptyDrive();
    const [anya, bela, cleo] = [await pod.open("anya", drive), await pod.open("bela"), await pod.open("cleo")];
    await act(bela, "members.join");
    await plant(bela, 3);
    await hand(bela, anya);
    await anya.close();
    await hand(bela, cleo);
    await act(cleo, "members.join");
    await hand(cleo, bela);
    await plant(bela, 3);
    flip(drive, placeOf(drive, bela, 3));
    const again = await pod.open("anya", drive);
    await again.ready();
    expect(again.damage()).toMatchObject({ stretches: [{ device: bela.device, from: 3, to: 3 }], waiting: 0 });
    const whole = await pod.open("dana");
    for (const one of [bela, again]) await ticking(one, whole);
    expect(again.damage()).toBeUndefined();
    same(again, bela);
  });

  test("[K-4] every row of a log may be the damaged one: it is told, nothing sound is lost, and a peer mends it", async () => {
    const { drive, bela } = await street();
    const whole = drive.disk;
    for (let place = 0; place < whole.rows.length; place++) {
      drive.disk = whole;
      flip(drive, place);
      const anya = await pod.open("anya", drive);
      await anya.ready();
      const damage = anya.damage();
      expect(damage?.stretches).toHaveLength(1);
      expect(anya.count() + (damage?.waiting ?? 0)).toBe(whole.rows.length - 1);
      while (anya.wanted().stretches.length > 0) await anya.receive(bela.foundFor(anya.wanted(), 10));
      expect(anya.damage()).toBeUndefined();
      same(anya, bela);
    }
  });

  test("[K-4] a row that is gone without a trace is told as unknown, and closed by the gap that it leaves in a chain", async () => {
    const { drive, bela } = await street();
    const place = placeOf(drive, bela, 2);
    const strange = { device: "?", seq: 0, canonical: new Uint8Array(), signature: new Uint8Array(), sum: 1 };
    drive.disk = { ...drive.disk, rows: drive.disk.rows.with(place, strange as never) };
    const anya = await pod.open("anya", drive);
    await anya.ready();
    expect(anya.damage()).toMatchObject({ stretches: [{ device: bela.device, from: 2, to: 2 }], unknown: 0 });
    await anya.receive(bela.foundFor(anya.wanted(), 10));
    expect(anya.damage()).toBeUndefined();
    await anya.close();
    const again = await pod.open("anya", drive);
    await again.ready();
    expect(again.damage()).toBeUndefined();
    same(again, bela);
  });

  test("[K-4] a newest row that is gone without a trace stays told, and keeps a person from writing over it", async () => {
    const { drive, bela } = await street();
    blank(drive, drive.disk.rows.length - 1);
    const anya = await pod.open("anya", drive);
    await anya.ready();
    expect(anya.damage()).toMatchObject({ stretches: [], unknown: 1, waiting: 0 });
    await ticking(anya, bela);
    same(anya, bela);
    expect(anya.damage()?.unknown).toBe(1);
    expect(await anya.ask({ kind: "plots.plant", body: { bed: 1, what: "peas" } })).toMatchObject({
      refusal: { code: "kernel.damaged" },
    });
  });

  /** Rows of which nothing can be read, not even whose they were. */
  function blank(drive: MemoryDrive, ...places: readonly number[]): void {
    const strange = { device: "?", seq: 0, canonical: new Uint8Array(), signature: new Uint8Array(), sum: 1 };
    drive.disk = { ...drive.disk, rows: drive.disk.rows.map((row, at) => (places.includes(at) ? strange : row)) };
  }

  /** Remembered beside the log: how many events were signed here. */
  const remembers = (signed: number): HeadMark => ({ read: async () => signed, note: async () => {} });

  test("[K-4, K-6] a newest row that is gone without a trace keeps nobody from writing who knows that it is not their own", async () => {
    const { drive, bela } = await street();
    const last = drive.disk.rows.length - 1;
    const young = await pod.open("anya", drive);
    await young.ready();
    const signed = young.vector().get(young.device) ?? 0;
    await young.close();
    expect(drive.disk.rows[last]?.device).not.toBe(young.device);
    blank(drive, last);
    const anya = await pod.open("anya", drive, { headMark: remembers(signed) });
    await anya.ready();
    expect(anya.damage()).toMatchObject({ stretches: [], unknown: 1, waiting: 0 });
    expect(await anya.ask({ kind: "plots.plant", body: { bed: 1, what: "peas" } })).toHaveProperty("event");
    await ticking(anya, bela);
    same(anya, bela);
    expect(anya.damage()).toBeUndefined();
    await anya.close();
    const again = await pod.open("anya", drive, { headMark: remembers(signed + 1) });
    await again.ready();
    expect(again.damage()).toBeUndefined();
    same(again, bela);
  });

  test("[K-4, K-6] whose own newest row is gone without a trace writes nothing until it is back", async () => {
    const { drive, bela } = await street();
    const before = await pod.open("anya", drive);
    await before.ready();
    const signed = before.vector().get(before.device) ?? 0;
    await before.close();
    blank(drive, placeOf(drive, before, signed - 1));
    const anya = await pod.open("anya", drive, { headMark: remembers(signed) });
    const asked = { kind: "plots.plant", body: { bed: 1, what: "peas" } };
    expect(await anya.ask(asked)).toMatchObject({ refusal: { code: "kernel.damaged" } });
    await ticking(anya, bela);
    same(anya, bela);
    expect(anya.damage()).toBeUndefined();
    expect(anya.head.isCopied()).toBe(false);
    expect(await anya.ask(asked)).toMatchObject({ event: { seq: signed } });
  });
});
