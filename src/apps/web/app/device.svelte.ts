import { type BrowserStore, openBrowserStore } from "../../../edges/indexeddb/browser-store.ts";
import { wasCleared } from "../../../edges/indexeddb/lasting.ts";
import type { Id } from "../../../kernel/event.ts";
import { Fault } from "../../../replica/fault.ts";
import type { Home, HomeDeps } from "./home.svelte.ts";
import type { HubState } from "./hub-link.ts";
import { knownNames, lastOpened } from "./known-communities.ts";
import type { Prefs } from "./prefs.svelte.ts";

/** This browser: the communities that it keeps, the one that is open, and its link to the hub. */
export type Device = {
  readonly phase: "opening" | "ready" | "fault";
  readonly fault: Fault | undefined;
  readonly communities: readonly { readonly id: Id; readonly name: string }[];
  readonly languageOfCommunity: "en" | "es" | undefined;
  readonly hub: HubState;
  readonly updateReady: boolean;
  readonly update: () => void;
  readonly announceUpdate: (load: () => void) => void;
  readonly start: () => Promise<void>;
} & Omit<Home, "language">;

export type DeviceDeps = {
  readonly prefs: Prefs;
  readonly go: (address: string) => void;
  /** Fetches what a community needs; a first visit is shown without it. */
  readonly house: () => Promise<{ readonly createHome: (deps: HomeDeps) => Home }>;
};

export function createDevice({ prefs, go, house }: DeviceDeps): Device {
  let phase = $state<Device["phase"]>("opening");
  let fault = $state.raw<Fault>();
  let communities = $state.raw<readonly Id[]>([]);
  let hub = $state<HubState>("away");
  let loadUpdate = $state.raw<() => void>();
  let home = $state.raw<Home>();
  let store: BrowserStore | undefined;

  async function start(): Promise<void> {
    try {
      store = await openBrowserStore("kith", {
        onGone: () => trouble(new Fault("closed", "The browser took the storage away.")),
      });
      communities = await store.communities();
      if (wasCleared(communities)) trouble(new Fault("cleared", "The browser threw away what it had kept."));
      const last = lastOpened(communities);
      if (last !== undefined) await (await atHome()).open(last);
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

  async function atHome(): Promise<Home> {
    if (store === undefined) throw new Fault("closed", "The browser's storage is not open.");
    const [{ createHome }, seed] = await Promise.all([house(), store.keys(random).seed()]);
    home ??= createHome({
      ...{ prefs, go, store, seed, trouble },
      onHub: (state) => (hub = state),
      onCommunities: (found) => (communities = found),
    });
    return home;
  }

  return {
    get phase() {
      return phase;
    },
    get fault() {
      return fault;
    },
    get current() {
      return home?.current;
    },
    get communities() {
      const names = knownNames();
      return communities.map((id) => ({ id, name: names.get(id) ?? id.slice(0, 8) }));
    },
    get languageOfCommunity() {
      return home?.language;
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
    open: async (community) => (await atHome()).open(community),
    found: async (plan) => (await atHome()).found(plan),
    lookAround: async (community, seed) => (await atHome()).lookAround(community, seed),
    visit: async (link) => (await atHome()).visit(link),
    link: async (room, device) => (await atHome()).link(room, device),
    restore: async (words) => (await atHome()).restore(words),
  };
}

function random(length: number): Uint8Array {
  return globalThis.crypto.getRandomValues(new Uint8Array(length));
}
