import type { Draft, Id, Minute } from "../../../kernel/event.ts";
import { everything } from "../../members/index.ts";
import { type BegunRow, begunRow } from "../begun.ts";
import { weighing } from "../counting.ts";
import { type DecisionLook, knownTo, nameOf } from "../reading.ts";
import type { Outcome } from "../standing-outcome.ts";
import { hasLeft } from "../tally.ts";
import type { Matter } from "../words.ts";
import { type BlocksReview, reviewOf, reviewsIn } from "./review.ts";
import type { Finding, Review } from "./review-words.ts";

/** What somebody finds of a block, by name. */
export type FindingRow = { id: Id; name: string; finds: Finding; note?: string };

/** Blocks that people look at together, what they find, and what that comes to. */
export type ReviewRow = {
  close: Id;
  until: Minute;
  isOver: boolean;
  /** The charter's numbers behind it. */
  days: number;
  percent: number;
  backers: number;
  /** True when the one who looks is asked what they find. */
  asksMe: boolean;
  blocks: readonly {
    block: Id;
    name: string;
    mine: boolean;
    stands: readonly FindingRow[];
    unmet: readonly FindingRow[];
    waiting: readonly string[];
    found?: Finding;
    falls: boolean;
  }[];
  /** Puts on record that none of the blocks stands, where that is so. */
  weigh?: Draft;
  /** Somebody began to do so, and it is not complete. */
  begun?: BegunRow;
};

/** The review as somebody sees it; nothing where there is none. */
export function reviewRow(look: DecisionLook, matter: Matter, { state, close }: Outcome): ReviewRow | undefined {
  if (close === undefined || (state !== "blockReview" && state !== "blocked")) return undefined;
  const review = reviewOf(matter, close, knownTo(look));
  const rule = matter.texts.get(close.text)?.rule;
  if (review === undefined || rule === undefined) return undefined;
  const mayWeigh = look.me !== undefined && matter.texts.get(close.text)?.electorate.includes(look.me) === true;
  const weigh = review.falls && mayWeigh ? weighing(review) : undefined;
  const begun = begunRow(look, close.id, reviewsIn(review).length);
  return {
    ...{ close: close.id, until: review.until, isOver: review.isOver },
    ...{ days: rule.reviewDays, percent: rule.reviewPercent, backers: rule.blockBackers },
    asksMe: isAsked(look, review) && !review.isOver,
    blocks: review.blocks.map(({ block, found, waiting, falls }) => {
      const mine = found.find((one) => one.by === look.me);
      return {
        ...{ block: block.id, name: nameOf(look, block.by), mine: block.by === look.me, falls },
        stands: found.filter((one) => one.finds === "stands").map((one) => findingRow(look, one)),
        unmet: found.filter((one) => one.finds !== "stands").map((one) => findingRow(look, one)),
        waiting: waiting.map((person) => nameOf(look, person)),
        ...(mine !== undefined && { found: mine.finds }),
      };
    }),
    ...(weigh !== undefined && { weigh }),
    ...(weigh !== undefined && begun !== undefined && { begun }),
  };
}

/** True for somebody who answered, does not block, and is still here. */
function isAsked(look: DecisionLook, review: BlocksReview): boolean {
  return look.me !== undefined && review.reviewers.includes(look.me) && !hasLeft(look.me, knownTo(look));
}

/** Blocks on which the one who looks has said nothing yet. */
export function unsaidBy(look: DecisionLook, review: BlocksReview): boolean {
  return isAsked(look, review) && review.blocks.some((one) => one.waiting.includes(look.me ?? ""));
}

function findingRow(look: DecisionLook, { id, by, finds, note }: Review): FindingRow {
  return { id, name: nameOf(look, by), finds, ...(note !== undefined && { note }) };
}

/** The blocks that stop a matter now, and what was found of them. */
export function reviewNow(look: DecisionLook, matter: Matter, { state, close }: Outcome): BlocksReview | undefined {
  if (state !== "blockReview" || close === undefined) return undefined;
  return reviewOf(matter, close, { ...knownTo(look), seen: everything });
}
