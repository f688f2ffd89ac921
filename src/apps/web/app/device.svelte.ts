import { browserHeadMark } from "../../../edges/indexeddb/browser-head-mark.ts";
import { type BrowserStore, openBrowserStore } from "../../../edges/indexeddb/browser-store.ts";
import { askToLast, wasCleared } from "../../../edges/indexeddb/lasting.ts";
import { sealedNotes } from "../../../edges/keys/sealed-notes.ts";
import type { Id } from "../../../kernel/event.ts";
import { dayIn } from "../../../language/dates.ts";
import { practices } from "../../../practices/index.ts";
import { Fault } from "../../../replica/fault.ts";
import { openReplica } from "../../../replica/open-replica.ts";
import type { Replica } from "../../../replica/replica.ts";
import type { App } from "../../../ui/context.ts";
import { createToasts } from "../../../ui/toasts.svelte.ts";
import { type AmongTabs, amongTabs } from "./among-tabs.ts";
import { createCommunity } from "./community.svelte.ts";
import type { Founding, FoundingPlan } from "./founding.ts";
import type { HubState } from "./hub-link.ts";
import { knownNames, lastOpened, rememberName, rememberOpened } from "./known-communities.ts";
import { laterInvites, laterPairings } from "./later-invites.ts";
import { createLazyCrypto, rememberedKey, rememberKey } from "./lazy-crypto.ts";
import type { Prefs } from "./prefs.svelte.ts";
import { stayInTouch } from "./stay-in-touch.ts";
import type { Notes } from "./way-in.ts";
import { createWaysIn, type WaysIn } from "./ways-in.svelte.ts";
import { fetchAllWords } from "./words.svelte.ts";

/** This browser: the communities that it keeps, the one that is open, and its link to the hub. */
export type Device = {
  readonly phase: "opening" | "ready" | "fault";
  readonly fault: Fault | undefined;
  readonly current: (App & { readonly stop: () => void }) | undefined;
  readonly communities: readonly { readonly id: Id; readonly name: string }[];
  readonly languageOfCommunity: "en" | "es" | undefined;
  readonly hub: HubState;
  readonly updateReady: boolean;
  readonly update: () => void;
  readonly announceUpdate: (load: () => void) => void;
  readonly start: () => Promise<void>;
  readonly open: (community: Id) => Promise<void>;
  readonly found: (plan: FoundingPlan) => Promise<Founding>;
  /** Looks around a demo pod as one of its made-up people; false where this device keeps something already. */
  readonly lookAround: (community: Id, seed: Uint8Array) => Promise<boolean>;
} & WaysIn;

export type DeviceDeps = { readonly prefs: Prefs; readonly go: (address: string) => void };

/** Names this build's rules: checkpoints of another one are not used. */
declare const __KITH_EDITION__: string;

const MS_PER_MINUTE = 60_000;
const clock = () => Math.floor(Date.now() / MS_PER_MINUTE);

