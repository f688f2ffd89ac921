import { enteredFor } from "../../../kernel/by-hand.ts";
import type { Body, Event, Id, Minute, Refusal } from "../../../kernel/event.ts";
import type { Saying } from "../../../kernel/practice.ts";
import { createDates, type Dates } from "../../../language/dates.ts";
import { type About, type Language, speakFrom, TAGS } from "../../../language/speak.ts";
import { isolated } from "../../../ui/direction.ts";
import { isId } from "../../../ui/would.ts";
import type { Prefs } from "./browser/prefs.svelte.ts";
import type { NameOf, Names } from "./names.ts";
import { wordsOf } from "./words.svelte.ts";

/** How the app speaks about one community: in the reader's language, the community's time zone, with people's names. */
export type Voice = {
  readonly language: Language;
  readonly dates: Dates;
  readonly say: (code: string, about?: About) => string;
  readonly sayRefusal: (refusal: Refusal) => string;
  readonly nameOf: (id: Id, what?: NameOf) => string;
  /** What happened, from the act's "did" message. */
  readonly tell: (event: Event) => string;
};

export type VoiceDeps = {
  readonly names: Names;
  readonly prefs: Prefs;
  /** How an act is told, where its practice knows more than its fields say. */
  readonly told: (event: Event) => Saying;
  /** Counts the changes of the replica; reading it keeps what is said up to date. */
  readonly version: () => number;
  readonly now: () => Minute;
};

export function createVoice({ names, prefs, told, version, now }: VoiceDeps): Voice {
  const locale = $derived(prefs.locale(names.community(version()).language));
  const dates: Dates = $derived(createDates(TAGS[locale], names.community(version()).timeZone));
  const language: Language = $derived(
    speakFrom(locale, wordsOf(locale), {
      writeMoment: (minute, how) => (how === "date" ? dates.day(minute, now()) : dates.moment(minute, now())),
    }),
  );

  const nameOf = (id: Id, what?: NameOf) => names.of(id, version(), what) ?? language.say("house.somebody");
  const say = (code: string, about?: About) => language.say(code, about === undefined ? undefined : named(about));

  /** Ids in the gaps of a message become names, of a household where the gap is called so; each runs its own way. */
  function named(about: About): About {
    const what = (key: string) => (key === "household" ? "household" : "anything");
    const filled = (key: string, value: string | number) => (isId(value) ? nameOf(value, what(key)) : value);
    return Object.fromEntries(
      Object.entries(about).map(([key, value]) => {
        const words = filled(key, value);
        return [key, typeof words === "string" ? isolated(words) : words];
      }),
    );
  }

  function tell(event: Event): string {
    const who = names.authorOf(event, version()) ?? say("house.somebody");
    const { code, about } = told(event);
    if (!language.has(code)) return say("history.unknown", { who, kind: event.kind });
    const person = enteredFor(event);
    const gaps = { ...plainParts(event.body), ...about };
    if (person === undefined) return say(code, { ...gaps, who });
    const what = say(code, { ...gaps, who: nameOf(person) });
    return say("house.entered-by", { what, by: who });
  }

  return {
    get language() {
      return language;
    },
    get dates() {
      return dates;
    },
    say,
    sayRefusal: ({ code, about }) => (language.has(code) ? say(code, about) : say("house.refused", { code })),
    nameOf,
    tell,
  };
}

/** The plain fields of a body, which can stand in a sentence. A list counts as how many it holds. */
function plainParts(body: Body): About {
  const parts: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(body)) {
    if (typeof value === "string" || typeof value === "number") parts[name] = value;
    else if (Array.isArray(value)) parts[name] = value.length;
  }
  return parts;
}
