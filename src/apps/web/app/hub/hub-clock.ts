import type { Minute } from "../../../../kernel/event.ts";

const MS_PER_MINUTE = 60_000;

/**
 * What time the hub has, to the minute; nothing while it is away. Some phones are a day wrong: an invite that only such a
 * phone takes for over lets its owner in.
 */
export async function minuteOfHub(): Promise<Minute | undefined> {
  const answer = await fetch("/hub.json", { method: "HEAD", cache: "no-store" }).catch(() => undefined);
  const said = Date.parse(answer?.headers.get("date") ?? "");
  return Number.isNaN(said) ? undefined : Math.floor(said / MS_PER_MINUTE);
}
