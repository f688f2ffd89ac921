import { describe, expect, test } from "vitest";
import { ascii, toHex } from "../kernel/bytes.ts";
import type { Crypto } from "./ports.ts";

/** What everything that checks and makes signatures promises. */
export function cryptoContract(name: string, open: () => Promise<Crypto>): void {
  const seed = new Uint8Array(32).fill(5);
  const message = ascii("the trailer is back");

  describe(`crypto by ${name}`, () => {
    test("[K-2] a signature holds for its message and key, and for nothing else", async () => {
      const crypto = await open();
      const own = crypto.keyPair(seed);
      const other = crypto.keyPair(new Uint8Array(32).fill(6));
      const signature = crypto.sign(message, own.secretKey);
      expect(signature).toHaveLength(64);
      expect(crypto.verify(signature, message, own.publicKey)).toBe(true);
      expect(crypto.verify(signature, message, other.publicKey)).toBe(false);
      expect(crypto.verify(signature, ascii("the trailer is gone"), own.publicKey)).toBe(false);
      for (const at of [0, 31, 32, 63]) {
        const bent = signature.slice();
        bent[at] = (bent[at] ?? 0) ^ 1;
        expect(crypto.verify(bent, message, own.publicKey)).toBe(false);
      }
    });

    test("[K-2] keys and signatures of a wrong length are false, not a crash", async () => {
      const crypto = await open();
      const { publicKey, secretKey } = crypto.keyPair(seed);
      const signature = crypto.sign(message, secretKey);
      for (const length of [0, 1, 63, 65, 128]) {
        expect(crypto.verify(resized(signature, length), message, publicKey)).toBe(false);
      }
      for (const length of [0, 1, 31, 33, 64]) {
        expect(crypto.verify(signature, message, resized(publicKey, length))).toBe(false);
      }
    });

    test("the key pair and the signature of the first example of RFC 8032 come out", async () => {
      const crypto = await open();
      const pair = crypto.keyPair(bytesOf("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
      expect(toHex(pair.publicKey)).toBe("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
      expect(toHex(crypto.sign(new Uint8Array(), pair.secretKey))).toBe(
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
      );
    });

    test("chance gives as many bytes as asked, and others each time", async () => {
      const crypto = await open();
      expect(crypto.random(0)).toHaveLength(0);
      expect(crypto.random(16)).toHaveLength(16);
      expect(toHex(crypto.random(32))).not.toBe(toHex(crypto.random(32)));
    });
  });
}

function resized(bytes: Uint8Array, length: number): Uint8Array {
  const whole = new Uint8Array(length);
  whole.set(bytes.subarray(0, length));
  return whole;
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
