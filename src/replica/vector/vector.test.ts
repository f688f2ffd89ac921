import fc from "fast-check";
import { expect, test } from "vitest";
import { sameBytes } from "../../kernel/bytes.ts";
import { toCbor } from "../../kernel/wire/cbor.ts";
import { FRAME_BYTES_MAX } from "../../kernel/wire/frame.ts";
import { VECTOR_DEVICES_MAX, VECTOR_PARTS_MAX } from "../bounds.ts";
import {
  covers,
  createVectorReader,
  FINGERPRINT_BYTES,
  grown,
  inParts,
  joined,
  readBeacon,
  readVector,
  writeBeacon,
  writeVector,
} from "./vector.ts";

const fingerprint = new Uint8Array(FINGERPRINT_BYTES).fill(7);
const device = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((key) => Buffer.from(key).toString("hex"));
const vector = fc
  .array(fc.tuple(device, fc.integer({ min: 1, max: 2 ** 40 })), { maxLength: 20 })
  .map((pairs) => new Map(pairs));
const [ANYA, MARK] = ["a1".repeat(32), "a2".repeat(32)] as [string, string];

test("[K-9] a beacon says in one number a device how much is there, to those who know the same devices", () => {
  fc.assert(
    fc.property(vector, (one) => {
      const read = readBeacon(writeBeacon(one, fingerprint), new Map([...one.keys()].map((key) => [key, 1])));
      expect(read?.fingerprint).toEqual(fingerprint);
      expect(new Map(read?.vector)).toEqual(one);
    }),
  );
  const fifteen = new Map(Array.from({ length: 15 }, (_, at) => [at.toString(16).repeat(64), 667]));
  expect(writeBeacon(fifteen, fingerprint)).toHaveLength(42);
});

test("[K-2] to those who know other devices, as many or not, a beacon says nothing of lengths", () => {
  const bytes = writeBeacon(new Map([[ANYA, 5]]), fingerprint);
  expect(readBeacon(bytes, new Map([[MARK, 5]]))).toEqual({ fingerprint, vector: undefined });
  expect(readBeacon(bytes, new Map())).toEqual({ fingerprint, vector: undefined });
});

test("[K-2, K-11] whatever bytes come as a beacon, they are the one writing of it or nothing", () => {
  const own = new Map([
    [ANYA, 1],
    [MARK, 1],
  ]);
  const head = writeBeacon(own, fingerprint).slice(0, 4 + FINGERPRINT_BYTES);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 8 }), (tail) => {
      const bytes = new Uint8Array([...head, ...tail]);
      const read = readBeacon(bytes, own)?.vector;
      if (read !== undefined) expect(sameBytes(writeBeacon(read, fingerprint), bytes)).toBe(true);
    }),
    { numRuns: 2000 },
  );
  for (const tail of [[0x81, 0x00, 1], [0x81], [255, 255, 255, 255, 255, 255, 255, 1, 1]]) {
    expect(readBeacon(new Uint8Array([...head, ...tail]), own)).toBeUndefined();
  }
});

test("a vector names devices by the first bytes of their keys, and one that could be two counts for none", () => {
  const twin = `${ANYA.slice(0, 16)}${MARK.slice(16)}`;
  const told = writeVector(new Map([[ANYA, 5]]));
  expect(new Map(readVector(told, new Map([[ANYA, 1]])))).toEqual(new Map([[ANYA, 5]]));
  expect(readVector(told, new Map([...[ANYA, twin].map((one): [string, number] => [one, 1])])).get(ANYA)).toBe(0);
});

test("[K-10] a vector of more devices than fit a message is told in parts, and known when all of them came in turn", () => {
  const count = 2 * VECTOR_DEVICES_MAX + 5;
  const own = new Map(Array.from({ length: count }, (_, at) => [keyOf(at), at + 1]));
  const parts = inParts(writeVector(own));
  expect(parts.map(({ place }) => place)).toEqual([
    [0, 3],
    [1, 3],
    [2, 3],
  ]);
  for (const { content } of parts) expect(toCbor(content).length).toBeLessThan(FRAME_BYTES_MAX);
  const [first, second, third] = parts.map(({ content, place: [at, of] }) => [content, at, of] as const);
  if (first === undefined || second === undefined || third === undefined) throw new Error("three parts");
  const hear = createVectorReader(() => own);
  expect(hear(...first)).toBeUndefined();
  expect(hear(...third)).toBeUndefined();
  expect(hear(...second)).toBeUndefined();
  expect(hear(...third)).toEqual(own);
  expect(hear(...third)).toBeUndefined();
  expect(hear(writeVector(new Map([[keyOf(3), 9]])), undefined, undefined)?.get(keyOf(3))).toBe(9);
});

