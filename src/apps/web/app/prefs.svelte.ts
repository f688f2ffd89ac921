import type { Locale } from "../../../language/speak.ts";
import { ownStorage } from "./own-storage.ts";

type Theme = "auto" | "light" | "night";
type TypeSize = "normal" | "large" | "larger";

/** What a person chose for this device. It never leaves it. */
export type Prefs = {
  language: "auto" | "en" | "es";
  theme: Theme;
  typeSize: TypeSize;
  /** Whether "/" alone opens what finds everything: whoever speaks to their device, or whose hand shakes, turns it off. */
  slash: "on" | "off";
  /** When they want to be left alone (see src/language/resting.ts). */
  quietFrom: string;
  quietTo: string;
  restingUntil: string;
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
type Kept = Pick<Prefs, "language" | "theme" | "typeSize" | "slash"> & { read: string[] } & Wishes;
type Wishes = { quietFrom: string; quietTo: string; restingUntil: string };
const CLOCK = /^(?:\d\d:\d\d)?$/;
const DAY = /^(?:\d{4}-\d\d-\d\d)?$/;

export function createPrefs(): Prefs {
  const kept = $state<Kept>(read());
  const asked = new URLSearchParams(location.search).get("locale");

  const save = () => {
    try {
      ownStorage.setItem(PREFS_NAME, JSON.stringify(kept));
    } catch {
      // A browser that keeps nothing still shows everything.
    }
    show(kept);
  };
  show(kept);

  return {
    get language() {
      return kept.language;
    },
    set language(value) {
      kept.language = value;
      save();
    },
    get theme() {
      return kept.theme;
    },
    set theme(value) {
      kept.theme = value;
      save();
    },
    get typeSize() {
      return kept.typeSize;
    },
    set typeSize(value) {
      kept.typeSize = value;
      save();
    },
    get slash() {
      return kept.slash;
    },
    set slash(value) {
      kept.slash = value;
      save();
    },
    get quietFrom() {
      return kept.quietFrom;
    },
    set quietFrom(value) {
      kept.quietFrom = value;
      save();
    },
    get quietTo() {
      return kept.quietTo;
    },
    set quietTo(value) {
      kept.quietTo = value;
      save();
    },
    get restingUntil() {
      return kept.restingUntil;
    },
    set restingUntil(value) {
      kept.restingUntil = value;
      save();
    },
    again: () => {
      Object.assign(kept, read());
      show(kept);
    },
    isRead: (id) => kept.read.includes(id),
    markRead: (id) => {
      kept.read = [...kept.read.filter((one) => one !== id), id].slice(-READ_MAX);
      save();
    },
    locale: (ofCommunity) => {
      if (asked === "pseudo" || asked === "pseudo-rtl" || asked === "en" || asked === "es") return asked;
      if (kept.language !== "auto") return kept.language;
      return ofCommunity ?? ofBrowser();
    },
    goOnReading: (ofCommunity) => {
      if (asked !== null || kept.language !== "auto" || ofBrowser() === (ofCommunity ?? ofBrowser())) return;
      kept.language = ofBrowser();
      save();
    },
  };
}

function ofBrowser(): "en" | "es" {
  return navigator.language.startsWith("es") ? "es" : "en";
}

function read(): Kept {
  const nothing: Wishes = { quietFrom: "", quietTo: "", restingUntil: "" };
  const kept: Kept = { language: "auto", theme: "auto", typeSize: "normal", slash: "on", read: [], ...nothing };
  try {
    const found: unknown = JSON.parse(ownStorage.getItem(PREFS_NAME) ?? "{}");
    if (typeof found !== "object" || found === null) return kept;
    const { language, theme, typeSize, slash, read: seen, ...wishes } = found as Partial<Record<keyof Kept, unknown>>;
    for (const [name, form] of [
      ["quietFrom", CLOCK],
      ["quietTo", CLOCK],
      ["restingUntil", DAY],
    ] as const) {
      const value = wishes[name];
      if (typeof value === "string" && form.test(value)) kept[name] = value;
    }
    if (language === "en" || language === "es") kept.language = language;
    if (theme === "light" || theme === "night") kept.theme = theme;
    if (typeSize === "large" || typeSize === "larger") kept.typeSize = typeSize;
    if (slash === "off") kept.slash = slash;
    if (Array.isArray(seen)) kept.read = seen.filter((one) => typeof one === "string");
  } catch {
    // Whatever stood there was not ours: start afresh.
  }
  return kept;
}

function show({ theme, typeSize }: Kept): void {
  const root = document.documentElement;
  if (theme === "auto") delete root.dataset.theme;
  else root.dataset.theme = theme;
  if (typeSize === "normal") delete root.dataset.type;
  else root.dataset.type = typeSize;
}
