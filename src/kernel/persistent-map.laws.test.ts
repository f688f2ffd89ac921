import fc from "fast-check";
import { expect, test } from "vitest";
import { PersistentMap } from "./persistent-map.ts";

type Step = readonly ["with" | "without", string, number];
const key = fc.oneof(fc.string({ maxLength: 2 }), fc.constantFrom("constructor", "__proto__", "", "10", "9"));
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.tuple(fc.constantFrom("with" as const, "with" as const, "without" as const), key, fc.nat(99)),
  { maxLength: 120 },
);

const inKeyOrder = (map: ReadonlyMap<string, number>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

test("whatever is put in and taken out, it holds what a plain map holds, in the order of the keys", () => {
  fc.assert(
    fc.property(steps, (all) => {
      const model = new Map<string, number>();
      let map: PersistentMap<number> = PersistentMap.empty;
      for (const [what, at, value] of all) {
        map = what === "with" ? map.with(at, value) : map.without(at);
        if (what === "with") model.set(at, value);
        else model.delete(at);
        expect(map.size).toBe(model.size);
        expect(map.get(at)).toBe(model.get(at));
        expect(map.has(at)).toBe(model.has(at));
      }
      expect([...map]).toEqual(inKeyOrder(model));
      expect([...map.keys()]).toEqual(inKeyOrder(model).map(([at]) => at));
      expect([...map.values()]).toEqual(inKeyOrder(model).map(([, value]) => value));
      expect([...PersistentMap.of(model)]).toEqual([...map]);
      expect(depthOf(map)).toBeLessThanOrEqual(2 * Math.log2(map.size + 1) + 1);
    }),
  );
});

test("old versions stay as they were, whatever came after", () => {
  fc.assert(
    fc.property(steps, (all) => {
      let map: PersistentMap<number> = PersistentMap.empty;
      const kept: { map: PersistentMap<number>; held: [string, number][] }[] = [];
      for (const [what, at, value] of all) {
        kept.push({ map, held: [...map] });
        map = what === "with" ? map.with(at, value) : map.without(at);
      }
      for (const { map: old, held } of kept) expect([...old]).toEqual(held);
    }),
  );
});

test("[K-12] 10,000 keys in order, put in and half of them taken out, leave a shallow tree", () => {
  let map: PersistentMap<number> = PersistentMap.empty;
  for (let i = 0; i < 10_000; i++) map = map.with(String(i).padStart(6, "0"), i);
  expect(depthOf(map)).toBeLessThanOrEqual(28);
  for (let i = 0; i < 5_000; i++) map = map.without(String(i).padStart(6, "0"));
  expect(map.size).toBe(5_000);
  expect(depthOf(map)).toBeLessThanOrEqual(26);
});

test("taking out what is not there gives the very same map", () => {
  const map = PersistentMap.of([["a", 1]]);
  expect(map.without("b")).toBe(map);
});

type Tree = { readonly left: Tree | undefined; readonly right: Tree | undefined };

function depthOf(map: PersistentMap<unknown>): number {
  const deep = (tree: Tree | undefined): number =>
    tree === undefined ? 0 : 1 + Math.max(deep(tree.left), deep(tree.right));
  return deep((map as unknown as { root: Tree | undefined }).root);
}
