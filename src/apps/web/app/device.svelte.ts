import { type BrowserStore, openBrowserStore } from "../../../edges/indexeddb/browser-store.ts";
import { wasCleared } from "../../../edges/indexeddb/lasting.ts";
import type { Chest } from "../../../edges/pin/chest.ts";
import { type OtherWindow, openOther } from "../../../edges/windows/browser-windows.ts";
import type { Id } from "../../../kernel/event.ts";
import { Fault } from "../../../replica/fault.ts";
import { lookForUpdate } from "./browser/offline.ts";
import type { Prefs } from "./browser/prefs.svelte.ts";
import type { Home, HomeDeps } from "./home.svelte.ts";
import type { Seated } from "./household/household.ts";
import {
  firstDatabase,
  lockAll,
  lockHere,
  onLocked,
  readSeats,
  refindFirst,
  type Seat,
  toClear,
} from "./household/seats.ts";
import type { HubState } from "./hub/hub-link.ts";
import { knownNames, lastOpened } from "./known-communities.ts";
import type { Coming } from "./moving/coming.svelte.ts";
import type { Leaving } from "./moving/leaving.svelte.ts";
import { movedTo, onMoved } from "./moving/moved.ts";
import type { MoverDeps } from "./moving/movers.ts";
import type { NewDevice } from "./ways-in/joining.ts";

/** This browser: the communities that it keeps, the one that is open, and its link to the hub. */
export type Device = {
  /** `locked`: several people use this browser, and nobody has said yet who they are. */
  readonly phase: "opening" | "locked" | "ready" | "fault";
  readonly fault: Fault | undefined;
  readonly communities: readonly { readonly id: Id; readonly name: string }[];
  readonly languageOfCommunity: "en" | "es" | undefined;
  readonly hub: HubState;
  readonly updateReady: boolean;
  readonly update: () => void;
  readonly announceUpdate: (load: () => void) => void;
  readonly start: () => Promise<void>;
  /** Opens what could not be opened at the start because the hub did not give a part of the page. */
  readonly again: () => Promise<void>;
  /** Who sits here, where several people use this browser. */
  readonly seat: Seat | undefined;
  readonly unlock: (id: string, pin: string) => Promise<"in" | "wrong" | "wait">;
  /** Somebody new at this device; they come in by the ways that there are. */
  readonly addPerson: (name: string, pin: string) => Promise<void>;
  /** Puts whoever uses this browser behind a PIN, so that others can use it too; or gives them another PIN. */
  readonly share: (name: string, pin: string) => Promise<void>;
  /** Takes the PIN off where nobody else has a place here any more. */
  readonly beAlone: () => Promise<void>;
  /** Where whoever spoke at this address speaks now. */
  readonly moved: string | undefined;
  /** Opens the hub's page at another address, to move there (`leaving`) or from there; false where the browser may not. */
  readonly openOther: (address: string, as: Moving["as"]) => boolean;
  /** The move that this page began. */
  readonly moving: Moving | undefined;
  /** Moves to another address of the hub, or from one to this; `agreed` where the person said so on this page. */
  readonly leaveFor: (other: OtherWindow, agreed: boolean) => Promise<Leaving>;
  readonly comeFrom: (other: OtherWindow, device: NewDevice, agreed: boolean) => Promise<Coming>;
} & Omit<Home, "language" | "ways">;

