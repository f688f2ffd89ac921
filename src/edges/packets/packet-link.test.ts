import { describe, expect, test } from "vitest";
import { joinBytes } from "../../kernel/bytes.ts";
import { diceOf } from "../../kernel/testing/random-log.ts";
import { linkContract } from "../../replica/link.contract.ts";
import { createSession } from "../../replica/links/session.ts";
import type { Replica } from "../../replica/replica.ts";
import { plant } from "../../replica/testing/meeting.ts";
import { createPod, joined } from "../../replica/testing/pod.ts";
import { same } from "../../replica/testing/same.ts";
import { NUMBERS, PACKET_BYTES_MAX, PIECE_BYTES_MAX, readPacket, WINDOW, writePacket } from "./packet.ts";
import { createPacketLink, type PacketLink } from "./packet-link.ts";
import { createOutbox } from "./pieces.ts";

const KEY = new Uint8Array(32).fill(5);
const CALM = { lost: 0, doubled: 0, shuffled: false };
const BAD = { lost: 0.3, doubled: 0.1, shuffled: true };

/** Two ends on one air: nothing is handed over before `deliver`, and dice decide what gets there. */
function createAir(dice: () => number, weather: typeof BAD) {
  let under: { readonly to: 0 | 1; readonly packet: Uint8Array }[] = [];
  const overheard: Uint8Array[] = [];
  const random = (length: number) => Uint8Array.from({ length }, () => Math.floor(dice() * 256));
  const end = (to: 0 | 1): PacketLink =>
    createPacketLink({
      key: KEY,
      random,
      transmit: (packet) => {
        overheard.push(packet);
        under.push({ to, packet });
      },
    });
  const ends: [PacketLink, PacketLink] = [end(1), end(0)];
  const again = (at: 0 | 1): PacketLink => {
    ends[at] = end(at === 0 ? 1 : 0);
    return ends[at];
  };
  function deliver(): void {
    const load = under;
    under = [];
    if (weather.shuffled) load.sort(() => dice() - 0.5);
    for (const { to, packet } of load) {
      if (dice() < weather.lost) continue;
      ends[to].receive(packet);
      if (dice() < weather.doubled) ends[to].receive(packet);
    }
  }
  const step = (): void => {
    for (const one of ends) one.tick();
    deliver();
  };
  return { ends, again, step, overheard, random };
}

