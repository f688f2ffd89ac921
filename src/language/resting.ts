import { MINUTES_PER_DAY, type Minute } from "../kernel/event.ts";
import type { Dates } from "./dates.ts";

/** When somebody wants to be left alone: hours of each day ("22:00"), and days until one ("2026-12-01"); empty for never. */
export type RestWishes = { readonly quietFrom: string; readonly quietTo: string; readonly restingUntil: string };

/** Until when somebody rests now, by the clock on the community's wall; nothing while they do not. */
export function restNow(
  wishes: RestWishes,
  now: Minute,
  dates: Pick<Dates, "toField" | "fromField">,
): Minute | undefined {
  const ends = [restingEnd(wishes, dates), quietEnd(wishes, now, dates)].filter(
    (end) => end !== undefined && end > now,
  );
  return ends.length === 0 ? undefined : Math.max(...(ends as Minute[]));
}

/** True for what does not wait until the rest is over, or ends within a day of it. */
export function cannotWait(until: Minute | undefined, rest: Minute): boolean {
  return until !== undefined && until <= rest + MINUTES_PER_DAY;
}

function restingEnd({ restingUntil }: RestWishes, { fromField }: Pick<Dates, "fromField">): Minute | undefined {
  return restingUntil === "" ? undefined : fromField(`${restingUntil}T00:00`);
}

function quietEnd(
  { quietFrom, quietTo }: RestWishes,
  now: Minute,
  { toField, fromField }: Pick<Dates, "toField" | "fromField">,
): Minute | undefined {
  if (quietFrom === "" || quietTo === "" || quietFrom === quietTo) return undefined;
  const [day = "", clock = ""] = toField(now).split("T");
  const isOverNight = quietFrom > quietTo;
  const isQuiet = isOverNight ? clock >= quietFrom || clock < quietTo : clock >= quietFrom && clock < quietTo;
  if (!isQuiet) return undefined;
  const noon = fromField(`${day}T12:00`) ?? now;
  const endDay = isOverNight && clock >= quietFrom ? toField(noon + MINUTES_PER_DAY).split("T")[0] : day;
  return fromField(`${endDay}T${quietTo}`);
}
