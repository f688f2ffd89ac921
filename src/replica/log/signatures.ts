import { fromHex, toHex } from "../../kernel/bytes.ts";
import { signedBytes } from "../../kernel/wire/canonical.ts";
import type { SignedEvent } from "../../kernel/wire/signed-event.ts";
import type { Crypto, KeyPair } from "../ports.ts";
import type { createKeptEvents } from "./kept-events.ts";

/** Signs once more what is of this key and has no signature. It was signed before, so nothing new is. */
export function ownSigner(crypto: Pick<Crypto, "sign">, { publicKey, secretKey }: KeyPair) {
  const device = toHex(publicKey);
  return (one: SignedEvent): SignedEvent =>
    one.signature !== undefined || one.event.device !== device
      ? one
      : { ...one, signature: crypto.sign(signedBytes(one.canonical), secretKey) };
}

/** Takes the signature of an event that is kept without one, where it holds; says whether it did. */
export function createVouching(kept: ReturnType<typeof createKeptEvents>, crypto: Pick<Crypto, "verify">) {
  return ({ event, canonical, signature }: SignedEvent): boolean => {
    const here = kept.get(event.id);
    if (here === undefined || here.signature !== undefined || signature === undefined) return false;
    const holds = crypto.verify(signature, signedBytes(canonical), fromHex(event.device) ?? new Uint8Array());
    if (holds) kept.set({ ...here, signature });
    return holds;
  };
}
