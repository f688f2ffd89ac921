import { describe, expect, test } from "vitest";
import { ascii } from "../kernel/bytes.ts";
import { writeState } from "../kernel/state-codec.ts";
import { diceOf } from "../kernel/testing/random-log.ts";
import { type CborValue, fromCbor, toCbor } from "../kernel/wire/cbor.ts";
import { FRAME_BYTES_MAX } from "../kernel/wire/frame.ts";
import type { Link } from "./ports.ts";
import type { Replica } from "./replica.ts";
import { createSession, type Session } from "./session.ts";
import { act, createPod, hand, joined } from "./testing/pod.ts";
import { type Air, CALM, createAir } from "./testing/weather.ts";

const pod = await createPod();

function same(...replicas: readonly Replica[]): void {
  for (const one of replicas) {
    expect(writeState(one.state())).toBe(writeState(replicas[0]?.state() as never));
    expect(one.hash()).toBe(replicas[0]?.hash());
  }
}

const isSame = (replicas: readonly Replica[]): boolean => new Set(replicas.map((one) => one.hash())).size === 1;

function meet(air: Air, one: Replica, other: Replica, ended: (reason?: string) => void = () => {}): Session[] {
  const [left, right] = air.link();
  return [createSession(one, left, ended), createSession(other, right, ended)];
}

/** Lets messages travel until nothing moves any more. */
async function rest(air: Air): Promise<void> {
  for (let round = 0; round < 400; round++) if (!(await air.deliver())) return;
  throw new Error("they never come to rest");
}

async function plant(replica: Replica, count: number, what = "peas"): Promise<void> {
  for (let at = 0; at < count; at++) await act(replica, "plots.plant", { bed: 1 + (at % 4), what: `${what} ${at}` });
}

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

describe("[K-10] a peer that sends garbage is dropped with its reason, and nobody else is hurt", () => {
  const signedWords = new Uint8Array(80);
  const garbage: Readonly<Record<string, Uint8Array>> = {
    "bytes that are no message": ascii("GET / HTTP/1.1"),
    "an empty message": new Uint8Array(),
    "a sort of message that there is not": toCbor([9, new Uint8Array(16)]),
    "a vector that is no list": toCbor([2, 7]),
    "a frame that is none": toCbor([3, new Uint8Array([1, 2, 3])]),
    "a frame of another version": toCbor([3, toCbor([7, [], []])]),
    "a receipt that nobody signed": toCbor([5, [toCbor([signedWords, new Uint8Array(64)])]]),
    "too many receipts": toCbor([5, new Array<CborValue>(33).fill(0)]),
    "more than a message may have": new Uint8Array(FRAME_BYTES_MAX + 65),
  };
  for (const [what, message] of Object.entries(garbage)) {
    test(what, async () => {
      const [hub, anya] = (await joined(pod, "hub", "anya")) as [Replica, Replica];
      const air = createAir(() => 0.5, CALM);
      const [theirs, ours] = air.link();
      let reason: string | undefined = "nothing yet";
      createSession(hub, ours, (why) => {
        reason = why;
      });
      meet(air, anya, hub);
      await rest(air);
      const before = hub.state();
      theirs.send(message);
      await rest(air);
      expect(reason).toMatch(/^(?:garbage|wire\.\w+)$/);
      expect(hub.state()).toBe(before);
      await plant(anya, 1);
      await rest(air);
      same(hub, anya);
    });
  }

  test("an event that its author did not sign", async () => {
    const [hub, anya] = (await joined(pod, "hub", "anya")) as [Replica, Replica];
    const air = createAir(() => 0.5, CALM);
    const [theirs, ours] = air.link();
    let reason: string | undefined;
    createSession(hub, ours, (why) => {
      reason = why;
    });
    await plant(anya, 1);
    const heard: CborValue[][] = [];
    theirs.onMessage = (message) => heard.push(fromCbor(message) as CborValue[]);
    const [one] = anya.since(hub.vector(), 1);
    if (one === undefined) throw new Error("nothing to forge");
    const { packFrame } = await import("../kernel/wire/frame.ts");
    const forged = { ...one, signature: one.signature.with(9, (one.signature[9] ?? 0) ^ 1) };
    theirs.send(
      toCbor([
        3,
        packFrame(
          [forged],
          anya.senderView(() => true),
        ),
      ]),
    );
    await rest(air);
    expect(reason).toBe("wire.signature");
    expect(hub.event(one.event.id)).toBeUndefined();
  });
});

describe("[K-10] whoever does not listen costs only their share", () => {
  /** A peer that says that it has nothing, and then never takes anything. */
  async function deaf(replica: Replica, waiting: number): Promise<Uint8Array[]> {
    const sent: Uint8Array[] = [];
    const link: Link = {
      send: (message) => sent.push(message),
      close: () => {},
      waiting: () => waiting,
      onMessage: () => {},
      onClose: () => {},
    };
    createSession(replica, link);
    link.onMessage(toCbor([2, []]));
    for (let at = 0; at < 5; at++) await plant(replica, 1, `after ${at}`);
    return sent.filter((message) => (fromCbor(message) as CborValue[])[0] === 3);
  }

  test("a window of four frames is under way, and no more", async () => {
    const [anya] = (await joined(pod, "anya")) as [Replica];
    await plant(anya, 1300);
    expect(await deaf(anya, 0)).toHaveLength(4);
  });

  test("and nothing more goes into a link that is full", async () => {
    const [anya] = (await joined(pod, "anya")) as [Replica];
    expect(await deaf(anya, 600 * 1024)).toHaveLength(0);
  });

  test("frames that come faster than they can be kept are left out, and mended later", async () => {
    const [anya, bela] = (await joined(pod, "anya", "bela")) as [Replica, Replica];
    await plant(anya, 40);
    const air = createAir(() => 0.5, CALM);
    const [theirs, ours] = air.link();
    const session = createSession(bela, ours);
    const { packFrame } = await import("../kernel/wire/frame.ts");
    for (const one of anya.since(bela.vector(), 100)) {
      theirs.send(
        toCbor([
          3,
          packFrame(
            [one],
            anya.senderView(() => true),
          ),
        ]),
      );
    }
    await air.deliver();
    expect(bela.count()).toBe(3 + 8);
    session.end();
    meet(air, anya, bela);
    await rest(air);
    same(anya, bela);
  });

  test("a vector with counts below nothing is a vector of nothing", async () => {
    const [anya] = (await joined(pod, "anya")) as [Replica];
    const prefix = new Uint8Array(8);
    const sent: Uint8Array[] = [];
    const nothing = { close: () => {}, waiting: () => 0, onMessage: () => {}, onClose: () => {} };
    const link: Link = { ...nothing, send: (message) => sent.push(message) };
    createSession(anya, link);
    link.onMessage(toCbor([2, [[prefix, -5], [prefix, Number.MAX_SAFE_INTEGER], 7, ["x", "y"]]]));
    expect(sent.length).toBeGreaterThan(1);
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
