/**
 * What the language got after the oldest browsers in which the page runs (tools/tidy/oldest-browsers.ts) and the house uses
 * all the same: written here as the standard has it, for whoever lacks it. Imported before all else.
 */
type Some = { readonly length: number; readonly [at: number]: unknown };
type Test = (value: unknown, at: number, all: unknown) => unknown;

function at(this: Some, index: number): unknown {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

function findLastIndex(this: Some, is: Test, self?: unknown): number {
  for (let index = this.length - 1; index >= 0; index--) if (is.call(self, this[index], index, this)) return index;
  return -1;
}

function findLast(this: Some, is: Test, self?: unknown): unknown {
  return this[findLastIndex.call(this, is, self)];
}

function toReversed(this: ArrayLike<unknown>): unknown[] {
  return Array.from(this).reverse();
}

function toSorted(this: ArrayLike<unknown>, order?: (a: unknown, b: unknown) => number): unknown[] {
  return Array.from(this).sort(order);
}

function toSpliced(this: ArrayLike<unknown>, ...change: [number, number, ...unknown[]]): unknown[] {
  const copy = Array.from(this);
  copy.splice(...change);
  return copy;
}

function changed(this: ArrayLike<unknown>, index: number, value: unknown): unknown[] {
  const copy = Array.from(this);
  const place = index < 0 ? copy.length + index : index;
  if (place < 0 || place >= copy.length) throw new RangeError(`There is no place ${index}.`);
  copy[place] = value;
  return copy;
}

function hasOwn(of: object, name: PropertyKey): boolean {
  return Object.getOwnPropertyDescriptor(of, name) !== undefined;
}

function timeout(afterMs: number): AbortSignal {
  const giveUp = new AbortController();
  setTimeout(() => giveUp.abort(), afterMs);
  return giveUp.signal;
}

const OF_ARRAYS = { at, findLast, findLastIndex, toReversed, toSorted, toSpliced, with: changed };
/** By where each belongs, as one would write it. */
const PARTS: readonly (readonly [string, object | undefined, Readonly<Record<string, unknown>>])[] = [
  ["Array.prototype", Array.prototype, OF_ARRAYS],
  ["String.prototype", String.prototype, { at }],
  ["Uint8Array.prototype", Object.getPrototypeOf(Uint8Array.prototype) as object, { at, findLast, findLastIndex }],
  ["Object", Object, { hasOwn }],
  ["AbortSignal", globalThis.AbortSignal, { timeout }],
];

export const FILLED_IN: readonly string[] = PARTS.flatMap(([of, , parts]) =>
  Object.keys(parts).map((name) => `${of}.${name}`),
);

/** Gives what is lacking; what is there stays. */
export function fillIn(): void {
  for (const [, holder, parts] of PARTS) {
    for (const [name, value] of Object.entries(parts)) {
      if (holder === undefined || name in holder) continue;
      Object.defineProperty(holder, name, { value, writable: true, configurable: true });
    }
  }
}

fillIn();