linkContract("packets", async () => {
  const air = createAir(diceOf(1), CALM);
  let isRunning = true;
  const run = async (): Promise<void> => {
    while (isRunning) {
      for (let times = 0; times < 6; times++) air.step();
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  };
  const running = run();
  return {
    open: async () => air.ends,
    settled: () => new Promise((resolve) => setTimeout(resolve, 20)),
    clear: async () => {
      isRunning = false;
      await running;
    },
  };
});

describe("over packets of 180 bytes, of which three in ten are lost, one in ten comes twice, and none in turn", () => {
  for (const seed of [1, 2, 3, 4]) {
    test(`[K-1] two replicas converge by the same session as over any link (seed ${seed})`, async () => {
      const pod = await createPod();
      const [anya, bela] = (await joined(pod, "anya", "bela")) as [Replica, Replica];
      await plant(anya, 120);
      await plant(bela, 30, "kale");
      const air = createAir(diceOf(seed), BAD);
      const reasons: (string | undefined)[] = [];
      const sessions = [
        createSession(anya, air.ends[0], (reason) => reasons.push(reason)),
        createSession(bela, air.ends[1], (reason) => reasons.push(reason)),
      ];
      for (let round = 0; round < 400 && anya.hash() !== bela.hash(); round++) {
        air.step();
        if (round % 30 === 0) for (const session of sessions) session.tick();
        if (round === 20) await plant(bela, 1, "late");
        expect(Math.max(...air.ends.map((one) => one.pending()))).toBeLessThanOrEqual(WINDOW);
        await new Promise((resolve) => setImmediate(resolve));
      }
      same(anya, bela);
      expect(reasons).toEqual([]);
      expect(Math.max(...air.overheard.map((packet) => packet.length))).toBeLessThanOrEqual(PACKET_BYTES_MAX);
    });
  }
});

describe("[K-10] outsiders", () => {
  async function talking() {
    const air = createAir(diceOf(9), CALM);
    const heard: Uint8Array[] = [];
    air.ends[1].onMessage = (message) => heard.push(message);
    for (let round = 0; round < 4; round++) air.step();
    air.ends[0].send(Uint8Array.of(1, 2, 3));
    for (let round = 0; round < 4; round++) air.step();
    expect(heard).toEqual([Uint8Array.of(1, 2, 3)]);
    return { air, heard };
  }

  test("who do not have the key can make nothing be kept, heard or closed", async () => {
    const { air, heard } = await talking();
    const before = air.overheard.length;
    for (let at = 0; at < 5000; at++) air.ends[1].receive(air.random(at % 182));
    for (const packet of air.overheard.slice()) {
      const bent = packet.with(packet.length - 1, (packet.at(-1) ?? 0) ^ 1);
      air.ends[1].receive(bent);
      air.ends[1].receive(joinBytes(packet, Uint8Array.of(0)));
    }
    expect([heard.length, air.ends[1].pending(), air.overheard.length]).toEqual([1, 0, before]);
    air.ends[0].send(Uint8Array.of(4));
    for (let round = 0; round < 4; round++) air.step();
    expect(heard).toHaveLength(2);
  });

  test("who play back another link get a few hellos and no more", async () => {
    const { air } = await talking();
    const other = createAir(diceOf(10), CALM);
    const reasons: (string | undefined)[] = [];
    other.ends[1].onClose = (reason) => reasons.push(reason);
    for (let round = 0; round < 4; round++) other.step();
    const before = other.overheard.length;
    for (let times = 0; times < 100; times++) for (const packet of air.overheard) other.ends[1].receive(packet);
    expect(other.ends[1].pending()).toBe(0);
    expect(other.overheard.length - before).toBeLessThanOrEqual(4);
    expect(reasons).toEqual([]);
  });
});

test("an end that starts again is told apart from the one before, and the link closes so that a new one begins", () => {
  const air = createAir(diceOf(3), CALM);
  const reasons: (string | undefined)[] = [];
  air.ends[0].onClose = (reason) => reasons.push(reason);
  air.ends[1].send(Uint8Array.of(1));
  for (let round = 0; round < 4; round++) air.step();
  const again = createPacketLink({ key: KEY, random: air.random, transmit: (packet) => air.ends[0].receive(packet) });
  again.tick();
  for (let round = 0; round < 3; round++) {
    const before = air.overheard.length;
    again.tick();
    for (const packet of air.overheard.slice(before)) again.receive(packet);
  }
  expect(reasons).toEqual(["link.restarted"]);
});

test("both ends may begin anew, one after the other, and find each other again", () => {
  for (let seed = 1; seed <= 60; seed++) {
    const air = createAir(diceOf(seed), { ...CALM, lost: seed % 2 === 0 ? 0 : 0.3 });
    const began = [0, 0];
    const heard: string[] = [];
    const begin = (at: 0 | 1): void => {
      began[at] = (began[at] ?? 0) + 1;
      const end = air.again(at);
      end.onMessage = (message) => heard.push(`${at} ${message[0]}`);
      end.onClose = () => begin(at);
    };
    for (const at of [0, 1] as const) begin(at);
    for (let round = 0; round < 20; round++) air.step();
    begin(0);
    for (let round = 0; round < 60; round++) air.step();
    for (const [at, end] of air.ends.entries()) end.send(Uint8Array.of(at));
    for (let round = 0; round < 60; round++) air.step();
    expect(heard.sort()).toEqual(["0 1", "1 0"]);
    expect(began.reduce((sum, one) => sum + one)).toBeLessThan(8);
  }
});

test("[K-10] an end that is not heard of any more is given up", () => {
  const air = createAir(diceOf(4), CALM);
  const reasons: (string | undefined)[] = [];
  air.ends[0].onClose = (reason) => reasons.push(reason);
  for (let round = 0; round < 4; round++) air.step();
  for (let round = 0; round < 500; round++) air.ends[0].tick();
  expect(reasons).toEqual(["link.silent"]);
});

test("a packet reads back as it was written, and for other ends not at all", () => {
  const [from, to] = [new Uint8Array(8).fill(1), new Uint8Array(8).fill(2)];
  const got = { sort: "got", next: 70_000, beyond: [70_001, 70_009, 70_064] } as const;
  const bytes = writePacket(KEY, { from, to }, got);
  expect(readPacket(KEY, { from, to }, bytes)).toEqual(got);
  expect(readPacket(KEY, { from: to, to: from }, bytes)).toBeUndefined();
  expect(readPacket(new Uint8Array(32), { from, to }, bytes)).toBeUndefined();
  expect(readPacket(KEY, undefined, bytes)).toBeUndefined();
});

test("no number is used twice: a message for which those that are left do not suffice is not begun", () => {
  const sent: number[] = [];
  const outbox = createOutbox((piece) => sent.push(piece.number), NUMBERS - 2);
  expect(outbox.put(new Uint8Array(2 * PIECE_BYTES_MAX + 1), "last")).toBe(false);
  expect(outbox.put(new Uint8Array(2 * PIECE_BYTES_MAX), "last")).toBe(true);
  expect(outbox.put(new Uint8Array(), "closes")).toBe(false);
  outbox.flow(0, 10);
  expect(sent).toEqual([NUMBERS - 2, NUMBERS - 1]);
});
