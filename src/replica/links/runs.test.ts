import { describe, expect, test } from "vitest";
import { type CborValue, fromCbor, toCbor } from "../../kernel/wire/cbor.ts";
import { STRETCH_EVENTS } from "../../kernel/wire/frame.ts";
import { openFrame } from "../../kernel/wire/open-frame.ts";
import { packFrame } from "../../kernel/wire/pack-frame.ts";
import type { Replica } from "../replica.ts";
import { meet, plant, rest } from "../testing/meeting.ts";
import { act, createPod, hand, joined } from "../testing/pod.ts";
import { same } from "../testing/same.ts";
import { CALM, createAir } from "../testing/weather.ts";
import { createSession } from "./session.ts";

const pod = await createPod();
const EVENTS = 3;

/** What `to` lacks of `from`, as one frame. */
function frameFor(from: Replica, to: Replica): Uint8Array {
  const knows = (device: string) => (to.vector().get(device) ?? 0) > 0;
  return packFrame(from.since(to.vector(), 1000), from.senderView(knows));
}

const opened = (frame: Uint8Array, to: Replica) => openFrame(frame, to.community, to.receiverView());
const signaturesOf = (one: Replica) => one.since(new Map(), 10_000).filter(({ signature }) => signature !== undefined);

describe("[K-2, K-9] a run with one signature", () => {
  test("brings all of its events, of several who answer each other, and what came can be passed on", async () => {
    const [anya, bela, carl] = (await joined(pod, "anya", "bela", "carl")) as [Replica, Replica, Replica];
    for (let round = 0; round < 10; round++) {
      await plant(anya, 1, `peas ${round}`);
      await hand(anya, bela);
      await plant(bela, 1, `kale ${round}`);
      await hand(bela, anya);
    }
    expect(await carl.receive(opened(frameFor(anya, carl), carl).events)).toEqual({ kept: 20 });
    same(anya, carl);
    expect(signaturesOf(carl)).toHaveLength(signaturesOf(anya).length - 18);
    const dora = await pod.open("dora");
    expect(await dora.receive(opened(frameFor(carl, dora), dora).events)).toMatchObject({ kept: carl.count() - 1 });
    same(anya, dora);
  });

  test("is caught wherever a byte of it was bent: what is kept then is what was signed, and never all", async () => {
    const [anya, bela, carl] = (await joined(pod, "anya", "bela", "carl")) as [Replica, Replica, Replica];
    for (let round = 0; round < 3; round++) {
      await plant(anya, 2, `peas ${round}`);
      await hand(anya, bela);
      await act(bela, "plots.plant", { bed: 1 + round, what: "kale" });
      await hand(bela, anya);
    }
    const originals = new Set(anya.history().map(({ event }) => event.id));
    const frame = frameFor(anya, carl);
    const before = carl.count();
    for (let at = 0; at < frame.length; at++) {
      const { events, refusal } = opened(frame.with(at, (frame[at] ?? 0) ^ 1), carl);
      const kept = await carl.receive(events);
      expect([at, kept.refusal ?? refusal]).not.toEqual([at, undefined]);
      expect([at, kept.kept]).toEqual([at, 0]);
    }
    expect(carl.history().every(({ event }) => originals.has(event.id))).toBe(true);
    expect(carl.count()).toBe(before);
  });

  test("is kept up to its last signature and no further, whatever comes after it", async () => {
    const [anya, bela] = (await joined(pod, "anya", "bela")) as [Replica, Replica];
    await plant(anya, 6);
    const bare = anya.since(bela.vector(), 10).map((one, at) => (at === 3 ? one : { ...one, signature: undefined }));
    const had = bela.vector().get(anya.device) ?? 0;
    expect(await bela.receive(bare)).toEqual({ kept: 4, refusal: { code: "wire.signature", about: {} } });
    expect(bela.vector().get(anya.device)).toBe(had + 4);
    expect(await bela.receive(bare.slice(4))).toMatchObject({ kept: 0 });
  });

  test("takes nobody with it who stands on what nothing vouches for", async () => {
    const [anya, bela, carl] = (await joined(pod, "anya", "bela", "carl")) as [Replica, Replica, Replica];
    await plant(anya, 1);
    await hand(anya, bela);
    await plant(bela, 1, "kale");
    const both = bela.since(carl.vector(), 10);
    const bare = both.map((one) => (one.event.device === anya.device ? { ...one, signature: undefined } : one));
    expect(await carl.receive(bare)).toMatchObject({ kept: 0, refusal: { code: "wire.signature" } });
  });

  test("is never sent beyond a signature, however few events are asked for", async () => {
    const [anya] = (await joined(pod, "anya")) as [Replica];
    await plant(anya, 200);
    const hub = await pod.open("hub");
    await hub.receive(opened(frameFor(anya, hub), hub).events);
    for (const max of [1, 10, 63, 64, 65, 100, 129, 199]) {
      const part = hub.since(hub.vector().size === 0 ? new Map() : new Map([[anya.device, 20]]), max);
      expect(part.at(-1)?.signature).toBeDefined();
    }
    const late = await pod.open("late");
    await hand(anya, late);
    same(hub, late);
  });
});