/** A move that began here: the other page, once it speaks. */
export type Moving = { readonly as: "leaving" | "coming"; readonly other: Promise<OtherWindow> };

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
  let hub = $state<HubState>("looking");
  let loadUpdate = $state.raw<() => void>();
  let home = $state.raw<Home>();
  let store: BrowserStore | undefined;
  let moving: Moving | undefined;
  let seated = $state.raw<Seated>();

  async function start(): Promise<void> {
    try {
      onMoved(() => location.reload());
      // Who waits for their PIN may have come by an invite, which is in the address.
      onLocked(() => (phase === "locked" ? location.reload() : lockHere()));
      if (toClear() !== undefined) await (await household()).clearAsked();
      if (readSeats().length > 0 && movedTo() === undefined) {
        phase = "locked";
        return;
      }
      store = await openStore(firstDatabase());
      if ((await store.readLock()) !== undefined && movedTo() === undefined) {
        refindFirst();
        phase = "locked";
        return;
      }
      communities = await store.communities();
      if (wasCleared(communities)) trouble(new Fault("cleared", "The browser threw away what it had kept."));
      await openLast();
    } catch (cause) {
      trouble(cause);
      phase = "fault";
    }
  }

  function openStore(name: string, chest?: Chest): Promise<BrowserStore> {
    const onGone = () => trouble(new Fault("closed", "The browser took the storage away."));
    return openBrowserStore(name, { onGone, chest });
  }

  async function openLast(): Promise<void> {
    const last = movedTo() === undefined ? lastOpened(communities) : undefined;
    try {
      if (last !== undefined) await (await atHome()).open(last);
    } catch (cause) {
      trouble(cause);
      throw cause;
    }
    if (phase === "fault") fault = undefined;
    phase = "ready";
  }

  async function seat(who: Seated): Promise<void> {
    const { sit } = await household();
    sit(who);
    seated = who;
    prefs.again();
    await store?.close();
    store = await openStore(who.seat.database, who.chest);
    communities = await store.communities();
    await openLast();
  }

  async function unlock(id: string, pin: string): Promise<"in" | "wrong" | "wait"> {
    const { trySeat } = await household();
    const who = await trySeat(id, pin);
    if (typeof who === "string") return who;
    await seat(who);
    return "in";
  }

  async function share(name: string, pin: string): Promise<void> {
    const { changePin, shareFirst } = await household();
    if (store === undefined) throw new Fault("closed", "The browser's storage is not open.");
    if (seated !== undefined) await changePin(store, seated, pin);
    else {
      await shareFirst(store, name, pin);
      lockAll();
    }
  }

  async function beAlone(): Promise<void> {
    if (store === undefined || seated === undefined || readSeats().length > 1) return;
    await (await household()).beAlone(store, seated);
    lockAll();
  }

  /** The page goes on with what it has, and says what is wrong. */
  function trouble(cause: unknown): void {
    fault = cause instanceof Fault ? cause : new Fault("disk", String(cause), cause);
  }

  async function atHome(): Promise<Home> {
    if (store === undefined) throw new Fault("closed", "The browser's storage is not open.");
    const seed = await (seated === undefined ? store.keys(random).seed() : seated.seed);
    const made = home ?? (await homeOf(store, seed, (found) => (communities = found)));
    home ??= made;
    return home;
  }

  function heardOfHub(state: HubState): void {
    if (state === "connected" && hub !== state) lookForUpdate();
    hub = state;
  }

  const homeOf = homes({ prefs, go, house }, { trouble, relief: () => (fault = stillSo(fault)) }, heardOfHub);

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
    ...{ start, again: openLast, unlock, share, beAlone },
    open: async (community) => (await atHome()).open(community),
    found: async (plan) => (await atHome()).found(plan),
    lookAround: async (community, seed) => (await atHome()).lookAround(community, seed),
    visit: async (link) => (await atHome()).visit(link),
    link: async (room, device) => (await atHome()).link(room, device),
    restore: async (words) => (await atHome()).restore(words),
    ...moves(() => home, { atHome, openStore, homeOf, isKept: () => communities.length > 0 }),
    get seat() {
      return seated?.seat;
    },
    addPerson: async (name, pin) => seat(await (await household()).addSeat(name, pin)),
    get moved() {
      return movedTo();
    },
    openOther: (address, as) => {
      const other = openOther(`${address}/#/move/${as === "leaving" ? "here" : "away"}`);
      if (other === undefined) return false;
      moving = { as, other };
      go("#/move");
      return true;
    },
    get moving() {
      return moving;
    },
  };
}

/** Comes when several people use this browser, or are about to. */
const household = () => import("./household/household.ts");

type HomeOf = (store: BrowserStore, seed: Uint8Array, told?: HomeDeps["onCommunities"]) => Promise<Home>;

type Faults = Pick<HomeDeps, "trouble" | "relief">;
/** What is over once something can be written again. */
const PASSING: ReadonlySet<string> = new Set(["disk-full", "disk", "read-only"]);

function stillSo(fault: Fault | undefined): Fault | undefined {
  return fault !== undefined && PASSING.has(fault.code) ? undefined : fault;
}

function homes({ prefs, go, house }: DeviceDeps, faults: Faults, onHub: HomeDeps["onHub"]): HomeOf {
  return async (store, seed, onCommunities = () => {}) =>
    (await house()).createHome({ prefs, go, store, seed, ...faults, onCommunities, onHub });
}

/** Comes when somebody moves. The others of this device move too: nothing of who sits here is open meanwhile. */
function moves(home: () => Home | undefined, deps: MoverDeps): Pick<Device, "leaveFor" | "comeFrom"> {
  const mover = async () => {
    if (readSeats().length > 0) home()?.ways.leave(() => {});
    return (await import("./moving/movers.ts")).createMoving(deps);
  };
  return {
    leaveFor: async (other, agreed) => (await mover()).leaveFor(other, agreed),
    comeFrom: async (other, device, agreed) => (await mover()).comeFrom(other, device, agreed),
  };
}

function random(length: number): Uint8Array {
  return globalThis.crypto.getRandomValues(new Uint8Array(length));
}
