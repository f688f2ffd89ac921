import type { Audience } from "../../kernel/audience/circles.ts";
import { no, type Verdict } from "../../kernel/event.ts";
import type { World } from "../../kernel/practice.ts";
import type { DetailsEvent, Shown } from "./words.ts";

/** Everyone writes about themselves: the person who made the circle, and nobody else in it. */
export function judge(_: Shown, { body }: DetailsEvent, { by }: World, audience: Audience): Verdict {
  if (by !== audience.by) return no("details.not-yours");
  return (body.photo === undefined) === (body.photoKey === undefined) ? undefined : no("details.half-photo");
}
