import { expect, test } from "vitest";
import { protocolFixture } from "./fixtures.ts";
import { readCode, readPicture, writeCode } from "./picture.ts";
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
  expect(codes.map((code) => readCode(code).number)).toEqual([0, 1, 2, 3, 4]);
});

test("any two codes of two pieces are enough", () => {
  const { given, text } = protocolFixture<Given>("moving-code");
  const codes = text.split("\n");
  for (const a of codes) {
    expect(readPicture([a])).toBeUndefined();
    for (const b of codes) if (a !== b) expect(hex(readPicture([a, b]) ?? new Uint8Array(0))).toBe(given.bytes);
  }
});

test("a picture of several blocks comes out whole", () => {
  const whole = Uint8Array.from({ length: 1000 }, (_, at) => (at * 7) % 256);
  const codes = [0, 1].flatMap((block) => Array.from({ length: 64 }, (_, at) => writeCode(whole, 10, block, at + 20)));
  expect(hex(readPicture(codes) ?? new Uint8Array(0))).toBe(hex(whole));
});
