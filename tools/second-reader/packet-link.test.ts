import { describe, expect, test } from "vitest";
import { airOf, type Dice, diceOf, endAt } from "./air.ts";
import { NOBODY, type Packet, PIECE, readPacket, writePacket } from "./packet.ts";
import { LONGEST, receiving, sending } from "./pieces.ts";
import { hex } from "./shapes.ts";

const KEY = new Uint8Array(32).fill(5);
const SIZES = [1, PIECE, PIECE + 1, 3000, 2 * PIECE, 70 * PIECE + 5, 7, LONGEST, 500];

describe("over an air that loses, doubles and shuffles packets", () => {
  test.each([1, 2, 3, 4])("messages come whole and in order both ways, seed %i", (seed) => {
    const dice = diceOf(seed);
    const air = airOf(dice, { lost: 0.3, doubled: 0.1, late: 4 });
    const [a, b] = [endAt(air, 0, KEY, dice), endAt(air, 1, KEY, dice)];
    const [said, other] = [messages(SIZES, dice), messages([...SIZES].reverse(), dice)];
    for (const message of said) a.link.say(message);
    for (const message of other) b.link.say(message);
    air.run(2000, () => a.heard.length === SIZES.length && b.heard.length === SIZES.length);
    expect(b.heard).toEqual(said.map(hex));
    expect(a.heard).toEqual(other.map(hex));
    expect([a.closed, b.closed]).toEqual([[], []]);
    air.run(100, () => false);
    a.link.close("link.done");
    air.run(100, () => b.closed.length > 0);
    expect([a.closed, b.closed]).toEqual([["link.done"], ["link.done"]]);
    expect(b.heard).toHaveLength(SIZES.length);
  });
});

describe("the words of the end", () => {
  test("come after all that was said, and nothing comes after them", () => {
    const { air, a, b, told } = known();
    a.link.say(new Uint8Array(100 * PIECE).fill(1));
    a.link.say(Uint8Array.of(2));
    a.link.tick();
    a.link.close("link.proof");
    a.link.say(Uint8Array.of(3));
    b.link.say(Uint8Array.of(4));
    air.run(20, () => b.closed.length > 0);
    expect(b.heard.map((message) => message.length / 2)).toEqual([100 * PIECE, 1]);
    expect([a.closed, b.closed, a.heard]).toEqual([["link.proof"], ["link.proof"], []]);
    air.run(20, () => false);
    const ends = { from: a.link.name, to: b.link.name };
    const pieces = told.map((one) => readPacket(one, KEY, ends)).filter((one) => one?.sort === "piece");
    expect(pieces.map((one) => one?.sort === "piece" && [one.number, one.after]).at(-1)).toEqual([101, "closes"]);
  });

  test("are told to whoever does not know yet who says them", () => {
    const { bytes } = diceOf(4);
    let fate = 0;
    const dice: Dice = { bytes, roll: () => fate };
    const air = airOf(dice, { lost: 0.5, doubled: 0, late: 0 });
    const [a, b] = [endAt(air, 0, KEY, dice), endAt(air, 1, KEY, dice)];
    // The answer to this gets lost, and from then on nothing does.
    a.link.take(writePacket({ sort: "hello", from: b.link.name, to: a.link.name, sure: false }, KEY));
    fate = 0.9;
    a.link.say(Uint8Array.of(1));
    a.link.close("link.done");
    air.run(20, () => b.closed.length > 0);
    expect([b.heard, b.closed]).toEqual([["01"], ["link.done"]]);
  });

  test("are told for a while where nobody hears them, and then no more", () => {
    const { a, told } = known();
    a.link.close("link.done");
    const before = told.length;
    for (let tick = 0; tick < 400; tick++) a.link.tick();
    expect(told.length - before).toBe(133);
    for (let tick = 0; tick < 400; tick++) a.link.tick();
    expect(told.length - before).toBe(133);
  });

  test("leave it to this end to acknowledge pieces, whose messages are nothing", () => {
    const { air, a, b, told } = known();
    b.link.close("link.done");
    air.run(20, () => a.closed.length > 0);
    const ends = { from: a.link.name, to: b.link.name };
    b.link.take(writePacket({ sort: "piece", number: 0, after: "last", bytes: Uint8Array.of(1) }, KEY, ends));
    b.link.tick();
    const gots = told.filter((one) => readPacket(one, KEY, { from: ends.to, to: ends.from })?.sort === "got");
    expect([gots.length, b.heard]).toEqual([1, []]);
  });
});

test("a tick sends at most 32 packets, and a piece again after three", () => {
  const { a, told } = known();
  a.link.say(new Uint8Array(40 * PIECE));
  const sent = () => {
    const before = told.length;
    a.link.tick();
    return told.slice(before).filter((packet) => !isHello(packet)).length;
  };
  expect([sent(), sent(), sent(), sent(), sent()]).toEqual([32, 8, 0, 32, 8]);
});

