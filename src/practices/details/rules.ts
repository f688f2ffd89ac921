import type { Audience } from "../../kernel/audience/circles.ts";
import { no, type Verdict } from "../../kernel/event.ts";
import type { World } from "../../kernel/practice.ts";
import { isDay } from "./birthdays.ts";
import type { DetailsEvent, Shown } from "./words.ts";

/** Everyone writes about themselves: the person who made the circle, and nobody else in it. */
export function judge(_: Shown, { body }: DetailsEvent, { by }: World, audience: Audience): Verdict {
  if (by !== audience.by) return no("details.not-yours");
  if ((body.photo === undefined) !== (body.photoKey === undefined)) return no("details.half-photo");
  const { birthDay, birthMonth, birthYear } = body;
  if (birthDay === undefined && birthMonth === undefined && birthYear === undefined) return undefined;
  if (birthDay === undefined || birthMonth === undefined) return no("details.half-birthday");
  return isDay(birthDay, birthMonth, birthYear) ? undefined : no("details.no-such-day");
}
