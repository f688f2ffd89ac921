import { type Id, MINUTES_PER_DAY, no, type Refusal, type Verdict, yes } from "../../kernel/event.ts";
import { isCoreValue } from "../charter/index.ts";
import { hasSay, standing } from "../members/index.ts";
import { judgeCarry } from "./carrying.ts";
import { judgeClose, judgeCount, judgeWeigh } from "./close-rules.ts";
import { mayLift, whyNotBack } from "./coming-back.ts";
import { whyNotEntrust } from "./entrusting.ts";
import { judgeNamed } from "./in-room.ts";
import { judgeBecomes, judgeEarlier } from "./later/later-rules.ts";
import { isDay } from "./log/calendar-day.ts";
import { whyNotPicked } from "./picks.ts";
import { judgePut, judgeWhatIsPut } from "./put-rules.ts";
import { judgeCallOff, judgeMeet, judgeMet } from "./resolving/meeting-rules.ts";
import { judgeFallBack } from "./review/fall-back.ts";
import { judgeReview } from "./review/review-rules.ts";
import { openTexts, shut, shutTo } from "./shut.ts";
import { documentedBy, isAgreed, isOpen, outcomeOf, windowEnd } from "./standing-outcome.ts";
import { hasLeft, wordsOn } from "./tally.ts";
import { answerOf, wayOf } from "./ways/ways.ts";
import type { DecisionEvent, Decisions, Matter, PutText, Surroundings } from "./words.ts";

type On<K extends DecisionEvent["kind"]> = Extract<DecisionEvent, { kind: K }>;

/** The only place that says no. Everything rests on what the act had seen, never on the order in which acts came. */
export function judge(decisions: Decisions, e: DecisionEvent, world: Surroundings): Verdict {
  const where = standing(world.others.members, world.rights, world.by, world.seen);
  if (where === "stranger") return no("decisions.join-first");
  switch (e.kind) {
    case "decisions.frame":
      return judgeFrame(decisions, e, world);
    case "decisions.record":
      return judgeRecord(e, hasSay(where) || world.rights.roll.size === 0);
    case "decisions.strike":
      return judgeStrike(decisions, e, world, hasSay(where));
    case "decisions.name-stance":
      return judgeNamed(decisions, e, world, hasSay(where));
    case "decisions.note-outcome":
      return hasSay(where) ? judgeNote(decisions, e, world) : no("decisions.no-say");
    case "decisions.say":
      return inMatter(decisions, e.body.text, (matter) => judgeSay(matter, e, world));
    case "decisions.choose":
      return inMatter(decisions, e.body.text, (matter) => judgeChoose(matter, e, world));
    case "decisions.entrust":
      return inMatter(decisions, e.body.text, (matter) => judgeEntrust(matter, e, world));
    case "decisions.fall-back":
      return inMatter(decisions, e.body.close, (matter) => judgeFallBack(matter, e, world));
    case "decisions.meet":
      return inMatter(decisions, e.body.text, (matter) => judgeMeet(matter, e, world));
    case "decisions.call-off":
      return inMatter(decisions, e.body.meeting, (matter) => judgeCallOff(matter, e, world));
    case "decisions.met":
      return inMatter(decisions, e.body.meeting, (matter) => judgeMet(matter, e, world));
    case "decisions.carry":
      return inMatter(decisions, e.body.text, (matter) => judgeCarry(matter, e, world));
    case "decisions.document":
      return inMatter(decisions, e.body.close, (matter) => judgeDocument(matter, e, world));
    case "decisions.escalate":
      return inMatter(decisions, e.body.text, (matter) => judgeEscalate(matter, e, world, hasSay(where)));
    case "decisions.close":
      return inMatter(decisions, e.body.text, (matter) => judgeClose(matter, e, world));
    case "decisions.count":
      return inMatter(decisions, e.body.of, (matter) => judgeCount(matter, e, world));
    case "decisions.review":
      return inMatter(decisions, e.body.close, (matter) => judgeReview(matter, e, world));
    case "decisions.weigh":
      return inMatter(decisions, e.body.close, (matter) => judgeWeigh(matter, e, world));
    case "decisions.answer":
    case "decisions.resolve":
      return inMatter(decisions, e.body.concern, (matter) => judgeConcern(matter, e, world));
    default: {
      const matter = decisions.matters.get(e.body.matter);
      return matter === undefined ? no("decisions.unknown") : judgeTalk(decisions, matter, e, world, hasSay(where));
    }
  }
}

