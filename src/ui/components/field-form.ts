import { type Checked, checkFields, type Problem } from "../../kernel/check-fields.ts";
import type { Field, FieldShape, Fields } from "../../kernel/fields.ts";

/** One thing to choose from. */
export type Choice = { readonly value: string; readonly label: string; readonly hint?: string | undefined };

export type Values = Record<string, unknown>;

/** What a field holds, whether it may be left out or not. */
export function shapeOf(field: Field): FieldShape {
  return field.type === "optional" ? shapeOf(field.of) : field;
}

export function isOptional(field: Field): boolean {
  return field.type === "optional" || (field.type === "list" && field.min === 0);
}

/** Fields of which these may not be left out. */
export function withNeeded(fields: Fields, needed: readonly string[]): Fields {
  const asked = ([name, field]: [string, Field]): [string, Field] => [
    name,
    needed.includes(name) ? shapeOf(field) : field,
  ];
  return Object.fromEntries(Object.entries(fields).map(asked));
}

/** What an untouched field holds: nothing, but lists and groups have their inside. */
export function emptyValue(field: Field): unknown {
  if (field.type === "list") return Array.from({ length: field.min }, () => emptyValue(field.of));
  if (field.type === "group") return emptyValues(field.fields);
  return undefined;
}

export function emptyValues(fields: Fields): Values {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, emptyValue(field)]));
}

/** Checks as the replica will, after dropping empty lines of lists, which people leave behind. */
export function checkForm(fields: Fields, values: Values): Checked {
  return checkFields(fields, withoutGaps(values));
}

function withoutGaps(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value.filter(isSaid) : value]),
  );
}

function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null && !(typeof value === "string" && value.trim() === "");
}

export function problemAt(problems: readonly Problem[], path: string): Problem | undefined {
  return problems.find((one) => one.field === path);
}

/** What is said of a problem: where one chooses, nothing is filled in. */
export function codeToSay({ code }: Problem, isChosen: boolean): string {
  return isChosen && code === "field.missing" ? "field.choice" : code;
}

/** "seats[0].person" → "seats.person": messages do not count lines. */
export function withoutPlaces(path: string): string {
  return path.replace(/\[\d+\]/g, "");
}

/** A whole number as typed; what is no number stays as it is, so that the check can say so. */
export function typedInt(text: string): unknown {
  const clean = text.trim();
  if (clean === "") return undefined;
  return /^-?\d{1,15}$/.test(clean) ? Number(clean) : clean;
}
