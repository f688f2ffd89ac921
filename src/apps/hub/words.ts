import type { Problem } from "../../kernel/check-fields.ts";
import { MINUTES_PER_DAY, type Minute, type Refusal } from "../../kernel/event.ts";
import type { Messages, Saying } from "../../kernel/practice.ts";
import { createDates } from "../../language/dates.ts";
import { houseEn } from "../../language/house.en.ts";
import { houseEs } from "../../language/house.es.ts";
import { createLanguage, type Language } from "../../language/say.ts";
import { practices } from "../../practices/index.ts";
import type { Fault } from "../../replica/fault.ts";
import { en } from "./messages.en.ts";
import { es } from "./messages.es.ts";

export type Tongue = "en" | "es";

const HOUSE = { en: houseEn, es: houseEs };
const OWN = { en, es };
const TAGS = { en: "en-GB", es: "es" };
const made = new Map<string, Language>();

/**
 * Everything that hub and command line say, with the words of all practices. Moments are written in `timeZone`, and with
 * the year where it is another one than `now`.
 */
export function languageOf(tongue: Tongue, timeZone = "UTC", more?: Messages, now?: Minute): Language {
  const key = `${tongue} ${timeZone} ${more === undefined ? "" : "more"} ${now === undefined ? "" : yearOf(now)}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const dates = createDates(TAGS[tongue], timeZone);
  const catalogues = [
    HOUSE[tongue],
    ...practices.map((practice) => practice.messages[tongue]),
    OWN[tongue],
    more ?? {},
  ];
  const language = createLanguage(tongue, catalogues, (minute, how) =>
    how === "date" ? dates.day(minute, now) : dates.moment(minute, now),
  );
  made.set(key, language);
  return language;
}

/** What of a moment tells whether others are written with their year; a few hours at its turn do not matter. */
function yearOf(minute: Minute): number {
  return Math.floor(minute / (365.25 * MINUTES_PER_DAY));
}

/** The first language of a list such as "es-ES,es;q=0.9" or "es_ES.UTF-8" that is spoken here. */
export function tongueOf(asked: string | undefined): Tongue {
  const names = (asked ?? "").toLowerCase().split(",");
  return names.map((name) => name.trim().slice(0, 2)).find((name) => name === "en" || name === "es") === "es"
    ? "es"
    : "en";
}

export function sayIt(language: Language, saying: Saying): string {
  return language.say(saying.code, saying.about ?? {});
}

/** A refusal or a problem with its words, as JSON shows it. */
export function worded<T extends Refusal | Problem>(language: Language, one: T): T & { readonly text: string } {
  return { ...one, text: sayIt(language, one) };
}

/** A fault in words: as they are told where it happened, else other languages than English by its code. */
export function sayFault(language: Language, fault: Fault): string {
  if (language.locale === "en") return fault.message;
  if (fault.says !== undefined && language.has(fault.says.code)) return sayIt(language, fault.says);
  const code = `fault.${fault.code}`;
  return language.has(code) ? language.say(code) : fault.message;
}
