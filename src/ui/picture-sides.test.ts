import { expect, test } from "vitest";
import { isDrawable } from "./picture-sides.ts";

const png = (width: number, height: number): Uint8Array => {
  const bytes = new Uint8Array(33);
  const view = new DataView(bytes.buffer);
  for (const [at, word] of [0x89504e47, 0x0d0a1a0a, 13, 0x49484452, width, height].entries())
    view.setUint32(4 * at, word);
  return bytes;
};

const two = (number: number): number[] => [number >> 8, number & 255];
/** With what a camera writes before the frame. */
const jpeg = (width: number, height: number, frame = 0xc0, before = 40): Uint8Array =>
  Uint8Array.of(
    ...[0xff, 0xd8, 0xff, 0xe1, ...two(before), ...new Array(before - 2).fill(7)],
    ...[0xff, frame, 0, 17, 8, ...two(height), ...two(width), 3, ...new Array(9).fill(1)],
  );

test.each([
  ["a JPEG", jpeg(1600, 1200)],
  ["a JPEG that comes by and by", jpeg(640, 480, 0xc2)],
  ["a PNG", png(4096, 1)],
])("%s of usual size is drawn", (_, bytes) => expect(isDrawable(bytes)).toBe(true));

test.each([
  ["a PNG of 16,000 pixels a side", png(16_000, 16_000)],
  ["a JPEG as high as it can say", jpeg(10, 65_535)],
  ["a PNG without width", png(0, 10)],
  ["a JPEG whose frame has not come", jpeg(10, 10).subarray(0, 45)],
  ["a JPEG with a segment that has no end", jpeg(10, 10, 0xc0, 40).with(4, 0xff)],
  ["a JPEG with tables alone", jpeg(10, 10, 0xc4)],
  ["a drawing in words", new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ["a WebP", new TextEncoder().encode("RIFF\u0001\u0001\u0001\u0001WEBPVP8 ".padEnd(40))],
  ["nothing", new Uint8Array()],
])("%s is not", (_, bytes) => expect(isDrawable(bytes)).toBe(false));

test("a JPEG whose segments have no length does not hold anybody up", () => {
  const bytes = new Uint8Array(64).fill(0xff).with(1, 0xd8).with(4, 0).with(5, 0);
  expect(isDrawable(bytes)).toBe(false);
});
