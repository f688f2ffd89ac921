import type { Problem } from "../../../kernel/check-fields.ts";
import { type Field, text } from "../../../kernel/fields.ts";
import { shapeOf } from "../../../ui/components/field-form.ts";
import { whyNotPicked } from "../picks.ts";
import { answerOf } from "../ways/ways.ts";
import { acts, type Fallback, type Method, type StanceKind } from "../words.ts";
import type { StanceRow, TextRow } from "./rows.ts";

/** An answer while it is being written. Empty text means that nothing was said yet. */
export type Draft = {
  readonly stance: StanceKind | undefined;
  readonly note: string;
  /** The number of a core value, as it stands in the form. */
  readonly value: string;
  readonly remedy: string;
  /** Whoever blocks takes part in conversations to resolve it. */
  readonly joins: boolean;
  /** Options by their places, or an amount for each. */
  readonly picks: readonly number[];
  /** What to vote if a block stands, where that is asked. */
  readonly fallback: Fallback | undefined;
};

/** What is asked: the way in which it is decided, and what there is to choose among. */
type Asked = Pick<TextRow, "rule" | "options" | "total">;

/** What goes into the act beside the text that it answers. */
type Said = {
  readonly stance: StanceKind;
  readonly note?: string;
  readonly value?: number;
  readonly remedy?: string;
  readonly joins?: "conversations";
};

/** The note is one line on the wire; people may write it in several. */
export const NOTE = text({ max: longest(acts.say.fields.note), lines: true });
export const REMEDY = text({ max: longest(acts.say.fields.remedy), lines: true });

/** The form as it starts: as I answered before, if I did. */
export function emptyDraft(mine: StanceRow | undefined): Draft {
  return {
    picks: mine?.picks ?? [],
    fallback: mine?.fallback,
    stance: mine?.stance,
    note: mine?.note ?? "",
    value: mine?.value === undefined ? "" : String(mine.value),
    remedy: mine?.remedy ?? "",
    joins: mine?.joins === true,
  };
}

/** What is still missing or too long, by field. */
export function problemsIn({ stance, note, value, remedy, joins, picks }: Draft, asked: Asked): readonly Problem[] {
  if (stance === undefined) return [missing("stance")];
  const { method } = asked.rule;
  const wrong = needsPicks(method, stance) ? whyNotPicked(asked, picks) : undefined;
  const isBlock = answerOf(method, stance)?.needs === "value-and-remedy";
  return [
    ...(wrong === undefined ? [] : [{ field: "picks", code: wrong.code, about: wrong.about }]),
    ...(needsPicks(method, stance) && picks.length === 0 ? [missing("picks")] : []),
    ...(mustSayWhy(method, stance) && note.trim() === "" ? [missing("note")] : []),
    ...tooLong("note", oneLine(note), NOTE),
    ...(isBlock && value === "" ? [missing("value")] : []),
    ...(isBlock && remedy.trim() === "" ? [missing("remedy")] : []),
    ...tooLong("remedy", remedy.trim(), REMEDY),
    ...(isBlock && !joins ? [missing("joins")] : []),
  ];
}

/** True where an answer needs its reason: what others are to work on must be said. */
export function mustSayWhy(method: Method, stance: StanceKind): boolean {
  return answerOf(method, stance)?.needs === "why";
}

/** True where somebody chooses among options, or divides a sum. */
export function needsPicks(method: Method, stance: StanceKind): boolean {
  return answerOf(method, stance)?.needs === "picks";
}

/** The act that says it. */
export function actFor(draft: Draft, text: TextRow): { readonly kind: string; readonly body: Record<string, unknown> } {
  const said = wordsFor(draft, text.rule.method);
  const isAsked = text.rule.fallback !== undefined && draft.fallback !== undefined;
  const fallback = isAsked ? { fallback: draft.fallback } : {};
  if (said.stance !== "choose") return { kind: "decisions.say", body: { text: text.id, ...said, ...fallback } };
  const note = said.note === undefined ? {} : { note: said.note };
  return { kind: "decisions.choose", body: { text: text.id, picks: draft.picks, ...note } };
}

/** Only what belongs to the stance: words for a block are no part of a yes. */
function wordsFor({ stance = "abstain", note, value, remedy, joins }: Draft, method: Method): Said {
  const said = oneLine(note);
  return {
    stance,
    ...(stance !== "agree" && said !== "" && { note: said }),
    ...(answerOf(method, stance)?.needs === "value-and-remedy" && {
      ...{ value: Number(value), remedy: remedy.trim() },
      ...(joins && { joins: "conversations" }),
    }),
  };
}

function oneLine(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}

function missing(field: string): Problem {
  return { field, code: "field.missing", about: {} };
}

function tooLong(field: string, words: string, of: typeof NOTE): Problem[] {
  const length = [...words].length;
  if (of.type !== "text" || length <= of.max) return [];
  return [{ field, code: "field.long", about: { max: of.max, length } }];
}

function longest(field: Field): number {
  const shape = shapeOf(field);
  return shape.type === "text" ? shape.max : 0;
}
