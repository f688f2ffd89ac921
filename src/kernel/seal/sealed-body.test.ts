import { gcmsiv } from "@noble/ciphers/aes.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openCrypto } from "../../edges/sodium/sodium-crypto.ts";
import { ascii, joinBytes, toHex } from "../bytes.ts";
import { MISFIT, NO_ID, SEALED } from "../event.ts";
import { kindsOf } from "../kinds.ts";
import { allotment } from "../testing/allotment.ts";
import { frozenSeal } from "../testing/frozen-seal.ts";
import { readCanonical, type Stand, writeCanonical } from "../wire/canonical.ts";
import { type CborValue, toCbor } from "../wire/cbor.ts";
import { commitmentOf, laneKeyOf, ownEpochKey, sealingKey } from "./epoch.ts";
import { openBody, sealBody } from "./sealed-body.ts";

const crypto = await openCrypto();
const key = new Uint8Array(32).fill(1);
const place = { seq: 3, prev: "b1".repeat(32) };
const beside = ascii("all that comes before");
const seal = (body: CborValue) => sealBody(crypto, key, place, beside, body);
const open = (sealed: Uint8Array) => openBody(crypto, key, place, beside, sealed);
/** What an author who keeps to no rule seals: any plain bytes at this place. */
const sealRaw = (plain: Uint8Array) => {
  let nonce = new Uint8Array();
  const spy = { ...crypto, seal: (_: Uint8Array, used: Uint8Array) => (nonce = Uint8Array.from(used)) };
  sealBody(spy, key, place, beside, []);
  return gcmsiv(key, nonce, beside).encrypt(plain);
};

describe("a sealed body", () => {
  test("[K-8] opens at whatever length, also where it fills whole steps by itself", () => {
    for (let length = 0; length < 40; length++) {
      const body = new Uint8Array(length).fill(7);
      expect(open(seal(body))).toEqual(body);
    }
  });

  test("[K-8] ends with one sign and noughts after it, so that nobody seals the same body in two ways", () => {
    const ending = (...bytes: number[]) => open(sealRaw(new Uint8Array(16).map((_, at) => bytes[at] ?? 0)));
    const [body] = toCbor([]);
    expect(ending(body ?? 0, 0x80)).toEqual([]);
    for (const sign of [0x81, 0x01, 0xff]) expect(ending(body ?? 0, sign)).toBeUndefined();
    expect(ending()).toBeUndefined();
  });

  test("[K-8] opens to what it was, at its own place and with what stands beside it", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.nat(), fc.uint8Array())), (body) => {
        expect(open(seal(body))).toEqual(body);
        expect(openBody(crypto, key, { ...place, seq: 4 }, beside, seal(body))).toBeUndefined();
        expect(openBody(crypto, key, { ...place, prev: NO_ID }, beside, seal(body))).toBeUndefined();
        expect(openBody(crypto, key, place, ascii("other"), seal(body))).toBeUndefined();
      }),
      { numRuns: 30 },
    );
  });

  test("[K-8] grows in steps of 16 bytes: a tag, the body, and at least one byte that ends it", () => {
    for (let length = 0; length < 40; length++) {
      const sealed = seal(["x".repeat(length)]);
      const plain = toCbor(["x".repeat(length)]).length;
      expect(sealed.length).toBe(16 + 16 * (Math.floor(plain / 16) + 1));
    }
    expect(seal([1, 0]).length).toBe(32);
  });

  test("[K-8] has one encoding only: other paddings, leftovers and bodies that are not canonical do not open", () => {
    const body = toCbor([1, 0]);
    const end = new Uint8Array([0x80]);
    const noughts = (count: number) => new Uint8Array(count);
    expect(open(sealRaw(joinBytes(body, end, noughts(12))))).toEqual([1, 0]);
    const bad = [
      joinBytes(body, noughts(13)),
      joinBytes(body, end, noughts(28)),
      joinBytes(body, end, noughts(11), new Uint8Array([1])),
      joinBytes(body, end, noughts(11)),
      joinBytes(body, new Uint8Array([0]), end, noughts(11)),
      joinBytes(new Uint8Array([0x98, 2, 1, 0]), end, noughts(11)),
      noughts(16),
      noughts(0),
    ];
    for (const plain of bad) expect(open(sealRaw(plain))).toBeUndefined();
  });

  test("[K-8] of the same words at two places, two devices or two audiences are not alike", () => {
    const words = ["the same"];
    const elsewhere = sealBody(crypto, key, { ...place, seq: 4 }, beside, words);
    const keys = [sealingKey(key, "aa", "bb"), sealingKey(key, "aa", "cc"), sealingKey(key, "dd", "bb")];
    const all = [seal(words), elsewhere, ...keys.map((one) => sealBody(crypto, one, place, beside, words))];
    expect(new Set(all.map(toHex)).size).toBe(5);
  });
});

test("[K-8] a lane key belongs to one commitment, which the epoch key makes and no other does", () => {
  const lane = laneKeyOf(key);
  expect(commitmentOf(laneKeyOf(ownEpochKey(key, ["a"])))).not.toBe(commitmentOf(lane));
  expect(commitmentOf({ ...lane, key })).not.toBe(commitmentOf(lane));
  expect(commitmentOf({ ...lane, mark: key })).not.toBe(commitmentOf(lane));
  expect(toHex(lane.key)).not.toBe(toHex(key));
});

describe("an event", () => {
  const kinds = kindsOf(allotment().practices);
  const community = "fe".repeat(32);
  const stand: Stand = { device: "a1".repeat(32), ...place, deps: ["c3".repeat(32)], minute: 28_619_040 };
  const read = (canonical: Uint8Array, epoch?: string) => {
    const event = readCanonical(kinds, community, canonical);
    if ("code" in event) throw new Error(event.code);
    const seal = frozenSeal(kinds, community, crypto, () => canonical);
    return seal.bodies.read(event, epoch ?? seal.epoch);
  };
  const written = (body: Record<string, unknown>, as = stand) => {
    const { bodies, epoch } = frozenSeal(kinds, community, crypto, () => undefined);
    return bodies.write(as, "plots.plant", body, epoch) ?? [];
  };
  const beans = { bed: 2, what: "beans" };

  test("[K-8] is read with its epoch's key, and stays dark without", () => {
    const canonical = writeCanonical(community, stand, 40, written(beans));
    expect(read(canonical)).toEqual(beans);
    expect(read(canonical, "00".repeat(32))).toBe(SEALED);
  });

  test("[K-8] does not fit when its sealed words were taken from another place, device, time or kind", () => {
    const others: Stand[] = [
      { ...stand, seq: 4 },
      { ...stand, device: "a2".repeat(32) },
      { ...stand, minute: stand.minute + 1 },
      { ...stand, deps: [] },
      { ...stand, prev: "b2".repeat(32) },
    ];
    for (const other of others) expect(read(writeCanonical(community, other, 40, written(beans)))).toBe(MISFIT);
    expect(read(writeCanonical(community, stand, 41, written(beans)))).toBe(MISFIT);
  });

  test("[K-8, K-11] does not fit when its body opens and is none of its act, or is garbage", () => {
    for (const body of [
      { bed: 9, what: "beans" },
      { bed: 2, what: " beans" },
    ])
      expect(read(writeCanonical(community, stand, 40, written(body)))).toBe(MISFIT);
    for (const bytes of [new Uint8Array(), new Uint8Array(32), new Uint8Array(33)])
      expect(read(writeCanonical(community, stand, 40, bytes))).toBe(MISFIT);
  });
});
