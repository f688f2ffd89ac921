import type { DetailsEvent, Shown } from "./words.ts";

/** The newest text replaces the one before it as a whole, so that what was left out is gone. */
export function fold(_: Shown, { minute, body }: DetailsEvent): Shown {
  const { phone, contact, address, notes, photo, photoKey, photoAlt } = body;
  return { written: { phone, contact, address, notes, photo, photoKey, photoAlt, minute } };
}
