import { type Draft, MINUTES_PER_DAY, type PersonId } from "../../kernel/event.ts";
import type { Attention } from "../../kernel/practice.ts";
import { charterNumber } from "../charter/index.ts";
import { everything } from "../members/index.ts";
import { begunRow } from "./begun.ts";
import { carrierOf, stoodAside } from "./carrying.ts";
import { notYet } from "./close-rules.ts";
import { closing, weighing } from "./counting.ts";
import { fewOf, sayingOf } from "./few.ts";
import { isEnded } from "./later/later.ts";
import { becameNow } from "./later/later-view.ts";
import { lookAgain } from "./look-again.ts";
import { namedInRooms } from "./named-today.ts";
import {
  type DecisionLook,
  documenting,
  fallingBack,
  knownTo,
  nameOf,
  outcomeNow,
  stanceOf,
  tookPart,
} from "./reading.ts";
import { toMeet } from "./resolving/meetings-today.ts";
import { reviewsIn } from "./review/review.ts";
import { reviewNow, unsaidBy } from "./review/review-view.ts";
import { openTexts } from "./shut.ts";
import { answerableUntil, isAgreed, isOpen, isUnanswered, type Outcome } from "./standing-outcome.ts";
import { countedIn, hasLeft, tally } from "./tally.ts";
import { item } from "./today-line.ts";
import { wayOf } from "./ways/ways.ts";
import type { Matter, PutText } from "./words.ts";

/** What needs the one who looks: an answer, a close, a word on a concern, a talk about a block, a matter that is back. */
export function attention(look: DecisionLook): readonly Attention[] {
  if (look.me === undefined || hasLeft(look.me, knownTo(look))) return [];
  const inMatters = [...look.state.matters.values()].flatMap((matter) => {
    const outcome = outcomeNow(look, matter);
    return [
      ...texts(look, matter, outcome),
      ...(isOpen(outcome.state) ? concerns(look, matter) : []),
      ...blocks(look, matter, outcome),
      ...toTalkOn(look, matter, outcome),
      ...toMeet(look, matter, outcome),
      ...toHear(look, matter, outcome),
      ...back(look, matter, outcome),
      ...reviews(look, matter, outcome),
      ...toDocument(look, matter, outcome),
      ...again(look, matter, outcome),
      ...toFallBack(look, matter, outcome),
      ...toNameAnew(look, matter, outcome),
    ];
  });
  return [...inMatters, ...namedInRooms(look)];
}

function texts(look: DecisionLook, matter: Matter, outcome: Outcome): Attention[] {
  const known = knownTo(look);
  return openTexts(matter, outcome, knownTo(look)).flatMap((text) => {
    if (look.me === undefined || !text.electorate.includes(look.me)) return [];
    const answers = tally(text, known);
    const { counted, waiting, of } = answers;
    const few = fewOf(look, text);
    const about = { answered: counted.length, of, ...few };
    if (notYet(text, { ...known, time: look.time }, answers) === undefined) {
      const begun = begunRow(look, text.id, counted.length);
      const what = begun === undefined ? "close" : "close-begun";
      return [withReady(item(matter, what, text.id, { ...about, ...begun }), closing(text, counted))];
    }
    const what = wayOf(text.rule.method).quorum === "heard" ? "object" : "say";
    if (!waiting.includes(look.me)) return [];
    const missing = item(matter, what, text.id, about, answerableUntil(text, known));
    const words = { code: sayingOf(`decisions.today.${what}-text`, few), about: missing.title.about ?? {} };
    return [{ ...missing, text: words }];
  });
}

function concerns(look: DecisionLook, matter: Matter): Attention[] {
  return [...matter.concerns.values()]
    .filter((one) => one.by !== look.me && isUnanswered(one, everything))
    .filter((one) => isFor(look, matter, matter.suggestions.get(one.suggestion ?? "")?.by ?? matter.by))
    .map((one) => item(matter, "concern", one.id, { who: nameOf(look, one.by) }));
}

/** Theirs to answer; of what somebody brought who has left since, that of all who took part. */
function isFor(look: DecisionLook, matter: Matter, person: PersonId): boolean {
  return look.me === person || (hasLeft(person, knownTo(look)) && tookPart(matter, look.me));
}

/** True for those whom something of a text waits for, and for all who were asked once none of those is here any more. */
function isTheirs(look: DecisionLook, text: PutText, ...those: readonly PersonId[]): boolean {
  const { me } = look;
  if (me === undefined || those.includes(me)) return me !== undefined;
  return text.electorate.includes(me) && those.every((person) => hasLeft(person, knownTo(look)));
}

function blocks(look: DecisionLook, matter: Matter, outcome: Outcome): Attention[] {
  if (!["blockPeriod", "blockReview", "blocked"].includes(outcome.state) || isPastResolving(look, outcome)) return [];
  return outcome.texts.flatMap((text) => {
    const mine = stanceOf(look, text, look.me);
    return mine?.stance === "block" ? [item(matter, "block", mine.id)] : [];
  });
}

/** People have had the charter's days to resolve it: it stays as it is, and nobody is asked every day for ever. */
function isPastResolving({ time, rights }: DecisionLook, { state, close }: Pick<Outcome, "state" | "close">): boolean {
  if ((state !== "blocked" && state !== "hesitant") || close === undefined) return false;
  return time > close.time + charterNumber(rights, "resolveDays") * MINUTES_PER_DAY;
}

