import type { RestWishes } from "../../../../language/resting.ts";
import type { Locale } from "../../../../language/speak.ts";
import { ownStorage } from "./own-storage.ts";

/** How this device shows things, and when its person wants to be left alone. */
export type Choices = {
  language: "auto" | "en" | "es";
  theme: "auto" | "light" | "night";
  typeSize: "normal" | "large" | "larger";
  /** Whether "/" alone opens what finds everything: whoever speaks to their device, or whose hand shakes, turns it off. */
  slash: "on" | "off";
} & { -readonly [name in keyof RestWishes]: string };

/** What a person chose for this device. It stays here, but for what they tell the hub when they ask for letters. */
export type Prefs = {
  readonly chosen: Readonly<Choices>;
  /** Keeps it, here and in all tabs. What is no such choice changes nothing. */
  readonly choose: (name: keyof Choices, value: string) => void;
  /** Hints and set-aside notes that were read here. */
  readonly isRead: (id: string) => boolean;
  readonly markRead: (id: string) => void;
  /** Reads them anew: somebody else sits here now. */
  readonly again: () => void;
  /** The language to show, given the community's own. */
  readonly locale: (ofCommunity: "en" | "es" | undefined) => Locale;
  /** Whoever came in by a page in their own language goes on reading it, also where the neighbours write another one. */
  readonly goOnReading: (ofCommunity: "en" | "es" | undefined) => void;
};

/** Where the browser keeps them. */
export const PREFS_NAME = "kith.prefs";
const READ_MAX = 500;
type Kept = Choices & { read: string[] };

/** What somebody begins with who chose nothing, and what can be chosen. */
type Form<Value> = { readonly start: Value; readonly take: (value: unknown) => Value | undefined };
const CLOCK = /^(?:\d\d:\d\d)?$/;
const DAY = /^(?:\d{4}-\d\d-\d\d)?$/;
const FORMS: { readonly [name in keyof Choices]: Form<Choices[name]> } = {
  language: oneOf("auto", "en", "es"),
  theme: oneOf("auto", "light", "night"),
  typeSize: oneOf("normal", "large", "larger"),
  slash: oneOf("on", "off"),
  quietFrom: textLike(CLOCK),
  quietTo: textLike(CLOCK),
  restingUntil: textLike(DAY),
};
const NAMES = Object.keys(FORMS) as readonly (keyof Choices)[];

export function createPrefs(): Prefs {
  /** As it lay here when this tab last read or wrote it. */
  let known = lying();
  const kept = $state<Kept>(parse(known));
  const asked = new URLSearchParams(location.search).get("locale");

  const again = () => {
    Object.assign(kept, parse(known));
    show(kept);
  };
  /** Other tabs write it too, and one that slept was told nothing: whoever wrote over theirs would take back what they said. */
  const heed = () => {
    const now = lying(known);
    if (now === known) return;
    known = now;
    again();
  };
  const change = (how: () => void) => {
    heed();
    how();
    const text = JSON.stringify(kept);
    try {
      ownStorage.setItem(PREFS_NAME, text);
      known = text;
    } catch {
      // A browser that keeps nothing still shows everything.
    }
    show(kept);
  };
  show(kept);
  addEventListener("storage", heed);
  addEventListener("pageshow", heed);
  document.addEventListener("visibilitychange", heed);

  return {
    chosen: kept,
    choose: (name, value) => change(() => put(kept, name, value)),
    again: () => {
      known = lying();
      again();
    },
    isRead: (id) => kept.read.includes(id),
    markRead: (id) =>
      change(() => {
        kept.read = [...kept.read.filter((one) => one !== id), id].slice(-READ_MAX);
      }),
    locale: (ofCommunity) => {
      if (asked === "pseudo" || asked === "pseudo-rtl" || asked === "en" || asked === "es") return asked;
      if (kept.language !== "auto") return kept.language;
      return ofCommunity ?? ofBrowser();
    },
    goOnReading: (ofCommunity) => {
      if (asked !== null || kept.language !== "auto" || ofBrowser() === (ofCommunity ?? ofBrowser())) return;
      change(() => put(kept, "language", ofBrowser()));
    },
  };
}

function ofBrowser(): "en" | "es" {
  return navigator.language.startsWith("es") ? "es" : "en";
}

function oneOf<Value extends string>(start: Value, ...more: readonly Value[]): Form<Value> {
  return { start, take: (value) => [start, ...more].find((one) => one === value) };
}

function textLike(form: RegExp): Form<string> {
  return { start: "", take: (value) => (typeof value === "string" && form.test(value) ? value : undefined) };
}

function put<Name extends keyof Choices>(into: Choices, name: Name, value: unknown): void {
  into[name] = FORMS[name].take(value) ?? into[name];
}

/** What lies in the browser; `otherwise` where it cannot be looked at. */
function lying(otherwise: string | null = null): string | null {
  try {
    return ownStorage.getItem(PREFS_NAME);
  } catch {
    return otherwise;
  }
}

function parse(text: string | null): Kept {
  const nothing = Object.fromEntries(NAMES.map((name) => [name, FORMS[name].start])) as Choices;
  const kept: Kept = { ...nothing, read: [] };
  try {
    const found: unknown = JSON.parse(text ?? "{}");
    if (typeof found !== "object" || found === null) return kept;
    const { read: seen, ...choices } = found as Partial<Record<keyof Kept, unknown>>;
    for (const name of NAMES) put(kept, name, choices[name]);
    if (Array.isArray(seen)) kept.read = seen.filter((one) => typeof one === "string");
  } catch {
    // Whatever stood there was not ours: start afresh.
  }
  return kept;
}

function show({ theme, typeSize }: Choices): void {
  const root = document.documentElement;
  if (theme === "auto") delete root.dataset.theme;
  else root.dataset.theme = theme;
  if (typeSize === "normal") delete root.dataset.type;
  else root.dataset.type = typeSize;
}