describe("hellos", () => {
  test("are said until more than hellos came, and no longer", () => {
    const { air, a, b, told } = known();
    const hellos = told.map((packet) => readPacket(packet, KEY)).filter((packet) => packet?.sort === "hello");
    expect(
      hellos.slice(0, 6).map((hello) => hello?.sort === "hello" && [hex(hello.to) !== hex(NOBODY), hello.sure]),
    ).toEqual([
      [false, false],
      [false, false],
      [true, false],
      [true, false],
      [true, true],
      [true, true],
    ]);
    for (const end of [a, b]) end.link.say(Uint8Array.of(1));
    air.run(10, () => false);
    const before = told.length;
    air.run(50, () => false);
    expect(told.length).toBe(before);
  });

  test("that are sure are answered by who learns of the other end from them, and by nobody else", () => {
    const dice = diceOf(1);
    const air = airOf(dice, { lost: 0, doubled: 0, late: 0 });
    const { link } = endAt(air, 0, KEY, dice);
    const from = new Uint8Array(8).fill(20);
    const sure = writePacket({ sort: "hello", from, to: link.name, sure: true }, KEY);
    link.take(sure);
    expect(air.told.map((packet) => readPacket(packet, KEY))).toEqual([
      { sort: "hello", from: link.name, to: from, sure: true },
    ]);
    link.take(sure);
    expect(air.told).toHaveLength(1);
  });

  test("that are not sure are answered at most four times between two ticks", () => {
    const { a, told } = known();
    const before = told.length;
    for (let from = 20; from < 40; from++) a.link.take(hello(from, NOBODY));
    expect(told.length - before).toBe(4);
    a.link.tick();
    a.link.take(hello(20, NOBODY));
    // The tick said one, too.
    expect(told.length - before).toBe(6);
  });

  test("for others are answered where they are not sure, and do nothing else", () => {
    const { a, b, told } = known();
    const before = told.length;
    a.link.take(hello(20, new Uint8Array(8).fill(21)));
    expect(told.slice(before).map((packet) => readPacket(packet, KEY))).toEqual([
      { sort: "hello", from: a.link.name, to: new Uint8Array(8).fill(20), sure: false },
    ]);
    a.link.take(writePacket({ sort: "hello", from: b.link.name, to: NOBODY, sure: true }, KEY));
    expect([told.length, a.closed]).toEqual([before + 1, []]);
  });

  test("that are an end's own and came back do nothing", () => {
    const { a, told } = known();
    const before = told.length;
    a.link.take(writePacket({ sort: "hello", from: a.link.name, to: NOBODY, sure: false }, KEY));
    a.link.take(writePacket({ sort: "hello", from: a.link.name, to: a.link.name, sure: false }, KEY));
    expect([told.length, a.closed]).toEqual([before, []]);
  });
});

describe("packets that are not of this link", () => {
  test("or that came before, do nothing", () => {
    const dice = diceOf(9);
    const { air, a, b, told } = known();
    const said = messages(SIZES.slice(0, 4), dice);
    for (const message of said) a.link.say(message);
    air.run(100, () => b.heard.length === said.length);
    air.run(10, () => false);
    const foreign = known(77);
    foreign.a.link.say(new Uint8Array(300));
    foreign.air.run(10, () => false);
    const before = told.length;
    for (const packet of [...told, ...foreign.told.filter((one) => readPacket(one, KEY)?.sort !== "hello")]) {
      a.link.take(packet);
      b.link.take(packet);
    }
    for (let at = 0; at < 100; at++) b.link.take(Uint8Array.from(dice.bytes(at)));
    air.run(50, () => false);
    expect(b.heard).toEqual(said.map(hex));
    expect([a.heard, a.closed, b.closed]).toEqual([[], [], []]);
    // What is here is said once more, and hellos that were not sure are answered; no piece goes again.
    const again = told.slice(before).map((one) => readPacket(one, KEY, { from: a.link.name, to: b.link.name })?.sort);
    expect(again).not.toContain("piece");
    a.link.say(Uint8Array.of(1));
    air.run(10, () => false);
    expect(b.heard).toHaveLength(said.length + 1);
  });
});

