import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openCrypto } from "../../edges/sodium/sodium-crypto.ts";
import { MISFIT, SEALED } from "../event.ts";
import { kindsOf } from "../kinds.ts";
import { sealingKey } from "../seal/epoch.ts";
import { whispers } from "../testing/whispers.ts";
import { readCanonical, type Stand, writeCanonical } from "../wire/canonical.ts";
import type { CborValue } from "../wire/cbor.ts";
import { audienceCommitment, narrowPart, openNarrow, sealNarrow } from "./narrow-body.ts";

const crypto = await openCrypto();
const kinds = kindsOf([whispers]);
const act = kinds.byKind.get("whispers.say")?.act ?? whispers.acts.say;
if (act === undefined) throw new Error("no such act");
const [COMMUNITY, BEFORE, CIRCLE, OTHER] = ["fe", "b1", "c2", "d3"].map((pair) => pair.repeat(32)) as [
  string,
  string,
  string,
  string,
];
const stand: Stand = { device: "aa".repeat(32), seq: 4, prev: BEFORE, deps: [CIRCLE, OTHER], minute: 7 };
const key = new Uint8Array(32).fill(5);
const sealing = sealingKey(key, CIRCLE, stand.device);

function travel(value: CborValue, at: Stand = stand) {
  const canonical = writeCanonical(COMMUNITY, at, act?.number ?? 0, value);
  const event = readCanonical(kinds, COMMUNITY, canonical);
  if ("code" in event) throw new Error(event.code);
  const part = narrowPart(canonical, event);
  return { event, part, canonical };
}

function read(value: CborValue, at: Stand = stand, with_ = sealing) {
  const { event, part } = travel(value, at);
  return part && act && openNarrow(crypto, with_, event, act, part);
}

const sealed = (text: string): CborValue[] => {
  const value = act && sealNarrow(crypto, sealing, COMMUNITY, stand, act, { circle: CIRCLE, text });
  return value as CborValue[];
};

describe("a body that is sealed to an audience", () => {
  test("[K-8] reads back the same with the audience's key, and not with another", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60, unit: "grapheme-ascii" }), (given) => {
        const text = given.trim() || "x";
        expect(read(sealed(text))).toEqual({ circle: CIRCLE, text });
        expect(read(sealed(text), stand, sealingKey(key, OTHER, stand.device))).toBeUndefined();
        expect(read(sealed(text), stand, sealingKey(key, CIRCLE, OTHER))).toBeUndefined();
      }),
      { numRuns: 30 },
    );
  });

  test("[K-8] is as long as every other where its act says so, and then reads back in that step alone", () => {
    const padded = act && { ...act, paddedTo: 256 };
    const long = ["x", "y".repeat(180)].map((text) => {
      const value = padded && sealNarrow(crypto, sealing, COMMUNITY, stand, padded, { circle: CIRCLE, text });
      const { event, part } = travel(value as CborValue[]);
      expect(part && padded && openNarrow(crypto, sealing, event, padded, part)).toEqual({ circle: CIRCLE, text });
      return part?.sealed.length;
    });
    expect(long).toEqual([256 + 16, 256 + 16]);
    const { event, part } = travel(sealed("x"));
    expect(part && padded && openNarrow(crypto, sealing, event, padded, part)).toBeUndefined();
  });

  test("[K-8] is bound to all that stands before it: place, time, and the audience that it names", () => {
    const value = sealed("hello");
    expect(read(value)).toBeDefined();
    expect(read([2, value[1] as CborValue])).toBeUndefined();
    for (const change of [
      { minute: 8 },
      { seq: 5 },
      { prev: OTHER, deps: [CIRCLE] },
      { deps: [CIRCLE, BEFORE.replace("b1", "b2")] },
    ])
      expect(read(value, { ...stand, ...change })).toBeUndefined();
    expect(read(value, { ...stand, deps: [OTHER, CIRCLE] })).toBeUndefined();
  });

  test("[K-8] grows in steps of 16 bytes", () => {
    const lengths = Array.from({ length: 60 }, (_, at) => (sealed("x".repeat(at + 1))[1] as Uint8Array).length);
    for (const length of lengths) expect(length % 16).toBe(0);
    expect(new Set(lengths).size).toBeLessThan(6);
  });

  test("[K-2, K-8] is in one form only: in the clear, sealed to all, or to an audience that it does not name, it is a misfit", () => {
    const [at = 0, body = []] = sealed("hello");
    expect(travel([at, body]).event.body).toBe(SEALED);
    for (const bad of [body, ["hello"], [9, body], [at, body, 1], [at, []], [body, at], []])
      expect(travel(bad as CborValue).event.body).toBe(MISFIT);
  });

  test("[K-8] has a key with a commitment of its own, which is not that of an epoch", () => {
    expect(audienceCommitment(key)).toMatch(/^[0-9a-f]{64}$/);
    expect(audienceCommitment(key)).not.toBe(audienceCommitment(new Uint8Array(32)));
  });
});