export function createDevice({ prefs, go }: DeviceDeps): Device {
  let phase = $state<Device["phase"]>("opening");
  let fault = $state.raw<Fault>();
  let current = $state.raw<Device["current"]>();
  let communities = $state.raw<readonly Id[]>([]);
  let hub = $state<HubState>("away");
  let loadUpdate = $state.raw<() => void>();
  let language = $state<"en" | "es">();
  const lazy = createLazyCrypto();
  const toasts = createToasts();
  let seed: Uint8Array = new Uint8Array();
  let letGo = () => {};
  let [store, tabs]: [BrowserStore?, AmongTabs?] = [];

  const notes = notesOf(() => store);

  async function start(): Promise<void> {
    try {
      store = await openBrowserStore("kith", {
        onGone: () => trouble(new Fault("closed", "The browser took the storage away.")),
      });
      seed = await store.keys(lazy.crypto.random).seed();
      communities = await store.communities();
      if (wasCleared(communities)) trouble(new Fault("cleared", "The browser threw away what it had kept."));
      const last = lastOpened(communities);
      if (last !== undefined) await open(last);
      phase = "ready";
    } catch (cause) {
      trouble(cause);
      phase = "fault";
    }
  }

  /** The page goes on with what it has, and says what is wrong. */
  function trouble(cause: unknown): void {
    fault = cause instanceof Fault ? cause : new Fault("disk", String(cause), cause);
  }

  /** Without libsodium where the key is known, so that what the checkpoint knows is painted at once. */
  async function replicaOf(community: Id, as = seed): Promise<Replica> {
    if (store === undefined) throw new Fault("closed", "The browser's storage is not open.");
    if (rememberedKey(seed) === undefined) rememberKey(seed, (await lazy.load()).keyPair(seed).publicKey);
    const deps = { community, practices, crypto: lazy.crypto, seed: as, clock, dayIn, edition: __KITH_EDITION__ };
    const seat = `${navigator.userAgent} ${navigator.hardwareConcurrency}`;
    const headMark = as === seed ? browserHeadMark({ storage: localStorage, seat, clock }, community) : undefined;
    const elsewhere = () => (current?.replica.community === community ? tabs?.elsewhere() : undefined);
    const log = sealedNotes(store.log(community), as, lazy.load);
    const kept = { log, blobs: store.blobs(community), openers: store.openers };
    return openReplica({ ...deps, ...kept, elsewhere, ...(headMark && { headMark }) });
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
    afterPaint()
      .then(() => settle(replica))
      .catch(trouble);
  }

  function show(replica: Replica): void {
    const ready = () => lazy.load().then(() => replica.ready());
    const whole = afterPaint().then(ready);
    const invites = (ask: App["askQuietly"]) =>
      laterInvites({ replica, crypto: lazy.load, ...notes, ask, origin: location.origin });
    const pairings = (ask: App["askQuietly"]) =>
      laterPairings({ replica, crypto: lazy.load, ask, origin: location.origin });
    const app = createCommunity({ replica, practices, prefs, toasts, go, clock, ready, whole, invites, pairings });
    const touch = async (onState: (state: HubState) => void) =>
      stayInTouch(replica, await lazy.load(), seed, notes, onState);
    const among = amongTabs({ replica, whole, touch, onHub: (state) => (hub = state) });
    tabs = among;
    const keep = () => {
      if (document.visibilityState === "hidden") void replica.keepCheckpoint();
    };
    document.addEventListener("visibilitychange", keep);
    letGo = () => {
      app.stop();
      among.stop();
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
    await lazy.load();
    await replica.ready();
    if (current?.replica !== replica) return;
    rememberName(replica.community, current.communityName);
    await replica.keepCheckpoint();
  }

  async function arrive(replica: Replica): Promise<void> {
    letGo = () => {};
    communities = (await store?.communities()) ?? communities;
    show(replica);
    settle(replica).catch(trouble);
    void askToLast();
  }

  async function founded(plan: FoundingPlan): Promise<Founding> {
    const [crypto, { found }] = await Promise.all([lazy.load(), import("./founding.ts")]);
    letGo();
    const founding = await found(plan, { practices, crypto, seed, now: clock(), open: replicaOf });
    if (!("replica" in founding)) return founding;
    await arrive(founding.replica);
    return founding;
  }

  async function lookAround(community: Id, personSeed: Uint8Array): Promise<boolean> {
    if ((await store?.takeSeed(personSeed)) !== true) return false;
    seed = personSeed;
    const [crypto, { inTouchUntilSame }] = await Promise.all([lazy.load(), import("./hub-link.ts")]);
    const replica = await replicaOf(community);
    await replica.ready();
    // Their chain goes on at the hub: nothing is signed before all of it is here.
    const stop = await inTouchUntilSame({ replica, crypto, seed, onState: (state) => (hub = state) });
    stop();
    communities = (await store?.communities()) ?? communities;
    show(replica);
    void settle(replica);
    return true;
  }

  const waysIn = createWaysIn({
    ...{ crypto: lazy.load, seed: () => seed, clock, notes, replicaOf, onHub: (state) => (hub = state) },
    leave: (next) => {
      letGo();
      current = undefined;
      letGo = next;
    },
    arrive,
  });

  return {
    lookAround,
    get phase() {
      return phase;
    },
    get fault() {
      return fault;
    },
    get current() {
      return current;
    },
    get communities() {
      const names = knownNames();
      return communities.map((id) => ({ id, name: names.get(id) ?? id.slice(0, 8) }));
    },
    get languageOfCommunity() {
      return language;
    },
    get hub() {
      return hub;
    },
    get updateReady() {
      return loadUpdate !== undefined;
    },
    update: () => loadUpdate?.(),
    announceUpdate: (load) => {
      loadUpdate = load;
    },
    start,
    open,
    found: founded,
    ...waysIn,
  };
}

/** Small things beside the logs, wherever they are kept by then. */
function notesOf(store: () => BrowserStore | undefined): Notes {
  return {
    keep: async (name, bytes) => store()?.note(name, bytes),
    read: async (name) => store()?.readNote(name),
  };
}

/** Once the browser has shown what there is. */
function afterPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
}
