import type { NamedAct } from "../../../kernel/acts.ts";
import { kindsOf } from "../../../kernel/kinds.ts";
import type { AnyPractice } from "../../../kernel/practice.ts";
import type { Replica } from "../../../replica/replica.ts";
import type { App } from "../../../ui/context.ts";
import { createDrafts } from "../../../ui/drafts.ts";
import { addressOf } from "../../../ui/route.ts";
import type { Invites, Pairings, PlaceName, ScreenProps } from "../../../ui/screens.ts";
import type { Toasts } from "../../../ui/toasts.svelte.ts";
import { rules, screenAt } from "../registry.ts";
import { createAsking } from "./asking.ts";
import { browserNotes } from "./browser/browser-notes.ts";
import type { Prefs } from "./browser/prefs.svelte.ts";
import { goneFrom } from "./gone-from.ts";
import { createNames } from "./names.ts";
import { createPulse } from "./pulse.svelte.ts";
import { NOTHING_WRITTEN, spreadOf } from "./spread.ts";
import { createVoice } from "./voice.svelte.ts";

export type CommunityDeps = {
  readonly replica: Replica;
  readonly practices: readonly AnyPractice[];
  readonly prefs: Prefs;
  readonly toasts: Toasts;
  readonly go: (address: string) => void;
  /** Resolves when acts can be signed. */
  readonly ready: () => Promise<void>;
  /** Resolves when the whole history is here, whoever asked for it. */
  readonly whole: Promise<void>;
  readonly invites: (ask: App["askQuietly"]) => Invites;
  readonly pairings: (ask: App["askQuietly"]) => Pairings;
  /** How long this browser keeps what is here. */
  readonly keeps: () => App["keeps"];
  /** This device's clock, in minutes. */
  readonly clock: () => number;
};

/** One community as the screens see it: everything read through here is read again when the replica changes. */
export function createCommunity(deps: CommunityDeps): App & { readonly stop: () => void } {
  const { replica, practices, prefs, toasts } = deps;
  const [acts, kinds] = [actsOf(practices), kindsOf(practices)];
  const names = createNames(replica, practices);
  const pulse = createPulse(deps);
  const { version, words, now, following } = pulse;
  const voice = createVoice({ names, prefs, told: replica.told, version, now });
  const { ask, askQuietly, celebrate, asks } = createAsking({ ...deps, acts, voice });

  function look<R>(view: string, params: Readonly<Record<string, unknown>> = {}): R {
    const looked = following(() => replica.look(view, params, now()));
    if ("problems" in looked) throw new Error(`There is no view ${view} for ${JSON.stringify(params)}`);
    return looked.rows as R;
  }

  // Looked up once for all who ask, until something changes.
  const coming = $derived(following(() => replica.coming(now())));
  const posted = $derived(following(() => replica.posted(now())));
  const waiting = $derived(following(() => replica.attention(now())));
  const attention = $derived(waiting.filter((one) => one.skippable !== true || !prefs.isRead(one.id)));
  const gone = $derived(following(() => goneFrom(replica)));
  const spread = $derived(version() + words() >= 0 ? spreadOf(replica) : NOTHING_WRITTEN);

  return {
    ...{ replica, practices, toasts, look, ask, askQuietly, celebrate, asks },
    ...{ say: voice.say, sayRefusal: voice.sayRefusal, nameOf: voice.nameOf, tell: voice.tell },
    drafts: createDrafts(),
    ownNotes: browserNotes(replica.community),
    invites: deps.invites(askQuietly),
    pairings: deps.pairings(askQuietly),
    // What a peer said may have told this device that it knows the end of its own chain.
    would: (kind, body) => (version() + words() >= 0 && pulse.isWhole() ? replica.would({ kind, body }) : undefined),
    has: (code) => voice.language.has(code),
    href: (screen, id) => addressOf(undefined, screen, id),
    go: (screen, id) => deps.go(addressOf(undefined, screen, id)),
    ruleBehind: ({ code }) => {
      const rule = rules[code];
      return rule && { href: addressOf(undefined, rule.screen, rule.id), words: voice.say(rule.words) };
    },
    offBy: (practice) => (version() >= 0 ? replica.offBy(practice) : undefined),
    heard: (id) =>
      version() + words() >= 0 ? { ...replica.heard(id), onlyHere: replica.isOnlyHere(id) } : { households: 0, of: 0 },
    actOf: (kind) => kinds.byKind.get(kind)?.act,
    recordsOf: (kinds) => names.recordsOf(kinds, version(), { tell: voice.tell, ...voice.dates }),
    about: (event) => {
      const found = names.about(event, version());
      return found && { title: found.title, href: addressOf(found.practice, found.goto.screen, found.goto.id) };
    },
    authorOf: (event) => names.authorOf(event, version()),
    placeOf: (practice, screen): PlaceName => screenAt(practice, screen)?.place ?? "today",
    ...{ stop: pulse.stop, lookAgain: pulse.lookAgain },
    get dates() {
      return voice.dates;
    },
    get language() {
      return voice.language;
    },
    get me() {
      return version() >= 0 ? replica.me() : undefined;
    },
    get gone() {
      return gone;
    },
    get actor() {
      return version() >= 0 && gone === undefined ? replica.me() : undefined;
    },
    get now() {
      return now();
    },
    get keeping() {
      return version() >= 0 ? replica.keeping() : undefined;
    },
    get isWhole() {
      return pulse.isWhole();
    },
    get community() {
      return names.community(version());
    },
    get communityName() {
      return names.community(version()).name;
    },
    get ownLanguage() {
      return names.community(version()).language;
    },
    get fingerprint() {
      return version() >= 0 ? fingerprintOf(replica) : "";
    },
    get coming() {
      return coming;
    },
    get posted() {
      return posted;
    },
    get attention() {
      return attention;
    },
    get keeps() {
      return deps.keeps();
    },
    get spread() {
      return spread;
    },
    get changes() {
      return version();
    },
  };
}

function actsOf(practices: readonly AnyPractice[]): ReadonlyMap<string, NamedAct> {
  const acts: readonly NamedAct[] = practices.flatMap((practice) => Object.values(practice.acts));
  return new Map(acts.map((act) => [act.kind, act]));
}

/** What `kith verify` prints, without the rules' version before it ("1:9955…"); twelve digits tell two states apart. */
function fingerprintOf(replica: Replica): string {
  const hash = replica.hash();
  return hash.slice(hash.indexOf(":") + 1).slice(0, 12);
}

/** What one screen gets: the app, with addresses that start from its own practice. */
export function propsFor(app: App, practice: string, id: string | undefined): ScreenProps {
  return withOwn(app, {
    href: (screen: string, of?: string) => addressOf(practice, screen, of),
    go: (screen: string, of?: string) => app.go(addressOf(practice, screen, of)),
    id,
  });
}

/** The app as what stands on one page has it: it leads elsewhere only while that page is shown. */
export function whileShown(app: App, isShown: () => boolean): App {
  return withOwn(app, {
    go: (screen: string, id?: string) => {
      if (isShown()) app.go(screen, id);
    },
  });
}

/** What the app says and does, some of it in another way; what it reads stays read at the time. */
function withOwn<Own extends object>(app: App, own: Own): App & Own {
  const all = { ...Object.getOwnPropertyDescriptors(app), ...Object.getOwnPropertyDescriptors(own) };
  return Object.defineProperties({}, all) as App & Own;
}
