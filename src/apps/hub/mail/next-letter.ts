import { MINUTES_PER_DAY, type Minute } from "../../../kernel/event.ts";
import type { Attention, Coming } from "../../../kernel/practice.ts";
import type { Dates } from "../../../language/dates.ts";
import { restNow } from "../../../language/resting.ts";
import type { Waiting } from "../../../replica/answers.ts";
import type { Kept } from "./wishes.ts";

/** What is to be written to somebody now, and what holds once it is on its way. */
export type NextLetter = { readonly after: Kept } & (
  | { readonly kind: "ask" }
  | { readonly kind: "nothing" }
  | {
      readonly kind: "digest" | "deadlines";
      readonly waiting: readonly Attention[];
      readonly coming: readonly Coming[];
    }
);

/** A letter that was not taken waits no longer than that. */
export const LONGEST_WAIT_MINUTES = MINUTES_PER_DAY;
const WEEK_MINUTES = 7 * MINUTES_PER_DAY;
const SOON_MINUTES = 2 * MINUTES_PER_DAY;
/** How far ahead a digest looks. */
const AHEAD_MINUTES = 14 * MINUTES_PER_DAY;

/** Which letter is due to somebody, if one is; the only place that says when. */
export function nextLetter(
  kept: Kept,
  { attention, coming }: Waiting,
  now: Minute,
  dates: Pick<Dates, "toField" | "fromField">,
): NextLetter | undefined {
  const { wish, failed, weekly } = kept;
  if (wish === undefined || (failed !== undefined && isBetween(now, failed.next))) return undefined;
  if (kept.isToAsk) return { kind: "ask", after: { ...kept, isToAsk: false, asked: [...kept.asked, now] } };
  // A clock that was ahead was wrong: from when it is right again a week counts, and not a year.
  if (weekly !== undefined && weekly > now) return { kind: "nothing", after: { ...kept, weekly: now } };
  if (!kept.isConfirmed || restNow(wish, now, dates) !== undefined) return undefined;
  // What nobody waits for may be left for "not now" on a page, which a hub does not hear of.
  const waiting = attention.filter(
    ({ skippable, until }) => skippable !== true && (until === undefined || until > now),
  );
  const soon = waiting.filter(({ until }) => until !== undefined && until <= now + SOON_MINUTES);
  const fresh = soon.filter((one) => kept.told[keyOf(one)] !== one.until);
  const told = {
    ...stillAhead(kept.told, now),
    ...Object.fromEntries(soon.map((one) => [keyOf(one), one.until ?? now])),
  };
  if (weekly === undefined || now - weekly >= WEEK_MINUTES) {
    const ahead = coming.filter(({ at }) => at <= now + AHEAD_MINUTES);
    const kind = waiting.length + ahead.length === 0 ? "nothing" : "digest";
    return { kind, waiting, coming: ahead, after: { ...kept, weekly: now, told } };
  }
  return fresh.length === 0 ? undefined : { kind: "deadlines", waiting: fresh, coming: [], after: { ...kept, told } };
}

/** Before the next try; what is farther ahead than anything waits was said by a clock that was wrong. */
function isBetween(now: Minute, next: Minute): boolean {
  return now < next && next - now <= LONGEST_WAIT_MINUTES;
}

function keyOf({ practice, id }: Attention): string {
  return `${practice}.${id}`;
}

function stillAhead(told: Kept["told"], now: Minute): Kept["told"] {
  return Object.fromEntries(Object.entries(told).filter(([, until]) => until > now));
}
