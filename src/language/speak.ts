import { setupI18n } from "@lingui/core";
import type { Minute } from "../kernel/event.ts";
import { rightToLeft, stretched } from "./pseudo.ts";

/** Languages that people read, and two that only tests do: stretched English, left to right and right to left. */
export type Locale = "en" | "es" | "pseudo" | "pseudo-rtl";

export type About = Readonly<Record<string, string | number>>;

/** A message that was read: text and gaps; a gap may choose between cases that are messages themselves. */
export type Tokens = string | readonly Token[];
type Token = string | readonly [name: string, type?: string, format?: unknown];

/** Messages by their code, as people write them or already read. */
export type Catalogue = Readonly<Record<string, Tokens>>;

export type Language = {
  readonly locale: Locale;
  /** What goes into `<html lang>` and `Intl`. */
  readonly tag: string;
  readonly dir: "ltr" | "rtl";
  /** The words for a code, its gaps filled. An unknown code is shown as it is, so that it is seen and mended. */
  readonly say: (code: string, about?: About) => string;
  readonly has: (code: string) => boolean;
};

export type SpeakOptions = {
  /** Reads ICU messages (`readMessage`). Left out where the catalogues were read by a build: text stands as it is. */
  readonly read?: (message: string) => Tokens;
  readonly writeMoment?: WriteMoment;
};

/** How a moment in a message is written: `{until, date}` as a day, `{until, time}` as a day with its clock time. */
export type WriteMoment = (minute: Minute, how: "date" | "time") => string;

type Ready = { readonly isPlain: boolean; readonly text: string; readonly moments: readonly Moment[] };
type Moment = { readonly gap: string; readonly name: string; readonly how: "date" | "time" };

export const TAGS: Readonly<Record<Locale, string>> = { en: "en-GB", es: "es", pseudo: "en-GB", "pseudo-rtl": "en-GB" };

/** Whatever a person wrote stays as written: the formatter would read `\x41` as a letter. */
const BACKSLASH_MEANWHILE = "\uE000";

/**
 * A language over catalogues of ICU messages; a later catalogue wins. A message is made ready when it is first said, and
 * kept. `locale` chooses plural rules and number forms, not the catalogues: for a pseudo-locale pass English ones.
 */
export function speakFrom(
  locale: Locale,
  catalogues: readonly Catalogue[],
  { read = (message) => message, writeMoment = String }: SpeakOptions = {},
): Language {
  const words = new Map(catalogues.flatMap((catalogue) => Object.entries(catalogue)));
  const kept = new Map<string, Ready>();
  const tag = TAGS[locale];
  const isPseudo = locale === "pseudo" || locale === "pseudo-rtl";
  const i18n = setupI18n({ locale: tag, messages: { [tag]: {} } });

  function ready(code: string, message: Tokens): Ready {
    const known = kept.get(code);
    if (known !== undefined) return known;
    const tokens = typeof message === "string" ? read(message) : message;
    const { tokens: plain, moments } = withMoments(isPseudo ? mapText(tokens, stretched) : tokens);
    const made = { isPlain: typeof plain === "string", text: typeof plain === "string" ? plain : "", moments };
    if (!made.isPlain) i18n.load(tag, { [code]: plain as never });
    kept.set(code, made);
    return made;
  }

  function fill(code: string, moments: readonly Moment[], about: About): string {
    const values: Record<string, string | number> = {};
    for (const [name, value] of Object.entries(about)) values[name] = guarded(value);
    for (const { gap, name, how } of moments) values[gap] = writeMoment(Number(about[name]), how);
    return i18n._(code, values).replaceAll(BACKSLASH_MEANWHILE, "\\");
  }

  function say(code: string, about: About = {}): string {
    const message = words.get(code);
    if (message === undefined) return code;
    const { isPlain, text, moments } = ready(code, message);
    const said = isPlain ? text : fill(code, moments, about);
    return locale === "pseudo-rtl" ? rightToLeft(said) : said;
  }

  return { locale, tag, dir: locale === "pseudo-rtl" ? "rtl" : "ltr", say, has: (code) => words.has(code) };
}

function guarded(value: string | number): string | number {
  return typeof value === "string" ? value.replaceAll("\\", BACKSLASH_MEANWHILE) : value;
}

/** Turns `{until, date}` into a plain gap that `say` fills in the community's time zone. */
function withMoments(tokens: Tokens): { readonly tokens: Tokens; readonly moments: readonly Moment[] } {
  const moments: Moment[] = [];
  const plain = mapGaps(tokens, (token) => {
    const [name, type] = token;
    if (type !== "date" && type !== "time") return token;
    const gap = `${name}, ${type}`;
    moments.push({ gap, name, how: type });
    return [gap];
  });
  return { tokens: plain, moments };
}

function mapText(tokens: Tokens, change: (text: string) => string): Tokens {
  if (typeof tokens === "string") return change(tokens);
  return tokens.map((token) => {
    if (typeof token === "string") return token === "#" ? token : change(token);
    return withCases(token, (inner) => mapText(inner, change));
  });
}

function mapGaps(tokens: Tokens, change: (gap: Exclude<Token, string>) => Token): Tokens {
  if (typeof tokens === "string") return tokens;
  return tokens.map((token) =>
    typeof token === "string" ? token : change(withCases(token, (inner) => mapGaps(inner, change))),
  );
}

/** A gap with its cases changed; an offset is no case. */
function withCases(token: Exclude<Token, string>, change: (inner: Tokens) => Tokens): Exclude<Token, string> {
  const [name, type, format] = token;
  if (type === undefined || typeof format !== "object" || format === null) return token;
  const cases = Object.entries(format).map(([key, inner]) => [key, isTokens(inner) ? change(inner) : inner]);
  return [name, type, Object.fromEntries(cases)];
}

function isTokens(value: unknown): value is Tokens {
  return typeof value === "string" || Array.isArray(value);
}
