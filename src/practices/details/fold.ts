import type { DetailsEvent, Shown } from "./words.ts";

/** The newest text replaces the one before it as a whole, so that what was left out is gone. */
export function fold(_: Shown, { minute, body }: DetailsEvent): Shown {
  const { phone, mail, contact, address, notes, photo, photoKey, photoAlt, children } = body;
  const { birthDay, birthMonth, birthYear, atNight, reach = "chosen" } = body;
  const reaching = { phone, mail, contact, address, notes, atNight, children };
  const written = { ...reaching, photo, photoKey, photoAlt, birthDay, birthMonth, birthYear, minute };
  return { written, reach };
}
