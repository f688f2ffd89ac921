import { describe, expect, test } from "vitest";
import { openMemoryLog } from "../../edges/memory/memory-log.ts";
import type { Event, Id } from "../../kernel/event.ts";
import type { AnyPractice, World } from "../../kernel/practice.ts";
import { allotment } from "../../kernel/testing/allotment.ts";
import type { Breathe } from "../breathing.ts";
import { openReplica } from "../open-replica.ts";
import type { Replica } from "../replica.ts";
import { plant } from "../testing/meeting.ts";
import { act, createPod, hand } from "../testing/pod.ts";
import { firstDifference } from "./weighing.ts";

const DAYS = 24 * 60;

async function shareAll(...replicas: readonly Replica[]): Promise<void> {
  for (const from of replicas) for (const to of replicas) if (from !== to) await hand(from, to);
}

/** Five people of three households, all of whom confirmed one list; some of them have planted since. */
async function street(breathe?: Breathe) {
  const pod = await createPod();
  const names = ["anya", "bela", "cleo", "dora", "emil"];
  const replicas = await Promise.all(names.map((name) => pod.open(name, undefined, breathe && { breathe })));
  const [anya, bela, cleo, dora, emil] = replicas as [Replica, Replica, Replica, Replica, Replica];
  const people: Id[] = [];
  for (const one of replicas) people.push(await act(one, "members.join"));
  await shareAll(...replicas);
  const homes = [0, 0, 1, 2, 2].map((home) => people[home === 0 ? 0 : home === 1 ? 2 : 3] ?? "");
  const seats = people.map((person, at) => ({ person, household: homes[at] ?? "" }));
  const list = await act(anya, "members.list", { seats });
  await shareAll(...replicas);
  for (const one of replicas) {
    await act(one, "members.confirm", { list });
    await shareAll(...replicas);
  }
  await plant(bela, 3);
  await plant(cleo, 2, "kale");
  await shareAll(...replicas);
  return { pod, anya, bela, cleo, dora, emil, replicas };
}

