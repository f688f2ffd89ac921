import type { Catalogue, Locale } from "../../../language/speak.ts";
import { afterPaint } from "./after-paint.ts";

type Part = "en" | "es" | "en-later" | "es-later";

const fetchers: Readonly<Record<Part, () => Promise<{ readonly words: Catalogue }>>> = {
  en: () => import("virtual:words/en"),
  es: () => import("virtual:words/es"),
  "en-later": () => import("virtual:words/en-later"),
  "es-later": () => import("virtual:words/es-later"),
};

let here = $state.raw<Readonly<Partial<Record<Part, Catalogue>>>>({});
const underWay = new Map<Part, Promise<void>>();

/** Fetches what a first view says in a locale, once. Pseudo-locales stretch the English words. */
export function fetchWords(locale: Locale): Promise<void> {
  return fetchPart(languageOf(locale));
}

/** Fetches all the other words of a locale, once: whatever is not a first view waits for them. */
export async function fetchAllWords(locale: Locale): Promise<void> {
  const language = languageOf(locale);
  await Promise.all([fetchPart(language), fetchPart(`${language}-later`)]);
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

function fetchPart(part: Part): Promise<void> {
  const already = underWay.get(part);
  if (already !== undefined) return already;
  const coming = fetchers[part]().then(
    ({ words }) => {
      here = { ...here, [part]: words };
    },
    (cause: unknown) => {
      underWay.delete(part);
      throw cause;
    },
  );
  underWay.set(part, coming);
  return coming;
}
