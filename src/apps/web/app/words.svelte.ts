import type { Catalogue, Locale } from "../../../language/speak.ts";
import { afterPaint } from "./browser/after-paint.ts";
import { laterPart } from "./browser/parts.ts";

type Part = "en" | "es" | "en-later" | "es-later";

let here = $state.raw<Readonly<Partial<Record<Part, Catalogue>>>>({});

const fetchPart: Readonly<Record<Part, () => Promise<void>>> = {
  en: laterPart(() => import("virtual:words/en").then(takeFor("en"))),
  es: laterPart(() => import("virtual:words/es").then(takeFor("es"))),
  "en-later": laterPart(() => import("virtual:words/en-later").then(takeFor("en-later"))),
  "es-later": laterPart(() => import("virtual:words/es-later").then(takeFor("es-later"))),
};

/** Fetches what a first view says in a locale, once. Pseudo-locales stretch the English words. */
export function fetchWords(locale: Locale): Promise<void> {
  return fetchPart[languageOf(locale)]();
}

/** Fetches all the other words of a locale, once: whatever is not a first view waits for them. */
export async function fetchAllWords(locale: Locale): Promise<void> {
  const language = languageOf(locale);
  await Promise.all([fetchPart[language](), fetchPart[`${language}-later`]()]);
}

/** The words of a locale that are here; those of the other language until some have come. */
export function wordsOf(locale: Locale): readonly Catalogue[] {
  const language = languageOf(locale);
  const found = here[language];
  if (found === undefined) {
    // What a first view says comes first; the rest once that is on the page.
    fetchWords(locale)
      .then(afterPaint)
      .then(() => fetchAllWords(locale))
      .catch(() => undefined);
    return [here.en ?? here.es ?? {}, here["en-later"] ?? here["es-later"] ?? {}];
  }
  return [found, here[`${language}-later`] ?? {}];
}

function languageOf(locale: Locale): "en" | "es" {
  return locale === "es" ? "es" : "en";
}

function takeFor(part: Part): (came: { readonly words: Catalogue }) => void {
  return ({ words }) => {
    here = { ...here, [part]: words };
  };
}
