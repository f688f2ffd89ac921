import { describe, expect, test } from "vitest";
import { ascii, toHex } from "../kernel/bytes.ts";
import type { Crypto } from "./ports.ts";

/** What everything that checks and makes signatures promises. */
export function cryptoContract(name: string, openIt: () => Promise<Crypto>): void {
  const seed = new Uint8Array(32).fill(5);
  const message = ascii("the trailer is back");

  describe(`crypto by ${name}`, () => {
    test("[K-2] a signature holds for its message and key, and for nothing else", async () => {
      const crypto = await openIt();
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
      const crypto = await openIt();
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
      const crypto = await openIt();
      const pair = crypto.keyPair(bytesOf("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
      expect(toHex(pair.publicKey)).toBe("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
      expect(toHex(crypto.sign(new Uint8Array(), pair.secretKey))).toBe(
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
      );
    });

    test("[K-8] the first AES-256 example of RFC 8452 comes out, and opens again", async () => {
      const { seal, open } = await openIt();
      const [key, nonce] = [bytesOf(`01${"00".repeat(31)}`), bytesOf(`03${"00".repeat(11)}`)];
      const plain = bytesOf("0100000000000000");
      const sealed = seal(key, nonce, new Uint8Array(), plain);
      expect(toHex(sealed)).toBe("c2ef328e5c71c83b843122130f7364b761e0b97427e3df28");
      expect(toHex(open(key, nonce, new Uint8Array(), sealed) ?? ONE)).toBe(toHex(plain));
    });

    test("[K-8] what was sealed opens with its key, nonce and what stands beside it, and with nothing else", async () => {
      const { seal, open } = await openIt();
      const [key, nonce, beside] = [new Uint8Array(32).fill(1), new Uint8Array(12).fill(2), ascii("beside")];
      const sealed = seal(key, nonce, beside, message);
      expect(sealed).toHaveLength(message.length + 16);
      expect(toHex(open(key, nonce, beside, sealed) ?? ONE)).toBe(toHex(message));
      expect(open(new Uint8Array(32), nonce, beside, sealed)).toBeUndefined();
      expect(open(key, new Uint8Array(12), beside, sealed)).toBeUndefined();
      expect(open(key, nonce, ascii("besides"), sealed)).toBeUndefined();
      for (let at = 0; at < sealed.length; at++) expect(open(key, nonce, beside, bent(sealed, at))).toBeUndefined();
      for (let length = 0; length < 16; length++)
        expect(open(key, nonce, beside, resized(sealed, length))).toBeUndefined();
    });

    test("[K-8] a box opens with the seed behind its public key, and with no other", async () => {
      const crypto = await openIt();
      const box = crypto.box(crypto.keyPair(seed).publicKey, message) ?? ONE;
      expect(box).toHaveLength(message.length + 48);
      expect(toHex(crypto.unbox(seed, box) ?? ONE)).toBe(toHex(message));
      expect(crypto.unbox(new Uint8Array(32).fill(6), box)).toBeUndefined();
      for (const at of [0, 31, 32, box.length - 1]) expect(crypto.unbox(seed, bent(box, at))).toBeUndefined();
      for (const length of [0, 1, 47]) expect(crypto.unbox(seed, resized(box, length))).toBeUndefined();
    });

    test("[K-8] what is no public key gets no box, and nothing crashes", async () => {
      const crypto = await openIt();
      for (const length of [0, 31, 33]) expect(crypto.box(new Uint8Array(length), message)).toBeUndefined();
      for (const fill of [0, 2, 255]) expect(crypto.box(new Uint8Array(32).fill(fill), message)).toBeUndefined();
    });

    test("chance gives as many bytes as asked, and others each time", async () => {
      const crypto = await openIt();
      expect(crypto.random(0)).toHaveLength(0);
      expect(crypto.random(16)).toHaveLength(16);
      expect(toHex(crypto.random(32))).not.toBe(toHex(crypto.random(32)));
    });
  });
}

/** Where nothing came back. */
const ONE = new Uint8Array(1);

function bent(bytes: Uint8Array, at: number): Uint8Array {
  const whole = new Uint8Array(bytes);
  whole[at] = (whole[at] ?? 0) ^ 1;
  return whole;
}

function resized(bytes: Uint8Array, length: number): Uint8Array {
  const whole = new Uint8Array(length);
  whole.set(bytes.subarray(0, length));
  return whole;
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
