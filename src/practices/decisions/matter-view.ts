import type { Draft, Id, Minute, PersonId, Refusal } from "../../kernel/event.ts";
import type { Heard, Saying } from "../../kernel/practice.ts";
import { type CharterNumberName, coreValues } from "../charter/index.ts";
import { everything } from "../members/index.ts";
import { type EnactRow, enactRow } from "./enact-rows.ts";
import { type LookAgain, lookAgain } from "./look-again.ts";
import { type PathItem, pathOf } from "./path.ts";
import {
  type DecisionLook,
  documenting,
  frameOf,
  knownTo,
  nameOf,
  openTexts,
  outcomeNow,
  stanceOf,
} from "./reading.ts";
import { type ReviewRow, reviewRow } from "./review/review-view.ts";
import { notYet } from "./rules.ts";
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
import { lateFor, tally } from "./tally.ts";
import { answersOf, escalationOf, methodsOf, wayOf } from "./ways/ways.ts";
import { type Change, wordDiff } from "./word-diff.ts";
import type {
  Close,
  Concern,
  Counts,
  Matter,
  MatterClass,
  Method,
  PutText,
  Rule,
  Stance,
  StanceKind,
  Verdict,
} from "./words.ts";

type Spoken = { id: Id; by: PersonId; byName: string; minute: Minute; text: string; heard: Heard };

export type StanceRow = {
  id: Id;
  person: PersonId;
  name: string;
  stance: StanceKind;
  note?: string;
  /** The core value that a block stands on, by number and, while the charter has it, by its words. */
  value?: number;
  valueText?: string;
  remedy?: string;
  minute: Minute;
  heard: Heard;
};

export type CloseRow = {
  id: Id;
  byName: string;
  minute: Minute;
  /** Community time at the close. */
  time: Minute;
  verdict: Verdict;
  counts: Counts;
  counted: readonly Id[];
  of: number;
  /** How many had heard of it, as far as the close knew. */
  reached: number;
  heard: Heard;
  /** True where blocks count as standing aside, since they were found not to stand. */
  weighed: boolean;
};

export type TextRow = Spoken & {
  state: "open" | "closed" | "replaced" | "waiting";
  /** What is different from the first text of this matter; empty for the first one. */
  changes: readonly Change[];
  time: Minute;
  deadline: Minute;
  asked: readonly { person: PersonId; name: string; left: boolean }[];
  stances: readonly StanceRow[];
  waiting: readonly { person: PersonId; name: string }[];
  counts: Counts;
  answered: number;
  of: number;
  /** How many must answer, and the charter's numbers behind it. */
  needed: number;
  rule: Rule;
  /** What people can answer. */
  answers: readonly StanceKind[];
  /** How many of those asked are known to have it; never who. */
  reached: number;
  /** How many asked to talk on instead of voting, of how many that it takes; and whether I did. */
  escalation: { asking: number; needed: number; mine: boolean };
  mine?: StanceRow;
  /** True when the one who looks is asked. */
  asksMe: boolean;
  /** Ready to be put on record: sign `decisions.close` with exactly these. Otherwise why not yet. */
  close: { can: boolean; counted: readonly Id[]; why?: Refusal };
  closes: readonly CloseRow[];
  /** What it brings about by itself once it is agreed. */
  enacts: readonly EnactRow[];
  /** What the standing close had not seen. */
  late: readonly StanceRow[];
};

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
  /** When people wanted to look at it again, and whether that day has come. */
  again?: LookAgain;
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
  const again = lookAgain(matter, outcome, look.time);
  return {
    ...{ id: matter.id, by: matter.by, byName: nameOf(look, matter.by), mine: matter.by === look.me },
    ...{ minute: matter.minute, title: frame.title, problem: frame.problem },
    ...(frame.affects !== undefined && { affects: frame.affects }),
    ...{ class: matter.class, affected: matter.affected.map((person) => nameOf(look, person)) },
    methods: methodsOf(matter.class),
    ...{ step: stepOf(outcome.state, matter.notes.size > 0), state: outcome.state, open: isOpen(outcome.state) },
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
    ...(again !== undefined && { again }),
    notes: inPlace(matter.notes.values()).map((one) => spoken(look, one)),
    path: pathOf(look, matter),
    heard: look.heard(matter.id),
  };
}

/** Until when an agreement can be come back to; after that, what is left to document. */
function windowRow(
  look: DecisionLook,
  matter: Matter,
  { state, close }: Outcome,
): Pick<MatterRow, "window" | "document"> {
  const text = matter.texts.get(close?.text ?? "");
  if (close === undefined || text === undefined || !isAgreed(state)) return {};
  const draft = documenting(look, matter, close, text);
  const until = windowEnd(close, text, look.me);
  if (look.time > until) return draft === undefined ? {} : { document: draft };
  const rule = wayOf(text.rule.method).backDays ?? "objectionDays";
  const canBlock = look.me !== undefined && text.electorate.includes(look.me);
  return { window: { until, days: text.rule.windowDays, rule, canBlock } };
}