describe("a checkpoint", () => {
  test("[K-1, K-5] is proposed after a month, and covered once people of two thirds of the households found the same", async () => {
    const { pod, anya, bela, cleo, replicas } = await street();
    await anya.coSigning.keep();
    expect(anya.coSigning.all()).toEqual([]);
    pod.clock.now += 31 * DAYS;
    await anya.coSigning.keep();
    await shareAll(...replicas);
    expect(cleo.coSigning.all()).toMatchObject([{ of: 3, needed: 2, isCovered: false }]);
    await bela.coSigning.keep();
    await shareAll(...replicas);
    expect(cleo.coSigning.all()).toMatchObject([{ households: [expect.any(String)], isCovered: false }]);
    await cleo.coSigning.keep();
    await shareAll(...replicas);
    for (const one of replicas) expect(one.coSigning.all()).toMatchObject([{ isCovered: true }]);
    for (const one of replicas) expect(one.coSigning.alarms()).toEqual([]);
  });

  test("[AN-3, K-1] is worked out and compared step by step; what comes in between is not in it, and it is proposed another day", async () => {
    let between: (() => unknown) | undefined;
    let turns = 0;
    const { pod, anya, cleo, replicas } = await street(async () => {
      if (between === undefined) return;
      turns += 1;
      await new Promise((done) => setTimeout(done));
      if (turns === 3) await between();
    });
    pod.clock.now += 31 * DAYS;
    between = () => act(anya, "plots.plant", { bed: 1, what: "leek" });
    await anya.coSigning.keep();
    expect(anya.coSigning.all()).toEqual([]);
    [between, turns] = [() => undefined, 0];
    await anya.coSigning.keep();
    expect(turns).toBeGreaterThan(anya.count() - 2);
    expect(anya.coSigning.all()).toHaveLength(1);
    between = undefined;
    await shareAll(...replicas);
    [between, turns] = [() => act(cleo, "plots.plant", { bed: 2, what: "kale" }), 0];
    await cleo.coSigning.keep();
    // Reading what it covers, folding that by itself, and adding it up.
    expect(turns).toBeGreaterThan(2 * (cleo.count() - 2));
    between = undefined;
    await shareAll(...replicas);
    for (const one of replicas) expect(one.coSigning.all()).toMatchObject([{ isCovered: true }]);
    for (const one of replicas) expect(one.coSigning.alarms()).toEqual([]);
  });

  test("[K-3] says what was before it, whatever else the others had by then", async () => {
    const { pod, anya, cleo, dora, emil } = await street();
    pod.clock.now += 31 * DAYS;
    await plant(cleo, 4, "beans");
    await plant(dora, 2);
    await anya.coSigning.keep();
    await shareAll(anya, cleo, dora, emil);
    await cleo.coSigning.keep();
    await shareAll(anya, cleo, dora, emil);
    expect(emil.coSigning.all()).toMatchObject([{ isCovered: true }]);
    expect(emil.coSigning.alarms()).toEqual([]);
  });

  test("is proposed after a thousand events too, and only by somebody on the roll", async () => {
    const { pod, anya, bela } = await street();
    await plant(bela, 1_000);
    await hand(bela, anya);
    await anya.coSigning.keep();
    expect(anya.coSigning.all()).toHaveLength(1);
    await anya.coSigning.keep();
    expect(anya.coSigning.all()).toHaveLength(1);
    const guest = await pod.open("guest");
    await hand(anya, guest);
    await act(guest, "members.join");
    expect(await guest.ask({ kind: "kernel.checkpoint", body: { rules: 1, state: "00".repeat(32) } })).toMatchObject({
      refusal: { code: "lane.not-on-roll" },
    });
    const checkpoint = anya.coSigning.all()[0]?.id ?? "";
    expect(await guest.ask({ kind: "kernel.agree", body: { checkpoint } })).toMatchObject({
      refusal: { code: "lane.not-on-roll" },
    });
  });

  test("[K-1] that says another state is not signed by anybody else, and raises an alarm", async () => {
    const { anya, bela, cleo, replicas } = await street();
    const state = "ab".repeat(32);
    const checkpoint = await act(anya, "kernel.checkpoint", { rules: 1, state });
    await shareAll(...replicas);
    for (const one of [bela, cleo]) await one.coSigning.keep();
    await shareAll(...replicas);
    expect(bela.coSigning.all()).toMatchObject([{ isCovered: false }]);
    expect(bela.coSigning.alarms()).toEqual([{ checkpoint, theirs: `1:${state}`, ours: expect.stringMatching(/^1:/) }]);
    expect(bela.differences()).toMatchObject([{ checkpoint, first: undefined }]);
    expect(anya.differences()).toEqual([]);
  });
});

describe("where two replicas differ", () => {
  test("[K-1] the first event that they understand differently is found by asking for a few hashes", async () => {
    const { pod, anya, bela, replicas } = await street();
    const odd = await openOdd(pod, "odd");
    await hand(anya, odd);
    pod.clock.now += 31 * DAYS;
    await anya.coSigning.keep();
    await shareAll(...replicas);
    await hand(bela, odd);
    const [alarm] = odd.coSigning.alarms();
    const checkpoint = alarm?.checkpoint ?? "";
    const events = odd.coSigning.covered(checkpoint);
    let asked = 0;
    const first = await firstDifference(
      events.length,
      async (count) => odd.coSigning.hashAt(checkpoint, count),
      async (count) => {
        asked += 1;
        return anya.coSigning.hashAt(checkpoint, count);
      },
    );
    expect(events.findIndex(isKale)).toBe(first);
    expect(asked).toBeLessThan(8);
    expect(
      await firstDifference(
        9,
        async () => "same",
        async () => "same",
      ),
    ).toBe(9);
  });

  const isKale = ({ body }: Event): boolean => String(body.what).startsWith("kale");

  /** Somebody whose software overlooks kale. */
  async function openOdd(pod: Awaited<ReturnType<typeof createPod>>, name: string): Promise<Replica> {
    const practices = allotment().practices.map((one): AnyPractice => {
      const fold = (state: unknown, event: Event, world: World): unknown =>
        isKale(event) ? state : one.fold(state, event, world);
      return one.name === "plots" ? { ...one, fold } : one;
    });
    const { community, crypto, first } = pod;
    const deps = { community, practices, crypto, seed: pod.seedOf(name), clock: () => pod.clock.now, edition: "odd" };
    const replica = await openReplica({
      pairs: [pod.crypto.keyPair(pod.seedOf("founder"))],
      ...deps,
      log: openMemoryLog(),
    });
    await replica.receive([first]);
    return replica;
  }
});
