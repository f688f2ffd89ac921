import { gcmsiv } from "@noble/ciphers/aes.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { fromHex, toHex } from "../../kernel/bytes.ts";
import { cryptoContract } from "../../replica/crypto.contract.ts";
import { openNodeCrypto } from "./node-crypto.ts";
import { nodeSiv } from "./node-siv.ts";

cryptoContract("libsodium and Node", openNodeCrypto);

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const some = fc.uint8Array({ maxLength: 200 });

test("[K-8] Node's AES seals to the same bytes as the JavaScript of browsers, and opens them", () => {
  const siv = nodeSiv();
  const law = fc.property(bytes(32), bytes(12), some, some, (key, nonce, beside, plain) => {
    const sealed = siv.seal(key, nonce, beside, plain);
    expect(toHex(sealed)).toBe(toHex(gcmsiv(key, nonce, beside).encrypt(plain)));
    expect(toHex(siv.open(key, nonce, beside, sealed) ?? new Uint8Array(1))).toBe(toHex(plain));
  });
  fc.assert(law, { numRuns: 300 });
});

test("[K-8] where the counter of a message begins at its highest, the example of RFC 8452 comes out", () => {
  const siv = nodeSiv();
  const plain = fromHex("000000000000000000000000000000004db923dc793ee6497c76dcc03a98e108") ?? new Uint8Array();
  const sealed = siv.seal(new Uint8Array(32), new Uint8Array(12), new Uint8Array(), plain);
  expect(toHex(sealed)).toBe(
    "f3f80f2cf0cb2dd9c5984fcda908456cc537703b5ba70324a6793a7bf218d3eaffffffff000000000000000000000000",
  );
});

test("[K-8] keys and nonces of a wrong length seal nothing and open nothing", () => {
  const siv = nodeSiv();
  const [key, nonce, none] = [new Uint8Array(32), new Uint8Array(12), new Uint8Array()];
  const sealed = siv.seal(key, nonce, none, key);
  for (const length of [0, 11, 13]) {
    expect(() => siv.seal(key, new Uint8Array(length), none, key)).toThrow(RangeError);
    expect(siv.open(key, new Uint8Array(length), none, sealed)).toBeUndefined();
  }
  for (const length of [0, 16, 31, 33]) {
    expect(() => siv.seal(new Uint8Array(length), nonce, none, key)).toThrow(RangeError);
    expect(siv.open(new Uint8Array(length), nonce, none, sealed)).toBeUndefined();
  }
});
