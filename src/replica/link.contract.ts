import { describe, expect, test, vi } from "vitest";
import type { Link } from "./ports.ts";

export type LinkBed = {
  /** Two ends of one fresh link. */
  readonly open: () => Promise<readonly [Link, Link]>;
  /** Long enough for all that is under way to arrive. */
  readonly settled: () => Promise<void>;
  readonly clear: () => Promise<void>;
};

/** What every link promises, whatever it goes over. */
export function linkContract(name: string, makeBed: () => Promise<LinkBed>): void {
  const using: Using = async (work) => {
    const bed = await makeBed();
    await bed
      .open()
      .then(([one, other]) => work(one, other, bed.settled))
      .finally(bed.clear);
  };

  describe(`link over ${name}`, () => {
    messagePromises(using);
    closingPromises(using);
  });
}

type Using = (work: (one: Link, other: Link, settled: LinkBed["settled"]) => Promise<void>) => Promise<void>;

function messagePromises(using: Using): void {
  test("messages arrive whole and in order, both ways", () =>
    using(async (one, other) => {
      const [heardHere, heardThere] = [heard(one), heard(other)];
      for (let at = 0; at < 100; at++) one.send(message(at));
      for (let at = 100; at < 110; at++) other.send(message(at, 20_000));
      await vi.waitFor(() => expect([heardThere.length, heardHere.length]).toEqual([100, 10]));
      expect(heardThere).toEqual(Array.from({ length: 100 }, (_, at) => message(at)));
      expect(heardHere.every((bytes, at) => bytes[0] === at + 100 && bytes.length === 20_000)).toBe(true);
    }));

  test("an empty message is a message", () =>
    using(async (one, other) => {
      const there = heard(other);
      one.send(new Uint8Array());
      await vi.waitFor(() => expect(there).toEqual([new Uint8Array()]));
    }));

  test("sending does not deliver before it returns", () =>
    using(async (one, other) => {
      const there = heard(other);
      one.send(message(1));
      expect(there).toEqual([]);
      await vi.waitFor(() => expect(there).toEqual([message(1)]));
    }));

  test("a sender that reuses its buffer does not change what was sent", () =>
    using(async (one, other) => {
      const there = heard(other);
      const buffer = message(1);
      one.send(buffer);
      buffer.fill(9);
      await vi.waitFor(() => expect(there).toEqual([message(1)]));
    }));

  test("messages that come before anyone listens wait, in order", () =>
    using(async (one, other, settled) => {
      for (let at = 0; at < 3; at++) one.send(message(at));
      await settled();
      const there = heard(other);
      one.send(message(3));
      await vi.waitFor(() => expect(there).toEqual([0, 1, 2, 3].map((at) => message(at))));
    }));

  test("[K-10] so many that nobody listens to are too many: the link closes", () =>
    using(async (one, other) => {
      const closed = closings(other);
      for (let at = 0; at < 200; at++) one.send(message(at));
      await vi.waitFor(() => expect(closed).toHaveLength(1));
    }));

  test("once all is taken, nothing waits", () =>
    using(async (one, other) => {
      const there = heard(other);
      for (let at = 0; at < 20; at++) one.send(message(at, 10_000));
      await vi.waitFor(() => expect(there).toHaveLength(20));
      await vi.waitFor(() => expect(one.waiting()).toBe(0));
    }));
}

function closingPromises(using: Using): void {
  test("closing is told to both ends, once, with its reason", () =>
    using(async (one, other, settled) => {
      const [here, there] = [closings(one), closings(other)];
      one.close("good night");
      one.close("again");
      await vi.waitFor(() => expect(there).toEqual(["good night"]));
      expect(here).toEqual(["good night"]);
      other.close();
      await settled();
      expect([here, there]).toEqual([["good night"], ["good night"]]);
    }));

  test("what was sent before closing still arrives; what comes after goes nowhere and breaks nothing", () =>
    using(async (one, other) => {
      const there = heard(other);
      const closed = closings(other);
      one.send(message(1));
      one.close();
      one.send(message(2));
      await vi.waitFor(() => expect(closed).toHaveLength(1));
      expect(there).toEqual([message(1)]);
      other.send(message(3));
    }));

  test("who closes hears nothing more", () =>
    using(async (one, other, settled) => {
      const here = heard(one);
      other.send(message(1));
      one.close();
      await settled();
      expect(here).toEqual([]);
    }));

  test("a long or foreign reason closes too", () =>
    using(async (one, other) => {
      const closed = closings(other);
      one.close("¡Hasta mañana! ".repeat(40));
      await vi.waitFor(() => expect(closed).toHaveLength(1));
    }));
}

function message(at: number, bytes = 3): Uint8Array {
  return new Uint8Array(bytes).fill(at);
}

function heard(link: Link): Uint8Array[] {
  const messages: Uint8Array[] = [];
  link.onMessage = (bytes) => messages.push(bytes);
  return messages;
}

function closings(link: Link): (string | undefined)[] {
  const reasons: (string | undefined)[] = [];
  link.onClose = (reason) => reasons.push(reason);
  return reasons;
}
