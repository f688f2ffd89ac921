import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diceOf } from "../../kernel/testing/random-log.ts";
import { FRAME_BYTES_MAX, FRAME_EVENTS_MAX } from "../../kernel/wire/frame.ts";
import { openFrame } from "../../kernel/wire/open-frame.ts";
import type { SignedEvent } from "../../kernel/wire/signed-event.ts";
import { BRANCH_FRAMES_MAX } from "../bounds.ts";
import { meetOnce } from "../testing/meeting.ts";
import { createPod } from "../testing/pod.ts";
import { same } from "../testing/same.ts";
import { somePart, unsigned, weaver } from "../testing/weave.ts";
import { branchFrames } from "./branch-frames.ts";

const pod = await createPod();
const write = weaver(pod);

/**
 * Anya's device went on twice after a common beginning. What Dora wrote stands on one history before its next signature
 * and below the next of the other, and what Emil wrote the other way round.
 */
function knot(length = 1, bytes = 32): { stem: SignedEvent; knotted: readonly SignedEvent[] } {
  const stem = write("anya", undefined);
  const chain = (): SignedEvent[] => {
    const events = [write("anya", stem, [], bytes)];
    while (events.length < length) events.push(write("anya", events.at(-1), [], bytes));
    return events;
  };
  const [peas, kale] = [chain(), chain()];
  const dora = write("dora", undefined, kale.slice(-1));
  const emil = write("emil", undefined, peas.slice(-1));
  const ends = [write("anya", peas.at(-1), [dora]), write("anya", kale.at(-1), [emil])];
  return { stem, knotted: [...[...peas, ...kale].map(unsigned), dora, emil, ...ends] };
}

/** What a hub tells of a knot, and of somebody else's event that does not stand on it. */
async function besideKnot(length: number, bytes: number) {
  const hub = await pod.open("hub");
  const { stem, knotted } = knot(length, bytes);
  const other = write("bela", undefined, [stem]);
  const all = [stem, ...knotted, other];
  await hub.receive(all);
  const frames = branchFrames(
    all,
    hub.senderView(() => false),
  ).map(({ frame }) => frame);
  return { stem, other, frames };
}

describe("[K-6, K-10] two histories of one device that stand on each other below their next signatures", () => {
  test("come to somebody who has neither, at the first meeting", async () => {
    const { stem, knotted } = knot();
    const [hub, carl] = [await pod.open("hub"), await pod.open("carl")];
    expect(await hub.receive([stem, ...knotted])).toEqual({ kept: 7 });
    await carl.receive([stem]);
    expect(await meetOnce(hub, carl)).toEqual([]);
    expect(carl.count()).toBe(8);
    same(hub, carl);
  });

  test("come to somebody who has one of them, with all its signatures", async () => {
    const { stem, knotted } = knot(3);
    const [hub, carl] = [await pod.open("hub"), await pod.open("carl")];
    await hub.receive([stem, ...knotted]);
    const mine = write("anya", stem);
    await carl.receive([stem, mine]);
    for (let meeting = 0; meeting < 2; meeting++) await meetOnce(hub, carl);
    expect(carl.branches.ends(stem.event.device)).toHaveLength(3);
    same(hub, carl);
  });

  test("come with the signature of what they stand on, where that one stands on them", async () => {
    const stem = write("anya", undefined);
    const known = [stem, write("anya", stem)];
    const longer = write("anya", known.at(-1));
    const first = write("dora", undefined);
    const aside = write("anya", stem, [first]);
    const vouching = write("dora", first, [aside]);
    const [hub, carl] = [await pod.open("hub"), await pod.open("carl")];
    expect(await hub.receive([...known, longer, unsigned(first), aside, vouching])).toEqual({ kept: 6 });
    await carl.receive([...known, longer]);
    for (let meeting = 0; meeting < 2; meeting++) await meetOnce(hub, carl);
    expect(carl.count()).toBe(hub.count());
    same(hub, carl);
  });

  test("go on from who got them so", async () => {
    const { stem, knotted } = knot(4);
    const [hub, carl, fern] = [await pod.open("hub"), await pod.open("carl"), await pod.open("fern")];
    await hub.receive([stem, ...knotted]);
    await meetOnce(hub, carl);
    await meetOnce(carl, fern);
    same(hub, carl, fern);
    expect(fern.count()).toBe(hub.count());
  });

  test("are packed into as few frames as there are knots, however few events are tried at a time", async () => {
    const hub = await pod.open("hub");
    const { stem, knotted } = knot(150);
    await hub.receive([stem, ...knotted]);
    const view = hub.senderView(() => false);
    const frames = branchFrames([stem, ...knotted], view).map(({ frame }) => frame);
    expect(frames.length).toBeLessThanOrEqual(2);
    const carl = await pod.open("carl");
    for (const frame of frames) {
      expect(frame.length).toBeLessThanOrEqual(FRAME_BYTES_MAX);
      const { events, refusal } = openFrame(frame, carl.community, carl.receiverView());
      expect(refusal).toBeUndefined();
      expect(await carl.receive(events)).toEqual({ kept: events.length });
    }
    same(hub, carl);
  });

  test("[K-10] of more events than a frame may hold are left out like those of too many bytes, and hold up nothing else", async () => {
    const { stem, other, frames } = await besideKnot(FRAME_EVENTS_MAX / 2, 1);
    const carl = await pod.open("carl");
    for (const frame of frames) {
      const { events, refusal } = openFrame(frame, carl.community, carl.receiverView());
      expect(refusal).toBeUndefined();
      await carl.receive(events);
    }
    expect([stem, other].map(({ event }) => carl.vector().get(event.device))).toEqual([1, 1]);
  }, 60_000);

  test("[K-10] that no frame can hold are left out, and what does not stand on them comes all the same", async () => {
    const { other, frames } = await besideKnot(20, 2000);
    const carl = await pod.open("carl");
    for (const frame of frames) await carl.receive(openFrame(frame, carl.community, carl.receiverView()).events);
    expect(frames.length).toBeLessThanOrEqual(BRANCH_FRAMES_MAX);
    expect(carl.vector().get(other.event.device)).toBe(1);
  });
});

