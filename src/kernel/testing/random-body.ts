import { toHex } from "../bytes.ts";
import { checkFields } from "../check-fields.ts";
import { type Body, type Id, MINUTE_MAX } from "../event.ts";
import type { Field, Fields } from "../fields.ts";

/** From 0 up to but not including 1, as a seed decides. */
export type Throw = () => number;
/** One event of these kinds (of any kind when none is named), if there is one. */
export type Pick = (kinds: readonly string[]) => Id | undefined;

/** Words that trip: accents, right-to-left letters, joined emoji, quotes, what looks like code. */
const WORDS = ["tool", "Öl", "niño", "שלום", "👩‍👩‍👧", "e\u0301", "'; --", "<b>", "{name}", "constructor", "0", "水"];

/**
 * A body that fits a declaration, made by dice: for laws and for the simulation's random people. Nothing when it needs
 * an event of a kind of which `pick` knows none.
 */
export function randomBody(fields: Fields, dice: Throw, pick: Pick): Body | undefined {
  const given: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = randomValue(field, dice, pick);
    if (value === NONE) return undefined;
    if (value !== undefined) given[name] = value;
  }
  const checked = checkFields(fields, given);
  return "body" in checked ? checked.body : undefined;
}

const NONE = Symbol("none");

function randomValue(field: Field, dice: Throw, pick: Pick): unknown {
  switch (field.type) {
    case "text":
      return randomText(field.min, field.max, field.lines, dice);
    case "int":
      return between(field.min, field.max, dice);
    case "choice":
      return field.options[between(0, field.options.length - 1, dice)];
    case "minute":
      return between(0, MINUTE_MAX, dice);
    case "bytes":
      return toHex(Uint8Array.from({ length: field.length }, () => between(0, 255, dice)));
    case "ref":
    case "id":
      return pick(field.to) ?? NONE;
    case "optional": {
      const value = dice() < 0.5 ? undefined : randomValue(field.of, dice, pick);
      return value === NONE ? undefined : value;
    }
    case "list":
      return randomList(field.of, field.min, Math.min(field.max, field.min + 4), dice, pick);
    case "group":
      return randomBody(field.fields, dice, pick) ?? NONE;
  }
}

function randomList(of: Field, min: number, max: number, dice: Throw, pick: Pick): unknown {
  const items: unknown[] = [];
  for (let left = between(min, max, dice); left > 0; left--) {
    const item = randomValue(of, dice, pick);
    if (item !== NONE) items.push(item);
  }
  return items.length < min ? NONE : items;
}

/** Words up to the limit; now and then exactly as long as it may be. */
function randomText(min: number, max: number, lines: boolean, dice: Throw): string {
  const goal = dice() < 0.1 ? max : between(min, Math.min(max, min + 30), dice);
  const letters: string[] = [];
  while (letters.length < goal) letters.push(...(WORDS[between(0, WORDS.length - 1, dice)] ?? ""), lines ? "\n" : " ");
  // A family that is cut in two leaves a joiner that joins nothing.
  const text = letters
    .slice(0, goal)
    .join("")
    .normalize("NFC")
    .trim()
    .replace(/\u200d$/, "");
  const short = Math.max(0, Math.min(goal, min) - [...text].length);
  return text + "x".repeat(short);
}

function between(min: number, max: number, dice: Throw): number {
  return min + Math.floor(dice() * (max - min + 1));
}
