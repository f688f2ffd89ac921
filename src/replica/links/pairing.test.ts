import fc from "fast-check";
import { expect, test } from "vitest";
import { openCrypto } from "../../edges/sodium/sodium-crypto.ts";
import { toHex } from "../../kernel/bytes.ts";
import { deviceMessage } from "../../kernel/device-proof.ts";
import { answerPairing, offerPairing } from "./pairing.ts";

const [COMMUNITY, PERSON] = ["c0".repeat(32), "0e".repeat(32)];
const NEW = { name: "Tablet in the kitchen", sort: "tablet" };

async function keys() {
  const crypto = await openCrypto();
  const pair = () => crypto.keyPair(crypto.random(32));
  return { crypto, old: toHex(pair().publicKey), fresh: pair(), thief: pair(), pair };
}

test("both devices show the same six digits, and the old one holds a proof by the new key", async () => {
  const { crypto, old, fresh } = await keys();
  const offer = offerPairing(crypto, COMMUNITY, PERSON, old);
  const answer = answerPairing(crypto, fresh, offer.message, NEW);
  const taken = offer.take(answer?.message ?? new Uint8Array());
  expect(taken).toMatchObject({ key: toHex(fresh.publicKey), ...NEW });
  expect(taken?.code).toMatch(/^\d{6}$/);
  expect(answer?.take(taken?.reveal ?? new Uint8Array())).toBe(taken?.code);
  expect(answer).toMatchObject({ community: COMMUNITY, person: PERSON });
});

test("[K-2] whoever stands in between shows other digits: two offers, two answers, one try", async () => {
  const { crypto, old, fresh, thief } = await keys();
  let same = 0;
  for (let tries = 0; tries < 50; tries++) {
    const honest = offerPairing(crypto, COMMUNITY, PERSON, old);
    const forged = offerPairing(crypto, COMMUNITY, PERSON, toHex(thief.publicKey));
    const answer = answerPairing(crypto, fresh, forged.message, NEW);
    const stolen = answerPairing(crypto, thief, honest.message, NEW);
    const shown = honest.take(stolen?.message ?? new Uint8Array())?.code;
    const reveal = forged.take(answer?.message ?? new Uint8Array())?.reveal;
    if (shown === answer?.take(reveal ?? new Uint8Array())) same += 1;
  }
  expect(same).toBe(0);
});

test("[K-2] a nonce that was not committed to, and a proof of another key or person, are noticed", async () => {
  const { crypto, old, fresh, thief } = await keys();
  const [offer, other] = [0, 1].map(() => offerPairing(crypto, COMMUNITY, PERSON, old));
  const answer = answerPairing(crypto, fresh, offer?.message ?? new Uint8Array(), NEW);
  const reveal = other?.take(answer?.message ?? new Uint8Array())?.reveal;
  expect(answer?.take(reveal ?? new Uint8Array())).toBeUndefined();
  const wrong = offerPairing(crypto, COMMUNITY, "0f".repeat(32), old);
  expect(wrong.take(answer?.message ?? new Uint8Array())).toBeUndefined();
  expect(
    crypto.verify(
      crypto.sign(deviceMessage(COMMUNITY, PERSON, toHex(fresh.publicKey)), thief.secretKey),
      deviceMessage(COMMUNITY, PERSON, toHex(fresh.publicKey)),
      fresh.publicKey,
    ),
  ).toBe(false);
});

test("[K-10] what is no offer, answer or reveal is nothing, and never a crash", async () => {
  const { crypto, old, fresh } = await keys();
  const offer = offerPairing(crypto, COMMUNITY, PERSON, old);
  const answer = answerPairing(crypto, fresh, offer.message, NEW);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
      expect(offer.take(bytes)).toBeUndefined();
      expect(answerPairing(crypto, fresh, bytes, NEW)).toBeUndefined();
      expect(answer?.take(bytes)).toBeUndefined();
    }),
  );
});
