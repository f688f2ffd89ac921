import { browserHeadMark } from "../../../edges/indexeddb/browser-head-mark.ts";
import type { BrowserStore } from "../../../edges/indexeddb/browser-store.ts";
import { askToLast, type Lasting, lasting } from "../../../edges/indexeddb/lasting.ts";
import { sealedNotes } from "../../../edges/keys/sealed-notes.ts";
import type { Id } from "../../../kernel/event.ts";
import { wallIn } from "../../../language/dates.ts";
import { practices } from "../../../practices/index.ts";
import { openReplica } from "../../../replica/open-replica.ts";
import type { Replica } from "../../../replica/replica.ts";
import type { App } from "../../../ui/context.ts";
import { createToasts } from "../../../ui/toasts.svelte.ts";
import { type AmongTabs, amongTabs } from "./among-tabs.ts";
import { afterPaint } from "./browser/after-paint.ts";
import { createBreath } from "./browser/breath.ts";
import { createLazyCrypto, rememberedKey, rememberKey } from "./browser/lazy-crypto.ts";
import { ownStorage } from "./browser/own-storage.ts";
import { untilHere } from "./browser/parts.ts";
import type { Prefs } from "./browser/prefs.svelte.ts";
import { createCommunity } from "./community.svelte.ts";
import type { HubState } from "./hub/hub-link.ts";
import { rememberName, rememberOpened } from "./known-communities.ts";
import type { Founding, FoundingPlan } from "./ways-in/founding.ts";
import { laterInvites, laterPairings } from "./ways-in/later-invites.ts";
import { stayInTouch } from "./ways-in/stay-in-touch.ts";
import { createWaysIn, type WaysIn } from "./ways-in/ways-in.svelte.ts";
import type { WaysInDeps } from "./ways-in/ways-in-deps.ts";
import { fetchAllWords } from "./words.svelte.ts";

/** The community that is open in this browser, and how one comes to be. */
export type Home = {
  readonly current: (App & { readonly stop: () => void }) | undefined;
  readonly language: "en" | "es" | undefined;
  readonly open: (community: Id) => Promise<void>;
  readonly found: (plan: FoundingPlan) => Promise<Founding>;
  /** Looks around a demo pod as one of its made-up people; false where this device keeps something already. */
  readonly lookAround: (community: Id, seed: Uint8Array) => Promise<boolean>;
  /** What they have here, for moving to another address. */
  readonly ways: WaysInDeps;
} & WaysIn;

export type HomeDeps = {
  readonly prefs: Prefs;
  readonly go: (address: string) => void;
  readonly store: BrowserStore;
  readonly seed: Uint8Array;
  readonly onHub: (state: HubState) => void;
  readonly onCommunities: (communities: readonly Id[]) => void;
  /** Told what went wrong; the page goes on with what it has. */
  readonly trouble: (cause: unknown) => void;
  /** Hears that something could be kept. */
  readonly relief: () => void;
};

/** Names this build's rules: checkpoints of another one are not used. */
declare const __KITH_EDITION__: string;

const MS_PER_MINUTE = 60_000;
const clock = () => Math.floor(Date.now() / MS_PER_MINUTE);