test("[K-10] one message about branches brings so many frames, and the next one those that stand on them", async () => {
  const hub = await pod.open("hub");
  const chain: SignedEvent[] = [];
  for (let at = 0; at < 256 * (BRANCH_FRAMES_MAX + 1); at++) chain.push(write("bela", chain.at(-1), []));
  const view = hub.senderView(() => false);
  const first = branchFrames(chain, view);
  expect(first).toHaveLength(BRANCH_FRAMES_MAX);
  const brought = first.flatMap(({ events }) => events);
  expect(brought).toEqual(chain.slice(0, brought.length));
  const rest = branchFrames(chain.slice(brought.length), view).flatMap(({ events }) => events);
  expect([...brought, ...rest]).toHaveLength(chain.length);
}, 60_000);

/** So many events of a few devices, which fork now and then and name what others wrote. */
function randomHistory(dice: () => number, length: number): readonly SignedEvent[] {
  const events: SignedEvent[] = [];
  const one = <T>(of: readonly T[]): T | undefined => of[Math.floor(dice() * of.length)];
  while (events.length < length) {
    const by = one(["anya", "bela", "carl"]) as string;
    const device = pod.crypto.keyPair(pod.seedOf(by)).publicKey;
    const own = events.filter(({ event }) => event.device === Buffer.from(device).toString("hex"));
    const prev = dice() < 0.25 ? one(own.slice(-8)) : own.at(-1);
    const named = [one(events.slice(-6)), one(events.slice(-6))].filter((dep) => dep !== undefined && dep !== prev);
    events.push(write(by, prev, [...new Set(named)] as SignedEvent[]));
  }
  return events;
}

/** Meetings of a pair after which they must hold the same. */
const MEETINGS_MAX = 6;

test("[K-1, K-6, K-10] whatever parts of a forked history two replicas hold, a few meetings make them the same", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), fc.integer({ min: 4, max: 40 }), async (seed, length) => {
      const dice = diceOf(seed);
      const history = randomHistory(dice, length);
      const [left, right] = [await pod.open("left"), await pod.open("right")];
      for (const one of [left, right]) {
        const part = somePart(history, dice, { often: dice(), bare: dice() < 0.5 ? 1 : 0.7 });
        expect(await one.receive(part)).toEqual({ kept: part.length });
      }
      let meetings = 0;
      while (left.hash() !== right.hash() || left.count() !== right.count()) {
        expect(meetings++).toBeLessThan(MEETINGS_MAX);
        expect(await meetOnce(left, right)).toEqual([]);
      }
      same(left, right);
    }),
    { numRuns: 40 },
  );
});
