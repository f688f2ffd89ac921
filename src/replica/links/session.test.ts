import { describe, expect, test } from "vitest";
import { diceOf } from "../../kernel/testing/random-log.ts";
import type { Replica } from "../replica.ts";
import { meet, plant, rest } from "../testing/meeting.ts";
import { act, createPod, hand, joined } from "../testing/pod.ts";
import { same } from "../testing/same.ts";
import { CALM, createAir } from "../testing/weather.ts";

const pod = await createPod();

const isSame = (replicas: readonly Replica[]): boolean => new Set(replicas.map((one) => one.hash())).size === 1;

describe("over a calm link", () => {
  test("[K-1] two that meet hold the same, and what one does then the other has at once", async () => {
    const [anya, bela] = (await joined(pod, "anya", "bela")) as [Replica, Replica];
    await plant(anya, 5);
    await plant(bela, 3, "kale");
    const air = createAir(() => 0.5, CALM);
    const sessions = meet(air, anya, bela);
    await rest(air);
    same(anya, bela);
    expect(sessions.map((session) => session.isEven())).toEqual([true, true]);
    await plant(bela, 1, "beans");
    await rest(air);
    same(anya, bela);
    expect(anya.count()).toBe(3 + 9);
  });

  test("[K-1] a newcomer that has nothing gets everything, also what is more than one window", async () => {
    const [anya] = (await joined(pod, "anya")) as [Replica];
    await plant(anya, 1500);
    const bela = await pod.open("bela");
    const air = createAir(() => 0.5, CALM);
    meet(air, bela, anya);
    await rest(air);
    same(anya, bela);
    expect(air.sent().messages).toBeLessThan(40);
    expect(air.sent().bytes).toBeLessThan(1502 * 130);
  });

  test("[K-1] two phones that never meet converge through a hub that is neither", async () => {
    const [hub, anya, bela] = (await joined(pod, "hub", "anya", "bela")) as [Replica, Replica, Replica];
    await plant(anya, 4);
    const air = createAir(() => 0.5, CALM);
    meet(air, anya, hub);
    meet(air, bela, hub);
    await rest(air);
    await plant(bela, 4, "kale");
    await rest(air);
    same(hub, anya, bela);
  });

  test("[K-9] what came over a link is not sent back over it", async () => {
    const [hub, anya, bela] = (await joined(pod, "hub", "anya", "bela")) as [Replica, Replica, Replica];
    const air = createAir(() => 0.5, CALM);
    const [, toAnya] = meet(air, anya, hub);
    const [, toBela] = meet(air, bela, hub);
    await rest(air);
    const before = [toAnya?.sent() ?? 0, toBela?.sent() ?? 0];
    await plant(anya, 5);
    await rest(air);
    expect([toAnya?.sent(), toBela?.sent()]).toEqual([before[0], (before[1] ?? 0) + 5]);
    same(hub, anya, bela);
  });

  test("[K-10] eight around a hub do not shout: each act costs each link a frame and a word that it came", async () => {
    const names = Array.from({ length: 8 }, (_, at) => `phone ${at}`);
    const [hub, ...phones] = (await joined(pod, "hub", ...names)) as [Replica, ...Replica[]];
    const air = createAir(() => 0.5, CALM);
    const sessions = phones.flatMap((phone) => meet(air, phone, hub));
    await rest(air);
    const before = air.sent().messages;
    await plant(phones[0] as Replica, 10);
    await rest(air);
    same(hub, ...phones);
    expect(air.sent().messages - before).toBeLessThanOrEqual(10 * 8 * 2);
    const quiet = air.sent().messages;
    for (const session of sessions) session.tick();
    await rest(air);
    const ticked = air.sent().messages;
    for (const session of sessions) session.tick();
    await rest(air);
    for (const session of sessions) session.tick();
    await rest(air);
    expect(ticked - quiet).toBeLessThanOrEqual(sessions.length * 3);
    const calm = air.sent().messages;
    for (const session of sessions) session.tick();
    await rest(air);
    expect(air.sent().messages - calm).toBe(sessions.length);
  });

  test("receipts travel through a hub, so that each knows how many have heard", async () => {
    const [hub, anya, bela, carl] = (await joined(pod, "hub", "anya", "bela", "carl")) as [
      Replica,
      ...Replica[],
    ] as Replica[];
    if (hub === undefined || anya === undefined || bela === undefined || carl === undefined) throw new Error("nobody");
    const air = createAir(() => 0.5, CALM);
    const sessions = [anya, bela, carl].flatMap((phone) => meet(air, phone, hub));
    await rest(air);
    const planting = await act(anya, "plots.plant", { bed: 1, what: "peas" });
    await rest(air);
    for (let round = 0; round < 4; round++) {
      for (const session of sessions) session.tick();
      await rest(air);
    }
    for (const one of [hub, anya, bela, carl]) expect(one.heard(planting)).toEqual({ households: 4, of: 4 });
  });

  test("a session that ends closes its link and listens no more", async () => {
    const [anya, bela] = (await joined(pod, "anya", "bela")) as [Replica, Replica];
    const reasons: (string | undefined)[] = [];
    const air = createAir(() => 0.5, CALM);
    const [one] = meet(air, anya, bela, (reason) => reasons.push(reason));
    await rest(air);
    one?.end("good night");
    await rest(air);
    await plant(anya, 1);
    await rest(air);
    expect(reasons).toEqual(["good night", "good night"]);
    expect(isSame([anya, bela])).toBe(false);
  });
});

