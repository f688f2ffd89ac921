import { tick } from "svelte";
import { parseRoute, type Route } from "../../../ui/route.ts";

export type Router = {
  readonly route: Route;
  readonly go: (address: string) => void;
  /** Whether a page is the one that is shown, and nobody is on the way to another: the address has changed before the page has. */
  readonly isAt: (page: Route) => boolean;
  /** To the page before, where that is one of ours; otherwise to Today. */
  readonly back: () => void;
  /** Called once a new page is on screen: moves the focus to its heading and puts the scroll where it was. */
  readonly arrived: () => Promise<void>;
  /**
   * Which pages are quiet: shown while the address stays that of the page before. So they are in no history of the browser, the
   * back button leaves them, and loading anew does not show them.
   */
  readonly hush: (isQuiet: (route: Route) => boolean) => void;
  readonly stop: () => void;
};

/** What stands in the address bar over a quiet page that was opened by its address. */
const QUIET_ADDRESS = "#/today";
/** A browser that has not gone back by then does not: nobody waits for it any longer. */
const RETURN_MS_MAX = 1000;

/** Follows the address after `#`. Back and forward work by themselves; scroll places are remembered per visit. */
export function createRouter(): Router {
  let route = $state.raw(parseRoute(location.hash));
  let isBack = false;
  let hasArrived = false;
  /** The address while `route` is shown. */
  let address = location.hash;
  let isQuiet: (route: Route) => boolean = () => false;
  /** True while a quiet page stands over the one that the address names. */
  let isOver = false;
  let visit = thisVisit(-1);
  const scrolls = new Map<string, number>();
  history.scrollRestoration = "manual";

  /** False while a page is on its way: where the window stands then is the place of the one before, cut to what is there. */
  let isHere = true;
  const remember = () => {
    if (isHere) scrolls.set(visit.key, window.scrollY);
  };
  /** While the browser is on its way back, for a page asked for it; with where somebody wants to go meanwhile. */
  let returning: { wanted?: string } | undefined;
  const onPop = () => {
    isBack = true;
    returned();
  };
  const onHash = () => {
    visit = thisVisit(visit.at);
    take(parseRoute(location.hash));
  };

  /** A quiet page that came by an address, such as one that was typed, loses it at once. */
  function take(next: Route): void {
    isOver = isQuiet(next);
    if (isOver) history.replaceState(history.state, "", QUIET_ADDRESS);
    address = location.hash;
    show(next);
  }

  function show(next: Route): void {
    isHere = false;
    route = next;
  }

  /** Shows a page without going to an address, where that is how it is shown. */
  function showHere(asked: string): boolean {
    const next = parseRoute(asked);
    if (!isQuiet(next) && !(isOver && asked === location.hash)) return false;
    isOver = isQuiet(next);
    isBack = false;
    show(next);
    return true;
  }

  /** A browser that is on its way back goes back whatever comes: where somebody wants to go waits until it is there. */
  function isAfterReturn(to: string): boolean {
    if (returning === undefined) return false;
    returning.wanted = to;
    return true;
  }

  function returned(): void {
    const wanted = returning?.wanted;
    returning = undefined;
    if (wanted === undefined) return;
    visit = thisVisit(visit.at);
    go(wanted);
  }

  function go(to: string): void {
    if (isAfterReturn(to) || showHere(to)) return;
    isBack = false;
    location.hash = to;
  }

  const onClick = (event: MouseEvent) => {
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    const link = event.target instanceof Element ? event.target.closest("a[href^='#/']") : null;
    if (!isPlain || event.defaultPrevented || link === null) return;
    const to = link.getAttribute("href") ?? "";
    if (isAfterReturn(to) || showHere(to)) event.preventDefault();
  };

  addEventListener("click", onClick);
  addEventListener("scroll", remember, { passive: true });
  addEventListener("popstate", onPop);
  addEventListener("hashchange", onHash);

  async function arrived(): Promise<void> {
    // The browser itself announces the page that it opened with.
    const isFirst = !hasArrived;
    hasArrived = true;
    isHere = true;
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
    isAt: (page) => JSON.stringify(page) === JSON.stringify(route) && location.hash === address,
    go,
    back: () => {
      if (isOver) take(parseRoute(location.hash));
      else if (returning !== undefined) return;
      else if (visit.at > 0) {
        const mine = {};
        returning = mine;
        history.back();
        setTimeout(() => {
          if (returning === mine) returned();
        }, RETURN_MS_MAX);
      } else location.hash = "#/today";
    },
    arrived,
    hush: (quiet) => {
      isQuiet = quiet;
      if (isQuiet(route)) take(route);
    },
    stop: () => {
      removeEventListener("click", onClick);
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
  try {
    history.replaceState({ visit }, "");
  } catch (cause) {
    // Safari notes a hundred in ten seconds and no more. Whoever hurries so sees each page, and comes back to its top.
    if (!(cause instanceof DOMException)) throw cause;
  }
  return visit;
}