/** Comes in a file of its own, with the rules and all that reads a log: a page that keeps no community shows without. */
export function createHome({ prefs, go, store, seed: ownSeed, onHub, onCommunities, trouble, relief }: HomeDeps): Home {
  let current = $state.raw<Home["current"]>();
  let language = $state<"en" | "es">();
  let keeps = $state<Lasting>("unknown");
  const lazy = createLazyCrypto();
  const toasts = createToasts();
  const notes = { keep: store.note, read: store.readNote, all: store.notesBeside };
  let seed = ownSeed;
  let letGo = () => {};
  let tabs: AmongTabs | undefined;

  /** Without libsodium where the key is known, so that what the checkpoint knows is painted at once. */
  async function replicaOf(community: Id, as = seed): Promise<Replica> {
    if (rememberedKey(seed) === undefined) rememberKey(seed, (await lazy.load()).keyPair(seed).publicKey);
    const deps = { community, practices, crypto: lazy.crypto, seed: as, clock, wallIn, edition: __KITH_EDITION__ };
    const seat = `${navigator.userAgent} ${navigator.hardwareConcurrency}`;
    const headMark = as === seed ? browserHeadMark({ storage: ownStorage, seat, clock }, community) : undefined;
    const elsewhere = () => (current?.replica.community === community ? tabs?.elsewhere() : undefined);
    const breathe = createBreath();
    const log = sealedNotes(store.log(community), as, lazy.load, { breathe });
    const kept = { log, blobs: store.blobs(community), openers: store.openers };
    return openReplica({ ...deps, ...kept, elsewhere, breathe, ...(headMark && { headMark }) });
  }

  async function open(community: Id): Promise<void> {
    if (current?.replica.community === community) return;
    letGo();
    const replica = await replicaOf(community);
    if (replica.count() === 0) {
      await lazy.load();
      await replica.ready();
    }
    show(replica);
    void lasting().then(heardHowLong);
    afterPaint()
      .then(() => settle(replica))
      .catch(trouble);
  }

  function heardHowLong(said: Lasting): void {
    keeps = said;
  }

  function show(replica: Replica): void {
    // An act reads what it needs by itself; only what signs must be here.
    const ready = () => lazy.load().then(() => undefined);
    const whole = afterPaint()
      .then(() => untilHere(ready))
      .then(replica.ready);
    const invites = (ask: App["askQuietly"]) =>
      laterInvites({ replica, crypto: lazy.load, ...notes, ask, origin: location.origin });
    const pairings = (ask: App["askQuietly"]) =>
      laterPairings({ replica, crypto: lazy.load, ask, origin: location.origin });
    const app = createCommunity({
      replica,
      practices,
      prefs,
      toasts,
      go,
      clock,
      ready,
      whole,
      invites,
      pairings,
      keeps: () => keeps,
    });
    const touch = async (onState: (state: HubState) => void) =>
      stayInTouch(replica, await lazy.load(), seed, notes, onState);
    const stopRelief = replica.onChange(relief);
    const among = amongTabs({ replica, whole, touch, onHub });
    tabs = among;
    const keep = () => {
      if (document.visibilityState === "hidden") void replica.keepCheckpoint();
    };
    document.addEventListener("visibilitychange", keep);
    letGo = () => {
      app.stop();
      among.stop();
      stopRelief();
      document.removeEventListener("visibilitychange", keep);
      void replica.close();
      letGo = () => {};
    };
    current = app;
    language = app.ownLanguage;
    rememberOpened(replica.community);
    rememberName(replica.community, app.communityName);
  }

  /** What may wait until something is on screen: libsodium, and the whole history. */
  async function settle(replica: Replica): Promise<void> {
    void fetchAllWords(prefs.locale(language)).catch(() => undefined);
    await untilHere(lazy.load);
    await replica.ready();
    if (current?.replica !== replica) return;
    rememberName(replica.community, current.communityName);
    await replica.keepCheckpoint();
  }

  async function arrive(replica: Replica): Promise<void> {
    letGo = () => {};
    onCommunities(await store.communities());
    show(replica);
    settle(replica).catch(trouble);
    void askToLast().then(heardHowLong);
  }

  async function founded(plan: FoundingPlan): Promise<Founding> {
    const [crypto, { found }] = await Promise.all([lazy.load(), import("./ways-in/founding.ts")]);
    letGo();
    const founding = await found(plan, { practices, crypto, seed, now: clock(), open: replicaOf });
    if (!("replica" in founding)) return founding;
    await arrive(founding.replica);
    return founding;
  }

  async function lookAround(community: Id, personSeed: Uint8Array): Promise<boolean> {
    if (!(await store.takeSeed(personSeed))) return false;
    seed = personSeed;
    const [crypto, { inTouch }] = await Promise.all([lazy.load(), import("./hub/hub-link.ts")]);
    const replica = await replicaOf(community);
    await replica.ready();
    // Their chain goes on at the hub: nothing is signed before all of it is here.
    const touch = inTouch({ replica, crypto, seed, onState: onHub });
    await touch.untilSame();
    touch.stop();
    onCommunities(await store.communities());
    show(replica);
    void settle(replica);
    return true;
  }

  const ways: WaysInDeps = {
    ...{ crypto: lazy.load, seed: () => seed, clock, notes, replicaOf, onHub, communities: store.communities },
    leave: (next) => {
      letGo();
      current = undefined;
      letGo = next;
    },
    arrive: async (replica) => {
      await arrive(replica);
      prefs.goOnReading(language);
    },
  };

  return {
    ...{ open, found: founded, lookAround, ways, ...createWaysIn(ways) },
    get current() {
      return current;
    },
    get language() {
      return language;
    },
  };
}
