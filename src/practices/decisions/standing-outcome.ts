import { type Id, MINUTES_PER_DAY, type Minute, type PersonId } from "../../kernel/event.ts";
import { leftThemselves } from "../members/index.ts";
import { blocksIn, isLifted, passedOver } from "./lifted.ts";
import { reviewOf } from "./review/review.ts";
import { answersTo, hasLeft, type Known, lateFor } from "./tally.ts";
import { escalationOf, isPoll, quorumOf, wayOf } from "./ways/ways.ts";
import type { Close, Concern, Matter, PutText, Stance } from "./words.ts";

/**
 * Where a matter stands by itself. While it is `blocked`, people resolve what stopped it. What other matters have made of
 * its agreement since is in `later/later.ts`.
 */
export type MatterState =
  | "framed"
  | "discussion"
  | "blockPeriod"
  | "provisional"
  | "documented"
  | "blockReview"
  | "blocked"
  | "not-agreed"
  | "hesitant"
  | "contested"
  | "reopened"
  | "lapsed"
  | "withdrawn";

/** The four steps that people see. */
export type Step = "talk" | "say" | "settled" | "look-back";

/** What a matter has come to, as far as someone had seen. */
export type Outcome = {
  readonly state: MatterState;
  /** The close that stands, or the one that was reopened. */
  readonly close: Close | undefined;
  /** Closes that speak against each other; empty unless contested. */
  readonly rivals: readonly Close[];
  /** Blocks that the standing close had not seen. */
  readonly lateBlocks: readonly Stance[];
  /** Texts that no newer one took the place of, in the order in which they were put. */
  readonly texts: readonly PutText[];
};

/**
 * What a matter has come to: a function of what was seen, never of the order in which it came. An agreement stands
 * unless another close says otherwise of the same matter (contested) or a block comes to light that it had not seen
 * (reopened); a text that was put after all of that begins anew. A poll begins and ends nothing.
 */
export function outcomeOf(matter: Matter, past: Known): Outcome {
  const { seen } = past;
  const known = inPlace(matter.texts.values()).filter((text) => seen(text.id));
  const texts = known.filter((text) => !text.replacedBy.some(seen));
  const behind = new Set(known.flatMap((text) => (isPoll(text.rule.method) ? [] : text.sawCloses)));
  const heard = [...matter.closes.values()].filter((close) => seen(close.id) && !behind.has(close.id));
  const closes = standing(matter, heard, seen);
  const bare: Outcome = { state: "framed", close: undefined, rivals: [], lateBlocks: [], texts };
  const agreed = closes.filter((close) => close.verdict === "agreed");
  const first = agreed[0];
  if (first !== undefined) {
    const rivals = closes.filter((close) => close.verdict === "agreed" || close.text === first.text);
    if (rivals.some((close) => !isSame(close, first))) {
      return { ...bare, state: "contested", rivals };
    }
    const close = best(agreed) ?? first;
    const lateBlocks = lateBlocksOn(matter, close, past);
    if (lateBlocks.length > 0) return { ...bare, state: "reopened", close, lateBlocks };
    const text = matter.texts.get(close.text);
    const isOver = text?.rule.windowDays === 0 || close.fellBack || past.time > windowEnd(close, text);
    return { ...bare, state: isOver ? "documented" : "provisional", close };
  }
  if (matter.withdrawn.some(({ event }) => seen(event))) return { ...bare, state: "withdrawn" };
  return withoutAgreement(matter, bare, closes, past);
}

/** The closes that say something still: a block that was let go stops nothing, nor does one that was found not to stand. */
function standing(matter: Matter, closes: readonly Close[], seen: (id: Id) => boolean): readonly Close[] {
  const isOver = passedOver(matter, closes);
  return closes.filter((close) => {
    const text = matter.texts.get(close.text);
    const blocks = blocksIn(close, text);
    if (blocks.length === 0) return true;
    return !blocks.every((block) => isOver(close, block)) && !isLifted(close, text, seen);
  });
}

function withoutAgreement(matter: Matter, bare: Outcome, closes: readonly Close[], past: Known): Outcome {
  const closed = new Set(closes.map((close) => close.text));
  const unclosed = bare.texts.filter((text) => !closed.has(text.id) && !isEscalated(text, past));
  const open = unclosed.filter((text) => !isPoll(text.rule.method));
  if (open.some((text) => !isLapsed(text, past))) return { ...bare, state: "blockPeriod" };
  const binding = closes.filter((close) => close.verdict !== "straw");
  const rivals = binding.filter((close) => bare.texts.some((text) => text.id === close.text));
  const close = best(rivals);
  if (close !== undefined) {
    const torn = rivals.some((one) => one.text === close.text && one.verdict !== close.verdict);
    if (torn) return { ...bare, state: "contested", rivals };
    return { ...bare, state: withoutYes(matter, close, past), close };
  }
  if (unclosed.some((text) => isPoll(text.rule.method) && !isLapsed(text, past)))
    return { ...bare, state: "blockPeriod" };
  if (open.length > 0) return { ...bare, state: "lapsed" };
  const talked = [...matter.suggestions.keys(), ...matter.concerns.keys(), ...matter.texts.keys()].some(past.seen);
  return { ...bare, state: talked ? "discussion" : "framed" };
}

function withoutYes(matter: Matter, close: Close, past: Known): MatterState {
  if (close.verdict === "hesitant") return "hesitant";
  return close.verdict === "blocked" ? stopped(matter, close, past) : "not-agreed";
}

