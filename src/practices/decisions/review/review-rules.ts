import { type Id, MINUTES_PER_DAY, no, type Refusal, type Verdict, yes } from "../../../kernel/event.ts";
import { charterNumber } from "../../charter/index.ts";
import { blocksIn, isLetGo, passedOver } from "../lifted.ts";
import { areUsedUp } from "../resolving/meetings.ts";
import { outcomeOf } from "../standing-outcome.ts";
import { wayOf } from "../ways/ways.ts";
import type { Close, DecisionEvent, Matter, Method, Surroundings } from "../words.ts";
import { type BlocksReview, reviewOf, reviewsIn } from "./review.ts";

type On<K extends DecisionEvent["kind"]> = Extract<DecisionEvent, { kind: K }>;

/** Whoever answered and does not block says what they find of a block; a test that it does not meet is named and explained. */
export function judgeReview(matter: Matter, e: On<"decisions.review">, world: Surroundings): Verdict {
  const review = openReview(matter, e.body.close, world);
  if (review === undefined) return no("decisions.no-review");
  if (review.isOver) return no("decisions.review-over");
  const { by } = world;
  if (by === undefined || !review.reviewers.includes(by)) return no("decisions.not-reviewing");
  if (!review.blocks.some(({ block }) => block.id === e.body.block)) return no("decisions.unknown");
  return e.body.finds !== "stands" && e.body.note === undefined ? no("decisions.review-why") : yes;
}

/** The words that putting a review on record must list; or why it cannot be. */
export function dueWords(matter: Matter, close: Id, world: Surroundings): Refusal | readonly Id[] {
  const review = openReview(matter, close, world);
  if (review === undefined) return no("decisions.no-review");
  const { by } = world;
  const asked = matter.texts.get(review.close.text)?.electorate ?? [];
  if (by === undefined || !asked.includes(by)) return no("decisions.not-asked");
  return review.falls ? reviewsIn(review) : no("decisions.block-stands");
}

/** After a block that stands people first try to resolve it, for days or in conversations; only then may most decide, and never a bare majority. */
export function afterResolving(matter: Matter, method: Method, world: Surroundings): Verdict {
  const { afterBlock } = wayOf(method);
  if (afterBlock === "any-time") return yes;
  const since = firstBlock(matter, world)?.time;
  if (since === undefined) return yes;
  if (afterBlock === "never") return no("decisions.not-after-block");
  const days = charterNumber(world.rights, "resolveDays");
  const meetings = charterNumber(world.rights, "resolveMeetings");
  const left = since + days * MINUTES_PER_DAY - world.time;
  if (left <= 0 || areUsedUp(matter, meetings, world)) return yes;
  return no("decisions.resolve-first", { days, meetings, left: Math.ceil(left / MINUTES_PER_DAY) });
}

function openReview(matter: Matter, close: string, world: Surroundings): BlocksReview | undefined {
  const outcome = outcomeOf(matter, world);
  const stopped = outcome.state === "blockReview" || outcome.state === "blocked" ? outcome.close : undefined;
  return stopped?.id === close ? reviewOf(matter, stopped, world) : undefined;
}

/** The first time that a block stopped a text by consensus which was neither found to be none nor let go. */
function firstBlock(matter: Matter, { seen }: Surroundings): Close | undefined {
  const closes = [...matter.closes.values()].filter((one) => seen(one.id));
  const isOver = passedOver(matter, closes);
  return closes
    .filter((close) => {
      const text = matter.texts.get(close.text);
      if (text?.rule.method !== "consensus") return false;
      return blocksIn(close, text).some((block) => !isOver(close, block) && !isLetGo(block, text, seen));
    })
    .sort((a, b) => a.time - b.time)[0];
}
