import { type Draft, MINUTES_PER_DAY } from "../../kernel/event.ts";
import { STANDS_DAYS } from "../../kernel/lane/reviews.ts";
import type { Attention, Coming } from "../../kernel/practice.ts";
import { charterNumber } from "../charter/index.ts";
import { everything, isGone, nameOf } from "../members/index.ts";
import { isOfGrounds, motionOn, type ReviewsLook, stageOf } from "./views.ts";
import type { Review } from "./words.ts";

/** What a review needs of the one who looks: to know that it is about them and how it ended, to hear, to vote, to answer an appeal, to write reasons. */
export function attention(look: ReviewsLook): readonly Attention[] {
  const { me, rights } = look;
  if (me === undefined) return [];
  return [...look.state.reviews.values()].flatMap((review) => {
    const what = waiting(look, review, me, rights.roll.has(me));
    if (what === undefined) return [];
    const about = { name: nameOf(look.others.members, what === "removed" ? review.by : review.person) };
    const words = {
      title: { code: `reviews.today.${what}`, about },
      text: { code: `reviews.today.${what}.text`, about },
    };
    const goto = { screen: "review", id: review.id };
    const rests = what === "removed" ? ({ skippable: true } as const) : {};
    return [{ id: `${what} ${review.id}`, practice: "reviews", ...words, goto, ...rests }];
  });
}

type What = "about-you" | "removed" | "notice" | "hear" | "propose" | "drawn" | "reasons";

function waiting(look: ReviewsLook, review: Review, me: string, isOnRoll: boolean): What | undefined {
  const stage = stageOf(look, review);
  const now = look.lane.reviewing(review.id);
  if (stage === "over") return undefined;
  if (me === review.person) return stage === "removed" ? "removed" : "about-you";
  if (!isOnRoll) return undefined;
  if (stage === "removed")
    return review.reasons.length === 0 && writesReasons(look, review, me) ? "reasons" : undefined;
  if (now?.panel.includes(me) === true && !now.words.has(me)) return "drawn";
  if (stage === "backing" || stage === "notice") return "notice";
  if (stage === "hearing") return "hear";
  return motionOn(look, review) === undefined ? "propose" : undefined;
}

/** Whoever opened it; once they have gone all others on the roll are asked, so that whoever was removed is told a way back. */
function writesReasons({ others, rights }: ReviewsLook, { by }: Review, me: string): boolean {
  const opener = others.members.people.get(by);
  return me === by || opener === undefined || isGone(opener, rights, everything) || !rights.roll.has(by);
}

/** The day of a hearing, for whom it is about and those on the roll. */
export function coming(look: ReviewsLook): readonly Coming[] {
  const { me, rights, now, state, others } = look;
  if (me === undefined) return [];
  return [...state.reviews.values()]
    .filter(({ person, hearing }) => hearing > now && (me === person || rights.roll.has(me)))
    .filter((review) => ["backing", "notice", "hearing"].includes(stageOf(look, review)))
    .map(({ id, person, hearing }) => ({
      ...{ id: `hearing ${id}`, practice: "reviews", at: hearing, goto: { screen: "review", id } },
      title: { code: "reviews.coming", about: { name: nameOf(others.members, person) } },
    }));
}

/**
 * The grounds are kept as long as a removal may stand on them, and the charter's days more; then their key ends. Only the review
 * that they were written for says when, and no day that somebody names by themselves does.
 */
export function due(look: ReviewsLook): readonly Draft[] {
  const { rights, lane, time, me } = look;
  const [notice, kept] = [charterNumber(rights, "groundsDays"), charterNumber(rights, "narrativeDays")];
  const over = [...look.state.reviews.values()].filter(({ id, by, time: opened, heard }) => {
    const stood = (heard[0]?.time ?? opened + notice * MINUTES_PER_DAY) + STANDS_DAYS * MINUTES_PER_DAY;
    return by === me && lane.reviewing(id)?.isOver !== false && time >= stood + kept * MINUTES_PER_DAY;
  });
  return over.flatMap((review) => {
    const mine = look.audiences().find((audience) => isOfGrounds(review, audience));
    if (mine === undefined || mine.destroyed !== undefined) return [];
    return [{ kind: "kernel.part", body: { audience: mine.id, how: "destroy" } }];
  });
}