describe("[K-9] what stands before a bound can be served", () => {
  test("to the event where there are signatures, and to the next one where there are none", async () => {
    const [anya] = (await joined(pod, "anya")) as [Replica];
    await plant(anya, 200);
    const hub = await pod.open("hub");
    await hub.receive(opened(frameFor(anya, hub), hub).events);
    const countOf = (from: Replica, to: number): number =>
      from.since(new Map(), 1000, new Map([[anya.device, to]])).filter(({ event }) => event.device === anya.device)
        .length;
    for (const to of [0, 1, 20, 64, 65, 150, 201, 999]) {
      expect(countOf(anya, to)).toBe(Math.min(to, 201));
      expect(countOf(hub, to)).toBe(to === 0 ? 0 : Math.min(201, STRETCH_EVENTS * Math.ceil(to / STRETCH_EVENTS)));
    }
    const part = hub.since(new Map([[anya.device, 64]]), 1000, new Map([[anya.device, 100]]));
    expect(part.flatMap(({ event }) => (event.device === anya.device ? [event.seq] : []))).toEqual(
      Array.from({ length: 64 }, (_, at) => 64 + at),
    );
  });

  test("with all that it names of others, and nothing else of theirs", async () => {
    const [anya, bela] = (await joined(pod, "anya", "bela")) as [Replica, Replica];
    await plant(anya, 5);
    await hand(anya, bela);
    await plant(bela, 1, "kale");
    await hand(bela, anya);
    await plant(anya, 5, "late peas");
    const part = anya.since(new Map(), 1000, new Map([[bela.device, 2]]));
    const lengths = [anya, bela].map(({ device }) => part.filter(({ event }) => event.device === device).length);
    expect(lengths).toEqual([6, 2]);
    const carl = await pod.open("carl");
    expect(await carl.receive(part)).toEqual({ kept: part.length - 1 });
  });
});

test("[K-2, K-10] one bad byte costs its stretch: what came before it is kept, and only the rest is asked for again", async () => {
  const [anya, bela] = (await joined(pod, "anya", "bela")) as [Replica, Replica];
  await plant(anya, 200);
  const air = createAir(() => 0.5, CALM);
  const [left, right] = air.link();
  const { send } = left;
  const frames: number[] = [];
  /** The first frame with one byte of its third stretch bent; everything else as it is. */
  const bending = (message: Uint8Array): void => {
    const [sort, bytes] = fromCbor(message) as [number, Uint8Array];
    if (sort === EVENTS) frames.push(opened(bytes, bela).events.length);
    send(sort === EVENTS && frames.length === 1 ? toCbor([EVENTS, withThirdBent(bytes)]) : message);
  };
  Object.assign(left, { send: bending });
  const reasons: (string | undefined)[] = [];
  createSession(anya, left);
  createSession(bela, right, (reason) => reasons.push(reason));
  await rest(air);
  same(anya, bela);
  expect(frames).toEqual([200, 200 - 2 * STRETCH_EVENTS]);
  expect(reasons).toEqual([]);
});

test("[K-9] what came in bulk goes on in bulk, from one that keeps few signatures to the next", async () => {
  const [anya] = (await joined(pod, "anya")) as [Replica];
  await plant(anya, 1200);
  const chain = [anya, await pod.open("hub"), await pod.open("carl")] as const;
  const air = createAir(() => 0.5, CALM);
  for (const [from, to] of [chain.slice(0, 2), chain.slice(1)] as [Replica, Replica][]) {
    meet(air, from, to);
    await rest(air);
    same(anya, to);
    expect(signaturesOf(to).length).toBeLessThan(30);
  }
});

function withThirdBent(bytes: Uint8Array): Uint8Array {
  const [version, table, [seq, ...stretches]] = fromCbor(bytes) as [number, CborValue[], [number, ...Uint8Array[]]];
  const third = stretches[2] as Uint8Array;
  const at = third.length - 80;
  return toCbor([version, table, [seq, ...stretches.with(2, third.with(at, (third[at] ?? 0) ^ 1))]]);
}
