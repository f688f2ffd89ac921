import { describe, expect, test } from "vitest";
import { actOf, readBody } from "./body.ts";
import { readBundle } from "./bundle.ts";
import { decode, encode, Refused, type Value } from "./cbor.ts";
import { canonicalOf, readEvent, signatureHolds, ZEROS } from "./event.ts";
import { type GivenEvents, protocolFixture, wireFixtures } from "./fixtures.ts";
import { takeFrame } from "./frame-read.ts";
import { readFrame } from "./frame-shape.ts";
import { readReceipt } from "./link.ts";
import { Log } from "./log.ts";
import { fold, unfold } from "./pointers.ts";
import { openBody } from "./sealing.ts";
import { unhex } from "./shapes.ts";

describe("values", () => {
  test.each([
    ["a longer head than needed", "1817"],
    ["a number beyond what is exact", "1b0020000000000000"],
    ["a number too far below", "3b001fffffffffffff"],
    ["an indefinite length", "9fff"],
    ["a map", "a0"],
    ["a tag", "c100"],
    ["a float", "f90000"],
    ["nothing", "f6"],
    ["more than one value", "0000"],
    ["too few bytes", "4200"],
    ["half a character", "61ff"],
    ["a text that begins with a mark of byte order", "64efbbbf61"],
    ["arrays nine deep", "818181818181818180"],
  ])("%s is refused", (_, bytes) => {
    expect(() => decode(unhex(bytes))).toThrow(Refused);
  });

  test.each(["1b001fffffffffffff", "3b001ffffffffffffe", "8181818181818180", "6561efbbbf61"])("%s is read", (bytes) => {
    expect(encode(decode(unhex(bytes)))).toEqual(unhex(bytes));
  });

  test("numbers fold", () => {
    expect([0, -1, 1, -2, 2].map(fold)).toEqual([0, 1, 2, 3, 4]);
    expect([0, 1, 2, 3, 4].map((value) => unfold(value) + 0)).toEqual([0, -1, 1, -2, 2]);
  });
});

describe("frames", () => {
  const signature = new Uint8Array(64);
  const stretch = (events: number) => encode([...Array.from({ length: events }, () => [0, 0, []]), signature]);
  const frame = (...events: number[]) => encode([2, [new Uint8Array(32)], [0, ...events.map(stretch)]]);

  test("a stretch of more than 192 events is refused, and a frame of more than 2,048", () => {
    expect(readFrame(frame(192)).runs[0]?.items).toHaveLength(192);
    expect(() => readFrame(frame(193))).toThrow(new Refused("wire.size"));
    const full = Array<number>(32).fill(64);
    expect(readFrame(frame(...full)).runs[0]?.items).toHaveLength(2048);
    expect(() => readFrame(frame(...full, 1))).toThrow(new Refused("wire.size"));
  });
});

test("an event of 8,192 bytes is read, and one of 8,193 is refused", () => {
  const parts = { community: new Uint8Array(32).fill(1), device: new Uint8Array(32).fill(2), seq: 0, prev: ZEROS };
  const sized = (bytes: number) => {
    const made = (body: number) => canonicalOf({ ...parts, deps: [], minute: 5, kind: 77, body: new Uint8Array(body) });
    return made(bytes - made(bytes - 200).length + bytes - 200);
  };
  expect([sized(8192).length, sized(8193).length]).toEqual([8192, 8193]);
  expect(readEvent(sized(8192)).kind).toBe(77);
  expect(() => readEvent(sized(8193))).toThrow(new Refused("wire.size"));
});

describe("bodies", () => {
  const event = { prev: new Uint8Array(32).fill(1), deps: [new Uint8Array(32).fill(2)] };
  const act = actOf(70);
  test.each<[string, Value[]]>([
    ["an end that could be left out", ["t", "p", "a", [], [], []]],
    ["a list left out", ["t", "p"]],
    ["a choice that there is not", ["t", "p", "a", 4, []]],
    ["text with blanks around it", [" t", "p", "a", 0, []]],
    ["text that turns others round", ["t\u202e", "p", "a", 0, []]],
    ["a number for a text", ["t", 1, "a", 0, []]],
  ])("%s is a misfit", (_, array) => {
    expect(() => act && readBody(act, array, event)).toThrow(Refused);
  });

  test("optionals in the middle leave an empty array", () => {
    expect(act && readBody(act, ["t", "p", [], [], []], event)).toEqual({ title: "t", problem: "p", affected: [] });
  });
});

describe("one bit that is another", () => {
  test("in any byte of any act is noticed by its signature or sooner", () => {
    for (const vector of wireFixtures().slice(0, 20)) {
      eachBit(unhex(vector.hex), (bytes) => {
        if (!signatureHolds(readEvent(bytes), unhex(vector.signature))) throw new Refused("signature");
      });
    }
  });

  test.each(["frame", "frame-branches"])("in any byte of %s is noticed", (name) => {
    const { given, hex } = protocolFixture<GivenEvents>(name);
    eachBit(unhex(hex), (bytes) => takeFrame(bytes, new Log(unhex(given.community))));
  });

  test("in any byte of a bundle is noticed", () => {
    eachBit(unhex(protocolFixture("bundle").hex), (bytes) => readBundle(bytes));
  });

  test("in any byte of a receipt is noticed", () => {
    const { given, hex } = protocolFixture<{ community: string }>("receipt");
    eachBit(unhex(hex), (bytes) => readReceipt(decode(bytes), unhex(given.community)));
  });

  test("in any byte of a sealed event is noticed by the seal", () => {
    const { given, hex } = protocolFixture<{ key: string; community: string }>("seal-body");
    const seal = { key: unhex(given.key), audience: unhex(given.community), step: 16 };
    eachBit(unhex(hex), (bytes) => openBody(readEvent(bytes), seal));
  });
});

/** Changes one bit in each byte, and expects that reading throws. */
function eachBit(whole: Uint8Array, read: (bytes: Uint8Array) => unknown): void {
  const unnoticed: number[] = [];
  for (let at = 0; at < whole.length; at++) {
    const changed = whole.slice();
    changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
    try {
      read(changed);
      unnoticed.push(at);
    } catch {
      // Noticed, by whatever rule.
    }
  }
  expect(unnoticed).toEqual([]);
}
