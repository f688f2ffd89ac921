import { describe, expect, test } from "vitest";
import { emptyDrive } from "../edges/memory/memory-log.ts";
import { fromHex } from "../kernel/bytes.ts";
import { MINUTES_PER_DAY } from "../kernel/event.ts";
import { allotment } from "../kernel/testing/allotment.ts";
import { signedBytes } from "../kernel/wire/canonical.ts";
import { foundCommunity } from "./found.ts";
import { BRANCHES_MAX } from "./log/branch-bound.ts";
import type { Replica } from "./replica.ts";
import { act, createPod, hand, joined } from "./testing/pod.ts";
import { same } from "./testing/same.ts";
import { signatureOf } from "./testing/signature-of.ts";

const pod = await createPod();
const PEAS = { kind: "plots.plant", body: { bed: 1, what: "peas" } };
const plantings = (replica: Replica, bed = 1): unknown[] => {
  const looked = replica.look("plots.bed", { bed });
  return "rows" in looked ? (looked.rows as unknown[]) : [];
};

describe("asking", () => {
  test("[K-4] an act is an event on disk before anyone hears of it, and shows in every view", async () => {
    const drive = emptyDrive();
    const anya = await pod.open("anya", drive);
    const me = await act(anya, "members.join");
    const rowsHeard: number[] = [];
    anya.onChange(() => rowsHeard.push(drive.disk.rows.length));
    const answer = await anya.ask(PEAS);
    expect(answer).toMatchObject({ event: { kind: "plots.plant", body: PEAS.body, device: anya.device, seq: 1 } });
    expect(rowsHeard).toEqual([3]);
    expect(plantings(anya)).toEqual([{ bed: 1, what: "peas", by: me, picked: undefined }]);
    expect([anya.me(), anya.count()]).toEqual([me, 3]);
  });

  test("what is wrong with the fields is told by name, and nothing is written", async () => {
    const drive = emptyDrive();
    const anya = await pod.open("anya", drive);
    await act(anya, "members.join");
    const [rows, before] = [drive.disk.rows, anya.state()];
    const wrong: readonly [string, unknown, string, string][] = [
      ["plots.plant", { bed: 9, what: "peas" }, "bed", "field.int"],
      ["plots.plant", { bed: 1 }, "what", "field.missing"],
      ["plots.dig", {}, "kind", "field.kind"],
      ["members.found", { values: [] }, "kind", "field.kind"],
      ["plots.pick", { planting: "ab".repeat(32) }, "planting", "field.event"],
      ["plots.pick", { planting: anya.me() }, "planting", "field.event"],
    ];
    for (const [kind, body, field, code] of wrong) {
      const draft = { kind, body: body as never };
      expect(await anya.ask(draft)).toMatchObject({ problems: [{ field, code }] });
      expect(anya.would(draft)).toMatchObject({ problems: [{ field, code }] });
    }
    expect(drive.disk.rows).toBe(rows);
    expect(anya.state()).toBe(before);
  });

  test("what the rules refuse is told with the reason, and nothing is written", async () => {
    const drive = emptyDrive();
    const zora = await pod.open("zora", drive);
    const rows = drive.disk.rows;
    expect(await zora.ask(PEAS)).toEqual({ refusal: { code: "plots.join-first", about: {} } });
    expect(zora.would(PEAS)).toEqual({ refusal: { code: "plots.join-first", about: {} } });
    expect(drive.disk.rows).toBe(rows);
    await act(zora, "members.join");
    expect(zora.would(PEAS)).toBeUndefined();
  });

  test("what the app can do by itself follows at once", async () => {
    const [anya] = (await joined(pod, "anya")) as [Replica];
    const radish = await act(anya, "plots.plant", { bed: 2, what: "radish" });
    expect(plantings(anya, 2)).toMatchObject([{ what: "radish", picked: expect.any(String) }]);
    expect(anya.history().at(-1)?.event).toMatchObject({ kind: "plots.pick", body: { planting: radish } });
  });

  test("an act that must have seen more heads than it can name signs witnesses first, and names all", async () => {
    const [anya, ...others] = (await joined(pod, "anya", "b", "c", "d", "e", "f")) as [Replica, ...Replica[]];
    for (const other of others) await hand(anya, other);
    for (const other of others) await act(other, "plots.plant", { bed: 2, what: "kale" });
    for (const other of others) await hand(other, anya);
    const before = anya.count();
    const planting = anya.history().find(({ event }) => event.kind === "plots.plant")?.event.id;
    const answer = await anya.ask({ kind: "plots.pick", body: { planting } });
    expect(answer).toMatchObject({ event: { kind: "plots.pick" } });
    expect(anya.count() - before).toBe(2);
    const last = anya.history().at(-1)?.event.id ?? "";
    expect(
      anya
        .since(new Map(), 100)
        .map(({ event }) => event.id)
        .at(-1),
    ).toBe(last);
    expect(anya.history().at(-1)?.event).toMatchObject({ kind: "plots.pick" });
    for (const { event } of anya.history().slice(-2)) expect(event.deps.length).toBeLessThanOrEqual(3);
    const refused = await anya.ask({ kind: "plots.pick", body: { planting } });
    expect(refused).toMatchObject({ refusal: { code: "plots.picked" } });
  });

  test("a refused act that would need witnesses signs none", async () => {
    const [anya, ...others] = (await joined(pod, "anya", "b", "c", "d", "e", "f")) as [Replica, ...Replica[]];
    const planting = await act(anya, "plots.plant", { bed: 1, what: "peas" });
    await act(anya, "plots.pick", { planting });
    for (const other of others) await act(other, "plots.plant", { bed: 2, what: "kale" });
    for (const other of others) await hand(other, anya);
    const before = anya.count();
    expect(await anya.ask({ kind: "plots.pick", body: { planting } })).toMatchObject({
      refusal: { code: "plots.picked" },
    });
    expect(anya.count()).toBe(before);
  });

  test("views that are not there, and parameters that do not fit, are told", async () => {
    const anya = await pod.open("anya");
    for (const view of ["plots.beds", "plots", "nobody.x", "plots.constructor", ""]) {
      expect(anya.look(view)).toEqual({ problems: [{ field: "view", code: "field.view", about: { got: view } }] });
    }
    expect(anya.look("plots.bed", { bed: 0 })).toMatchObject({ problems: [{ field: "bed", code: "field.int" }] });
  });
});

