import { expect, test } from "vitest";
import { toHex } from "../../kernel/bytes.ts";
import { toCbor } from "../../kernel/wire/cbor.ts";
import { FRAME_BYTES_MAX } from "../../kernel/wire/frame.ts";
import type { SignedEvent } from "../../kernel/wire/signed-event.ts";
import { POINTS_MAX } from "../bounds.ts";
import { BRANCHES_MAX } from "../log/branch-bound.ts";
import type { Replica } from "../replica.ts";
import { meetOnce, plant } from "../testing/meeting.ts";
import { createPod, joined } from "../testing/pod.ts";
import { same } from "../testing/same.ts";
import { weaver } from "../testing/weave.ts";
import type { Point } from "./branches.ts";
import { createBranching } from "./branching.ts";

const pod = await createPod();

/** A device went on in so many ways after its first event, and for each a helper's next event rests on it. */
function brush(name: string, count: number): readonly SignedEvent[] {
  const write = weaver(pod);
  const stem = write(`forker ${name}`, undefined);
  const all = [stem];
  let helper: SignedEvent | undefined;
  for (let at = 0; at < count; at++) {
    const branch = write(`forker ${name}`, stem);
    helper = write(`helper ${name}`, helper, [branch]);
    all.push(branch, helper);
  }
  return all;
}

/** Enough for all of a brush to come. */
const TICKS = 6;

for (const count of [10 * BRANCHES_MAX, POINTS_MAX + 8]) {
  test(`[K-1, K-6, K-10] ${count} branches of a device, each borne by a neighbour's event, come to somebody who has none`, async () => {
    const [hub, anya] = (await joined(pod, "hub", "anya")) as [Replica, Replica];
    await hub.receive(brush(`${count}`, count));
    await plant(hub, 1);
    expect(await meetOnce(anya, hub, TICKS)).toEqual([]);
    same(hub, anya);
  });
}

test("[K-1, K-6, K-10] a branch beyond the bound comes with whoever rests on it, not with who rests on what it leaves", async () => {
  const [anya, bela] = (await joined(pod, "anya", "bela")) as [Replica, Replica];
  const write = weaver(pod);
  const stem = write("forker knot", undefined);
  const before = write("forker knot", stem);
  const early = write("helper early", undefined, [before]);
  const [mine, theirs] = [write("forker knot", before), write("forker knot", before)];
  const [onMine, onTheirs] = [write("helper mine", undefined, [mine]), write("helper theirs", undefined, [theirs])];
  const others = Array.from({ length: BRANCHES_MAX - 1 }, () => write("forker knot", stem));
  await anya.receive([stem, before, early, mine, ...others, onMine]);
  await bela.receive([stem, before, early, theirs, ...others, onTheirs]);
  expect(await meetOnce(anya, bela, TICKS)).toEqual([]);
  same(anya, bela);
});

test("[K-1, K-10] two who hold more branches than a message tells still bring each other what is new, and nothing twice", async () => {
  const [hub, anya] = (await joined(pod, "hub", "anya")) as [Replica, Replica];
  const all = brush("late", 2 * POINTS_MAX);
  const news = all.slice(-2);
  await hub.receive(all);
  await anya.receive(all.slice(0, -2));
  const forker = all[0]?.event.device ?? "";
  const told = anya.branches.ends(forker).slice(0, POINTS_MAX);
  const { lacking } = hub.branches.compare(forker, told, false, anya.vector());
  expect(lacking.flat().map(({ event }) => event.id)).toEqual([news[0]?.event.id]);
  expect(await meetOnce(anya, hub)).toEqual([]);
  same(hub, anya);
});

test("[K-10] what is told of many devices that forked often fits a message, and each has its turn", () => {
  const devices = Array.from({ length: 12 }, (_, at) => at.toString(16).repeat(64));
  const points: Point[] = Array.from({ length: 2 * POINTS_MAX }, (_, seq) => ({ seq, id: "ab".repeat(16) }));
  const branching = createBranching({
    branches: { devices: () => devices, ends: () => points } as unknown as Replica["branches"],
    event: () => undefined,
    senderView: () => ({ isKnown: () => false, spotOf: () => undefined }),
  });
  const told = new Set<string>();
  for (let turn = 0; turn < 3; turn++) {
    const message = branching.ends(false) ?? [];
    expect(toCbor([...message]).length).toBeLessThanOrEqual(FRAME_BYTES_MAX);
    for (const [device] of message[2] as [Uint8Array][]) told.add(toHex(device));
    branching.again();
  }
  expect([...told].sort()).toEqual(devices);
});
