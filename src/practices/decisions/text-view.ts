import type { Draft, Id, Minute, PersonId, Refusal } from "../../kernel/event.ts";
import type { Heard } from "../../kernel/practice.ts";
import { coreValues } from "../charter/index.ts";
import { byName } from "../members/index.ts";
import { type BegunRow, begunRow } from "./begun.ts";
import { broughtBy } from "./carried.ts";
import { carrierOf, stoodAside } from "./carrying.ts";
import { notYet } from "./close-rules.ts";
import { closing } from "./counting.ts";
import { type EnactRow, enactRow } from "./enact-rows.ts";
import { type Few, fewOf, groupNameOf } from "./few.ts";
import { earlierTitle } from "./later/later-view.ts";
import { type DecisionLook, knownTo, nameOf, stanceOf } from "./reading.ts";
import { openTexts } from "./shut.ts";
import { answerableUntil, askingIn, inPlace, type Outcome } from "./standing-outcome.ts";
import { hasLeft, lateFor, tally } from "./tally.ts";
import { type TrustRow, trustRow } from "./trust-view.ts";
import { preferences } from "./ways/ranked-by-pairs.ts";
import { answersOf, escalationOf, wayOf } from "./ways/ways.ts";
import { type Change, wordDiff } from "./word-diff.ts";
import type { Becomes, Close, Counts, Fallback, Matter, PutText, Rule, Stance, StanceKind, Verdict } from "./words.ts";

export type Spoken = { id: Id; by: PersonId; byName: string; minute: Minute; text: string; heard: Heard };

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
  /** What they picked among the options, by place. */
  picks?: readonly number[];
  /** Who said it for them. */
  through?: string;
  /** What they would vote, should a block stand. */
  fallback?: Fallback;
  /** Of a block: whether they said that they take part in conversations to resolve it. */
  joins?: boolean;
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
  /** True where what people said for this case was counted, since the block stood. */
  fellBack: boolean;
  /** Which option it came to, by its place, and what each got. */
  chosen?: number;
  shares: readonly number[];
};

export type TextRow = Spoken &
  TrustRow & {
    state: "open" | "closed" | "replaced" | "waiting";
    /** What is different from the first text of this matter; empty for the first one. */
    changes: readonly Change[];
    time: Minute;
    deadline: Minute;
    /** Until when people can answer; later than the deadline where too few had. */
    until: Minute;
    /** What it makes of the agreement that its matter looks at again, and how long it holds where it ends by itself. */
    becomes?: { how: Becomes; title: string };
    holdsDays?: number;
    /** Who carries it out, and whether they stood aside, so that somebody else is to be named. */
    carrier?: { person: PersonId; name: string; stoodAside: boolean; gone: boolean };
    asked: readonly { person: PersonId; name: string; left: boolean }[];
    stances: readonly StanceRow[];
    waiting: readonly { person: PersonId; name: string }[];
    counts: Counts;
    answered: number;
    of: number;
    /** How many must answer, and the charter's numbers behind it. */
    needed: number;
    rule: Rule;
    /** What people choose among, and what each of them has got as far as is known. */
    options: readonly { id: Id; text: string; share: number; enacts: readonly EnactRow[] }[];
    /** How many prefer each option to each other one, where people put them in order. */
    pairs: readonly (readonly number[])[];
    total: number;
    /** How many have a say, where only a circle of them is asked. */
    beyond: number;
    /** The working group that is asked, by its name. */
    group?: { id: Id; name: string };
    /** Whom it asks, where not everyone. */
    few?: Few;
    /** What people can answer. */
    answers: readonly StanceKind[];
    /** How many of those asked are known to have it; never who. */
    reached: number;
    /** Households with one answer whose people say different things; and those who have one answer with me. */
    torn: readonly (readonly string[])[];
    atHome: readonly string[];
    /** How many asked to talk on instead of voting, of how many that it takes; and whether I did. */
    escalation: { asking: number; needed: number; mine: boolean };
    mine?: StanceRow;
    /** True when the one who looks is asked. */
    asksMe: boolean;
    /** Ready to be put on record: exactly these count, and this draft does it. Otherwise why not yet. */
    close: { can: boolean; counted: readonly Id[]; draft?: Draft | undefined; why?: Refusal; begun?: BegunRow };
    closes: readonly CloseRow[];
    /** What it brings about by itself once it is agreed. */
    enacts: readonly EnactRow[];
    /** What the standing close had not seen. */
    late: readonly StanceRow[];
  };

