import { utcDay } from "../../../kernel/utc-day.ts";
import { writeCalendar } from "../../../tables/icalendar.ts";
import type { DecisionLook } from "../reading.ts";
import { wordsOf } from "./log.ts";
import { reviewDays } from "./review-days.ts";

/** The days on which agreements are looked at again, as a calendar of their own. */
export function reviewCalendar(look: DecisionLook): string {
  const name = [look.others.members.community?.name, wordsOf(look)["decisions.log.again.calendar"]].join(" – ");
  return writeCalendar({ name, events: reviewDays(look), stamp: look.now }, utcDay);
}