test("[K-10] where the counts do not fit, a beacon says only whether all is the same", () => {
  const own = new Map(Array.from({ length: FRAME_BYTES_MAX }, (_, at) => [keyOf(at), 1]));
  const bytes = writeBeacon(own, fingerprint);
  expect(bytes.length).toBeLessThan(FRAME_BYTES_MAX);
  expect(readBeacon(bytes, own)).toEqual({ fingerprint, vector: undefined });
});

function keyOf(at: number): string {
  return at.toString(16).padStart(8, "0").padEnd(64, "7");
}

test("of two vectors the larger count of each device, and one covers the other where it lacks nothing of it", () => {
  fc.assert(
    fc.property(vector, vector, (a, b) => {
      const both = joined(a, b);
      expect(new Set(both.keys())).toEqual(new Set([...a.keys(), ...b.keys()]));
      for (const [one, count] of both) expect(count).toBe(Math.max(a.get(one) ?? 0, b.get(one) ?? 0));
      expect([covers(both, a), covers(both, b)]).toEqual([true, true]);
    }),
  );
  const [one, more] = [new Map([[ANYA, 1]]), new Map([[ANYA, 2]])];
  expect(joined(one, more)).toEqual(more);
  expect(joined(more, one)).toEqual(more);
  expect(joined(one, new Map([[MARK, 3]])).get(MARK)).toBe(3);
  expect([covers(one, one), covers(one, more), covers(more, one)]).toEqual([true, false, true]);
  expect([covers(one, new Map([[MARK, 1]])), covers(one, new Map())]).toEqual([false, true]);
});

test("who gets an event has its chain up to there, and no less than before", () => {
  const at = (device: string, seq: number) => ({ device, seq });
  expect(grown(new Map([[ANYA, 2]]), [at(ANYA, 2), at(ANYA, 3), at(MARK, 0)])).toEqual(
    new Map([
      [ANYA, 4],
      [MARK, 1],
    ]),
  );
  expect(grown(new Map([[ANYA, 5]]), [at(ANYA, 1), at(ANYA, 4)])).toEqual(new Map([[ANYA, 5]]));
});

test("[K-10, K-11] what is no count of a device in a vector says nothing, and what is no part of one ends it", () => {
  const own = new Map([[ANYA, 1]]);
  const [told] = writeVector(new Map([[ANYA, 5]]));
  const name = Buffer.from(ANYA, "hex").subarray(0, 8);
  const junk = [7, "a1", null as never, [], [name], [name, "5"], [name, -1], ["a1a1a1a1", 5], [7, 5]];
  for (const one of junk) expect(readVector([one as never], own)).toEqual(new Map([[ANYA, 0]]));
  expect(readVector([...junk, told] as never[], own)).toEqual(new Map([[ANYA, 5]]));
  const hear = createVectorReader(() => own);
  const tooMany = VECTOR_PARTS_MAX + 1;
  for (let at = 0; at < tooMany; at++) expect(hear([told] as never[], at, tooMany)).toBeUndefined();
  expect(hear([told] as never[], 0, "1")).toBeUndefined();
  // Begun anew, it knows nothing of what was told before.
  expect(hear([told] as never[], 0, 2)).toBeUndefined();
  expect(hear([], 0, 2)).toBeUndefined();
  expect(hear([], 1, 2)).toEqual(new Map([[ANYA, 0]]));
  for (let at = 0; at < VECTOR_PARTS_MAX - 1; at++) expect(hear([], at, VECTOR_PARTS_MAX)).toBeUndefined();
  expect(hear([told] as never[], VECTOR_PARTS_MAX - 1, VECTOR_PARTS_MAX)).toEqual(new Map([[ANYA, 5]]));
});

test("[K-11] a beacon without a whole fingerprint is none", () => {
  const whole = writeBeacon(new Map(), fingerprint);
  expect(readBeacon(whole, new Map())?.vector).toEqual(new Map());
  for (let length = 0; length < whole.length; length++)
    expect(readBeacon(whole.slice(0, length), new Map())).toBeUndefined();
});
