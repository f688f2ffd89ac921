import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { ascii, joinBytes } from "../../kernel/bytes.ts";
import type { Cipher } from "../../kernel/seal/sealed-body.ts";
import type { Log } from "../../replica/ports.ts";

const NONCE_BYTES = 12;

/**
 * A log whose notes are sealed with a key made from this device's seed: a checkpoint holds in the clear all that the
 * events hold sealed. By the platform's own AES-GCM, which is fast and there before libsodium is; pages from plain http
 * have none and wait for `cipher`. What does not open is as if it was not there: notes may be lost without harm.
 */
export function sealedNotes(log: Log, seed: Uint8Array, cipher: () => Promise<Cipher>): Log {
  const key = hkdf(sha256, seed, undefined, ascii("kith at rest"), 32);
  const random = (): Uint8Array => globalThis.crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  return {
    ...log,
    note: async (name, bytes) => {
      const nonce = random();
      const sealed = await (await atRest(key, cipher)).seal(nonce, ascii(name), bytes);
      await log.note(name, joinBytes(nonce, sealed));
    },
    readNote: async (name) => {
      const bytes = await log.readNote(name);
      if (bytes === undefined || bytes.length <= NONCE_BYTES) return undefined;
      return (await atRest(key, cipher)).open(bytes.slice(0, NONCE_BYTES), ascii(name), bytes.slice(NONCE_BYTES));
    },
  };
}

type AtRest = {
  readonly seal: (nonce: Uint8Array, beside: Uint8Array, plain: Uint8Array) => Promise<Uint8Array>;
  readonly open: (nonce: Uint8Array, beside: Uint8Array, sealed: Uint8Array) => Promise<Uint8Array | undefined>;
};

async function atRest(key: Uint8Array, cipher: () => Promise<Cipher>): Promise<AtRest> {
  const subtle = globalThis.crypto.subtle as typeof globalThis.crypto.subtle | undefined;
  if (subtle === undefined) {
    const { seal, open } = await cipher();
    return {
      seal: async (nonce, beside, plain) => seal(key, nonce, beside, plain),
      open: async (nonce, beside, sealed) => open(key, nonce, beside, sealed),
    };
  }
  const own = await subtle.importKey("raw", new Uint8Array(key), "AES-GCM", false, ["encrypt", "decrypt"]);
  const how = (nonce: Uint8Array, beside: Uint8Array) => ({
    name: "AES-GCM",
    iv: new Uint8Array(nonce),
    additionalData: new Uint8Array(beside),
  });
  return {
    seal: async (nonce, beside, plain) =>
      new Uint8Array(await subtle.encrypt(how(nonce, beside), own, new Uint8Array(plain))),
    open: (nonce, beside, sealed) =>
      subtle.decrypt(how(nonce, beside), own, new Uint8Array(sealed)).then(
        (plain) => new Uint8Array(plain),
        () => undefined,
      ),
  };
}
