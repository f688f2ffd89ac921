import { describe, expect, test } from "vitest";
import { emptyDrive } from "../../edges/memory/memory-log.ts";
import { fromHex } from "../../kernel/bytes.ts";
import type { Event } from "../../kernel/event.ts";
import { diceOf } from "../../kernel/testing/random-log.ts";
import { type CborValue, fromCbor, toCbor } from "../../kernel/wire/cbor.ts";
import { openFrame } from "../../kernel/wire/open-frame.ts";
import { packFrame } from "../../kernel/wire/pack-frame.ts";
import type { SignedEvent } from "../../kernel/wire/signed-event.ts";
import { createSession } from "../links/session.ts";
import { BRANCHES_MAX } from "../log/branch-bound.ts";
import type { Link } from "../ports.ts";
import type { Replica } from "../replica.ts";
import { meet, plant, rest } from "../testing/meeting.ts";
import { act, createPod, hand, joined } from "../testing/pod.ts";
import { same } from "../testing/same.ts";
import { type Air, CALM, createAir } from "../testing/weather.ts";
import { weaver } from "../testing/weave.ts";
import { createBranching, POINTS } from "./branching.ts";

const pod = await createPod();

/** A session's message that carries a frame. */
const EVENTS = 3;

/** Anya's device and an old copy of it that goes on by itself after `shared` plantings. */
async function copied(shared: number): Promise<{ anya: Replica; copy: Replica }> {
  const drive = emptyDrive();
  const anya = await pod.open("anya", drive);
  await act(anya, "members.join");
  await plant(anya, shared, "leek");
  const old = emptyDrive();
  old.disk = drive.disk;
  return { anya, copy: await pod.open("anya", old) };
}

/** Lets everybody meet, with so many ticks; says why links were closed that were. */
async function mingle(air: Air, pairs: readonly (readonly [Replica, Replica])[], ticks = 6): Promise<unknown[]> {
  const reasons: unknown[] = [];
  const sessions = pairs.flatMap(([one, other]) => meet(air, one, other, (reason) => reasons.push(reason)));
  for (let round = 0; round < ticks; round++) {
    await rest(air);
    for (const session of sessions) session.tick();
  }
  await rest(air);
  return reasons;
}

