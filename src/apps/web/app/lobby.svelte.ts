import { createDates } from "../../../language/dates.ts";
import { speakFrom } from "../../../language/speak.ts";
import type { App } from "../../../ui/context.ts";
import { createDrafts } from "../../../ui/drafts.ts";
import { addressOf } from "../../../ui/route.ts";
import { createToasts } from "../../../ui/toasts.svelte.ts";
import type { Prefs } from "./browser/prefs.svelte.ts";
import { wordsOf } from "./words.svelte.ts";

/** What parts need before there is a community: words and dates, and nobody to ask. */
export function createLobby(prefs: Prefs): App {
  const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const locale = $derived(prefs.locale(undefined));
  const language = $derived(speakFrom(locale, wordsOf(locale)));
  const dates = $derived(createDates(language.tag, ownZone));
  const nobody = () => {
    throw new Error("There is no community here yet.");
  };
  return {
    practices: [],
    toasts: createToasts(),
    drafts: createDrafts(),
    ownNotes: { read: () => ({}), keep: () => false, drop: () => {} },
    say: (code, about) => language.say(code, about),
    has: (code) => language.has(code),
    get language() {
      return language;
    },
    get dates() {
      return dates;
    },
    get replica() {
      return nobody();
    },
    community: { name: "Kith", scale: "pod", households: 0, timeZone: ownZone },
    communityName: "Kith",
    ownLanguage: undefined,
    isWhole: false,
    fingerprint: "",
    me: undefined,
    gone: undefined,
    actor: undefined,
    now: 0,
    attention: [],
    coming: [],
    posted: [],
    offBy: () => undefined,
    changes: 0,
    lookAgain: () => {},
    asks: () => 0,
    spread: { households: 0, of: 0, written: false, alone: 0 },
    keeps: "unknown",
    href: (screen, id) => addressOf(undefined, screen, id),
    go: (screen, id) => {
      location.hash = addressOf(undefined, screen, id);
    },
    heard: () => ({ households: 0, of: 0 }),
    nameOf: (id) => id,
    tell: (event) => event.kind,
    about: () => undefined,
    authorOf: () => undefined,
    sayRefusal: ({ code, about }) =>
      language.has(code) ? language.say(code, about) : language.say("house.refused", { code }),
    ruleBehind: () => undefined,
    actOf: () => undefined,
    recordsOf: () => [],
    celebrate: () => {},
    keeping: undefined,
    placeOf: () => "today",
    invites: { make: nobody, linkOf: nobody, codeOf: nobody, qr: nobody },
    pairings: { meet: nobody, paper: nobody },
    look: nobody,
    ask: nobody,
    askQuietly: nobody,
    would: nobody,
  };
}
