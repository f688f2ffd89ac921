import type { Minute } from "./event.ts";
import type { NumberAhead, Rights } from "./rights.ts";

/**
 * Rights as they hold at a moment of community time: numbers that were agreed on to hold from a day on stand as they
 * were before it. What is still ahead then is in `ahead`. The time is asked for only where something was ever ahead.
 */
export function rightsAt(rights: Rights, time: () => Minute): Rights {
  const { ahead } = rights;
  if (ahead.length === 0) return rights;
  const now = time();
  const come = ahead.filter(({ from }) => from <= now).length;
  if (come === 0) return rights;
  const known = arrived.get(rights) ?? [];
  const at = known[come] ?? arrivedAt(rights, now);
  known[come] = at;
  arrived.set(rights, known);
  return at;
}

/** By how many numbers have come: the moments are nested, so that many are always the same ones. */
const arrived = new WeakMap<Rights, Rights[]>();

function arrivedAt(rights: Rights, now: Minute): Rights {
  const come = rights.ahead.filter(({ from }) => from <= now);
  const numbers = come.reduce((all, { name, value }) => all.with(name, value), rights.numbers);
  return { ...rights, numbers, ahead: rights.ahead.filter(({ from }) => from > now) };
}

/**
 * The numbers after an outcome, and what is ahead. Whoever sets a number anew sets aside what was ahead for it from that
 * moment on; what comes before then still comes.
 */
export function numbersAfter({ numbers, ahead }: Numbers, { numbers: set, from }: NumbersSet): Numbers {
  const isSetAside = (one: NumberAhead): boolean =>
    set.some(({ name }) => name === one.name) && (from === undefined || from <= one.from);
  const stays = ahead.filter((one) => !isSetAside(one));
  if (from !== undefined) return { numbers, ahead: [...stays, ...set.map((one) => ({ ...one, from }))] };
  return { numbers: set.reduce((all, { name, value }) => all.with(name, value), numbers), ahead: stays };
}
/** Numbers as an outcome sets them, at once or from a moment on. */
export type NumbersSet = {
  readonly numbers: readonly { readonly name: string; readonly value: number }[];
  /** The moment from which the numbers hold; without one, as soon as the outcome is on record. */
  readonly from?: Minute | undefined;
};

type Numbers = Pick<Rights, "numbers" | "ahead">;
