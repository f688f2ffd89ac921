import { Fault } from "../../../../replica/fault.ts";
import type { App } from "../../../../ui/context.ts";

/** Why a part of the page cannot be had: its hub is not in reach, or gives another version of the page by now. */
export type Absence = "away" | "changed";

/** A hub that has not answered by then is not in reach. */
const ANSWER_MS_MAX = 5000;

/** Style sheets that did not come. One that is on its way is left alone: others wait for that very one. */
const missing = new Set<HTMLLinkElement>();

addEventListener(
  "error",
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === "stylesheet") missing.add(target);
  },
  { capture: true },
);

/** What was thrown where a part could not be fetched, as the build tells it. */
const notFetched = new WeakSet<object>();

addEventListener("vite:preloadError", ({ payload }) => notFetched.add(payload));

/** Whether something went wrong because a part of the page could not be fetched. */
export function isAbsence(cause: unknown): boolean {
  return cause instanceof Fault ? cause.code === "out-of-reach" : cause instanceof Error && notFetched.has(cause);
}

/** Tells of each part that somebody needed and that could not be fetched, where nobody else does; what comes back ends it. */
export function onAbsence(tell: (absence: Absence) => void): () => void {
  const hear = (event: PromiseRejectionEvent) => {
    if (!isAbsence(event.reason)) return;
    event.preventDefault();
    void whyAbsent().then(tell);
  };
  addEventListener("unhandledrejection", hear);
  return () => removeEventListener("unhandledrejection", hear);
}

/** Whoever pressed something is told that it needs a part that is not here. */
export function tellAbsence({ toasts, say }: Pick<App, "toasts" | "say">, absence: Absence): void {
  toasts.show({ text: say(`house.part-${absence}`), tone: "no" });
}

/** Fetches a part of the page, and its look: the build asks for each style sheet once only, whether it came or not. */
export async function fetched<T>(fetchPart: () => Promise<T>): Promise<T> {
  await Promise.all([...missing].map(askAgain));
  return fetchPart();
}

export async function whyAbsent(): Promise<Absence> {
  try {
    const signal = AbortSignal.timeout(ANSWER_MS_MAX);
    const answer = await fetch(location.pathname, { method: "HEAD", cache: "no-store", signal });
    return answer.ok ? "changed" : "away";
  } catch {
    return "away";
  }
}

function askAgain(link: HTMLLinkElement): Promise<void> {
  const again = link.cloneNode() as HTMLLinkElement;
  missing.delete(link);
  return new Promise((resolve, reject) => {
    again.onload = () => resolve();
    again.onerror = () => reject(new Error(`${link.href} cannot be fetched.`));
    link.replaceWith(again);
  });
}
