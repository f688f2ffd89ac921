/** Section 2: the array of an act's fields, read into names and values, and written from them. */
import { ACTS } from "./acts.ts";
import { Refused, same, type Value } from "./cbor.ts";
import type { Parts } from "./event.ts";
import { bytes, hex, list, unhex } from "./shapes.ts";

/** What a field says, as the vectors show it: bytes and ids in hex, choices by their words. */
export type Said = string | number | readonly Said[] | { readonly [name: string]: Said };

export interface Act {
  readonly number: number;
  readonly kind: string;
  readonly form: "clear" | "sealed" | "lane" | "audience";
  readonly step: number;
  readonly fields: readonly Field[];
}

interface Field {
  readonly name: string;
  readonly optional: boolean;
  readonly type: string;
}

/** The ids that an event names: a ref says the place of one among them. */
export type Named = Pick<Parts, "prev" | "deps">;

/** Controls, and characters that are not seen or turn others round, as ranges of code points. */
const UNSEEN = rangesOf(
  "0-1f 7f-9f ad 34f 61c 115f 1160 17b4 17b5 180b-180f 200b 200e 200f 2028-202e 2060-206f 2800 3164 fe00-fe0d feff ffa0 " +
    "fff0-fffb 1bca0-1bca3 1d173-1d17a e0000-e0fff",
);
const JOINERS = rangesOf("200c 200d");
const STYLES = rangesOf("fe0e fe0f");
/** What a style may stand behind: `#`, `*`, digits and signs. */
const STYLED = rangesOf("23 2a 30-39 a9 ae 203c-3299 1f000-1faff");
const ACCENTS = rangesOf("300-36f 1ab0-1aff 1dc0-1dff 20d0-20ff fe20-fe2f");
const ACCENTS_MAX = 4;
const NEW_LINE = 0x0a;
const JOINED_FROM = 0x590;

const acts = new Map(ACTS.map(declared).map((act) => [act.number, act]));

export function actOf(kind: number): Act | undefined {
  return acts.get(kind);
}

/** Reads the array of an act; throws where it is a misfit. */
export function readBody(act: Act, array: readonly Value[], event: Named): Record<string, Said> {
  const fields = inArray(act);
  if (array.length > fields.length) throw new Refused("more than was declared");
  const said: Record<string, Said> = {};
  fields.forEach((field, at) => {
    const value = array[at];
    const out = value === undefined || (Array.isArray(value) && value.length === 0 && !field.type.startsWith("["));
    if (!out) said[field.name] = readValue(field.type, value, event);
    else if (!field.optional) throw new Refused(`${field.name} is missing`);
  });
  // What is left out at the end leaves no trace, so there is one array for one meaning.
  if (array.length > 0 && writeBody(act, said, event).length !== array.length)
    throw new Refused("left out in another way");
  return said;
}

/** Writes the array of an act. */
export function writeBody(act: Act, said: Readonly<Record<string, unknown>>, event: Named): readonly Value[] {
  const fields = inArray(act);
  const last = fields.findLastIndex((field) => said[field.name] !== undefined);
  return fields.slice(0, last + 1).map((field) => {
    const value = said[field.name];
    if (value !== undefined) return writeValue(field.type, value, event);
    if (!field.optional) throw new Refused(`${field.name} is missing`);
    return [];
  });
}

/** The field by which an event names its audience; it stands beside the seal. */
export function audienceField(act: Act): string | undefined {
  return act.fields.find((field) => field.type === "audience")?.name;
}

const inArray = (act: Act): readonly Field[] => act.fields.filter((field) => field.type !== "audience");

function readValue(type: string, value: Value, event: Named): Said {
  if (type.startsWith("[")) return list(value).map((item) => readValue(type.slice(1, -1), item, event));
  if (type.startsWith("{")) {
    const fields = split(type.slice(1, -1), ",").map(field);
    const parts = list(value, fields.length);
    return Object.fromEntries(fields.map((each, at) => [each.name, readValue(each.type, parts[at] ?? [], event)]));
  }
  if (type.startsWith("(")) return choices(type)[whole(value)] ?? misfit("a choice that is not declared");
  if (type === "ref") {
    return hex([event.prev, ...event.deps][whole(value)] ?? misfit("a place where nothing is named"));
  }
  if (type === "text")
    return typeof value === "string" && fits(value) ? value : misfit("text is missing, or not clean");
  if (type === "int") return typeof value === "number" ? value : misfit("a number is missing");
  return hex(bytes(value, Number(type.slice(1))));
}

function writeValue(type: string, said: unknown, event: Named): Value {
  if (type.startsWith("[")) {
    if (!Array.isArray(said)) return misfit("a list is missing");
    return said.map((item: unknown) => writeValue(type.slice(1, -1), item, event));
  }
  if (type.startsWith("{")) {
    const group = said as Record<string, unknown>;
    return split(type.slice(1, -1), ",")
      .map(field)
      .map((each) => writeValue(each.type, group[each.name], event));
  }
  if (type === "int" && typeof said === "number") return said;
  if (typeof said !== "string") return misfit("a word is missing");
  if (type === "text") return said;
  if (type.startsWith("(")) return found(choices(type).indexOf(said));
  if (type !== "ref") return unhex(said);
  return found([event.prev, ...event.deps].findIndex((id) => same(id, unhex(said))));
}

/** Whether a text is one that an act may hold. */
const fits = (text: string): boolean => text !== "" && text.trim() === text && isSeen(text);

function isSeen(text: string): boolean {
  const points = [...text].map((letter) => letter.codePointAt(0) ?? 0);
  let accents = 0;
  return points.every((point, at) => {
    accents = ACCENTS(point) ? accents + 1 : 0;
    const joins = (other: number | undefined) => other !== undefined && other >= JOINED_FROM && !JOINERS(other);
    if (accents > ACCENTS_MAX || (UNSEEN(point) && point !== NEW_LINE)) return false;
    if (JOINERS(point)) return joins(points[at - 1]) && joins(points[at + 1]);
    return !STYLES(point) || STYLED(points[at - 1] ?? 0);
  });
}

function rangesOf(words: string): (point: number) => boolean {
  const ranges = words.split(" ").map((word) => word.split("-").map((end) => Number.parseInt(end, 16)));
  return (point) => ranges.some(([first = 0, last = first]) => point >= first && point <= last);
}

const choices = (type: string): readonly string[] => type.slice(1, -1).split("|");
const found = (place: number): number => (place < 0 ? misfit("not among what there is") : place);
const whole = (value: Value): number =>
  typeof value === "number" && value >= 0 ? value : misfit("a place is missing");

function misfit(words: string): never {
  throw new Refused(words);
}

function declared(line: string): Act {
  const [number, kind = "", forms = "", ...fields] = line.split(" ");
  const [form, step] = forms.split("/");
  return {
    number: Number(number),
    kind,
    form: form as Act["form"],
    step: Number(step ?? 16),
    fields: fields.map(field),
  };
}

function field(words: string): Field {
  const at = words.indexOf(":");
  const name = words.slice(0, at);
  return { name: name.replace("?", ""), optional: name.endsWith("?"), type: words.slice(at + 1) };
}

/** Splits at a mark outside of brackets. */
function split(words: string, mark: string): readonly string[] {
  const parts = [""];
  let depth = 0;
  for (const letter of words) {
    if ("[{(".includes(letter)) depth++;
    if ("]})".includes(letter)) depth--;
    if (letter === mark && depth === 0) parts.push("");
    else parts[parts.length - 1] += letter;
  }
  return parts;
}