describe("two replicas that hold different branches of one device", () => {
  for (const [peas, kale, shared] of [
    [2, 2, 0],
    [7, 2, 3],
    [2, 7, 40],
    [90, 1, 300],
    [1, 400, 70],
  ] as const) {
    test(`[K-1, K-6] end with both, over a link that stays open (${peas} and ${kale} after ${shared})`, async () => {
      const { anya, copy } = await copied(shared);
      await plant(anya, peas, "peas");
      await plant(copy, kale, "kale");
      const [bela, carl] = [await pod.open("bela"), await pod.open("carl")];
      for (const [from, to] of [[anya, bela] as const, [copy, carl] as const]) {
        await hand(from, to);
        await act(to, "members.join");
        await plant(to, 3, "beans");
      }
      const air = createAir(() => 0.5, CALM);
      expect(await mingle(air, [[bela, carl]])).toEqual([]);
      same(bela, carl);
      expect(bela.count()).toBe(2 + shared + peas + kale + 8);
      expect(bela.branches.ends(anya.device)).toHaveLength(2);
    });
  }

  test("[K-6, K-10] who keeps as many branches as nobody else needs still hears neighbours who rest on one more", async () => {
    const write = weaver(pod);
    const stem = write("anya", undefined);
    const full = (): SignedEvent[] => Array.from({ length: BRANCHES_MAX }, () => write("anya", stem));
    const [bela, carl] = [await pod.open("bela"), await pod.open("carl")];
    const one = write("anya", stem);
    // Dora's first words are what her others stand on, and come too.
    const greeting = write("dora", undefined);
    const word = write("dora", greeting, [one]);
    const next = write("dora", word);
    await bela.receive([stem, ...full()]);
    expect(await bela.receive([one, greeting, word, next])).toEqual({ kept: 4 });
    await carl.receive([stem, ...full()]);
    expect(
      await mingle(
        createAir(() => 0.5, CALM),
        [[bela, carl]],
      ),
    ).toEqual([]);
    for (const { event } of [one, greeting, word, next]) expect(carl.event(event.id)).toBeDefined();
    // What nobody rests on each keeps of its own.
    expect([bela, carl].map(({ count }) => count())).toEqual([22, 22]);
  });

  test("[K-6] the device itself takes in its other branch and goes on after both", async () => {
    const { anya, copy } = await copied(2);
    await plant(anya, 3, "peas");
    await plant(copy, 3, "kale");
    const air = createAir(() => 0.5, CALM);
    expect(await mingle(air, [[anya, copy]])).toEqual([]);
    same(anya, copy);
    await plant(anya, 1, "corn");
    expect(await mingle(air, [[anya, copy]])).toEqual([]);
    same(anya, copy);
  });

  test("[K-6] who gets more of a device that forked is told on which branch it stands", async () => {
    const { anya, copy } = await copied(2);
    await plant(anya, 2, "peas");
    await copy.ready();
    const [event] = copy.since(new Map(), 100).slice(-1);
    const prevOf = (replica: Replica) => replica.senderView(() => true).prevOf?.(event?.event as Event);
    expect(prevOf(anya)).toBeUndefined();
    await plant(copy, 1, "kale");
    await anya.receive(copy.since(new Map(), 100));
    expect(prevOf(anya)).toBe(event?.event.prev);
  });

  test("[K-6] somebody who knows of neither gets both at once", async () => {
    const { anya, copy } = await copied(5);
    await plant(anya, 4, "peas");
    await plant(copy, 2, "kale");
    const [bela, carl] = (await joined(pod, "bela", "carl")) as [Replica, Replica];
    await hand(anya, bela);
    await bela.receive(copy.since(new Map(), 1000));
    await act(bela, "plots.plant", { bed: 1, what: "beans" });
    expect(
      await mingle(
        createAir(() => 0.5, CALM),
        [[bela, carl]],
      ),
    ).toEqual([]);
    same(bela, carl);
  });

  test("[K-1, K-6] a branch comes with what it stands on, where that stands on the branch itself", async () => {
    const { anya, copy } = await copied(5);
    const [bela, carl] = (await joined(pod, "bela", "carl")) as [Replica, Replica];
    await hand(anya, bela);
    await plant(copy, 20, "kale");
    await hand(copy, carl);
    const air = createAir(() => 0.5, CALM);
    for (let turn = 0; turn < 4; turn++) {
      for (const one of [anya, bela]) await plant(one, 2, "peas");
      await mingle(air, [[anya, bela]], 1);
    }
    // Of the links that carried it, most signatures were left out.
    const dora = await pod.open("dora");
    await mingle(air, [[bela, dora]]);
    expect(await mingle(air, [[dora, carl]])).toEqual([]);
    same(dora, carl);
  });

  test("[K-6] news of others that were named on one branch come through, and all agree in the end", async () => {
    const { anya, copy } = await copied(5);
    const others = (await joined(pod, "bela", "carl", "dora", "emil")) as [Replica, Replica, Replica, Replica];
    const [bela, carl, dora, emil] = others;
    await plant(anya, 4, "peas");
    await plant(copy, 4, "kale");
    const air = createAir(() => 0.5, CALM);
    await mingle(air, [
      [anya, bela],
      [bela, carl],
    ]);
    await mingle(air, [
      [copy, dora],
      [dora, emil],
    ]);
    for (const one of [bela, carl, dora, emil]) await plant(one, 2, "beans");
    expect(
      await mingle(air, [
        [bela, dora],
        [carl, emil],
        [bela, carl],
        [dora, emil],
      ]),
    ).toEqual([]);
    same(bela, carl, dora, emil);
  });
});

for (const seed of [1, 2, 3, 4]) {
  test(`[K-1, K-6] over links that lose, double and shuffle they agree all the same (seed ${seed})`, async () => {
    const dice = diceOf(seed);
    const { anya, copy } = await copied(20);
    const [bela, carl] = (await joined(pod, "bela", "carl")) as [Replica, Replica];
    await plant(anya, 60, "peas");
    await plant(copy, 30, "kale");
    const air = createAir(dice, { lost: 0.3, doubled: 0.2, shuffled: 0.5 });
    const pairs = [
      [anya, bela],
      [copy, carl],
      [bela, carl],
    ] as const;
    let sessions = pairs.flatMap(([one, other]) => meet(air, one, other));
    for (let round = 0; round < 400 && new Set([anya, copy, bela, carl].map((one) => one.hash())).size > 1; round++) {
      await air.deliver();
      // A link that was closed after so many runs that did not fit is opened again, as an app does.
      if (round % 60 === 59) {
        for (const session of sessions) session.end();
        sessions = pairs.flatMap(([one, other]) => meet(air, one, other));
      }
      if (round % 4 === 0) for (const session of sessions) session.tick();
    }
    same(anya, copy, bela, carl);
  });
}