describe("over links that lose, double and shuffle", () => {
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    test(`[K-1] three converge all the same, with ticks to mend what was lost (seed ${seed})`, async () => {
      const dice = diceOf(seed);
      const replicas = await joined(pod, "anya", "bela", "carl");
      const [anya, bela, carl] = replicas as [Replica, Replica, Replica];
      await plant(anya, 300);
      await plant(carl, 20, "kale");
      const air = createAir(dice, { lost: 0.3, doubled: 0.2, shuffled: 0.5 });
      const sessions = [...meet(air, anya, bela), ...meet(air, bela, carl)];
      for (let round = 1; round <= 300 && !isSame(replicas); round++) {
        await air.deliver();
        if (round % 4 === 0) for (const session of sessions) session.tick();
        if (round < 40 && dice() < 0.3) await plant(bela, 1, `beans ${round}`);
      }
      same(...replicas);
    });
  }

  test("[K-10] one lost frame is asked for once, not once for each frame that stands on it", async () => {
    const [anya] = (await joined(pod, "anya")) as [Replica];
    await plant(anya, 1000);
    const bela = await pod.open("bela");
    let at = 0;
    const air = createAir(() => (++at === 7 ? 0 : 0.99), { ...CALM, lost: 0.5 });
    meet(air, anya, bela);
    await rest(air);
    expect(air.sent().messages).toBeLessThan(40);
  });
});

test("hundreds of devices' receipts go in messages that the other end takes", async () => {
  const names = Array.from({ length: 40 }, (_, at) => `device ${at}`);
  const [anya, bela, ...others] = (await joined(pod, "anya", "bela", ...names)) as [Replica, Replica, ...Replica[]];
  for (const other of others) {
    await hand(anya, other);
    anya.takeReceipt(other.signReceipt());
  }
  const air = createAir(() => 0.5, CALM);
  const reasons: (string | undefined)[] = [];
  const sessions = meet(air, anya, bela, (reason) => reasons.push(reason));
  await rest(air);
  for (let round = 0; round < 4; round++) {
    for (const session of sessions) session.tick();
    await rest(air);
  }
  expect(reasons).toEqual([]);
  expect(bela.receipts().length).toBeGreaterThanOrEqual(40);
});
