import { lockSeed, openSeed, pinKey } from "./pin-lock.ts";

/** To put a seed under a PIN, to try one, or to make the key of a lock elsewhere. */
export type PinAsk = { readonly pin: string } & (
  | { readonly seed: Uint8Array }
  | { readonly lock: Uint8Array }
  | { readonly salt: Uint8Array }
);

/** The lock, the seed, or the key; nothing where the PIN is another one. */
export function answerHere(ask: PinAsk): Promise<Uint8Array | undefined> {
  const random = (length: number) => globalThis.crypto.getRandomValues(new Uint8Array(length));
  if ("salt" in ask) return pinKey(ask.pin, ask.salt);
  return "seed" in ask ? lockSeed(ask.seed, ask.pin, random) : openSeed(ask.lock, ask.pin);
}
