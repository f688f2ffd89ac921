import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { toHex } from "./bytes.ts";
import { PersistentMap } from "./persistent-map.ts";
import { RULES_VERSION } from "./rights.ts";
import type { State } from "./state.ts";
import { allSteps, type Steps } from "./steps.ts";

/**
 * A state as text, the same for the same state whatever way it came about: objects and maps in key order, what is
 * left out left out. Maps are written as `{"map": [[key, value], …]}`.
 */
export function writeState(state: State): string {
  return writePlain(state);
}

/**
 * Plain data with maps as text. Written straight away: a state is written down for each checkpoint and each comparison,
 * and a copy of it in key order, made only to be written, takes as long again.
 */
export function writePlain(value: unknown): string {
  if (typeof value === "number" && Number.isSafeInteger(value)) return `${value}`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  if (value instanceof PersistentMap) return `{"map":[${entriesOf(value)}]}`;
  if (Array.isArray(value)) return `[${value.map(writePlain).join(",")}]`;
  const parts = value as Record<string, unknown>;
  let text = "";
  for (const key of inKeyOrder(Object.keys(parts))) {
    if (parts[key] === undefined) continue;
    text += `${text === "" ? "" : ","}${JSON.stringify(key)}:${writePlain(parts[key])}`;
  }
  return `{${text}}`;
}

/** Few names, mostly in order already: put in place by hand, since sorting makes lists of its own each time. */
function inKeyOrder(keys: string[]): string[] {
  if (keys.length > FEW_KEYS) return keys.sort();
  for (let at = 1; at < keys.length; at++) {
    const key = keys[at] as string;
    let to = at;
    for (; to > 0 && (keys[to - 1] as string) > key; to--) keys[to] = keys[to - 1] as string;
    keys[to] = key;
  }
  return keys;
}

const FEW_KEYS = 24;

function entriesOf(map: PersistentMap<unknown>): string {
  let text = "";
  for (const [key, one] of map) text += `${text === "" ? "" : ","}[${JSON.stringify(key)},${writePlain(one)}]`;
  return text;
}

/** What a text of `writePlain` stands for. */
export function readPlain(text: string): unknown {
  return revive(JSON.parse(text));
}

/**
 * The version of the rules that folded a state, and SHA-256 of its text: equal on all replicas that hold the same events
 * and know the same rules (K-1). Software that is older than what was agreed on names the newest that it knows.
 */
export function stateHash(state: State, agreed: number): string {
  return allSteps(hashingState(state, agreed));
}

/** The same step by step: the state of a long log takes an old phone seconds. */
export function* hashingState(state: State, agreed: number): Steps<string> {
  const known = sums.get(state) ?? (yield* sumOf(state));
  sums.set(state, known);
  return `${Math.min(agreed, RULES_VERSION)}:${known}`;
}

function* sumOf(state: State): Steps<string> {
  const sum = sha256.create();
  let text = "";
  for (const part of partsOf(state)) {
    text += part;
    if (text.length < PART) continue;
    sum.update(utf8ToBytes(text));
    text = "";
    yield;
  }
  return toHex(sum.update(utf8ToBytes(text)).digest());
}

/** Letters that are added up in one step. */
const PART = 8_192;

/** The text of `writePlain` in parts. */
function* partsOf(value: unknown): Generator<string, void> {
  if (value instanceof PersistentMap) {
    yield '{"map":[';
    let before = "";
    for (const [key, one] of value) {
      yield `${before}[${JSON.stringify(key)},${writePlain(one)}]`;
      before = ",";
    }
    yield "]}";
  } else if (typeof value !== "object" || value === null || Array.isArray(value)) {
    yield writePlain(value);
  } else {
    const parts = value as Record<string, unknown>;
    let before = "{";
    for (const key of inKeyOrder(Object.keys(parts))) {
      if (parts[key] === undefined) continue;
      yield `${before}${JSON.stringify(key)}:`;
      yield* partsOf(parts[key]);
      before = ",";
    }
    yield before === "{" ? "{}" : "}";
  }
}

/** A state is never changed, only replaced: each is added up once. */
const sums = new WeakMap<State, string>();

/** Data as JSON has it, objects and maps in key order. */
export function plain(value: unknown): unknown {
  if (value instanceof PersistentMap) return { map: [...value].map(([key, one]) => [key, plain(one)]) };
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, plain(one)]));
}

/** Puts maps back into freshly parsed data, in place: a checkpoint has tens of thousands of small objects. */
export function revive(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (isWrittenMap(value)) {
    for (const entry of value.map) entry[1] = revive(entry[1]);
    return PersistentMap.ofSorted(value.map);
  }
  const parts = value as Record<string, unknown>;
  for (const key of Object.keys(parts)) {
    const part = parts[key];
    if (typeof part === "object" && part !== null) parts[key] = revive(part);
  }
  return value;
}

function isWrittenMap(value: unknown): value is { map: [string, unknown][] } {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.keys(value).length === 1 &&
    "map" in value &&
    Array.isArray(value.map)
  );
}