describe("hearing", () => {
  test("[K-1, K-2] what one signed the other keeps once, and both hold the same state", async () => {
    const [anya, bela] = (await joined(pod, "anya", "bela")) as [Replica, Replica];
    await act(anya, "plots.plant", PEAS.body);
    const news = anya.since(bela.vector(), 10);
    expect(await bela.receive(news)).toEqual({ kept: 1 });
    expect(await bela.receive(news)).toEqual({ kept: 0 });
    same(anya, bela);
    expect(anya.hash()).toBe(bela.hash());
  });

  test("[K-2] what is altered, unsigned, foreign or has a gap is refused with its reason, and changes nothing", async () => {
    const [anya, bela] = (await joined(pod, "anya", "bela")) as [Replica, Replica];
    await act(anya, "plots.plant", PEAS.body);
    await act(anya, "plots.plant", { bed: 2, what: "kale" });
    const [one, two] = anya.since(bela.vector(), 10);
    if (one === undefined || two === undefined) throw new Error("nothing to hand over");
    const before = bela.state();
    const bent = (bytes: Uint8Array, at: number) => bytes.with(at, (bytes[at] ?? 0) ^ 1);
    const letter = { ...one, canonical: bent(one.canonical, one.canonical.length - 1) };
    expect(await bela.receive([letter])).toMatchObject({ kept: 0, refusal: { code: "wire.signature" } });
    const unsigned = { ...one, signature: bent(signatureOf(one), 5) };
    expect(await bela.receive([unsigned])).toMatchObject({ kept: 0, refusal: { code: "wire.signature" } });
    expect(await bela.receive([two])).toMatchObject({ kept: 0, refusal: { code: "wire.gap" } });
    expect(await bela.receive([foreign()])).toMatchObject({ kept: 0, refusal: { code: "wire.foreign" } });
    expect(bela.state()).toBe(before);
    expect(await bela.receive([one, unsigned, two])).toMatchObject({ kept: 2 });
  });

  test("[K-6] another event at a place that is taken is kept beside the first, and both mean what they say", async () => {
    const [drive, copy] = [emptyDrive(), emptyDrive()];
    const anya = await pod.open("anya", drive);
    await act(anya, "members.join");
    copy.disk = drive.disk;
    const restored = await pod.open("anya", copy);
    await act(anya, "plots.plant", PEAS.body);
    await act(restored, "plots.plant", { bed: 2, what: "kale" });
    const bela = await pod.open("bela");
    await hand(anya, bela);
    expect(await bela.receive(restored.since(new Map(), 10))).toEqual({ kept: 1 });
    expect([plantings(bela, 1).length, plantings(bela, 2).length]).toEqual([1, 1]);
    expect(await restored.receive(anya.since(new Map(), 10))).toEqual({ kept: 1 });
    expect(restored.hash()).toBe(bela.hash());
  });

  test("[K-6] a device that gets its own other branch goes on after the longer one, and names both", async () => {
    const [drive, copy] = [emptyDrive(), emptyDrive()];
    const anya = await pod.open("anya", drive);
    await act(anya, "members.join");
    copy.disk = drive.disk;
    const restored = await pod.open("anya", copy);
    const one = await act(restored, "plots.plant", { bed: 2, what: "kale" });
    await act(anya, "plots.plant", PEAS.body);
    const two = await act(anya, "plots.plant", PEAS.body);
    await restored.receive(anya.since(new Map(), 10));
    const next = restored.event(await act(restored, "plots.plant", PEAS.body));
    expect([next?.seq, next?.prev, next?.deps]).toEqual([3, two, [one]]);
    const again = await pod.open("anya", copy);
    await again.ready();
    expect(again.hash()).toBe(restored.hash());
    expect(again.count()).toBe(6);
  });

  test("[K-10] of one device no more branches are kept than a bound, but for those that a neighbour's event rests on", async () => {
    const drive = emptyDrive();
    await act(await pod.open("anya", drive), "members.join");
    const bela = await pod.open("bela");
    const copies = await Promise.all(
      Array.from({ length: BRANCHES_MAX + 2 }, async (_, at) => {
        const copy = emptyDrive();
        copy.disk = drive.disk;
        const anya = await pod.open("anya", copy);
        await act(anya, "plots.plant", { bed: 1, what: `peas ${at}` });
        return anya;
      }),
    );
    const answers = [];
    for (const copy of copies) answers.push(await bela.receive(copy.since(new Map(), 10)));
    const refused = { kept: 0, refusal: { code: "wire.branches", about: { max: BRANCHES_MAX } } };
    expect(answers.slice(-2)).toEqual([refused, refused]);
    expect(plantings(bela, 1)).toHaveLength(BRANCHES_MAX);
    const [last] = copies.slice(-1) as [Replica];
    const carl = await pod.open("carl");
    await carl.receive(last.since(new Map(), 10));
    await act(carl, "members.join");
    expect(await bela.receive(carl.since(new Map(), 10))).toEqual({ kept: 2 });
    expect(await bela.receive((copies.at(-2) as Replica).since(new Map(), 10))).toEqual(refused);
  });

  test("what the merged history forbids is kept, set aside with its reason, and its author is told", async () => {
    const [anya, bela] = (await joined(pod, "anya", "bela")) as [Replica, Replica];
    const planting = await act(anya, "plots.plant", PEAS.body);
    const again = await act(anya, "members.leave");
    expect(again).toHaveLength(64);
    await hand(anya, bela);
    const second = { kind: "members.leave", body: {} };
    const answer = await anya.ask(second);
    expect(answer).toMatchObject({ refusal: { code: "lane.left" } });
    expect(bela.event(planting)?.id).toBe(planting);
    expect(bela.history().every(({ setAside }) => setAside === undefined)).toBe(true);
  });
});

