/**
 * Names that are written from right to left, among words that are not: without a mark around it, such a name takes the
 * number or the name beside it along, and "בית: 3 of 5" is read as "3 בית: of 5".
 */

const BEGIN = "\u2068";
const END = "\u2069";
/** Hebrew, Arabic and their neighbours. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** A part of a sentence that runs its own way and leaves what stands around it alone. Others are as they were. */
export function isolated(part: string): string {
  return RIGHT_TO_LEFT.test(part) ? `${BEGIN}${part}${END}` : part;
}

/** The same without the marks, as it is kept and looked for: nothing that nobody sees is signed. */
export function withoutMarks<T>(value: T): T;
export function withoutMarks(value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll(BEGIN, "").replaceAll(END, "");
  if (Array.isArray(value)) return value.map((one) => withoutMarks(one));
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutMarks(one)]));
}
