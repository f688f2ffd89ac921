import { MINUTES_PER_DAY, type Minute } from "../../kernel/event.ts";
import type { Rights } from "../../kernel/rights.ts";
import { charterNumber } from "../charter/index.ts";
import type { When } from "./words.ts";

const MINUTES_PER_HOUR = 60;

/**
 * The last minute at which something could be posted for a meeting. In hours before it begins (Brown Act, section
 * 54954.2), or in clear days: neither the day of posting nor that of the meeting counts (Local Government Act 1972,
 * schedule 12). A day is one of the calendar where people live, by the clocks of the day of the meeting.
 */
export function lastToPost({ start, offset }: When, rights: Rights): Minute {
  const clear = charterNumber(rights, "noticeClearDays");
  if (clear === 0) return start - charterNumber(rights, "noticeHours") * MINUTES_PER_HOUR;
  const day = Math.floor((start + offset) / MINUTES_PER_DAY);
  return (day - clear) * MINUTES_PER_DAY - offset - 1;
}

/** True for what others had in time; what nobody of another household has is posted to nobody. */
export function isPosted(witnessed: Minute | undefined, when: When, rights: Rights): boolean {
  return witnessed !== undefined && witnessed <= lastToPost(when, rights);
}
