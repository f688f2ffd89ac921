import { type Event, MINUTES_PER_DAY } from "../../../kernel/event.ts";
import type { App } from "../../../ui/context.ts";

/** Most lines, and days that something is new. */
const NEW_MAX = 6;
const NEW_DAYS = 14;

/** Most lines of what came in one go. */
const CAME_MAX = 8;

/** So far back in order news are looked for: what was written lately may have come to stand a little further back. */
const LOOKED_AT_MAX = 2_000;

type Past = Iterable<{ readonly event: Event; readonly setAside: unknown }>;
type Asked = Pick<App, "has" | "actOf" | "about" | "now" | "tell">;
type Teller = Pick<Asked, "about" | "tell">;

/** What others did lately, of a past that is told from its end. */
export function newsOf(past: Past, kith: Asked, own: string, talks: readonly string[]): readonly Event[] {
  const isLate = ({ minute }: Event) => kith.now - minute < NEW_DAYS * MINUTES_PER_DAY;
  return toldOnce(past, kith, talks, NEW_MAX, (event) => event.device !== own && isNews(event, kith) && isLate(event));
}

/** The same of what has just come, by hand: however long ago it was done, and whatever its writer's clock showed. */
export function newsCome(came: Past, kith: Asked, talks: readonly string[]): readonly Event[] {
  return toldOnce(came, kith, talks, CAME_MAX, (event) => isNews(event, kith));
}

/**
 * What is worth a line, of a past that is told from its end. Of what people say under one page only the newest has a line, so that a
 * conversation crowds nothing else out; `talks` names the practices of such words. Nor is one sentence about one thing said
 * twice, as where somebody writes one part of a page after the other.
 */
function toldOnce(
  past: Past,
  kith: Teller,
  talks: readonly string[],
  max: number,
  isWorth: (event: Event) => boolean,
): readonly Event[] {
  const news: Event[] = [];
  const pages = new Set<string>();
  const said = new Set<string>();
  let left = LOOKED_AT_MAX;
  for (const one of past) {
    if (left === 0 || news.length === max) break;
    left -= 1;
    if (one.setAside !== undefined || !isWorth(one.event)) continue;
    const about = kith.about(one.event)?.href;
    const page = talks.includes(one.event.kind.split(".")[0] ?? "") ? about : undefined;
    const line = `${kith.tell(one.event)} ${about}`;
    if ((page !== undefined && pages.has(page)) || said.has(line)) continue;
    if (page !== undefined) pages.add(page);
    said.add(line);
    news.push(one.event);
  }
  return news;
}

function isNews({ kind }: Event, { has, actOf }: Pick<Asked, "has" | "actOf">): boolean {
  const act = actOf(kind);
  return has(`${kind}.did`) && act?.hidden !== true && act?.passing !== true;
}
