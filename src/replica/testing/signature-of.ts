import type { SignedEvent } from "../../kernel/wire/signed-event.ts";

/** The signature that an event carries, where the story cannot go on without one. */
export function signatureOf({ event, signature }: SignedEvent): Uint8Array {
  if (signature === undefined) throw new Error(`${event.kind} carries no signature`);
  return signature;
}

/** The same event with a signature that is not its author's. */
export function forged(one: SignedEvent): SignedEvent {
  const signature = signatureOf(one);
  return { ...one, signature: signature.with(9, (signature[9] ?? 0) ^ 1) };
}
