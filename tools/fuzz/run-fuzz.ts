import { toHex } from "../../src/kernel/bytes.ts";
import { diceOf } from "../../src/kernel/testing/random-log.ts";
import { mutate, oneOf } from "./mutate.ts";
import type { Target } from "./target.ts";
import { targetsFor } from "./targets.ts";

export type Finding = { readonly target: string; readonly at: number; readonly says: string; readonly hex: string };

export type Fuzzed = { readonly count: number; readonly findings: readonly Finding[] };

export type FuzzOptions = {
  readonly count: number;
  readonly seed: number;
  /** Ends early, with what was tried until then. */
  readonly isOver?: () => boolean;
  readonly progress?: (done: number) => void;
};

/** Nothing that is read from outside may take longer than this; on a machine that others use, ten times what it needs. */
const HANG_MS = 3_000;
/** A fresh log with other acts after each this many. */
const FRESH_EVERY = 20_000;
const TELL_EVERY = 5_000;
const FINDINGS_MAX = 10;

/** Changes what is sound of each target, and gives it to those who read such. */
export function runFuzz({ count, seed, isOver = () => false, progress = () => {} }: FuzzOptions): Fuzzed {
  const findings: Finding[] = [];
  let turns: readonly Target[] = [];
  let at = 0;
  for (; at < count && findings.length < FINDINGS_MAX && !isOver(); at++) {
    if (at % TELL_EVERY === 0) progress(at);
    if (at % FRESH_EVERY === 0) {
      turns = targetsFor(seed + at).flatMap((one) => new Array<Target>(one.share).fill(one));
    }
    const dice = diceOf(seed * 1_000_003 + at);
    const target = oneOf(dice, turns);
    const bytes = mutate(oneOf(dice, target.samples), target.samples, dice);
    const says = take(target, bytes);
    if (says !== undefined) findings.push({ target: target.name, at, says, hex: toHex(bytes) });
  }
  progress(at);
  return { count: at, findings };
}

function take(target: Target, bytes: Uint8Array): string | undefined {
  const start = performance.now();
  try {
    const says = target.wrong(bytes);
    const took = performance.now() - start;
    return says ?? (took > HANG_MS ? `it took ${Math.round(took)} ms` : undefined);
  } catch (cause) {
    return `it crashed: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`;
  }
}