/** Blocks are looked at for a while, and until somebody puts on record that none of them stands. */
function stopped(matter: Matter, close: Close, past: Known): MatterState {
  const review = reviewOf(matter, close, past);
  return review !== undefined && (review.falls || !review.isOver) ? "blockReview" : "blocked";
}

/** True while nothing is settled: people can suggest, raise concerns and put a text. */
export function isOpen(state: MatterState): boolean {
  return !isAgreed(state) && state !== "withdrawn";
}

/** True once enough of those asked have asked to talk on instead. */
export function isEscalated(text: PutText, known: Known): boolean {
  const asking = askingIn(text, known).length;
  return asking > 0 && asking >= escalationOf(text.beyond || text.electorate.length, text.rule);
}

/** Those who asked to talk on instead, and have not left. */
export function askingIn({ escalations }: PutText, known: Known): readonly PersonId[] {
  return [...escalations].flatMap(([by, asked]) =>
    asked.some(({ event }) => known.seen(event)) && !hasLeft(by, known) ? [by] : [],
  );
}

/** Until when people can answer: the deadline, and where too few had answered by then, as long again, once. */
export function answerableUntil(text: PutText, past: Known): Minute {
  const isShort = past.time > text.deadline && isTooFew(text, past);
  return isShort ? text.deadline + (text.deadline - text.time) : text.deadline;
}

/** True once too few have answered though the time was extended. */
export function isLapsed(text: PutText, past: Known): boolean {
  return past.time > text.deadline && isTooFew(text, past) && past.time > answerableUntil(text, past);
}

function isTooFew(text: PutText, known: Known): boolean {
  // Where silence is consent nobody has to answer: it waits until enough have heard of it.
  if (wayOf(text.rule.method).quorum === "heard") return false;
  const answers = answersTo(text, known);
  const answered = answers.filter(({ one }) => one !== undefined);
  return answered.length < quorumOf(answers.length, text.rule);
}

/** Nobody has answered it, and whoever raised it has not let it go. */
export function isUnanswered(concern: Concern, seen: (id: Id) => boolean): boolean {
  if (!seen(concern.id) || concern.answers.some((answer) => seen(answer.id))) return false;
  return !concern.resolved.some(({ event }) => seen(event));
}

/** True for an agreement that stands, also while people can still come back to it. */
export function isAgreed(state: MatterState): boolean {
  return state === "provisional" || state === "documented";
}

/** Community time until which somebody who was asked can block an agreement with something new. */
export function windowEnd(close: Close, text: PutText | undefined, person?: PersonId): Minute {
  // A vote is over when it is counted.
  if (close.fellBack) return close.time;
  const { windowDays = 0, lateBlockDays = 0 } = text?.rule ?? {};
  const isLate = person !== undefined && windowDays > 0 && close.unheard.includes(person);
  return close.time + (isLate ? Math.max(windowDays, lateBlockDays) : windowDays) * MINUTES_PER_DAY;
}

/** The step that people see. A matter that is contested or reopened is in Talk again. */
export function stepOf(state: MatterState, lookedBack = false): Step {
  switch (state) {
    case "framed":
    case "discussion":
    case "contested":
    case "reopened":
    case "hesitant":
    case "lapsed":
      return "talk";
    case "blockPeriod":
    case "blockReview":
      return "say";
    case "provisional":
    case "documented":
    case "blocked":
    case "not-agreed":
    case "withdrawn":
      return lookedBack ? "look-back" : "settled";
  }
}

/** True for closes that come to the same: an agreement on one text, and where there are options on the same one of them. */
function isSame(one: Close, other: Close): boolean {
  return one.text === other.text && one.verdict === other.verdict && one.chosen === other.chosen;
}

/** A close, and others that did not know of it and say the same. */
export function sameAs({ closes }: Matter, close: Close): readonly Id[] {
  return [...closes.values()].filter((one) => isSame(one, close)).map(({ id }) => id);
}

/** By which acts what a close says is documented: one of another close that says the same holds for it too. */
export function documentedBy({ closes, documented }: Matter, close: Close): readonly Id[] {
  return [...documented].flatMap(([id, said]) => {
    const other = closes.get(id);
    return other !== undefined && isSame(other, close) ? said.map(({ event }) => event) : [];
  });
}

/** Of closes that say the same: the one that counted more, then the lower id. */
export function best(closes: readonly Close[]): Close | undefined {
  return closes.reduce<Close | undefined>((first, one) => {
    if (first === undefined) return one;
    if (one.counted.length !== first.counted.length) return one.counted.length > first.counted.length ? one : first;
    return one.id < first.id ? one : first;
  }, undefined);
}

/** Things in the order in which they were said. */
export function inPlace<T extends { readonly place: number; readonly id: Id }>(things: Iterable<T>): T[] {
  return [...things].sort((a, b) => a.place - b.place);
}

/** Most texts never are, and lists ask it of thousands. */
function isEverBlocked({ stances }: PutText): boolean {
  for (const said of stances.values()) if (said.some(({ stance }) => stance === "block")) return true;
  return false;
}

/** A block of somebody who left since is shown as late like any other, and is no word any more that others would wait for. */
function lateBlocksOn(matter: Matter, close: Close, past: Known): Stance[] {
  const text = matter.texts.get(close.text);
  if (text === undefined || close.fellBack || !isEverBlocked(text)) return [];
  return lateFor(text, close, past).filter(
    ({ stance, by }) => stance === "block" && !leftThemselves(past.others.members, by, past.seen),
  );
}
