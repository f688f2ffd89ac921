import { describe, expect, test } from "vitest";
import { type Air, airOf, diceOf, endAt, type Steady, steadyAt } from "./air.ts";
import { NOBODY, readPacket, writePacket } from "./packet.ts";
import { hex } from "./shapes.ts";

const KEY = new Uint8Array(32).fill(5);
const FAIR = { lost: 0, doubled: 0, late: 0 };

describe("an end that begins anew", () => {
  test("closes the link of the other where anything but hellos went", () => {
    const { air, a, b, dice } = known();
    a.link.say(Uint8Array.of(1));
    air.run(5, () => false);
    const anew = endAt(air, 0, KEY, dice);
    air.run(5, () => b.closed.length > 0);
    expect([b.closed, a.closed, anew.closed]).toEqual([["link.began-anew"], [], []]);
    b.link.say(Uint8Array.of(2));
    air.run(20, () => false);
    expect(anew.heard).toEqual([]);
  });

  test("is taken on where nothing but hellos came from it before, and the one before is forgotten", () => {
    const { air, a, b, dice, told } = known();
    // This is for the end before, which was gone when it was said.
    b.link.say(Uint8Array.of(2));
    const anew = endAt(air, 0, KEY, dice);
    b.link.tick();
    air.run(20, () => anew.heard.length > 0);
    anew.link.say(Uint8Array.of(1));
    air.run(20, () => b.heard.length > 0);
    expect([anew.heard, b.heard, b.closed]).toEqual([["02"], ["01"], []]);
    const before = told.length;
    for (const to of [NOBODY, b.link.name])
      b.link.take(writePacket({ sort: "hello", from: a.link.name, to, sure: false }, KEY));
    expect([told.length, b.closed]).toEqual([before, []]);
  });

  test("is answered once it is taken on, although it is sure", () => {
    const { b, told } = known();
    const from = new Uint8Array(8).fill(20);
    const before = told.length;
    b.link.take(writePacket({ sort: "hello", from, to: b.link.name, sure: true }, KEY));
    expect(told.slice(before).map((packet) => readPacket(packet, KEY))).toEqual([
      { sort: "hello", from: b.link.name, to: from, sure: true },
    ]);
  });
});

describe.each([0, 0.3])("both ends begin anew one after the other, %d of the packets lost", (lost) => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])("and find each other again, seed %i", (seed) => {
    const dice = diceOf(seed);
    const air = airOf(dice, lost === 0 ? FAIR : { lost, doubled: 0.1, late: 4 });
    const a = steadyAt(air, 0, KEY, dice, Uint8Array.of(10));
    const b = steadyAt(air, 1, KEY, dice, Uint8Array.of(11));
    expectHeard(air, a, b, ["0a"], ["0b"]);
    for (const end of [a, b]) end.heard.length = 0;
    a.restart();
    expectHeard(air, a, b, ["0a"], ["0b"]);
    if (lost === 0) expect([a.closed, b.closed]).toEqual([[], ["link.began-anew"]]);
    expect(b.closed.length).toBeGreaterThan(0);
    expect(a.closed.length + b.closed.length).toBeLessThanOrEqual(4);
    // From now on the link is one again.
    const before = a.closed.length + b.closed.length;
    a.say(Uint8Array.of(1, seed));
    b.say(Uint8Array.of(2, seed));
    expectHeard(air, a, b, [hex(Uint8Array.of(1, seed))], [hex(Uint8Array.of(2, seed))]);
    air.run(100, () => false);
    expect(a.closed.length + b.closed.length).toBe(before);
  });
});

/** Lets the air run until each end heard what the other said. */
function expectHeard(air: Air, a: Steady, b: Steady, byA: readonly string[], byB: readonly string[]): void {
  const missing = () => [
    ...byA.filter((message) => !b.heard.includes(message)),
    ...byB.filter((message) => !a.heard.includes(message)),
  ];
  air.run(80, () => missing().length === 0);
  expect(missing()).toEqual([]);
}

/** Two ends that know each other, over an air that loses nothing. */
function known() {
  const dice = diceOf(7);
  const air = airOf(dice, FAIR);
  const [a, b] = [endAt(air, 0, KEY, dice), endAt(air, 1, KEY, dice)];
  air.run(4, () => false);
  return { air, a, b, dice, told: air.told };
}
