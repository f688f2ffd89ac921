/**
 * Where what had the focus goes away, the focus goes to what stands in its place: the answer where the form was, the next line of
 * a list. Left alone it falls to the top of the page without a word, and whoever does not see starts all over.
 */

/** Watches over the focus until what comes back is called. */
export function keepFocus(): () => void {
  let last: HTMLElement | undefined;
  /** What had the focus last on the page itself: where somebody comes back to from a line that went. */
  let onPage: HTMLElement | undefined;
  let isByKey = false;
  let question = "";

  const hear = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    last = target;
    isByKey = target.matches(":focus-visible");
    question = questionNow();
    if (target.closest("main") !== null) onPage = target;
  };
  // Whoever presses beside everything has let go of it. What goes away is not there any more a moment later.
  const letGo = () =>
    setTimeout(() => {
      if (last?.isConnected && document.activeElement !== last) last = undefined;
    });

  const watch = new MutationObserver((records) => {
    if (last === undefined || document.activeElement !== document.body) return;
    const found = wayOut(last, records);
    if (found === undefined) return;
    // What only changed its place in a list has lost the focus as well.
    if (last.isConnected) last.focus({ preventScroll: true });
    else if (question !== questionNow()) take(undefined, isByKey);
    else take(last.closest(".toast") === null ? placeOf(found, records) : shown(onPage), isByKey);
  });

  addEventListener("focusin", hear);
  addEventListener("focusout", letGo);
  watch.observe(document.body, { childList: true, subtree: true });
  return () => {
    removeEventListener("focusin", hear);
    removeEventListener("focusout", letGo);
    watch.disconnect();
  };
}

/** A page that asks something else now is another page, whatever stands where the last one was left. */
function questionNow(): string {
  return document.querySelector("main h1")?.textContent ?? "";
}

/** No control: a key that is still down would press it. What can have no focus by itself gets it for this once. */
function take(place: HTMLElement | undefined, isByKey: boolean): void {
  const to = place ?? document.querySelector<HTMLElement>("main h1");
  if (to === null) return;
  if (to.tabIndex < 0) to.setAttribute("tabindex", "-1");
  // Whoever reads with the finger stays where they look.
  to.focus({ preventScroll: !isByKey });
}

type Found = { readonly gone: MutationRecord; readonly what: Node };

/** What was taken out of what is still there, and took this along. */
function wayOut(old: Node, records: readonly MutationRecord[]): Found | undefined {
  for (const gone of records) {
    const what = [...gone.removedNodes].find((one) => one.contains(old));
    if (what !== undefined) return gone.target.isConnected ? { gone, what } : wayOut(gone.target, records);
  }
  return undefined;
}

/** What stands there now: what came to that place, the next of its kind, the one before, or the heading that it was under. */
function placeOf({ gone, what }: Found, records: readonly MutationRecord[]): HTMLElement | undefined {
  const around = gone.target as Element;
  const came = new Set(records.flatMap(({ addedNodes }) => [...addedNodes]));
  const isRight = (one: HTMLElement | undefined) =>
    one !== undefined && one.tabIndex < 0 && (came.has(one) || isAlike(one, what));
  const before = gone.previousSibling?.parentNode === around ? gone.previousSibling : null;
  const after = gone.nextSibling?.parentNode === around ? gone.nextSibling : null;
  const next = elementFrom(before?.nextSibling ?? after ?? around.firstChild, "nextSibling");
  if (isRight(next)) return next;
  const previous = elementFrom(before, "previousSibling");
  if (isRight(previous)) return previous;
  return shown(around.closest("section, dialog")?.querySelector<HTMLElement>("h2, h3"));
}

/** Lines of one list, items of one field. */
function isAlike(one: HTMLElement, other: Node): boolean {
  return other instanceof HTMLElement && one.tagName === other.tagName && one.classList[0] === other.classList[0];
}

function elementFrom(start: Node | null, way: "nextSibling" | "previousSibling"): HTMLElement | undefined {
  for (let one = start; one !== null; one = one[way]) {
    if (one instanceof HTMLElement && shown(one) !== undefined) return one;
  }
  return undefined;
}

function shown(one: HTMLElement | null | undefined): HTMLElement | undefined {
  if (!one?.isConnected) return undefined;
  // Safari has the better question since 17.4 only.
  return (one.checkVisibility?.() ?? one.getClientRects().length > 0) ? one : undefined;
}
