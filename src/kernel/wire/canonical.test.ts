import { describe, expect, test } from "vitest";
import { openCrypto } from "../../edges/sodium/sodium-crypto.ts";
import { ascii, fromHex, joinBytes, sameBytes, toHex } from "../bytes.ts";
import { EVENT_BYTES_MAX, MINUTE_MAX, MISFIT, NO_ID, SEALED } from "../event.ts";
import { kindsOf } from "../kinds.ts";
import { allotment } from "../testing/allotment.ts";
import { audienceIn, FORMAT, idOf, readCanonical, signedBytes, writeCanonical } from "./canonical.ts";
import { type CborValue, fromCbor, toCbor } from "./cbor.ts";

const kinds = kindsOf(allotment().practices);
const [FERN, MILL, ANYA, PREV, DEP] = ["fe", "0a", "a1", "b2", "c3"].map((pair) => pair.repeat(32)) as [
  string,
  string,
  string,
  string,
  string,
];
const stand = { device: ANYA, seq: 3, prev: PREV, deps: [DEP], minute: 28_619_040 };
const sound = writeCanonical(FERN, stand, 44, [2, "beans"]);
const parts = fromCbor(sound) as CborValue[];
const read = (canonical: Uint8Array) => readCanonical(kinds, FERN, canonical);
/** The event with one of its nine parts replaced. */
const bent = (at: number, value: CborValue) => read(toCbor(parts.with(at, value)));
const raw = (id: string) => fromHex(id) ?? new Uint8Array();

test("[K-2] an event is read as it was written, and its id is the hash of its bytes", () => {
  const body = { bed: 2, what: "beans" };
  expect(read(sound)).toEqual({ id: idOf(sound), ...stand, kind: "plots.notice", body });
  expect(toHex(sound)).toMatch(/^8901/);
  expect(fromCbor(sound)).toHaveLength(9);
});

test("[K-2] what is signed begins with words of ours, so that a key of ours signs nothing else", async () => {
  const crypto = await openCrypto();
  const { publicKey, secretKey } = crypto.keyPair(new Uint8Array(32).fill(1));
  expect(sameBytes(signedBytes(sound), joinBytes(ascii("kith event"), sound))).toBe(true);
  const signature = crypto.sign(signedBytes(sound), secretKey);
  expect(crypto.verify(signature, signedBytes(sound), publicKey)).toBe(true);
  expect(crypto.verify(signature, sound, publicKey)).toBe(false);
});

test("[K-2] an event of another community is foreign, whatever community is asked", () => {
  expect(readCanonical(kinds, MILL, sound)).toMatchObject({ code: "wire.foreign" });
  expect(bent(1, raw(NO_ID))).toMatchObject({ code: "wire.foreign" });
});

describe("[K-2] only the founding event names no community, and it founds only its own", () => {
  const first = { device: ANYA, seq: 0, prev: undefined, deps: [], minute: 1 };
  const founding = writeCanonical(NO_ID, first, 1, [["Share"]]);

  test("its own", () => {
    expect(readCanonical(kinds, idOf(founding), founding)).toMatchObject({ kind: "members.found", id: idOf(founding) });
  });
  test("not another", () => {
    expect(readCanonical(kinds, FERN, founding)).toMatchObject({ code: "wire.foreign" });
    expect(readCanonical(kinds, NO_ID, founding)).toMatchObject({ code: "wire.foreign" });
  });
  test("nor as an event inside one", () => {
    const inside = writeCanonical(FERN, first, 1, [["Share"]]);
    expect(read(inside)).toMatchObject({ code: "wire.foreign" });
    expect(readCanonical(kinds, idOf(inside), inside)).toMatchObject({ code: "wire.foreign" });
  });
});

