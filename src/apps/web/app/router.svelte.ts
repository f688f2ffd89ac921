import { tick } from "svelte";
import { parseRoute, type Route } from "../../../ui/route.ts";

export type Router = {
  readonly route: Route;
  readonly go: (address: string) => void;
  /** Called once a new page is on screen: moves the focus to its heading and puts the scroll where it was. */
  readonly arrived: () => Promise<void>;
  readonly stop: () => void;
};

/** Follows the address after `#`. Back and forward work by themselves; scroll places are remembered per visit. */
export function createRouter(): Router {
  let route = $state.raw(parseRoute(location.hash));
  let isBack = false;
  let hasArrived = false;
  let key = keyOfVisit();
  const scrolls = new Map<string, number>();
  history.scrollRestoration = "manual";

  const remember = () => {
    scrolls.set(key, window.scrollY);
  };
  const onPop = () => {
    isBack = true;
  };
  const onHash = () => {
    key = keyOfVisit();
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
    window.scrollTo({ top: isBack ? (scrolls.get(key) ?? 0) : 0, behavior: "instant" });
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
    arrived,
    stop: () => {
      removeEventListener("scroll", remember);
      removeEventListener("popstate", onPop);
      removeEventListener("hashchange", onHash);
    },
  };
}

/** Names one entry of the browser's history, so that the same address twice keeps two scroll places. */
function keyOfVisit(): string {
  const state: unknown = history.state;
  if (typeof state === "object" && state !== null && "visit" in state) return String(state.visit);
  const visit = `${location.hash}·${Math.round(performance.now())}`;
  history.replaceState({ visit }, "");
  return visit;
}
