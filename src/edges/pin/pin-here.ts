import { lockSeed, openSeed } from "./pin-lock.ts";

/** To put a seed under a PIN, or to try one. */
export type PinAsk = { readonly pin: string } & ({ readonly seed: Uint8Array } | { readonly lock: Uint8Array });

/** The lock, or the seed; nothing where the PIN is another one. */
export function answerHere(ask: PinAsk): Promise<Uint8Array | undefined> {
  const random = (length: number) => globalThis.crypto.getRandomValues(new Uint8Array(length));
  return "seed" in ask ? lockSeed(ask.seed, ask.pin, random) : openSeed(ask.lock, ask.pin);
}
