import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fromHex } from "../../kernel/bytes.ts";
import { cryptoContract } from "../../replica/crypto.contract.ts";
import { openCrypto } from "./sodium-crypto.ts";

type Vector = { name: string; message: string; publicKey: string; signature: string; valid: boolean };

cryptoContract("libsodium", openCrypto);

test("[K-2] on crafted signatures about which verifiers disagree, the verdict is libsodium's", async () => {
  const file = new URL("../../../fixtures/vectors/ed25519-divergence.json", import.meta.url);
  const { vectors } = JSON.parse(readFileSync(file, "utf8")) as { vectors: Vector[] };
  const crypto = await openCrypto();
  const bytes = (hex: string): Uint8Array => fromHex(hex) ?? new Uint8Array();
  const verdicts = vectors.map(({ name, signature, message, publicKey }) => ({
    name,
    valid: crypto.verify(bytes(signature), bytes(message), bytes(publicKey)),
  }));
  expect(verdicts).toEqual(vectors.map(({ name, valid }) => ({ name, valid })));
  expect(vectors.filter(({ valid }) => valid)).not.toHaveLength(0);
  expect(vectors.filter(({ valid }) => !valid).length).toBeGreaterThan(5);
});

test("[K-2] keys of small order or beside the main subgroup are no keys, though some of their signatures verify", async () => {
  const file = new URL("../../../fixtures/vectors/ed25519-divergence.json", import.meta.url);
  const { vectors } = JSON.parse(readFileSync(file, "utf8")) as { vectors: Vector[] };
  const crypto = await openCrypto();
  const isKey = ({ publicKey }: Vector): boolean => crypto.isKey(fromHex(publicKey) ?? new Uint8Array());
  const crafted = vectors.filter(({ name }) => name.includes("public key"));
  expect(crafted.filter(({ valid }) => valid).length).toBeGreaterThan(0);
  expect(crafted.filter(isKey)).toEqual([]);
  expect(vectors.filter(({ name }) => name === "honest").every(isKey)).toBe(true);
  expect(crypto.isKey(new Uint8Array(31))).toBe(false);
});