describe("the end of a link", () => {
  test("comes after 400 ticks without a sound packet", () => {
    const { air, a, b } = known();
    air.run(396, () => a.closed.length > 0);
    expect([a.closed, b.closed]).toEqual([[], []]);
    air.run(5, () => a.closed.length > 0 && b.closed.length > 0);
    expect([a.closed, b.closed]).toEqual([["link.silent"], ["link.silent"]]);
  });

  test("does not come while packets of the other end come, sound ones and no others", () => {
    const { a, b } = known();
    const got = { sort: "got", next: 0, beyond: [] } as const;
    const sound = writePacket(got, KEY, { from: b.link.name, to: a.link.name });
    const other = writePacket(got, KEY, { from: b.link.name, to: b.link.name });
    for (let tick = 0; tick < 1000; tick++) {
      if (tick % 300 === 0) a.link.take(sound);
      a.link.tick();
    }
    expect(a.closed).toEqual([]);
    for (let tick = 0; tick < 400; tick++) {
      a.link.take(other);
      a.link.tick();
    }
    expect(a.closed).toEqual(["link.silent"]);
  });

  test("comes where the numbers that are left do not suffice for a message", () => {
    const { air, a, b } = known(3, 39);
    const said = messages([20 * PIECE, 18 * PIECE], diceOf(1));
    for (const message of said) a.link.say(message);
    air.run(20, () => b.heard.length === 2);
    expect([a.closed, b.heard]).toEqual([[], said.map(hex)]);
    air.run(5, () => false);
    a.link.say(new Uint8Array(1));
    air.run(20, () => b.closed.length > 0);
    expect([a.closed, b.closed]).toEqual([["link.used-up"], ["link.used-up"]]);
    expect(b.heard).toHaveLength(2);
  });

  test("comes where a message has more bytes than it may", () => {
    const { a, b, air } = known();
    expect(() => a.link.say(new Uint8Array(LONGEST + 1))).toThrow("too long");
    const ends = { from: a.link.name, to: b.link.name };
    for (let number = 0; number < 387; number++) {
      expect(b.closed).toEqual([]);
      b.link.take(writePacket({ sort: "piece", number, after: "more", bytes: new Uint8Array(PIECE) }, KEY, ends));
    }
    air.run(20, () => a.closed.length > 0);
    expect([a.closed, b.closed]).toEqual([["link.too-long"], ["link.too-long"]]);
  });
});

describe("the window", () => {
  const silent = { message: () => undefined, closes: () => undefined, tooLong: () => undefined };
  const piece = (number: number) => ({ sort: "piece", number, after: "last", bytes: Uint8Array.of(1) }) as const;

  test("keeps the 64 pieces after the first missing one, and drops what comes beyond them", () => {
    const into = receiving(silent);
    expect([1, 64, 65, 64].map((number) => into.take(piece(number)))).toEqual([true, true, false, false]);
    expect(into.got()).toEqual({ sort: "got", next: 0, beyond: [1, 64] });
    expect([into.take(piece(0)), into.take(piece(66)), into.got().next]).toEqual([true, true, 2]);
  });

  test("takes nothing after the words of the end", () => {
    const into = receiving(silent);
    expect([into.take({ ...piece(0), after: "closes" }), into.take(piece(1))]).toEqual([true, false]);
    expect(into.got().next).toBe(1);
  });

  test("has at most 64 pieces under way, and sends again only what is not named", () => {
    const out = sending(1000, 5);
    out.say(new Uint8Array(100 * PIECE));
    expect(numbersOf(out.due(1, 99))).toEqual(range(0, 64));
    expect(out.due(2, 99)).toEqual([]);
    expect(out.heard({ sort: "got", next: 0, beyond: range(2, 64) })).toBe(true);
    expect(out.due(3, 99)).toEqual([]);
    expect(numbersOf(out.due(6, 99))).toEqual([0, 1]);
    expect(out.heard({ sort: "got", next: 70, beyond: [] })).toBe(false);
    expect(out.heard({ sort: "got", next: 64, beyond: [] })).toBe(true);
    expect(numbersOf(out.due(7, 20))).toEqual(range(64, 84));
    expect(numbersOf(out.due(7, 99))).toEqual(range(84, 100));
    expect(out.heard({ sort: "got", next: 64, beyond: [] })).toBe(false);
    expect(out.heard({ sort: "got", next: 101, beyond: [] })).toBe(false);
    expect(out.heard({ sort: "got", next: 100, beyond: [] })).toBe(true);
    expect(out.due(99, 99)).toEqual([]);
  });
});

/** Two ends that know each other, over an air that loses nothing. */
function known(seed = 7, numbers?: number) {
  const dice = diceOf(seed);
  const air = airOf(dice, { lost: 0, doubled: 0, late: 0 });
  const [a, b] = [endAt(air, 0, KEY, dice, numbers), endAt(air, 1, KEY, dice, numbers)];
  air.run(4, () => false);
  return { air, a, b, dice, told: air.told };
}

function messages(sizes: readonly number[], dice: Dice): readonly Uint8Array[] {
  return sizes.map((size) => dice.bytes(size));
}

function hello(from: number, to: Uint8Array): Uint8Array {
  return writePacket({ sort: "hello", from: new Uint8Array(8).fill(from), to, sure: false }, KEY);
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);
const numbersOf = (pieces: readonly Packet[]) => pieces.map((piece) => (piece.sort === "piece" ? piece.number : -1));
const isHello = (packet: Uint8Array) => readPacket(packet, KEY)?.sort === "hello";
