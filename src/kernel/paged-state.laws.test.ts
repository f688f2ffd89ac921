import fc from "fast-check";
import { expect, test } from "vitest";
import { pagedState, type Shared } from "./paged-state.ts";
import { PersistentMap } from "./persistent-map.ts";
import { plain } from "./state-codec.ts";
import { allSteps } from "./steps.ts";

type Beds = { readonly beds: PersistentMap<{ readonly what: string; readonly by: PersistentMap<number> }> };
type Step = readonly [bed: number, what: string | undefined];

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.tuple(fc.nat(60), fc.option(fc.string({ minLength: 1, maxLength: 900 }), { nil: undefined })),
  { maxLength: 80 },
);

/** A disk, and states on it that are written and opened anew. */
function disk() {
  const pages = new Map<string, string>();
  let [names, reads] = [0, 0];
  const page = (name: string): string | undefined => {
    reads += 1;
    return pages.get(name);
  };
  const open = (shared: Shared = []) => pagedState({ page, name: () => `p${names++}`, shared: () => shared });
  function keep(paged: ReturnType<typeof open>, state: unknown): unknown {
    const { top, fresh } = allSteps(paged.write(state));
    for (const [name, text] of fresh) pages.set(name, text);
    paged.kept();
    return JSON.parse(JSON.stringify(top));
  }
  return { pages, open, keep, reads: () => reads };
}

function after(state: Beds, all: readonly Step[]): Beds {
  let { beds } = state;
  for (const [bed, what] of all) {
    const key = `bed ${bed}`;
    if (what === undefined) beds = beds.without(key);
    else beds = beds.with(key, { what: what.repeat(9), by: PersistentMap.of([[what, bed]]) });
  }
  return { beds };
}

const NONE: Beds = { beds: PersistentMap.empty };

test("[K-1] a state that was written, opened again and changed any number of times is the one that never left memory", () => {
  fc.assert(
    fc.property(fc.array(steps, { minLength: 1, maxLength: 4 }), (rounds) => {
      const { open, keep, pages } = disk();
      let [kept, top] = [NONE, keep(open(), NONE)];
      let shared: Shared = [];
      for (const round of rounds) {
        const paged = open(shared);
        const state = after(paged.read(top) as Beds, round);
        kept = after(kept, round);
        top = keep(paged, state);
        shared = paged.shared();
        for (const name of paged.left()) pages.delete(name);
        expect(plain(open().read(top))).toEqual(plain(kept));
      }
    }),
    { numRuns: 30 },
  );
});

const many = after(
  NONE,
  Array.from({ length: 4_000 }, (_, bed) => [bed, "peas and beans ".repeat(4)] as const),
);

test("[K-12] looking one thing up reads a few pages, however many there are", () => {
  const { open, keep, reads, pages } = disk();
  const top = keep(open(), many);
  expect(pages.size).toBeGreaterThan(100);
  const { beds } = open().read(top) as Beds;
  expect(beds.size).toBe(4_000);
  expect(reads()).toBe(0);
  expect(beds.get("bed 17")?.what).toContain("peas");
  expect(reads()).toBeLessThan(12);
});

test("[K-12] a change writes the pages on the way to it, and tells which are not needed any more", () => {
  const { open, keep, pages } = disk();
  const top = keep(open(), many);
  const before = pages.size;
  const paged = open();
  const { beds } = paged.read(top) as Beds;
  keep(paged, { beds: beds.with("bed 17", { what: "kale", by: PersistentMap.empty }) });
  expect(pages.size - before).toBeLessThan(12);
  expect(paged.left().length).toBe(pages.size - before);
});

const rounds = fc.array(fc.record({ bed: fc.nat(3_999), from: fc.nat(2), isOpenedAnew: fc.boolean() }), {
  minLength: 3,
  maxLength: 12,
});

test("[K-4] what several states stand on stays for as long as one of them is kept, whichever is gone on from", () => {
  fc.assert(
    fc.property(rounds, (all) => {
      const { open, keep, pages } = disk();
      let [paged, marks] = [open(), [many]];
      let top = keep(paged, { ...marks });
      for (const { bed, from, isOpenedAnew } of all) {
        if (isOpenedAnew) {
          for (const name of paged.left()) pages.delete(name);
          paged = open(paged.shared());
          marks = Object.values(paged.read(top) as readonly Beds[]);
        }
        const { beds } = marks[from % marks.length] ?? many;
        const next = { beds: beds.with(`bed ${bed}`, { what: `kale ${from}`, by: PersistentMap.empty }) };
        // The oldest is not kept any more.
        marks = [...marks, next].slice(-3);
        top = keep(paged, { ...marks });
        const gone = new Set(paged.left());
        const left = pagedState({ page: (name) => (gone.has(name) ? undefined : pages.get(name)), name: () => "" });
        const read = Object.values(left.read(top) as readonly Beds[]);
        expect(read.map((one) => [...one.beds].length)).toEqual(marks.map(() => 4_000));
      }
    }),
    { numRuns: 8 },
  );
});

test("[K-4] pages that could not be kept are given again", () => {
  const { open } = disk();
  const paged = open();
  const first = allSteps(paged.write(many)).fresh.size;
  expect(allSteps(paged.write(many)).fresh.size).toBe(first);
  paged.kept();
  expect(allSteps(paged.write(many)).fresh.size).toBe(0);
});
