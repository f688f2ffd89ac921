import type { Problem } from "../../../kernel/check-fields.ts";
import { MINUTES_PER_DAY, type Minute } from "../../../kernel/event.ts";
import type { Field, Fields } from "../../../kernel/fields.ts";

export type Pair = readonly [name: string, value: string];
type Given = { readonly body: Record<string, unknown> } | { readonly problems: readonly Problem[] };

const MS_PER_MINUTE = 60_000;
const MINUTES_PER_HOUR = 60;
const UNITS: Readonly<Record<string, number>> = { m: 1, h: MINUTES_PER_HOUR, d: MINUTES_PER_DAY };

/**
 * A body from `field=value` words, each read as its field's type: whole numbers, lists and groups as JSON (a list also
 * by naming its field again), moments as ISO time or from now as "+3h" or "+14d". What does not fit is left as it
 * stands, so that the checks of all doors say what was expected.
 */
export function readGiven(fields: Fields, pairs: readonly Pair[], now: Minute): Given {
  const body: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [name, text] of pairs) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const value = field === undefined ? text : readValue(field, text, now);
    if (!Object.hasOwn(body, name)) body[name] = value;
    else if (Array.isArray(body[name]) && Array.isArray(value)) body[name] = [...body[name], ...value];
    else problems.push({ field: name, code: "field.twice", about: { got: text.slice(0, 40) } });
  }
  return problems.length > 0 ? { problems } : { body };
}

/** `name=value` words as pairs; one that has no "=" is a problem. */
export function readPairs(words: readonly string[]): { pairs: Pair[] } | { problems: Problem[] } {
  const problems = words
    .filter((word) => word.indexOf("=") < 1)
    .map((word) => ({ field: word.slice(0, 40), code: "field.equals", about: { got: word.slice(0, 40) } }));
  if (problems.length > 0) return { problems };
  return { pairs: words.map((word) => [word.slice(0, word.indexOf("=")), word.slice(word.indexOf("=") + 1)]) };
}

function readValue(field: Field, text: string, now: Minute): unknown {
  switch (field.type) {
    case "optional":
      return text === "" ? undefined : readValue(field.of, text, now);
    case "int":
      return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
    case "minute":
      return readMoment(text, now) ?? text;
    case "list":
      return readList(field.of, text, now);
    case "group":
      return readJson(text) ?? text;
    default:
      return text;
  }
}

function readList(of: Field, text: string, now: Minute): unknown {
  if (!text.startsWith("[")) return [readValue(of, text, now)];
  return readJson(text) ?? text;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whole minutes since 1970 from minutes, ISO time (UTC where it names no zone), or a span from now ("+90m", "+3h", "+2d"). */
export function readMoment(text: string, now: Minute): Minute | undefined {
  if (/^\d{1,10}$/.test(text)) return Number(text);
  const [, amount, unit = ""] = /^\+(\d{1,5})([mhd])$/.exec(text) ?? [];
  if (amount !== undefined) return now + Number(amount) * (UNITS[unit] ?? 1);
  if (!/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/.test(text)) return undefined;
  const isZoned = /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(text) || !text.includes("T");
  const ms = Date.parse(isZoned ? text : `${text}Z`);
  return Number.isNaN(ms) || ms < 0 ? undefined : Math.floor(ms / MS_PER_MINUTE);
}
