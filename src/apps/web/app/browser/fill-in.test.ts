import { afterEach, expect, test } from "vitest";
import { FILLED_IN, fillIn } from "./fill-in.ts";

type Holder = Record<string, unknown>;

/** Where something stands by its name, and what it is called there. */
function placed(path: string): readonly [Holder, string] {
  const way = path.split(".");
  const name = way.pop() ?? "";
  const holder = way.reduce<unknown>((of, part) => (of as Holder)[part], globalThis) as Holder;
  return [Object.hasOwn(holder, name) ? holder : (Object.getPrototypeOf(holder) as Holder), name];
}

const THERE = FILLED_IN.map((path) => {
  const [holder, name] = placed(path);
  return { holder, name, own: holder[name] };
});

afterEach(() => {
  for (const { holder, name, own } of THERE) {
    Object.defineProperty(holder, name, { value: own, writable: true, configurable: true });
  }
});

/** What each says of the same questions. */
function answers(): unknown {
  const few = [3, 1, 2];
  const isOdd = (value: number) => value % 2 === 1;
  const outside = () => {
    try {
      return few.with(3, 0);
    } catch (cause) {
      return cause instanceof RangeError;
    }
  };
  return [
    [few.at(0), few.at(-1), few.at(3), few.at(-4), few.at(1.9), "abc".at(-1), "abc".at(5), Uint8Array.of(1, 2).at(-2)],
    [
      few.findLast(isOdd),
      few.findLast((value) => value > 3),
      few.findLastIndex(isOdd),
      few.findLastIndex(Number.isNaN),
    ],
    [Uint8Array.of(1, 2, 3).findLast(isOdd), Uint8Array.of(1, 2, 3).findLastIndex(isOdd)],
    [few.toReversed(), few.toSorted(), few.toSorted((a, b) => b - a), few.toSpliced(1, 1, 8, 9), few.toSpliced(-1, 1)],
    [few.with(1, 7), few.with(-1, 7), outside(), few],
    [Object.hasOwn({ a: 1 }, "a"), Object.hasOwn({ a: 1 }, "toString"), Object.hasOwn(Object.create(null), "a")],
  ];
}

test("[OP-1] what older browsers lack answers as what newer ones have, and is not seen where all of a thing is gone through", async () => {
  const asNewer = answers();
  for (const { holder, name } of THERE) Reflect.deleteProperty(holder, name);
  expect(answers).toThrow(TypeError);
  fillIn();
  expect(answers()).toEqual(asNewer);
  for (const key in [1]) expect(key).toBe("0");
  const { signal } = { signal: AbortSignal.timeout(1) };
  await expect.poll(() => signal.aborted).toBe(true);
});

test("[OP-1] what a browser has of its own stays", () => {
  fillIn();
  for (const { holder, name, own } of THERE) expect(holder[name]).toBe(own);
});
