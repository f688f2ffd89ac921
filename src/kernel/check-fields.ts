import { isHex } from "./bytes.ts";
import { MINUTE_MAX } from "./event.ts";
import type { Field, Fields } from "./fields.ts";

/** What is wrong with one field: where, what was expected, what came. Words are in the house messages (`field.*`). */
export type Problem = {
  readonly field: string;
  readonly code: string;
  readonly about: Readonly<Record<string, string | number>>;
};

export type Checked = { readonly body: Record<string, unknown> } | { readonly problems: readonly Problem[] };

/**
 * Characters that nobody sees and that turn or hide their neighbours: controls, direction marks, blanks without width,
 * variants of a letter, tags. They can make a name look like another, or like none. Which these are is written here and not asked of
 * Unicode's tables: those differ between versions of a browser, and with them replicas would differ about what fits.
 */
const UNSEEN = new RegExp(
  [
    "[\\u0000-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b\\u200e\\u200f",
    "\\u2028-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ufe00-\\ufe0d\\ufeff\\uffa0\\ufff0-\\ufffb",
    "\\u{1bca0}-\\u{1bca3}\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}]",
  ].join(""),
  "u",
);
/** A joiner, or the sign that makes a picture of a sign or a sign of a picture, where it joins nothing: Persian and families of emoji need them. */
const UNJOINED =
  /(?:^|[\u0000-\u058f])[\u200c\u200d]|[\u200c\u200d](?:$|[\u0000-\u058f\u200c\u200d])|(?:^|[^#*0-9\u00a9\u00ae\u203c-\u3299\u{1f000}-\u{1faff}])[\ufe0e\ufe0f]/u;
/** Accents above accents, which reach into the lines around. */
const STACKED = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]{5}/u;
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Checks what came against the declaration and returns the body in clean form (text trimmed and normalised to NFC,
 * left-out optionals absent), or every problem found.
 */
export function checkFields(fields: Fields, given: unknown): Checked {
  return checkAll(fields, given, (text) => text.normalize("NFC"));
}

/**
 * The same for a body that someone signed. Its text is taken as it was written: which characters NFC joins differs
 * between versions of Unicode, and with it replicas would differ about what fits.
 */
export function checkSigned(fields: Fields, given: unknown): Checked {
  return checkAll(fields, given, (text) => text);
}

function checkAll(fields: Fields, given: unknown, joined: Findings["joined"]): Checked {
  const findings: Findings = { problems: [], joined };
  const body = checkGroup(fields, given, "", findings);
  return findings.problems.length > 0 || body === undefined ? { problems: findings.problems } : { body };
}

/** What was found wrong so far, and how letters and their accents are joined. */
type Findings = { readonly problems: Problem[]; readonly joined: (text: string) => string };

function checkGroup(
  fields: Fields,
  given: unknown,
  at: string,
  findings: Findings,
): Record<string, unknown> | undefined {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    findings.problems.push({ field: at === "" ? "body" : at, code: "field.object", about: { got: shown(given) } });
    return undefined;
  }
  const body: Record<string, unknown> = {};
  const values = new Map(Object.entries(given));
  for (const name of values.keys()) {
    if (!Object.hasOwn(fields, name)) {
      findings.problems.push({
        field: path(at, name),
        code: "field.unknown",
        about: { known: Object.keys(fields).join(", ") },
      });
    }
  }
  for (const [name, field] of Object.entries(fields)) {
    const value = check(field, values.get(name), path(at, name), findings);
    if (value !== undefined) body[name] = value;
  }
  return body;
}

function path(at: string, name: string): string {
  return at === "" ? name : `${at}.${name}`;
}

function check(field: Field, value: unknown, at: string, findings: Findings): unknown {
  const wrong = (code: string, about: Record<string, string | number> = {}): undefined => {
    findings.problems.push({ field: at, code, about: { ...about, got: shown(value) } });
    return undefined;
  };
  if (field.type === "optional") {
    return value === undefined || value === null || value === "" ? undefined : check(field.of, value, at, findings);
  }
  if (field.type === "list" && value === undefined && field.min === 0) return [];
  if (value === undefined || value === null) return wrong("field.missing");
  switch (field.type) {
    case "text":
      return checkText(field, value, findings, wrong);
    case "int":
      return isInt(value, field.min, field.max) ? value : wrong("field.int", { min: field.min, max: field.max });
    case "choice":
      return typeof value === "string" && field.options.includes(value)
        ? value
        : wrong("field.choice", { options: field.options.join(", ") });
    case "minute":
      return isInt(value, 0, MINUTE_MAX) ? value : wrong("field.minute");
    case "bytes":
      return typeof value === "string" && isHex(value, field.length)
        ? value
        : wrong("field.bytes", { length: field.length });
    case "ref":
    case "id":
      return typeof value === "string" && isHex(value, 32) ? value : wrong("field.id");
    case "list":
      return checkList(field, value, at, findings, wrong);
    case "group":
      return checkGroup(field.fields, value, at, findings);
  }
}

type Wrong = (code: string, about?: Record<string, string | number>) => undefined;

function checkText(
  field: Field & { type: "text" },
  value: unknown,
  findings: Findings,
  wrong: Wrong,
): string | undefined {
  if (typeof value !== "string") return wrong("field.text");
  if (LONE_SURROGATE.test(value)) return wrong("field.unseen");
  const clean = findings.joined(value.replace(/\r\n?/g, "\n")).trim();
  if (isUnseen(field.lines ? clean.replaceAll("\n", " ") : clean)) return wrong("field.unseen");
  const length = [...clean].length;
  if (length < field.min) return wrong(field.min === 1 ? "field.missing" : "field.short", { min: field.min });
  return length > field.max ? wrong("field.long", { max: field.max, length }) : clean;
}

function isUnseen(text: string): boolean {
  return [UNSEEN, UNJOINED, STACKED].some((one) => one.test(text));
}

function checkList(
  field: Field & { type: "list" },
  value: unknown,
  at: string,
  findings: Findings,
  wrong: Wrong,
): unknown[] | undefined {
  if (!Array.isArray(value)) return wrong("field.list");
  if (value.length > field.max) return wrong("field.many", { max: field.max, length: value.length });
  if (value.length < field.min) return wrong("field.few", { min: field.min, length: value.length });
  return value.map((item, index) => check(field.of, item, `${at}[${index}]`, findings));
}

function isInt(value: unknown, min: number, max: number): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= min && value <= max;
}

/** What came, short enough to be quoted back. */
function shown(value: unknown): string {
  const whole = typeof value === "object" && value !== null ? JSON.stringify(value) : String(value ?? "nothing");
  const letters = [...whole.slice(0, 80)];
  return whole.length > 40 ? `${letters.slice(0, 39).join("")}…` : whole;
}
