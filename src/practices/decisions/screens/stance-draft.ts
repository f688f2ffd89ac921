import type { Problem } from "../../../kernel/check-fields.ts";
import { type Field, text } from "../../../kernel/fields.ts";
import { shapeOf } from "../../../ui/components/field-form.ts";
import { answerOf } from "../ways/ways.ts";
import { acts, type Method, type StanceKind } from "../words.ts";
import type { StanceRow } from "./rows.ts";

/** An answer while it is being written. Empty text means that nothing was said yet. */
export type Draft = {
  readonly stance: StanceKind | undefined;
  readonly note: string;
  /** The number of a core value, as it stands in the form. */
  readonly value: string;
  readonly remedy: string;
};

/** What goes into the act beside the text that it answers. */
export type Said = {
  readonly stance: StanceKind;
  readonly note?: string;
  readonly value?: number;
  readonly remedy?: string;
};

/** The note is one line on the wire; people may write it in several. */
export const NOTE = text({ max: longest(acts.say.fields.note), lines: true });
export const REMEDY = text({ max: longest(acts.say.fields.remedy), lines: true });

/** The form as it starts: as I answered before, if I did. */
export function emptyDraft(mine: StanceRow | undefined): Draft {
  return {
    stance: mine?.stance,
    note: mine?.note ?? "",
    value: mine?.value === undefined ? "" : String(mine.value),
    remedy: mine?.remedy ?? "",
  };
}

/** What is still missing or too long, by field. */
export function problemsIn({ stance, note, value, remedy }: Draft, method: Method): readonly Problem[] {
  if (stance === undefined) return [missing("stance")];
  const isBlock = answerOf(method, stance)?.needs === "value-and-remedy";
  return [
    ...(mustSayWhy(method, stance) && note.trim() === "" ? [missing("note")] : []),
    ...tooLong("note", oneLine(note), NOTE),
    ...(isBlock && value === "" ? [missing("value")] : []),
    ...(isBlock && remedy.trim() === "" ? [missing("remedy")] : []),
    ...tooLong("remedy", remedy.trim(), REMEDY),
  ];
}

/** True where an answer needs its reason: what others are to work on must be said. */
export function mustSayWhy(method: Method, stance: StanceKind): boolean {
  return answerOf(method, stance)?.needs === "why";
}

/** Only what belongs to the stance: words for a block are no part of a yes. */
export function wordsFor({ stance = "abstain", note, value, remedy }: Draft, method: Method): Said {
  const said = oneLine(note);
  return {
    stance,
    ...(stance !== "agree" && said !== "" && { note: said }),
    ...(answerOf(method, stance)?.needs === "value-and-remedy" && { value: Number(value), remedy: remedy.trim() }),
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
