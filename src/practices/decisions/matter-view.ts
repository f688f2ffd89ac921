import { type Draft, type Id, MINUTES_PER_DAY, type Minute, type PersonId } from "../../kernel/event.ts";
import type { Heard, Saying } from "../../kernel/practice.ts";
import type { CharterNumberName } from "../charter/index.ts";
import { everything } from "../members/index.ts";
import { mayLift, whyNotBack } from "./coming-back.ts";
import { type BecameRow, becameRow, type EarlierRow, earlierRow } from "./later/later-view.ts";
import { type LookAgain, lookAgain } from "./look-again.ts";
import { pathOf } from "./path.ts";
import type { PathItem } from "./path-item.ts";
import { type DecisionLook, documenting, fallingBack, frameOf, knownTo, nameOf, outcomeNow } from "./reading.ts";
import { type ResolvingRow, resolvingRow } from "./resolving/meetings-view.ts";
import { type ReviewRow, reviewRow } from "./review/review-view.ts";
import {
  inPlace,
  isAgreed,
  isOpen,
  isUnanswered,
  type MatterState,
  type Outcome,
  type Step,
  stepOf,
  windowEnd,
} from "./standing-outcome.ts";
import { hasLeft } from "./tally.ts";
import { type CloseRow, closeRow, type Spoken, spoken, type TextRow, textRow } from "./text-view.ts";
import { methodsOf, wayOf } from "./ways/ways.ts";
import type { Concern, Matter, MatterClass, Method } from "./words.ts";

export type ConcernRow = Spoken & {
  suggestion?: Id;
  open: boolean;
  mine: boolean;
  answers: readonly { id: Id; byName: string; text: string; minute: Minute }[];
  resolved?: { how: string; minute: Minute };
};

export type MatterRow = {
  id: Id;
  by: PersonId;
  byName: string;
  mine: boolean;
  minute: Minute;
  title: string;
  problem: string;
  affects?: string;
  class: MatterClass;
  /** Names of people whom it touches. */
  affected: readonly string[];
  /** Ways of deciding that it may use, the usual one first. */
  methods: readonly Method[];
  step: Step;
  state: MatterState;
  /** Why it is where it is, in words, when that is not plain: reopened, contested, withdrawn. */
  why?: Saying;
  open: boolean;
  suggestions: readonly (Spoken & { mine: boolean })[];
  concerns: readonly ConcernRow[];
  /** Newest last. */
  texts: readonly TextRow[];
  outcome?: CloseRow;
  /** While an agreement can be come back to: until when, and whether the one who looks can. */
  window?: { until: Minute; days: number; rule: CharterNumberName; canBlock: boolean };
  /** The act that documents it, where something that cannot be undone waits for that. */
  document?: Draft;
  /** Blocks that people look at together. */
  review?: ReviewRow;
  /** Conversations to resolve a block. */
  resolving?: ResolvingRow;
  /** What people said for the case that no text is found: from when on it is counted, and the act that does it. */
  fallBack?: { from: Minute; days: number; ready?: Draft };
  /** True for somebody whose block stopped it, and who can let it go. */
  canLift: boolean;
  /** When people wanted to look at it again, and whether that day has come. */
  again?: LookAgain;
  /** The agreement that this matter looks at again. */
  earlier?: EarlierRow;
  /** Of an agreement that stands: what has become of it since. */
  became?: BecameRow;
  /** Outcome notes, newest last. */
  notes: readonly Spoken[];
  path: readonly PathItem[];
  heard: Heard;
};

