import { describe, expect, test } from "vitest";
import { join } from "./cbor.ts";
import { hmac } from "./crypto.ts";
import { protocolFixture } from "./fixtures.ts";
import { closingBytes, type Ends, NOBODY, type Packet, PIECE, readPacket, writePacket } from "./packet.ts";
import { hex, unhex } from "./shapes.ts";

interface Given {
  readonly key: string;
  readonly from: string;
  readonly to: string;
}

describe("packets of the page are read and written", () => {
  test("hellos, to nobody and to the other end", () => {
    const { given, text } = protocolFixture<Given>("packet-hello");
    const { from, to } = endsOf(given);
    expectBoth(text.split("\n"), given, [
      { sort: "hello", from, to: NOBODY, sure: false },
      { sort: "hello", from, to, sure: true },
    ]);
  });

  test("what is here", () => {
    const { given, hex: made } = protocolFixture<Given & { next: number; beyond: number[] }>("packet-got");
    expectBoth([made], given, [{ sort: "got", next: given.next, beyond: given.beyond }]);
  });

  test("the pieces of a message, and the words of the end", () => {
    const { given, text } = protocolFixture<Given & { message: string; closes: string }>("packet-pieces");
    const message = unhex(given.message);
    expectBoth(text.split("\n"), given, [
      { sort: "piece", number: 0, after: "more", bytes: message.slice(0, PIECE) },
      { sort: "piece", number: 1, after: "last", bytes: message.slice(PIECE) },
      { sort: "piece", number: 2, after: "closes", bytes: closingBytes(given.closes) },
    ]);
  });
});

describe("nothing is read", () => {
  const key = new Uint8Array(32).fill(5);
  const ends = { from: new Uint8Array(8).fill(1), to: new Uint8Array(8).fill(2) };
  const packets: readonly Packet[] = [
    { sort: "hello", from: ends.from, to: ends.to, sure: true },
    { sort: "got", next: 3, beyond: [4, 67] },
    { sort: "piece", number: 9, after: "more", bytes: new Uint8Array(PIECE).fill(9) },
    { sort: "piece", number: 9, after: "last", bytes: new Uint8Array(0) },
    { sort: "piece", number: 10, after: "closes", bytes: closingBytes("bye") },
  ];
  const written = packets.map((packet) => ({ packet, bytes: writePacket(packet, key, ends) }));

  test.each(written)("with another key, or between other ends: $packet.sort", ({ packet, bytes }) => {
    expect(readPacket(bytes, key, ends)).toEqual(packet);
    expect(readPacket(bytes, new Uint8Array(32).fill(6), ends)).toBeUndefined();
    if (packet.sort === "hello") return;
    expect(readPacket(bytes, key)).toBeUndefined();
    expect(readPacket(bytes, key, { from: ends.to, to: ends.from })).toBeUndefined();
    expect(readPacket(bytes, key, { from: ends.from, to: NOBODY })).toBeUndefined();
  });

  test.each(written)("of a part, or with one bit turned: $packet.sort", ({ bytes }) => {
    for (let at = 0; at < bytes.length; at++) {
      expect(readPacket(bytes.subarray(0, at), key, ends)).toBeUndefined();
      const turned = bytes.slice();
      turned[at] = (turned[at] ?? 0) ^ (1 << (at % 8));
      expect(readPacket(turned, key, ends)).toBeUndefined();
    }
  });

  test.each([
    ["a piece of 173 bytes", `00${"000009"}${"09".repeat(173)}`],
    ["words of the end of 121 bytes", `02${"000009"}${"61".repeat(121)}`],
    ["a piece without its whole number", "000000"],
    ["too few bits", `03${"000009"}${"00".repeat(7)}`],
    ["too many bits", `03${"000009"}${"00".repeat(9)}`],
    ["a piece with the last number of three bytes", "00ffffff09"],
    ["a hello that is sure by another number", `04${"01".repeat(8)}${"02".repeat(8)}02`],
    ["a hello that goes on", `04${"01".repeat(8)}${"02".repeat(8)}0100`],
    ["a sort that there is not", `05${"000009"}`],
  ])("where the MAC holds over %s", (_, content) => {
    expect(readPacket(sealed(unhex(content), key, ends), key, ends)).toBeUndefined();
  });

  test("and nothing is written that could not be read", () => {
    expect(() => writePacket({ sort: "got", next: 3, beyond: [3] }, key, ends)).toThrow("bits cannot tell");
    expect(() => writePacket({ sort: "got", next: 3, beyond: [68] }, key, ends)).toThrow("bits cannot tell");
    const bytes = new Uint8Array(PIECE + 1);
    expect(() => writePacket({ sort: "piece", number: 0, after: "more", bytes }, key, ends)).toThrow("too long");
    const last = { sort: "piece", after: "more", bytes: new Uint8Array(0) } as const;
    const written = writePacket({ ...last, number: 2 ** 24 - 2 }, key, ends);
    expect(readPacket(written, key, ends)).toEqual({ ...last, number: 2 ** 24 - 2 });
    expect(() => writePacket({ ...last, number: 2 ** 24 - 1 }, key, ends)).toThrow("there is not");
    expect(() => writePacket({ sort: "got", next: 3, beyond: [] }, key)).toThrow("do not know each other");
    expect(closingBytes("é".repeat(80))).toEqual(closingBytes("é".repeat(60)));
  });
});

function expectBoth(lines: readonly string[], given: Given, packets: readonly Packet[]): void {
  const key = unhex(given.key);
  const ends = endsOf(given);
  expect(packets.map((packet) => hex(writePacket(packet, key, ends)))).toEqual(lines);
  expect(lines.map((line) => readPacket(unhex(line), key, ends))).toEqual(packets);
}

const endsOf = ({ from, to }: Given): Ends => ({ from: unhex(from), to: unhex(to) });

/** Bytes under a MAC that holds, whatever they say. */
function sealed(content: Uint8Array, key: Uint8Array, { from, to }: Ends): Uint8Array {
  const names = content[0] === 4 ? [] : [from, to];
  return join(hmac(key, ...names, content).subarray(0, 4), content);
}
