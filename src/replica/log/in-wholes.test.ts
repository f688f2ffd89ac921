import fc from "fast-check";
import { expect, test } from "vitest";
import type { Entry } from "../../kernel/entry.ts";
import type { Event } from "../../kernel/event.ts";
import { namedBy } from "../../kernel/graph.ts";
import { causalShuffle, foldAgain } from "../../kernel/testing/fold-again.ts";
import { randomStory } from "../../kernel/testing/random-story.ts";
import type { SignedEvent } from "../../kernel/wire/signed-event.ts";
import { inWholes } from "./in-wholes.ts";

const signed = (event: Event): SignedEvent => ({ event, canonical: new Uint8Array(), signature: undefined });

test("[K-1] what comes from others is taken in by parts that each stand by themselves", () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })), (chances) => {
      const dice = () => chances.next().value as number;
      const tale = randomStory(dice, 60);
      const { practices } = tale.practices;
      const all = causalShuffle(tale.events(), dice);
      const here = all.slice(0, 1 + Math.floor(dice() * all.length));
      const { graph, folding } = foldAgain(practices, tale.community, [here]);
      const parts = inWholes(all.slice(here.length).map(signed), graph, folding.order);
      for (const part of parts) {
        const inPart = new Set(part.map(({ event }) => event.id));
        for (const { event } of part)
          for (const id of namedBy(event)) expect(graph.get(id) !== undefined || inPart.has(id)).toBe(true);
        folding.add(part.map(({ event }) => graph.add(event)));
      }
      expect(folding.ordered().map(({ event }) => event.id)).toEqual(tale.events().map(({ id }) => id));
      expect(folding.state()).toEqual(foldAgain(practices, tale.community, [tale.events()]).folding.state());
    }),
    { numRuns: 60 },
  );
});

test("[AN-3] what comes after all that is here is taken in a few at a time", () => {
  const tale = randomStory(Math.random, 200, 0);
  const [first, ...more] = tale.events();
  const { graph, folding } = foldAgain(tale.practices.practices, tale.community, [first === undefined ? [] : [first]]);
  const parts = inWholes(more.map(signed), graph, folding.order);
  expect(parts.flat()).toHaveLength(more.length);
  expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(more.length / 4);
});

test("[K-12] all that comes before the newest that is here is one part, so that what stands behind it is folded again once", () => {
  const root = { height: 0, event: { id: "root" } } as Entry;
  const newest = { height: 50, event: { id: "m" } } as Entry;
  const order = { length: () => 2, at: (place: number) => (place === 0 ? root : newest) };
  const graph = { get: (id: string) => (id === "root" ? root : undefined) };
  // Two chains that were written apart from what is here, as high as that and higher.
  const chain = (name: string) =>
    Array.from({ length: 80 }, (_, at) =>
      signed({
        id: `${name}${at}`,
        prev: at === 0 ? "root" : `${name}${at - 1}`,
        deps: [] as string[],
      } as unknown as Event),
    );
  const [first, ...more] = inWholes([...chain("a"), ...chain("z")], graph, order);
  expect(first?.map(({ event }) => event.id).sort()).toEqual(
    [...Array.from({ length: 50 }, (_, at) => `a${at}`), ...Array.from({ length: 49 }, (_, at) => `z${at}`)].sort(),
  );
  expect(more.map((part) => part.length)).toEqual([16, 16, 16, 13]);
});
