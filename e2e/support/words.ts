import { houseEn } from "../../src/language/house.en.ts";
import { houseEs } from "../../src/language/house.es.ts";
import { createLanguage } from "../../src/language/say.ts";
import type { About } from "../../src/language/speak.ts";
import { practices } from "../../src/practices/index.ts";

const english = createLanguage("en", [houseEn, ...practices.map((one) => one.messages.en)]);
const spanish = createLanguage("es", [houseEs, ...practices.map((one) => one.messages.es)]);

/** What the page says for a code. An unknown code is a mistake of the test, never a passing one. */
export function en(code: string, about?: About): string {
  if (!english.has(code)) throw new Error(`no English words for ${code}`);
  return english.say(code, about).trim();
}

export function es(code: string, about?: About): string {
  if (!spanish.has(code)) throw new Error(`no Spanish words for ${code}`);
  return spanish.say(code, about).trim();
}
