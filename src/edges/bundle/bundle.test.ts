import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { joinBytes } from "../../kernel/bytes.ts";
import { namedBy } from "../../kernel/graph.ts";
import { idOf } from "../../kernel/wire/canonical.ts";
import type { SignedEvent } from "../../kernel/wire/signed-event.ts";
import type { Replica } from "../../replica/replica.ts";
import { act, createPod, hand, joined } from "../../replica/testing/pod.ts";
import { same } from "../../replica/testing/same.ts";
import { longRuns, unsigned, weaver } from "../../replica/testing/weave.ts";
import { joined as joinedVector, type Vector } from "../../replica/vector/vector.ts";
import { checkPart, openBundle, vectorOf } from "./open-bundle.ts";
import { BUNDLE_MARK } from "./records.ts";
import { type Portion, writePart } from "./write-bundle.ts";

const pod = await createPod();
const NOTHING: Vector = new Map();

function bundle(replica: Replica, ...portions: readonly Portion[]): Uint8Array {
  return joinBytes(BUNDLE_MARK, ...portions.flatMap((portion) => [...writePart(replica, portion)]));
}

/** Two neighbours who planted some beds, each having heard the other. */
async function allotmentOf(beds: number): Promise<[Replica, Replica]> {
  const [anya, bela] = (await joined(pod, "anya", "bela")) as [Replica, Replica];
  for (let bed = 1; bed <= beds; bed++) {
    await act(bed % 2 === 0 ? anya : bela, "plots.plant", { bed: 1 + (bed % 4), what: "peas" });
    await hand(anya, bela);
    await hand(bela, anya);
  }
  return [anya, bela];
}

async function takeIn(replica: Replica, file: Uint8Array): Promise<number> {
  let came = 0;
  for (const frame of openBundle(file).parts.flatMap((part) => part.frames))
    came += (await replica.receive(frame)).kept;
  return came;
}