export function textRow(look: DecisionLook, matter: Matter, text: PutText, outcome: Outcome): TextRow {
  const known = knownTo(look);
  const answers = tally(text, known);
  const { counted, waiting, torn, counts, of, heard, needed, shares } = answers;
  const first = inPlace(matter.texts.values())[0] ?? text;
  const closes = [...matter.closes.values()].filter((close) => close.text === text.id);
  const standing = outcome.close?.text === text.id ? outcome.close : closes[0];
  const open = openTexts(matter, outcome, knownTo(look)).includes(text);
  const names = (people: readonly PersonId[]) => people.map((person) => nameOf(look, person));
  const own = text.electorate.flatMap((person) => stanceOf(look, text, person) ?? []);
  const newest = [...own, ...counted.filter((one) => one.through !== undefined)];
  const mine = own.find((one) => one.by === look.me);
  const rowOf = ({ id }: { id: Id }) => enactRow(look, text, id);
  const begun = open ? begunRow(look, text.id, counted.length) : undefined;
  const why = notYet(text, { ...known, time: look.time }, answers);
  return {
    ...spoken(look, text),
    state: textState(text, open, closes),
    changes: text.id === first.id ? [] : wordDiff(first.text, text.text),
    ...{ time: text.time, deadline: text.deadline, until: answerableUntil(text, known) },
    ...(text.becomes !== undefined && { becomes: { how: text.becomes, title: earlierTitle(look, matter) } }),
    ...(text.holdsDays !== undefined && { holdsDays: text.holdsDays }),
    ...carrierRow(look, text, standing),
    asked: named(look, text.electorate).map((one) => ({ ...one, left: hasLeft(one.person, known) })),
    stances: byName(newest.map((one) => stanceRow(look, one))),
    waiting: named(look, waiting),
    ...{ counts, answered: counted.length, of, needed, rule: text.rule, reached: heard },
    options: text.options.map(({ id, text, enacts }, at) => ({
      ...{ id, text, share: shares[at] ?? 0, enacts: enacts.flatMap(rowOf) },
    })),
    pairs: pairsIn(text, counted),
    ...trustRow(look, text, counted),
    ...{ torn: torn.map(names), atHome: names(text.households.find((home) => home.includes(look.me ?? "")) ?? []) },
    ...{ total: text.total, beyond: text.beyond, ...groupRow(look, text) },
    answers: answersOf(text.rule.method),
    escalation: {
      ...{ asking: askingIn(text, known).length, needed: escalationOf(text.beyond || of, text.rule) },
      mine: text.escalations.has(look.me ?? ""),
    },
    ...(mine !== undefined && { mine: stanceRow(look, mine) }),
    asksMe: look.me !== undefined && text.electorate.includes(look.me),
    close: {
      ...{ can: open && why === undefined, counted: counted.map((one) => one.id) },
      ...(why === undefined ? { draft: closing(text, counted) } : { why }),
      ...(begun !== undefined && { begun }),
    },
    closes: closes.map((one) => closeRow(look, one)),
    enacts: (standing?.verdict === "agreed" ? broughtBy(text, standing) : text.enacts).flatMap(rowOf),
    late: standing === undefined ? [] : lateFor(text, standing, knownTo(look)).map((one) => stanceRow(look, one)),
  };
}

function textState(text: PutText, open: boolean, closes: readonly Close[]): TextRow["state"] {
  if (open) return "open";
  if (closes.length > 0) return "closed";
  return text.replacedBy.length > 0 ? "replaced" : "waiting";
}

function groupRow(look: DecisionLook, text: PutText): Pick<TextRow, "group" | "few"> {
  const few = fewOf(look, text);
  if (text.group === undefined) return few === undefined ? {} : { few };
  return { group: { id: text.group, name: groupNameOf(look, text) }, ...(few !== undefined && { few }) };
}

function carrierRow(look: DecisionLook, text: PutText, close: Close | undefined): Pick<TextRow, "carrier"> {
  const person = carrierOf(text, knownTo(look))?.person;
  if (person === undefined) return {};
  const facts = { person, name: nameOf(look, person), gone: hasLeft(person, knownTo(look)) };
  return { carrier: { ...facts, stoodAside: close !== undefined && stoodAside(close, text, person) } };
}

/** How many prefer each option to each other one. */
function pairsIn(text: PutText, counted: readonly Stance[]): readonly (readonly number[])[] {
  if (wayOf(text.rule.method).picks?.how !== "order") return [];
  return preferences(
    counted.flatMap((one) => (one.stance === "choose" ? [one.picks] : [])),
    text.options.length,
  );
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
    ...(one.fallback !== undefined && { fallback: one.fallback }),
    ...(one.joins === true && { joins: true }),
    ...(one.picks.length > 0 && { picks: one.picks }),
    ...(one.through !== undefined && { through: nameOf(look, one.through) }),
    ...{ minute: one.minute, heard: look.heard(one.id) },
  };
}

export function closeRow(look: DecisionLook, close: Close): CloseRow {
  const { id, minute, time, verdict, counts, counted, of, heard: reached } = close;
  return {
    ...{ id, byName: nameOf(look, close.by), minute, time, verdict, counts, counted, of, reached },
    ...{ heard: look.heard(id), weighed: close.weighs !== undefined && !close.fellBack },
    fellBack: close.fellBack === true,
    ...{ ...(close.chosen !== undefined && { chosen: close.chosen }), shares: close.shares },
  };
}

export function spoken(
  look: DecisionLook,
  { id, by, minute, text }: { id: Id; by: PersonId; minute: Minute; text: string },
): Spoken {
  return { id, by, byName: nameOf(look, by), minute, text, heard: look.heard(id) };
}

/** People as everybody looks for them in a list. */
function named(
  look: DecisionLook,
  people: readonly PersonId[],
): { readonly person: PersonId; readonly name: string }[] {
  const rows = people.map((id) => ({ id, name: nameOf(look, id) }));
  return byName(rows).map(({ id, name }) => ({ person: id, name }));
}
