import { tick } from "svelte";
import { parseRoute, type Route } from "../../../ui/route.ts";

export type Router = {
  readonly route: Route;
  readonly go: (address: string) => void;
  /** To the page before, where that is one of ours; otherwise to Today. */
  readonly back: () => void;
  /** Called once a new page is on screen: moves the focus to its heading and puts the scroll where it was. */
  readonly arrived: () => Promise<void>;
  readonly stop: () => void;
};

/** Follows the address after `#`. Back and forward work by themselves; scroll places are remembered per visit. */
export function createRouter(): Router {
  let route = $state.raw(parseRoute(location.hash));
  let isBack = false;
  let hasArrived = false;
  let visit = thisVisit(-1);
  const scrolls = new Map<string, number>();
  history.scrollRestoration = "manual";

  const remember = () => {
    scrolls.set(visit.key, window.scrollY);
  };
  const onPop = () => {
    isBack = true;
  };
  const onHash = () => {
    visit = thisVisit(visit.at);
    route = parseRoute(location.hash);
  };

  addEventListener("scroll", remember, { passive: true });
  addEventListener("popstate", onPop);
  addEventListener("hashchange", onHash);

  async function arrived(): Promise<void> {
    // The browser itself announces the page that it opened with.
    const isFirst = !hasArrived;
    hasArrived = true;
    if (isFirst) return;
    await tick();
    const heading = document.querySelector<HTMLElement>("main h1");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus({ preventScroll: true });
    window.scrollTo({ top: isBack ? (scrolls.get(visit.key) ?? 0) : 0, behavior: "instant" });
    isBack = false;
  }

  return {
    get route() {
      return route;
    },
    go: (address) => {
      isBack = false;
      location.hash = address;
    },
    back: () => {
      if (visit.at > 0) history.back();
      else location.hash = "#/today";
    },
    arrived,
    stop: () => {
      removeEventListener("scroll", remember);
      removeEventListener("popstate", onPop);
      removeEventListener("hashchange", onHash);
    },
  };
}

/** One entry of the browser's history: the same address twice keeps two scroll places. `at` counts ours before it. */
type Visit = { readonly key: string; readonly at: number };

function thisVisit(before: number): Visit {
  const state: unknown = history.state;
  if (typeof state === "object" && state !== null && "visit" in state) return state.visit as Visit;
  const visit = { key: `${location.hash}·${Math.round(performance.now())}`, at: before + 1 };
  history.replaceState({ visit }, "");
  return visit;
}
