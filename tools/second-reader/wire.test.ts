import { describe, expect, test } from "vitest";
import { actOf, audienceField, readBody, writeBody } from "./body.ts";
import type { Value } from "./cbor.ts";
import { signerOf, vouches } from "./crypto.ts";
import { canonicalOf, readEvent, signatureHolds, signEvent } from "./event.ts";
import { signatureVectors, type WireVector, wireFixtures } from "./fixtures.ts";
import { laneKey, openBody, type Seal, sealBody, sealForAudience } from "./sealing.ts";
import { hex, list, unhex } from "./shapes.ts";

// The keys of the vectors, as the last section says.
const signer = signerOf(new Uint8Array(32).fill(7));
const EPOCH = new Uint8Array(32).fill(9);
const AUDIENCE = new Uint8Array(32).fill(8);

describe("one signed event of every act", () => {
  test.each(wireFixtures().map((vector) => [vector.kind, vector] as const))(
    "%s is read and written",
    (kind, vector) => {
      const event = readEvent(unhex(vector.hex));
      expect(hex(event.id)).toBe(vector.id);
      expect(signatureHolds(event, unhex(vector.signature))).toBe(true);
      expect(hex(signEvent(event.canonical, signer))).toBe(vector.signature);
      const act = actOf(vector.number);
      if (act === undefined) throw new Error("an act that is not known");
      expect([act.kind, event.kind]).toEqual([kind, vector.number]);
      const named = audienceField(act);
      const seal = sealOf(vector, named);
      const array = seal === undefined ? list(event.body) : openBody(event, seal);
      const audience = named === undefined || seal === undefined ? {} : { [named]: hex(seal.audience) };
      expect({ ...audience, ...readBody(act, array, event) }).toEqual(vector.body);
      const body = closed(event, writeBody(act, vector.body, event), seal, named);
      expect(hex(canonicalOf({ ...event, body }))).toBe(vector.hex);
    },
  );
});

test("signatures are judged as libsodium judges them", () => {
  for (const { message, publicKey, signature, valid } of signatureVectors()) {
    expect(vouches(unhex(publicKey), unhex(signature), "", unhex(message))).toBe(valid);
  }
});

function sealOf(vector: WireVector, named: string | undefined): Seal | undefined {
  const act = actOf(vector.number);
  if (act === undefined || act.form === "clear") return undefined;
  if (named !== undefined) return { key: AUDIENCE, audience: unhex(String(vector.body[named])), step: act.step };
  const key = act.form === "lane" ? laneKey(EPOCH) : EPOCH;
  return { key, audience: unhex(vector.community), step: act.step };
}

function closed(
  event: ReturnType<typeof readEvent>,
  array: Value,
  seal: Seal | undefined,
  named: string | undefined,
): Value {
  if (seal === undefined) return array;
  return named === undefined ? sealBody(event, array, seal) : sealForAudience(event, array, seal);
}
