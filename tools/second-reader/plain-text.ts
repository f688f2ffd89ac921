/** Section 4, newcomers: the plain text of a value, of which one is written, and the hash of a state. */
import { Refused } from "./cbor.ts";
import { sha256 } from "./crypto.ts";
import { ascii, hex } from "./shapes.ts";

export type Plain = string | number | boolean | null | readonly (Plain | undefined)[] | PlainMap | PlainObject;

/** Keys are texts, and stand in their order whatever the order here. */
export type PlainMap = ReadonlyMap<string, Plain>;

export interface PlainObject {
  /** A member that is not there is left out. */
  readonly [name: string]: Plain | undefined;
}

export function writePlain(value: Plain): string {
  if (typeof value === "number") return writeNumber(value);
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (isMap(value)) {
    const pairs = sorted([...value]).map(([key, one]) => `[${JSON.stringify(key)},${writePlain(one)}]`);
    return `{"map":[${pairs.join(",")}]}`;
  }
  if (isArray(value)) return `[${value.map((one) => (one === undefined ? "null" : writePlain(one))).join(",")}]`;
  const members = sorted(Object.entries(value)).flatMap(([name, one]) =>
    one === undefined ? [] : [`${JSON.stringify(name)}:${writePlain(one)}`],
  );
  if (members.length === 1 && members[0]?.startsWith('"map":')) throw new Refused("an object that looks like a map");
  return `{${members.join(",")}}`;
}

/** Reads a plain text. One with spaces or in another order is read too: what counts is what comes of it, written again. */
export function readPlain(text: string): Plain {
  return ofJson(parsed(text));
}

/** The hash of a state by the rules of a version: what a checkpoint says of it. */
export function stateHash(rules: number, state: Plain): string {
  return `${rules}:${hex(sha256(ascii(writePlain(state))))}`;
}

/** An object with members, and not a map, an array or nothing. */
export function objectOf(value: Plain | undefined): PlainObject {
  if (value === null || typeof value !== "object" || isMap(value) || isArray(value))
    throw new Refused("an object is missing");
  return value;
}

export const isMap = (value: Plain | undefined): value is PlainMap => value instanceof Map;
const isArray = (value: Plain | undefined): value is readonly (Plain | undefined)[] => Array.isArray(value);

/** By names, UTF-16 unit by unit, which is how texts compare here. */
function sorted<T>(pairs: readonly (readonly [string, T])[]): readonly (readonly [string, T])[] {
  return [...pairs].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

function writeNumber(value: number): string {
  if (!Number.isSafeInteger(value)) throw new Refused("a number that is not whole");
  return JSON.stringify(value);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused("a text that is no JSON");
  }
}

/** An object whose only member is `map` is a map. */
function ofJson(value: unknown): Plain {
  if (Array.isArray(value)) return value.map(ofJson);
  if (typeof value === "number" && !Number.isSafeInteger(value)) throw new Refused("a number that is not whole");
  if (typeof value !== "object" || value === null) return value as Plain;
  const members = Object.entries(value);
  const [name, pairs] = members[0] ?? [];
  if (members.length === 1 && name === "map") {
    if (!Array.isArray(pairs)) throw new Refused("a map of something else than pairs");
    return new Map(pairs.map(pairOf));
  }
  return Object.fromEntries(members.map(([each, one]) => [each, ofJson(one)]));
}

function pairOf(pair: unknown): readonly [string, Plain] {
  const [key, value, more] = Array.isArray(pair) ? pair : [];
  if (typeof key !== "string" || value === undefined || more !== undefined)
    throw new Refused("a map of something else than pairs");
  return [key, ofJson(value)];
}