test("[K-6] an end that may stand on an unknown branch is asked about, and all ends are told though some were", async () => {
  const { anya, copy } = await copied(2);
  await plant(anya, 1, "peas");
  await plant(copy, 6, "kale");
  const far = copy.branches.ends(copy.device).map(({ seq, id }) => [seq, fromHex(id) as Uint8Array]);
  const key = fromHex(copy.device) as Uint8Array;
  expect(createBranching(anya).hear(0, [[key, far]])?.points?.[1]).toBe(1);
  const bela = await pod.open("bela");
  await hand(anya, bela);
  await bela.receive(copy.since(new Map(), 1000));
  const told = createBranching(bela);
  expect(told.ends(false)?.[2]).toHaveLength(1);
  expect(told.ends(false)).toBeUndefined();
  expect(told.ends(true)?.[2]).toHaveLength(2);
  expect(told.ends(true)).toBeUndefined();
});

test("[K-6] where what was asked for fits no better, the ends of all chains are told, once a tick", async () => {
  const [anya, bela] = (await joined(pod, "anya", "bela")) as [Replica, Replica];
  await plant(anya, 4);
  const beyond = anya.since(new Map([[anya.device, 4]]), 10).filter(({ event }) => event.device === anya.device);
  const sent: CborValue[] = [];
  const link: Link = {
    ...{ close: () => {}, waiting: () => 0, onMessage: () => {}, onClose: () => {} },
    send: (message) => sent.push((fromCbor(message) as CborValue[])[0] as CborValue),
  };
  const session = createSession(bela, link);
  const frame = toCbor([
    EVENTS,
    packFrame(
      beyond,
      anya.senderView(() => true),
    ),
  ]);
  const told = async (): Promise<number> => {
    link.onMessage(frame);
    await new Promise((resolve) => setTimeout(resolve, 20));
    return sent.filter((sort) => sort === POINTS).length;
  };
  expect([await told(), await told(), await told()]).toEqual([0, 1, 1]);
  session.tick();
  expect([await told(), await told()]).toEqual([1, 2]);
});

test("[K-6] to who tells the ends of all chains, a branch comes with its ground on chains that never parted", async () => {
  const { anya, copy } = await copied(3);
  const [bela, carl, dora] = (await joined(pod, "bela", "carl", "dora")) as [Replica, Replica, Replica];
  await plant(copy, 2, "kale");
  await hand(copy, carl);
  await hand(copy, bela);
  await plant(dora, 2, "beans");
  await hand(dora, anya);
  await plant(anya, 2, "peas");
  await hand(dora, bela);
  await bela.receive(anya.since(new Map(), 1000));
  const branching = createBranching(bela);
  branching.note(carl.vector());
  const told = createBranching(carl).ends(true) ?? [];
  const frames = branching.hear(0, told[2])?.frames ?? [];
  for (const frame of frames) await carl.receive(openFrame(frame, carl.community, carl.receiverView()).events);
  expect(carl.branches.ends(anya.device)).toHaveLength(2);
});

test("[K-10] points that are none end the link, and points of a device that nobody knows do nothing", async () => {
  const { anya } = await copied(1);
  const branching = createBranching(anya);
  const key = new Uint8Array(32);
  expect(branching.hear(0, [[key, [[3, new Uint8Array(16)]]]])).toEqual({
    frames: [],
    told: 0,
    points: undefined,
    looked: 0,
  });
  for (const bad of [undefined, 7, [7], [[key, 7]], [[key, [[3, new Uint8Array(15)]]]], [[key, [["3", key]]]]]) {
    expect(branching.hear(0, bad as never)).toBeUndefined();
  }
  expect(branching.hear(undefined, [])).toBeUndefined();
});
