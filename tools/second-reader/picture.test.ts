import { expect, test } from "vitest";
import { join } from "./cbor.ts";
import { protocolFixture } from "./fixtures.ts";
import { readCode, readPicture, shownCodes, writeCode } from "./picture.ts";
import { hex, unhex } from "./shapes.ts";

interface Given {
  readonly bytes: string;
  readonly pieceBytes: number;
  readonly round: number;
}

test("the first codes of a moving picture are read and written", () => {
  const { given, text } = protocolFixture<Given>("moving-code");
  const codes = text.split("\n");
  for (const code of codes) {
    const { pieceBytes, block, number } = readCode(code);
    expect(writeCode(unhex(given.bytes), pieceBytes, block, number)).toBe(code);
  }
  const shown = shownCodes(unhex(given.bytes).length, given.pieceBytes);
  expect(codes.map(readCode)).toMatchObject(codes.map(() => shown.next().value));
});

test("each piece of the published picture is shown once in its first round", () => {
  const { given, text } = protocolFixture<Given>("moving-code");
  const round = text.split("\n").slice(0, given.round).map(readCode);
  const shown = join(...round.map(({ piece }) => piece));
  expect(hex(shown.subarray(0, given.bytes.length / 2))).toBe(given.bytes);
  expect(round).toHaveLength(Math.ceil(given.bytes.length / 2 / given.pieceBytes));
});

test("pieces are shown block by block, then the sums of all blocks in turn", () => {
  const shown = shownCodes(129 * 10, 10);
  const first = Array.from({ length: 129 + 7 }, () => shown.next().value);
  expect(first.slice(0, 129)).toEqual([0, 1, 2].flatMap((block) => numbers(43).map((number) => ({ block, number }))));
  const further = [43, 44].flatMap((number) => [0, 1, 2].map((block) => ({ block, number })));
  expect(first.slice(129)).toEqual([...further, { block: 0, number: 45 }]);
  const uneven = shownCodes(65 * 10, 10);
  const ends = Array.from({ length: 65 + 4 }, () => uneven.next().value).slice(65);
  expect(ends).toEqual([
    { block: 0, number: 32 },
    { block: 1, number: 33 },
    { block: 0, number: 33 },
    { block: 1, number: 34 },
  ]);
});

const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);

test("any two codes of two pieces are enough", () => {
  const { given, text } = protocolFixture<Given>("moving-code");
  const codes = text.split("\n");
  for (const a of codes) {
    expect(readPicture([a])).toBeUndefined();
    for (const b of codes) if (a !== b) expect(hex(readPicture([a, b]) ?? new Uint8Array(0))).toBe(given.bytes);
  }
});

test("codes of two blocks are read and written, each at its place of the row", () => {
  const { given, text } = protocolFixture<Given & { places: readonly number[] }>("moving-blocks");
  const whole = unhex(given.bytes);
  const shown = shownCodes(whole.length, given.pieceBytes);
  const row = numbers(Math.max(...given.places) + 1).map(() => shown.next().value);
  const codes = row.map(({ block, number }) => writeCode(whole, given.pieceBytes, block, number));
  expect(given.places.map((place) => codes[place])).toEqual(text.split("\n"));
  expect(text.split("\n").map(readCode)).toMatchObject(given.places.map((place) => row[place]));
  // A sum of each block stands for the piece of it that was not seen.
  const some = codes.filter((_, place) => ![5, 40].includes(place));
  expect(hex(readPicture(some) ?? new Uint8Array(0))).toBe(given.bytes);
});

test("a picture of several blocks comes out whole", () => {
  const whole = Uint8Array.from({ length: 1000 }, (_, at) => (at * 7) % 256);
  const codes = [0, 1].flatMap((block) => Array.from({ length: 64 }, (_, at) => writeCode(whole, 10, block, at + 20)));
  expect(hex(readPicture(codes) ?? new Uint8Array(0))).toBe(hex(whole));
});