describe("[K-2] what has not the shape of an event is none", () => {
  const id = raw(DEP);
  const cases: Readonly<Record<string, readonly [number, CborValue]>> = {
    "a community in 31 bytes": [1, id.slice(1)],
    "a device in 33 bytes": [2, new Uint8Array(33)],
    "a device as text": [2, "anya"],
    "a device as a text of 32 letters": [2, "a".repeat(32)],
    "a device as 32 numbers": [2, [...raw(ANYA)]],
    "a predecessor in 31 bytes": [4, raw(PREV).slice(1)],
    "a dep as 32 numbers": [5, [[...id]]],
    "a seq as text": [3, "3"],
    "a kind as text": [7, "44"],
    "a format as text": [0, String(FORMAT)],
    "a seq below nothing": [3, -1],
    "a first event with a predecessor": [3, 0],
    "a later event without one": [4, raw(NO_ID)],
    "deps that are no array": [5, id],
    "four deps": [5, [1, 2, 3, 4].map((fill) => new Uint8Array(32).fill(fill))],
    "one dep twice": [5, [id, id]],
    "the predecessor as a dep": [5, [raw(PREV)]],
    "a dep in 16 bytes": [5, [id.slice(16)]],
    "a minute before 1970": [6, -1],
    "a minute after the year 9999": [6, MINUTE_MAX + 1],
    "a minute as text": [6, "noon"],
    "a kind below nothing": [7, -1],
    "a body that is no array": [8, 7],
  };
  for (const [what, [at, value]] of Object.entries(cases)) {
    test(what, () => expect(bent(at, value)).toEqual({ code: "wire.shape", about: {} }));
  }
  test("eight parts, or ten", () => {
    expect(read(toCbor(parts.slice(1)))).toMatchObject({ code: "wire.shape" });
    expect(read(toCbor([...parts, 0]))).toMatchObject({ code: "wire.shape" });
  });
  test("another format", () => {
    expect(bent(0, FORMAT + 1)).toEqual({ code: "wire.format", about: { format: FORMAT + 1 } });
  });
  test("a first event that names nothing's id among its deps", () => {
    const first = { device: ANYA, seq: 0, prev: undefined, deps: [NO_ID], minute: 1 };
    expect(read(writeCanonical(FERN, first, 40, [2, "beans"]))).toMatchObject({ code: "wire.shape" });
  });
});

test("[K-2] bytes that are not the one encoding are refused, though they mean the same", () => {
  const longer = joinBytes(new Uint8Array([0x98, 9]), sound.slice(1));
  expect(read(longer)).toMatchObject({ code: "wire.canonical" });
  expect(read(joinBytes(sound, new Uint8Array([0])))).toMatchObject({ code: "wire.canonical" });
  expect(read(sound.slice(0, -1))).toMatchObject({ code: "wire.canonical" });
  expect(read(new Uint8Array())).toMatchObject({ code: "wire.canonical" });
});

test("[K-10] an event has at most 8192 bytes, and arrays in its body at most three deep", () => {
  const sized = (length: number) => toCbor(parts.with(7, 999).with(8, [new Uint8Array(length)]));
  const spare = EVENT_BYTES_MAX - sized(3000).length + 3000;
  expect(read(sized(spare))).toMatchObject({ kind: "unknown.999" });
  expect(read(sized(spare + 1))).toEqual({ code: "wire.size", about: { bytes: 8193, max: 8192 } });
  expect(read(toCbor(parts.with(7, 999).with(8, [[[[]]]])))).toMatchObject({ kind: "unknown.999" });
  expect(read(toCbor(parts.with(7, 999).with(8, [[[[[]]]]])))).toMatchObject({ code: "wire.canonical" });
});

test("[K-11] an act that this software does not know is kept under its number, and its body is not guessed at", () => {
  expect(bent(7, 999)).toMatchObject({ kind: "unknown.999", body: {} });
});

test("[K-11] a body that does not fit its act is kept and marked", () => {
  const read = bent(8, [9, "beans"]);
  expect("body" in read && read.body).toBe(MISFIT);
});

test("[K-8] each act is written in one way only: a sealed one in the clear, or an open one sealed, does not fit", () => {
  const [planted, bytes] = [parts.with(7, 40), new Uint8Array(32)];
  expect(read(toCbor(planted))).toMatchObject({ kind: "plots.plant" });
  for (const clear of [planted, parts.with(8, bytes)]) {
    const event = read(toCbor(clear));
    expect("body" in event && event.body).toBe(MISFIT);
  }
  const sealed = read(toCbor(planted.with(8, bytes)));
  expect("body" in sealed && sealed.body).toBe(SEALED);
});

test("[K-2, K-8] a body for an audience names it by a place among the names, and in no other way", () => {
  const [names, sealed] = [[PREV, DEP], new Uint8Array(32)];
  expect([0, 1].map((place) => audienceIn([place, sealed], names))).toEqual([PREV, DEP]);
  const others: CborValue[] = [
    [2, sealed],
    ["0", sealed],
    ["length", sealed],
    [[0], sealed],
    [-1, sealed],
  ];
  const misshapen: CborValue[] = [[0], [0, sealed, sealed], [0, [1]], [0, "sealed"], sealed, [sealed, 0], "0"];
  for (const one of [...others, ...misshapen]) expect(audienceIn(one, names)).toBeUndefined();
  expect(audienceIn([0, sealed], [undefined, DEP])).toBeUndefined();
});