/** What it is brought up from must have been heard of; whether it is still on an agenda is not for this practice to know. */
function judgeFrame(decisions: Decisions, e: On<"decisions.frame">, world: Surroundings): Verdict {
  const { item } = e.body;
  return item !== undefined && !world.seen(item)
    ? no("decisions.unknown-item")
    : judgeEarlier(decisions, e.body, world);
}

type Talk =
  | On<"decisions.reframe">
  | On<"decisions.withdraw">
  | On<"decisions.suggest">
  | On<"decisions.concern">
  | On<"decisions.put">;

function judgeTalk(decisions: Decisions, matter: Matter, e: Talk, world: Surroundings, say: boolean): Verdict {
  const settled = stillOpen(matter, world);
  if (settled !== undefined) return settled;
  switch (e.kind) {
    case "decisions.reframe":
      if (matter.by !== world.by) return no("decisions.not-yours");
      return [...matter.texts.keys()].some(world.seen) ? no("decisions.text-put") : yes;
    case "decisions.withdraw":
      return judgeWithdraw(matter, world, say);
    case "decisions.suggest":
      return yes;
    case "decisions.concern": {
      const about = e.body.suggestion;
      return about === undefined || (matter.suggestions.has(about) && world.seen(about))
        ? yes
        : no("decisions.unknown-suggestion");
    }
    case "decisions.put":
      return (
        judgePut(matter, e.body.method ?? "consensus", world, say) ??
        judgeWhatIsPut(matter, e.body, world) ??
        judgeBecomes(decisions, matter, e.body, world)
      );
  }
}

/** Whoever brought it up; nobody waits for somebody who has left, but what people are asked they answer first. */
function judgeWithdraw(matter: Matter, world: Surroundings, say: boolean): Verdict {
  if (matter.by !== world.by) {
    if (!hasLeft(matter.by, world)) return no("decisions.not-yours");
    if (!say) return no("decisions.no-say");
    if (openTexts(matter, outcomeOf(matter, world), world).length > 0) return no("decisions.asked-now");
  }
  return [...matter.closes.keys()].some(world.seen) ? no("decisions.closed-already") : yes;
}

function judgeConcern(
  matter: Matter,
  e: On<"decisions.answer"> | On<"decisions.resolve">,
  world: Surroundings,
): Verdict {
  const concern = matter.concerns.get(e.body.concern);
  if (concern === undefined) return no("decisions.unknown");
  const settled = stillOpen(matter, world);
  if (settled !== undefined) return settled;
  if (concern.resolved.some(({ event }) => world.seen(event))) return no("decisions.resolved-already");
  if (e.kind === "decisions.resolve" && concern.by !== world.by) return no("decisions.not-your-concern");
  return yes;
}

function judgeSay(matter: Matter, e: On<"decisions.say">, world: Surroundings): Verdict {
  const text = matter.texts.get(e.body.text);
  if (text === undefined) return no("decisions.unknown");
  const shut = shutTo(matter, text, world);
  if (shut?.code === "decisions.closed-already" && e.body.stance === "block")
    return judgeComingBack(matter, text, e, world);
  if (shut?.code === "decisions.closed-already" && mayLift(matter, text, world.by, outcomeOf(matter, world)))
    return judgeWords(text, e, world);
  if (shut !== undefined) return shut;
  return judgeWords(text, e, world);
}

/** Once it is agreed, whoever was asked can come back to it for a while: once, and with something new. */
function judgeComingBack(matter: Matter, text: PutText, e: On<"decisions.say">, world: Surroundings): Verdict {
  const refusal = whyNotBack(text, world.by ?? "", outcomeOf(matter, world), world);
  if (refusal !== undefined) return refusal;
  return e.body.note === undefined ? no("decisions.new-needed") : judgeWords(text, e, world);
}

/** Whoever was asked documents an agreement that stands once the time to come back to it is over. */
function judgeDocument(matter: Matter, e: On<"decisions.document">, world: Surroundings): Verdict {
  const { state, close } = outcomeOf(matter, world);
  const text = matter.texts.get(close?.text ?? "");
  if (close === undefined || close.id !== e.body.close || !isAgreed(state)) return no("decisions.stands-no-more");
  if (world.by === undefined || text?.electorate.includes(world.by) !== true) return no("decisions.not-asked");
  if (documentedBy(matter, close).some(world.seen)) return no("decisions.documented-already");
  if (state === "documented") return yes;
  return no("decisions.window-open", { days: Math.ceil((windowEnd(close, text) - world.time) / MINUTES_PER_DAY) });
}

