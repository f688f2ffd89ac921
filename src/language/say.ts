import type { Messages } from "../kernel/practice.ts";
import { readMessage } from "./message.ts";
import { type Language, type Locale, speakFrom, type WriteMoment } from "./speak.ts";

export type { Language, Locale } from "./speak.ts";

/** A language over catalogues of ICU messages as people write them; a later catalogue wins. */
export function createLanguage(
  locale: Locale,
  catalogues: readonly Messages[],
  writeMoment: WriteMoment = String,
): Language {
  return speakFrom(locale, catalogues, { read: readMessage, writeMoment });
}