/** A block stands: whoever brought the matter or the text is the one who talks on, for as long as people have to resolve it. */
function toTalkOn(look: DecisionLook, matter: Matter, { state, close }: Outcome): Attention[] {
  const text = matter.texts.get(close?.text ?? "");
  if (state !== "blocked" || close === undefined || text === undefined) return [];
  const isLate = isPastResolving(look, { state, close });
  const who = countedIn(close, text).filter((one) => one.stance === "block");
  if (!isTheirs(look, text, text.by, matter.by) || isLate || who.length === 0 || who.some((one) => one.by === look.me))
    return [];
  const names = who.map((one) => nameOf(look, one.by)).join(", ");
  return [item(matter, "blocked", close.id, { names })];
}

/** Many would rather not, though they let it pass: whoever brought the matter or the text talks on with them, once. */
function toHear(look: DecisionLook, matter: Matter, { state, close }: Outcome): Attention[] {
  const text = matter.texts.get(close?.text ?? "");
  if (state !== "hesitant" || close === undefined || text === undefined) return [];
  if (!isTheirs(look, text, text.by, matter.by) || isPastResolving(look, { state, close })) return [];
  return [item(matter, "hesitant", close.id, { count: close.counts.reservations + close.counts.aside })];
}

/** Whoever answered says what they find of a block; and one press, when what they found is enough. */
function reviews(look: DecisionLook, matter: Matter, outcome: Outcome): Attention[] {
  const review = reviewNow(look, matter, outcome);
  if (review === undefined || look.me === undefined) return [];
  const asked = matter.texts.get(review.close.text)?.electorate.includes(look.me) === true;
  const begun = begunRow(look, review.close.id, reviewsIn(review).length);
  const what = begun === undefined ? "weigh" : "weigh-begun";
  if (review.falls && asked) return [withReady(item(matter, what, review.close.id, begun), weighing(review))];
  return unsaidBy(look, review) && !review.isOver ? [item(matter, "review", review.close.id, {}, review.until)] : [];
}

/** One press, when nothing is left to choose: what cannot be undone waits for it. */
function toDocument(look: DecisionLook, matter: Matter, { state, close }: Outcome): Attention[] {
  const text = matter.texts.get(close?.text ?? "");
  if (state !== "documented" || close === undefined || text === undefined) return [];
  const ready = documenting(look, matter, close, text);
  return ready === undefined ? [] : [{ ...item(matter, "document", close.id), ready }];
}

/** A block stood for the charter's days, or for all conversations: one press counts what people said for this case. */
function toFallBack(look: DecisionLook, matter: Matter, { state, close }: Outcome): Attention[] {
  const ready = state === "blocked" && close !== undefined ? fallingBack(look, matter, close) : undefined;
  return ready === undefined || close === undefined ? [] : [{ ...item(matter, "fall-back", close.id), ready }];
}

/** Whoever was to carry it out stood aside, or has left before anybody noted how it turned out: somebody else is named. */
function toNameAnew(look: DecisionLook, matter: Matter, { state, close }: Outcome): Attention[] {
  const text = matter.texts.get(close?.text ?? "");
  if (close === undefined || text === undefined || !isAgreed(state)) return [];
  const known = knownTo(look);
  const person = carrierOf(text, known)?.person;
  if (person === undefined || !isTheirs(look, text, text.by) || isEnded(becameNow(look, matter.id, { close })))
    return [];
  const line = item(matter, "carry", text.id, { who: nameOf(look, person) });
  if (hasLeft(person, known)) {
    const words = { code: "decisions.today.carry-gone-text", about: line.title.about ?? {} };
    return matter.notes.size > 0 ? [] : [{ ...line, text: words, skippable: true }];
  }
  return stoodAside(close, text, person) ? [line] : [];
}

/** Days after which everyone who was asked is told, and not only those whose text and matter it is. */
const PATIENCE_DAYS = 14;

/** A day on which people wanted to look again has come. */
function again(look: DecisionLook, matter: Matter, outcome: Outcome): Attention[] {
  const asked = lookAgain(look, matter, outcome);
  const text = matter.texts.get(outcome.close?.text ?? "");
  if (asked?.isDue !== true || text === undefined || look.me === undefined) return [];
  const isMine = look.me === text.by || look.me === matter.by;
  const isLate = look.time > asked.due + PATIENCE_DAYS * MINUTES_PER_DAY && text.electorate.includes(look.me);
  if (!isMine && !isLate) return [];
  const line = item(matter, "again", text.id, asked.ends === undefined ? {} : { ends: asked.ends });
  const words = { code: "decisions.today.again-ends-text", about: line.title.about ?? {} };
  return [asked.ends === undefined ? line : { ...line, text: words }];
}

function back(look: DecisionLook, matter: Matter, outcome: Outcome): Attention[] {
  if (outcome.state !== "reopened" && outcome.state !== "contested") return [];
  return tookPart(matter, look.me) ? [item(matter, outcome.state, matter.id)] : [];
}

function withReady(one: Attention, ready: Draft | undefined): Attention {
  return ready === undefined ? one : { ...one, ready };
}
