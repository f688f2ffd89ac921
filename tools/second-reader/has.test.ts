import { expect, test } from "vitest";
import { Refused } from "./cbor.ts";
import { protocolFixture } from "./fixtures.ts";
import { readHas, writeHas } from "./has.ts";
import { readPicture, shownCodes, writeCode } from "./picture.ts";
import { hex, unhex } from "./shapes.ts";

interface Given {
  readonly community: string;
  readonly counts: Record<string, number>;
}

test("what a phone has is read and written", () => {
  const { given, hex: made } = protocolFixture<Given>("has");
  const has = { community: unhex(given.community), counts: new Map(Object.entries(given.counts)) };
  expect(hex(writeHas(has))).toBe(made);
  expect(readHas(unhex(made))).toEqual(has);
});

test("and shown as a moving picture, from which it comes back", () => {
  const said = unhex(protocolFixture("has").hex);
  const codes: string[] = [];
  for (const { block, number } of shownCodes(said.length, 40)) {
    codes.push(writeCode(said, 40, block, number));
    const whole = readPicture(codes.slice(1));
    if (whole === undefined) continue;
    expect(readHas(whole)).toEqual(readHas(said));
    break;
  }
  // One more than the pieces, since the first was not seen.
  expect(codes).toHaveLength(Math.ceil(said.length / 40) + 1);
});

test("what begins in another way, or tells of a device twice, is refused", () => {
  const { hex: made } = protocolFixture<Given>("has");
  expect(() => readHas(unhex(made.replace("6b697468", "6b697469")))).toThrow(Refused);
  const key = "a74a7d49cb6e3388cd9d29013cca6567b14818a18d837d7c9dc0cc1ae9b7ebcb";
  const twice = made.replace("da00b14902304d257c3aa197ed61f1f731e91789961315cc6bc17b2b75431480", key);
  expect(() => readHas(unhex(twice))).toThrow("a device twice");
});
