import type { Minute } from "../../kernel/event.ts";
import type { Language } from "../../language/say.ts";
import { languageOf, type Tongue } from "../hub/words.ts";
import { cliEn } from "./messages.en.ts";
import { cliEs } from "./messages.es.ts";

const OWN = { en: cliEn, es: cliEs };

/** The hub's words and the command line's own. */
export function cliLanguage(tongue: Tongue, timeZone = "UTC", now?: Minute): Language {
  return languageOf(tongue, timeZone, OWN[tongue], now);
}

/** A code of the command line's own words. */
export type CliCode = keyof typeof cliEn;