/** All there is to see of one matter. */
export function matterRow(look: DecisionLook, matter: Matter): MatterRow {
  const outcome = outcomeNow(look, matter);
  const frame = frameOf(matter);
  const why = whyHere(look, matter, outcome);
  const review = reviewRow(look, matter, outcome);
  const resolving = resolvingRow(look, matter, outcome);
  const again = lookAgain(look, matter, outcome);
  const earlier = earlierRow(look, matter);
  const lookedBack = matter.notes.size > 0 || look.state.lookedAt.has(matter.id);
  return {
    ...{ id: matter.id, by: matter.by, byName: nameOf(look, matter.by), mine: matter.by === look.me },
    ...{ minute: matter.minute, title: frame.title, problem: frame.problem },
    ...(frame.affects !== undefined && { affects: frame.affects }),
    ...{ class: matter.class, affected: matter.affected.map((person) => nameOf(look, person)) },
    methods: methodsOf(matter.class),
    ...{ step: stepOf(outcome.state, lookedBack), state: outcome.state, open: isOpen(outcome.state) },
    ...(why !== undefined && { why }),
    suggestions: inPlace(matter.suggestions.values()).map((one) => ({
      ...spoken(look, one),
      mine: one.by === look.me,
    })),
    concerns: inPlace(matter.concerns.values()).map((one) => concernRow(look, one)),
    texts: inPlace(matter.texts.values()).map((one) => textRow(look, matter, one, outcome)),
    ...(outcome.close !== undefined && { outcome: closeRow(look, outcome.close) }),
    ...windowRow(look, matter, outcome),
    ...(review !== undefined && { review }),
    ...(resolving !== undefined && { resolving }),
    ...fallBackRow(look, matter, outcome),
    canLift: mayLift(matter, matter.texts.get(outcome.close?.text ?? ""), look.me, outcome),
    ...(again !== undefined && { again }),
    ...(earlier !== undefined && { earlier }),
    ...(isAgreed(outcome.state) && { became: becameRow(look, matter.id, outcome) }),
    notes: inPlace(matter.notes.values()).map((one) => spoken(look, one)),
    path: pathOf(look, matter),
    heard: look.heard(matter.id),
  };
}

/** Until when an agreement can be come back to; after that, what is left to document. */
function windowRow(look: DecisionLook, matter: Matter, outcome: Outcome): Pick<MatterRow, "window" | "document"> {
  const { state, close } = outcome;
  const text = matter.texts.get(close?.text ?? "");
  if (close === undefined || text === undefined || !isAgreed(state)) return {};
  const draft = documenting(look, matter, close, text);
  const until = windowEnd(close, text, look.me);
  if (look.time > until) return draft === undefined ? {} : { document: draft };
  const rule = wayOf(text.rule.method).backDays ?? "objectionDays";
  const known = knownTo(look);
  const isAsked = look.me !== undefined && text.electorate.includes(look.me) && !hasLeft(look.me, known);
  const canBlock = isAsked && whyNotBack(text, look.me ?? "", outcome, known) === undefined;
  return { window: { until, days: text.rule.windowDays, rule, canBlock } };
}

/** Words for what is not plain from the state alone. */
function whyHere(look: DecisionLook, matter: Matter, outcome: Outcome): Saying | undefined {
  const code = `decisions.screen.why-${outcome.state}`;
  if (outcome.state === "reopened") {
    const [late] = outcome.lateBlocks;
    return { code, about: { who: nameOf(look, late?.by ?? ""), count: outcome.lateBlocks.length } };
  }
  if (outcome.state === "hesitant" && outcome.close !== undefined) {
    const { reservations, aside } = outcome.close.counts;
    return { code, about: { count: reservations + aside } };
  }
  if (outcome.state === "contested") return { code, about: { count: outcome.rivals.length } };
  if (outcome.state !== "withdrawn") return undefined;
  return { code, about: { who: nameOf(look, matter.withdrawn[0]?.by ?? matter.by) } };
}

function concernRow(look: DecisionLook, one: Concern): ConcernRow {
  const [resolved] = one.resolved;
  return {
    ...spoken(look, one),
    ...(one.suggestion !== undefined && { suggestion: one.suggestion }),
    open: isUnanswered(one, everything),
    mine: one.by === look.me,
    answers: one.answers.map(({ id, by, text, minute }) => ({ id, byName: nameOf(look, by), text, minute })),
    ...(resolved !== undefined && { resolved: { how: resolved.how, minute: resolved.minute } }),
  };
}

/** From when on what people said for this case is counted, while a block stands. */
function fallBackRow(look: DecisionLook, matter: Matter, { state, close }: Outcome): Pick<MatterRow, "fallBack"> {
  const fallback = matter.texts.get(close?.text ?? "")?.rule.fallback;
  if (close === undefined || fallback === undefined || (state !== "blocked" && state !== "blockReview")) return {};
  const ready = fallingBack(look, matter, close);
  const from = close.time + fallback.days * MINUTES_PER_DAY;
  return { fallBack: { from, days: fallback.days, ...(ready !== undefined && { ready }) } };
}