function textRow(look: DecisionLook, matter: Matter, text: PutText, outcome: Outcome): TextRow {
  const known = knownTo(look);
  const { counted, waiting, counts, of, heard, needed } = tally(text, known);
  const here = new Set([...counted.map((one) => one.by), ...waiting]);
  const first = inPlace(matter.texts.values())[0] ?? text;
  const closes = [...matter.closes.values()].filter((close) => close.text === text.id);
  const standing = outcome.close?.text === text.id ? outcome.close : closes[0];
  const open = openTexts(matter, outcome).includes(text);
  const newest = text.electorate.flatMap((person) => stanceOf(look, text, person) ?? []);
  const mine = newest.find((one) => one.by === look.me);
  const why = notYet(text, { ...known, time: look.time });
  return {
    ...spoken(look, text),
    state: textState(text, open, closes),
    changes: text.id === first.id ? [] : wordDiff(first.text, text.text),
    ...{ time: text.time, deadline: text.deadline },
    asked: text.electorate.map((person) => ({ person, name: nameOf(look, person), left: !here.has(person) })),
    stances: newest.map((one) => stanceRow(look, one)),
    waiting: waiting.map((person) => ({ person, name: nameOf(look, person) })),
    ...{ counts, answered: counted.length, of, needed, rule: text.rule, reached: heard },
    answers: answersOf(text.rule.method),
    escalation: {
      ...{ asking: text.escalations.size, needed: escalationOf(of, text.rule) },
      mine: text.escalations.has(look.me ?? ""),
    },
    ...(mine !== undefined && { mine: stanceRow(look, mine) }),
    asksMe: look.me !== undefined && text.electorate.includes(look.me),
    close: { can: open && why === undefined, counted: counted.map((one) => one.id), ...(why !== undefined && { why }) },
    closes: closes.map((one) => closeRow(look, one)),
    enacts: text.enacts.flatMap(({ id }) => enactRow(look, text, id)),
    late: standing === undefined ? [] : lateFor(text, standing, knownTo(look)).map((one) => stanceRow(look, one)),
  };
}

function textState(text: PutText, open: boolean, closes: readonly Close[]): TextRow["state"] {
  if (open) return "open";
  if (closes.length > 0) return "closed";
  return text.replacedBy.length > 0 ? "replaced" : "waiting";
}

/** Words for what is not plain from the state alone. */
function whyHere(look: DecisionLook, matter: Matter, outcome: Outcome): Saying | undefined {
  const code = `decisions.screen.why-${outcome.state}`;
  if (outcome.state === "reopened") {
    const [late] = outcome.lateBlocks;
    return { code, about: { who: nameOf(look, late?.by ?? ""), count: outcome.lateBlocks.length } };
  }
  if (outcome.state === "contested") return { code, about: { count: outcome.rivals.length } };
  return outcome.state === "withdrawn" ? { code, about: { who: nameOf(look, matter.by) } } : undefined;
}

function concernRow(look: DecisionLook, one: Concern): ConcernRow {
  return {
    ...spoken(look, one),
    ...(one.suggestion !== undefined && { suggestion: one.suggestion }),
    open: isUnanswered(one, everything),
    mine: one.by === look.me,
    answers: one.answers.map(({ id, by, text, minute }) => ({ id, byName: nameOf(look, by), text, minute })),
    ...(one.resolved !== undefined && { resolved: { how: one.resolved.how, minute: one.resolved.minute } }),
  };
}

function stanceRow(look: DecisionLook, one: Stance): StanceRow {
  const valueText =
    one.value === undefined ? undefined : coreValues(look.rights).find(({ number }) => number === one.value)?.text;
  return {
    ...{ id: one.id, person: one.by, name: nameOf(look, one.by), stance: one.stance },
    ...(one.note !== undefined && { note: one.note }),
    ...(one.value !== undefined && { value: one.value }),
    ...(valueText !== undefined && { valueText }),
    ...(one.remedy !== undefined && { remedy: one.remedy }),
    ...{ minute: one.minute, heard: look.heard(one.id) },
  };
}

function closeRow(look: DecisionLook, close: Close): CloseRow {
  const { id, minute, time, verdict, counts, counted, of, heard: reached } = close;
  return {
    ...{ id, byName: nameOf(look, close.by), minute, time, verdict, counts, counted, of, reached },
    ...{ heard: look.heard(id), weighed: close.weighs !== undefined },
  };
}

function spoken(
  look: DecisionLook,
  { id, by, minute, text }: { id: Id; by: PersonId; minute: Minute; text: string },
): Spoken {
  return { id, by, byName: nameOf(look, by), minute, text, heard: look.heard(id) };
}