/** What an answer must say besides itself. */
function judgeWords({ rule }: PutText, e: On<"decisions.say">, world: Surroundings): Verdict {
  const { stance, note, value, remedy, fallback } = e.body;
  if (fallback !== undefined && rule.fallback === undefined) return no("decisions.no-fallback");
  const { method } = rule;
  const needs = answerOf(method, stance)?.needs;
  switch (needs) {
    case undefined:
      return no("decisions.not-this-answer", { method });
    case "nothing":
      return yes;
    case "picks":
      return no("decisions.choose-first");
    case "why":
      return note === undefined ? no("decisions.note-needed", { stance }) : yes;
    case "value-and-remedy":
      if (value === undefined) return no("decisions.block-needs-value");
      if (!isCoreValue(world.rights, value)) return no("decisions.unknown-value", { value });
      return remedy === undefined ? no("decisions.block-needs-remedy") : yes;
  }
}

/** Whoever chooses names options that there are, each once, or divides exactly what there is. */
function judgeChoose(matter: Matter, e: On<"decisions.choose">, world: Surroundings): Verdict {
  const text = matter.texts.get(e.body.text);
  if (text === undefined) return no("decisions.unknown");
  return shutTo(matter, text, world) ?? whyNotPicked(text, e.body.picks);
}

function judgeEntrust(matter: Matter, e: On<"decisions.entrust">, world: Surroundings): Verdict {
  const text = matter.texts.get(e.body.text);
  if (text === undefined) return no("decisions.unknown");
  return shutTo(matter, text, world) ?? whyNotEntrust(text, world.by ?? "", e.body.to, world, wordsOn(text, world));
}

/** A few people turn a vote back into talk, once each, while it is open. */
function judgeEscalate(matter: Matter, e: On<"decisions.escalate">, world: Surroundings, say: boolean): Verdict {
  const text = matter.texts.get(e.body.text);
  if (text === undefined) return no("decisions.unknown");
  if (!wayOf(text.rule.method).isEscalated) return no("decisions.no-vote");
  const mine = text.escalations.get(world.by ?? "") ?? [];
  return (
    (text.beyond > 0 && say ? shut(matter, text, world) : shutTo(matter, text, world)) ??
    (mine.some(({ event }) => world.seen(event)) ? no("decisions.escalated-by-you") : yes)
  );
}

function stillOpen(matter: Matter, world: Surroundings): Refusal | undefined {
  const { state } = outcomeOf(matter, world);
  if (isOpen(state)) return undefined;
  return no(state === "withdrawn" ? "decisions.withdrawn-already" : "decisions.closed-already");
}

function judgeNote(decisions: Decisions, e: On<"decisions.note-outcome">, world: Surroundings): Verdict {
  const past = decisions.past.get(e.body.matter);
  if (past !== undefined) return past.struck.some(world.seen) ? no("decisions.struck") : yes;
  const matter = decisions.matters.get(e.body.matter);
  if (matter === undefined) return no("decisions.unknown");
  const { state } = outcomeOf(matter, world);
  return isAgreed(state) || state === "blocked" || state === "blockReview" || state === "not-agreed"
    ? yes
    : no("decisions.not-closed");
}

function judgeRecord(e: On<"decisions.record">, may: boolean): Verdict {
  if (!may) return no("decisions.no-say");
  return isDay(e.body.date) ? yes : no("decisions.date", { date: e.body.date });
}

/** What was brought in is struck by whoever did; what people in a room decided, by anyone who may write that anew. */
function judgeStrike(decisions: Decisions, e: On<"decisions.strike">, world: Surroundings, say: boolean): Verdict {
  const past = decisions.past.get(e.body.record);
  if (past === undefined) return no("decisions.unknown");
  if (past.by !== world.by && !(say && past.item !== undefined)) return no("decisions.not-your-record");
  return past.struck.some(world.seen) ? no("decisions.struck") : yes;
}

function inMatter(decisions: Decisions, thing: Id, judgeIn: (matter: Matter) => Verdict): Verdict {
  const matter = decisions.matters.get(decisions.matterOf.get(thing) ?? "");
  return matter === undefined ? no("decisions.unknown") : judgeIn(matter);
}