describe("a bundle", () => {
  test("[K-1] carries everything to a device that has nothing, and to one that has a part of it", async () => {
    const [anya, bela] = await allotmentOf(9);
    const file = bundle(anya, { since: NOTHING });
    const fresh = await pod.open("cora");
    expect(await takeIn(fresh, file)).toBe(anya.count() - 1);
    expect(await takeIn(bela, file)).toBe(0);
    same(anya, bela, fresh);
  });

  test("[K-10] carries runs that hold more between them than a frame", async () => {
    const runs = longRuns(weaver(pod), ["anya", "bela", "carl", "dora", "emil", "fern"], { events: 4, bytes: 4_000 });
    const [hub, far] = [await pod.open("hub"), await pod.open("cora")];
    await hub.receive(runs);
    const file = bundle(hub, { since: NOTHING });
    expect(await takeIn(far, file)).toBe(24);
    same(hub, far);
  });

  test("[K-1] holds only what its reader lacks, when that is known", async () => {
    const [anya] = await allotmentOf(30);
    const far = await pod.open("cora");
    await hand(anya, far);
    const before = far.vector();
    await act(anya, "plots.plant", { bed: 2, what: "beans" });
    const [whole, news] = [bundle(anya, { since: NOTHING }), bundle(anya, { since: before })];
    expect(news.length).toBeLessThan(0.6 * whole.length);
    expect(await takeIn(far, news)).toBe(1);
    same(anya, far);
  });

  test("[K-2] is checked by anyone without a log or a key, also one that only holds news", async () => {
    const [anya] = await allotmentOf(6);
    const half = new Map([...anya.vector()].map(([device, count]) => [device, Math.floor(count / 2)]));
    for (const since of [NOTHING, half]) {
      const { parts, ends, damage } = openBundle(bundle(anya, { since }));
      expect({ ends, damage, parts: parts.length }).toEqual({ ends: "well", damage: [], parts: 1 });
      const checked = checkPart(parts[0] as never, pod.crypto);
      const lacking = [...anya.vector()].reduce((sum, [device, count]) => sum + count - (since.get(device) ?? 0), 0);
      expect(checked).toMatchObject({ events: lacking, unvouched: 0, wrong: [] });
    }
  });

  test("[K-10] takes nothing more into a part that has ended, however many ends and frames stand behind it", async () => {
    const [anya] = await allotmentOf(6);
    const records = [...writePart(anya, { since: NOTHING })];
    const [frame, end] = records.slice(-2) as [Uint8Array, Uint8Array];
    const [sound] = openBundle(joinBytes(BUNDLE_MARK, ...records)).parts;
    const { parts, damage } = openBundle(
      joinBytes(BUNDLE_MARK, ...records, frame, ...Array<Uint8Array>(999).fill(end)),
    );
    expect(parts).toEqual([sound]);
    expect(sound?.isWhole).toBe(true);
    expect(damage).toHaveLength(1000);
    expect(new Set(damage.map(({ refusal }) => refusal.code))).toEqual(new Set(["bundle.record"]));
  });

  test("[K-2, K-6] is not sound where one history of a device ends without its own signature", async () => {
    const write = weaver(pod);
    const stem = write("anya", undefined);
    const [peas, kale] = [write("anya", stem), write("anya", stem)];
    const unvouched = (...events: readonly SignedEvent[]): number => {
      const frame = events.map(({ event, ...one }) => ({ ...one, device: event.device, seq: event.seq }));
      const part = {
        community: pod.community,
        at: 0,
        since: NOTHING,
        frames: [frame],
        blobs: [],
        receipts: [],
        isWhole: true,
      };
      return checkPart(part, pod.crypto).unvouched;
    };
    expect(unvouched(unsigned(stem), peas, kale)).toBe(0);
    expect(unvouched(unsigned(stem), unsigned(peas), kale)).toBe(1);
  });

  test("[K-1, K-6] carries what stands on other histories of a device, and these with it", async () => {
    const write = weaver(pod);
    const stem = write("anya", undefined);
    const [peas, kale] = [write("anya", stem), write("anya", stem)];
    const [dora, emil] = [write("dora", undefined, [kale]), write("emil", undefined, [peas])];
    const [more, corn] = [write("anya", peas, [dora]), write("anya", kale, [emil])];
    const end = write("anya", more);
    const log = [stem, unsigned(peas), unsigned(kale), dora, emil, more, corn, end];
    const hub = await pod.open("hub");
    await hub.receive(log);
    const [fresh, behind, other] = [await pod.open("cora"), await pod.open("gil"), await pod.open("fay")];
    await behind.receive([stem, peas]);
    await other.receive([stem, kale]);
    for (const reader of [fresh, behind, other]) {
      const file = bundle(hub, { since: reader.vector() });
      const { parts, damage, ends } = openBundle(file);
      expect({ damage, ends, wrong: checkPart(parts[0] as never, pod.crypto).wrong }).toEqual({
        ...{ damage: [], ends: "well", wrong: [] },
      });
      await takeIn(reader, file);
      expect(reader.branches.ends(stem.event.device)).toHaveLength(2);
      same(hub, reader);
      expect(openBundle(bundle(hub, { since: reader.vector() })).parts[0]?.frames).toEqual([]);
    }
  });

  test("[K-6] brings each event after those it names, also where one history waits for a neighbour's word", async () => {
    const write = weaver(pod);
    const stem = write("anya", undefined);
    const word = write("bela", undefined);
    const before = write("anya", stem, [word]);
    const all = [stem, word, before, write("anya", before), write("anya", before)];
    const [carl, dora] = [await pod.open("carl"), await pod.open("dora")];
    await carl.receive(all);
    const events = openBundle(bundle(carl, { since: NOTHING })).parts.flatMap(({ frames }) => frames.flat());
    const names = events.map(({ canonical }) => idOf(canonical));
    const placeOf = ({ event }: SignedEvent): number => names.indexOf(event.id);
    for (const one of all) for (const id of namedBy(one.event)) expect(names.slice(0, placeOf(one))).toContain(id);
    expect(await dora.receive(events)).toEqual({ kept: all.length });
  });

  test("[K-6] says in each frame on which history of a device it goes on, whichever came first", async () => {
    const write = weaver(pod);
    const stem = write("anya", undefined);
    const histories = [60, 60].map((length) => {
      const events = [write("anya", stem, [], 900)];
      while (events.length < length) events.push(write("anya", events.at(-1), [], 900));
      return events;
    });
    for (const [name, order] of [["hub", histories] as const, ["fern", histories.toReversed()] as const]) {
      const [from, reader] = [await pod.open(name), await pod.open("cora")];
      await from.receive([stem, ...order.flat()]);
      expect(await takeIn(reader, bundle(from, { since: NOTHING }))).toBe(121);
      same(from, reader);
    }
  });

  test("[K-6, K-10] of a device that forked is split like any other, and comes to an end", async () => {
    const write = weaver(pod);
    const stem = write("anya", undefined);
    const branch = (length: number) => {
      const events = [write("anya", stem, [], 900)];
      while (events.length < length) events.push(write("anya", events.at(-1), [], 900));
      return events;
    };
    const [hub, reader] = [await pod.open("hub"), await pod.open("cora")];
    await hub.receive([stem, ...branch(40), ...branch(90)]);
    let [has, parts]: [Vector, number] = [NOTHING, 0];
    for (; parts < 99; parts++) {
      const file = bundle(hub, { since: has, bytesMax: 20_000 });
      if (openBundle(file).parts[0]?.frames.length === 0) break;
      await takeIn(reader, file);
      has = joinedVector(has, vectorOf(openBundle(file), hub.community));
    }
    expect(parts).toBeGreaterThan(1);
    expect(parts).toBeLessThan(12);
    same(hub, reader);
  });

  test("[K-2] no bent byte goes unnoticed, and what is taken in all the same is what was written", async () => {
    const [anya] = await allotmentOf(4);
    const file = bundle(anya, { since: NOTHING });
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: file.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const bent = file.slice();
        bent[at] = (bent[at] ?? 0) ^ by;
        const { ends, parts, damage } = openBundle(bent);
        expect(ends === "well" && damage.length === 0 && parts.every((part) => part.isWhole)).toBe(false);
        const reader = await pod.open("cora");
        await takeIn(reader, bent);
        for (const { event } of reader.history()) expect(anya.event(event.id)).toEqual(event);
      }),
      { numRuns: 60 },
    );
  });

  test("[K-4] what was cut off in the middle is read up to there, and goes on from there", async () => {
    const [anya] = await allotmentOf(8);
    const file = bundle(anya, { since: NOTHING });
    for (let cut = BUNDLE_MARK.length; cut < file.length; cut += 97) {
      const read = openBundle(file.slice(0, cut));
      expect(read.ends === "well" || read.ends === "cut").toBe(true);
      const has = vectorOf(read, anya.community);
      const mended = joinBytes(file.slice(0, read.sound), ...writePart(anya, { since: has }));
      const reader = await pod.open("cora");
      await takeIn(reader, mended);
      same(anya, reader);
      expect(openBundle(mended)).toMatchObject({ ends: "well", damage: [] });
    }
  });

  test("grows: a second part brings what happened since, for a reader of both", async () => {
    const [anya] = await allotmentOf(3);
    const first = bundle(anya, { since: NOTHING });
    const has = vectorOf(openBundle(first), anya.community);
    expect(has).toEqual(anya.vector());
    await act(anya, "plots.plant", { bed: 3, what: "leeks" });
    const both = joinBytes(first, ...writePart(anya, { since: has }));
    const reader = await pod.open("cora");
    await takeIn(reader, both);
    same(anya, reader);
    expect(openBundle(both).parts.map((part) => part.isWhole)).toEqual([true, true]);
  });

  test("ends where it is told to, with what stands on that and no more", async () => {
    const [anya] = await allotmentOf(3);
    const to = anya.vector();
    for (const bed of [1, 2, 3, 4]) await act(anya, "plots.plant", { bed, what: "corn" });
    const file = bundle(anya, { since: NOTHING, to });
    expect(vectorOf(openBundle(file), anya.community)).toEqual(to);
  });

  test("is split into parts of about a size, each of which stands on the one before", async () => {
    const [anya] = await allotmentOf(9);
    for (let row = 1; row < 600; row++) await act(anya, "plots.plant", { bed: 1 + (row % 4), what: `corn ${row}` });
    const reader = await pod.open("cora");
    let has: Vector = new Map();
    let files = 0;
    for (; files < 20; files++) {
      const parts = [...writePart(anya, { since: has, bytesMax: 8_000 })];
      const file = joinBytes(BUNDLE_MARK, ...parts);
      has = vectorOf(openBundle(file), anya.community);
      if ((await takeIn(reader, file)) === 0 && files > 0) break;
    }
    expect(files).toBeGreaterThan(1);
    same(anya, reader);
  });

  test("something else is no bundle, and nothing comes of it", () => {
    for (const bytes of [new Uint8Array(), new TextEncoder().encode("SQLite format 3"), BUNDLE_MARK.slice(0, 5)]) {
      expect(openBundle(bytes)).toEqual({ parts: [], sound: 0, ends: "other", damage: [] });
    }
    expect(openBundle(BUNDLE_MARK)).toMatchObject({ parts: [], ends: "cut" });
  });
});