/** The founding event of another community. */
function foreign() {
  const founded = foundCommunity(allotment().practices, pod.crypto, pod.seedOf("else"), 5, { values: [] });
  if ("problems" in founded) throw new Error("the founding does not fit");
  return founded.first;
}

describe("time", () => {
  test("[K-3] a replica in use signs one witness a day, and another when its clock was set back", async () => {
    const [anya] = (await joined(pod, "anya")) as [Replica];
    const start = pod.clock.now;
    expect(await anya.keepTime()).toBe(false);
    pod.clock.now = start + MINUTES_PER_DAY;
    expect([await anya.keepTime(), await anya.keepTime()]).toEqual([true, false]);
    pod.clock.now = start;
    expect([await anya.keepTime(), await anya.keepTime()]).toEqual([true, false]);
    const nobody = await pod.open("nobody");
    expect(await nobody.keepTime()).toBe(false);
  });
});

describe("heard by", () => {
  test("counts households by what their devices wrote, had seen, or said they have", async () => {
    const [anya, bela, carl] = (await joined(pod, "anya", "bela", "carl")) as [Replica, Replica, Replica];
    const planting = await act(anya, "plots.plant", PEAS.body);
    expect(anya.heard(planting)).toEqual({ households: 1, of: 3 });
    await hand(anya, bela);
    anya.takeReceipt(bela.signReceipt());
    expect(anya.heard(planting)).toEqual({ households: 2, of: 3 });
    await hand(anya, carl);
    await act(carl, "kernel.witness");
    await hand(carl, anya);
    expect(anya.heard(planting)).toEqual({ households: 3, of: 3 });
    expect(anya.heard("ab".repeat(32))).toEqual({ households: 0, of: 3 });
  });

  test("[K-10] receipts of devices that nobody knows are not kept, nor older ones in place of newer ones", async () => {
    const [anya, bela] = (await joined(pod, "anya", "bela")) as [Replica, Replica];
    const old = bela.signReceipt();
    await act(bela, "plots.plant", PEAS.body);
    const stranger = await pod.open("stranger");
    expect(anya.takeReceipt(stranger.signReceipt())).toBe(false);
    expect([anya.takeReceipt(bela.signReceipt()), anya.takeReceipt(old)]).toEqual([true, false]);
    expect(anya.receipts().map(({ device }) => device)).toEqual([bela.device]);
  });
});

test("[K-2] what a replica signed carries libsodium's signature by its device's key", async () => {
  const [anya] = (await joined(pod, "anya")) as [Replica];
  const one = anya.signed(await act(anya, "plots.plant", PEAS.body));
  const key = fromHex(anya.device) ?? new Uint8Array();
  expect(one && pod.crypto.verify(signatureOf(one), signedBytes(one.canonical), key)).toBe(true);
});
