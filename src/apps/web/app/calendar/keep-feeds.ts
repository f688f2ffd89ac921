import type { App } from "../../../../ui/context.ts";

/** After a change, and after the page was opened: what comes in bursts is brought once. */
const SOON_MS = 10_000;
const NOW_AND_THEN_MS = 30 * 60_000;

/** While the hub is in reach, calendars there follow what happens here. What comes back ends it. */
export function keepFeeds(app: App): () => void {
  let soon: ReturnType<typeof setTimeout> | undefined;
  const bring = () => {
    soon = undefined;
    import("./calendar-feeds.ts").then(({ refreshFeeds }) => refreshFeeds(app)).catch(() => undefined);
  };
  const later = () => {
    soon ??= setTimeout(bring, SOON_MS);
  };
  later();
  const stop = app.replica.onChange(later);
  const again = setInterval(later, NOW_AND_THEN_MS);
  return () => {
    stop();
    clearTimeout(soon);
    clearInterval(again);
  };
}
