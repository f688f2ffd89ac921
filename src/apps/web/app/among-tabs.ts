import { openTabs } from "../../../edges/indexeddb/tabs.ts";
import type { Replica } from "../../../replica/replica.ts";
import type { Elsewhere } from "../../../replica/replica-deps.ts";
import type { HubState } from "./hub/hub-link.ts";

/** One community that is open in this tab, and maybe in others of this browser: one of them does what one can do for all. */
export type AmongTabs = {
  readonly elsewhere: () => Elsewhere | undefined;
  readonly stop: () => void;
};

export type AmongTabsDeps = {
  readonly replica: Replica;
  /** Resolves when the whole history is here. */
  readonly whole: Promise<void>;
  /** Opens the link to the hub; what comes back ends it. */
  readonly touch: (onState: (state: HubState) => void) => Promise<() => void>;
  readonly onHub: (state: HubState) => void;
};

/** What the tab that holds the link may say of it: it may run another version. */
const STATES: readonly HubState[] = ["looking", "connected", "refused", "over", "unkept", "full", "enough"];
/** A hub that this tab has looked for so long is not in reach, whatever it was that did not come. */
const LOOKING_MS = 10_000;
const KEEP_TIME_MS = 30 * 60_000;
/** Words of other devices come in bursts: one message for all of a moment. */
const GATHER_MS = 100;

export function amongTabs({ replica, whole, touch, onHub }: AmongTabsDeps): AmongTabs {
  let hub: HubState = "looking";
  let isLeading = false;
  let isOver = false;
  let stopTouch = (): void => {};
  let keepingTime: ReturnType<typeof setInterval> | undefined;
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let lookedEnough: ReturnType<typeof setTimeout> | undefined;

  const tabs = openTabs({
    // Two people who share a browser have nothing to do for each other.
    name: `${replica.community} ${replica.device}`,
    onLead: () => {
      isLeading = true;
      // What the tab before said last may be long ago, and what this one needs for a link of its own may be long in coming.
      say("looking");
      lookedEnough = setTimeout(() => say("away"), LOOKING_MS);
      whole.then(lead).catch(() => undefined);
    },
    onLost: () => {
      isLeading = false;
      clearTimeout(lookedEnough);
      rest();
    },
    isSeen: () => document.visibilityState === "visible",
    // Whoever writes while this tab is only being opened is read with all the rest: nothing can be opened without libsodium.
    onGrown: () => void whole.then(replica.refresh).catch(() => undefined),
    onNews: (news) => {
      if (isLeading) return;
      onHub(STATES.find((state) => state === news.hub) ?? "away");
      for (const receipt of news.receipts) replica.takeReceipt(receipt);
    },
    onNewcomer: tellSoon,
    answer: (draft) => replica.ask(draft),
  });
  const stopGrowing = replica.onChange(tabs.tellGrown);
  const stopHearing = replica.onHeard(tellSoon);

  /** The link, and the witness that lets time pass when nobody says anything. */
  async function lead(): Promise<void> {
    const keepTime = () => void replica.keepTime().catch(() => undefined);
    const stop = await touch(say);
    if (isOver || !isLeading) return stop();
    rest();
    stopTouch = stop;
    keepingTime = setInterval(keepTime, KEEP_TIME_MS);
    keepTime();
  }

  function say(state: HubState): void {
    clearTimeout(lookedEnough);
    hub = state;
    onHub(state);
    tellSoon();
  }

  function rest(): void {
    clearInterval(keepingTime);
    stopTouch();
    stopTouch = () => {};
  }

  function tellSoon(): void {
    if (!isLeading || gathering !== undefined) return;
    gathering = setTimeout(() => {
      gathering = undefined;
      tabs.tellNews({ hub, receipts: replica.receipts() });
    }, GATHER_MS);
  }

  return {
    elsewhere: tabs.elsewhere,
    stop: () => {
      isOver = true;
      stopGrowing();
      stopHearing();
      clearTimeout(gathering);
      clearTimeout(lookedEnough);
      tabs.close();
      rest();
    },
  };
}
