import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { practices as house } from "../practices/index.ts";
import type { State } from "./state.ts";
import { readPlain, stateHash, writePlain, writeState } from "./state-codec.ts";
import { allSteps } from "./steps.ts";
import { batched, causalShuffle, foldAgain } from "./testing/fold-again.ts";
import { randomBody } from "./testing/random-body.ts";
import { diceOf } from "./testing/random-log.ts";
import { randomStory } from "./testing/random-story.ts";
import { deviceOf, story } from "./testing/story.ts";

const someStory = fc.tuple(fc.integer(), fc.integer({ min: 8, max: 70 })).map(([seed, length]) => {
  const dice = diceOf(seed);
  return { dice, tale: randomStory(dice, length) };
});

/** Everything that a replica may show: the state, what was set aside, the chain, and each event's position and time. */
function whole({ folding }: Pick<ReturnType<typeof foldAgain>, "folding">): unknown {
  return {
    state: writeState(folding.state()),
    chain: writePlain(folding.lane.chain()),
    places: folding.ordered().map((entry) => [entry.event.id, entry.height, entry.position, folding.timeAt(entry)]),
  };
}

test("[K-1] any order of arrival, in any batches, ends in the same state, with the same set aside for the same reasons", () => {
  fc.assert(
    fc.property(someStory, ({ tale, dice }) => {
      const events = causalShuffle(tale.events(), dice);
      const again = foldAgain(tale.practices.practices, tale.community, batched(events, dice));
      expect(whole(again)).toEqual(whole(tale));
      expect(stateHash(again.folding.state(), 1)).toBe(stateHash(tale.folding.state(), 1));
    }),
    { numRuns: 250 },
  );
});

test("[K-1, K-3] an event's height, position in the lane, community time and verdict in the lane rest on its past alone", () => {
  fc.assert(
    fc.property(someStory, ({ tale, dice }) => {
      const events = tale.events();
      const one = tale.graph.get(events[Math.floor(dice() * events.length)]?.id ?? "");
      if (one === undefined) return;
      const past = events.filter((event) => tale.graph.seen(one, event.id));
      const { graph, folding } = foldAgain(tale.practices.practices, tale.community, [past, [one.event]]);
      const alone = graph.get(one.event.id);
      expect(alone?.height).toBe(one.height);
      expect(folding.lane.verdict(one.event.id)).toEqual(tale.folding.lane.verdict(one.event.id));
    }),
    { numRuns: 150 },
  );
});

test("[K-1] what is shown ahead of its keeping is what it means once it is there", () => {
  let seen = 0;
  fc.assert(
    fc.property(someStory, ({ tale }) => {
      const ordered = tale.folding.ordered().map(({ event }) => event);
      const last = ordered.at(-1);
      if (last === undefined) return;
      const { graph, folding } = foldAgain(tale.practices.practices, tale.community, [ordered.slice(0, -1)]);
      const entry = graph.place(last);
      const before = writeState(folding.state());
      const ahead = folding.try(entry) === undefined ? folding.ahead(entry) : undefined;
      expect(writeState(folding.state())).toBe(before);
      if (ahead === undefined) return;
      seen += 1;
      folding.add([graph.add(last)]);
      expect(writeState(ahead)).toBe(writeState(folding.state()));
    }),
    { numRuns: 150 },
  );
  expect(seen).toBeGreaterThan(10);
});

test("[K-12] a checkpoint and what came after it are the same as the whole, also when late events come before its end", () => {
  fc.assert(
    fc.property(someStory, ({ tale, dice }) => {
      const first = causalShuffle(tale.events(), dice).slice(0, Math.floor(dice() * tale.events().length) + 1);
      const { practices } = tale.practices;
      const early = foldAgain(practices, tale.community, [first]).folding;
      const kept = readPlain(writePlain(early.state())) as State;
      const { graph, folding } = foldAgain(practices, tale.community, []);
      for (const { event } of early.ordered()) graph.add(event);
      const again = early.ordered().flatMap(({ event }) => graph.get(event.id) ?? []);
      const last = again.at(-1)?.event.id ?? "";
      allSteps(folding.filling(again, [{ count: again.length, state: kept, last }]));
      expect(writeState(folding.state())).toBe(writeState(early.state()));
      const rest = tale.events().filter(({ id }) => graph.get(id) === undefined);
      for (const batch of batched(causalShuffleOf(rest, dice), dice)) folding.add(batch.map(graph.add));
      expect(whole({ folding })).toEqual(whole(tale));
    }),
    { numRuns: 150 },
  );

  function causalShuffleOf(rest: Parameters<typeof causalShuffle>[0], dice: () => number) {
    const here = new Set(rest.map(({ id }) => id));
    const bare = rest.map((event) => ({
      ...event,
      prev: event.prev !== undefined && here.has(event.prev) ? event.prev : undefined,
      deps: event.deps.filter((id) => here.has(id)),
    }));
    const real = new Map(rest.map((event) => [event.id, event]));
    return causalShuffle(bare, dice).flatMap(({ id }) => real.get(id) ?? []);
  }
});

test("a refused event leaves the world as it was, but for the word that it was set aside", () => {
  fc.assert(
    fc.property(someStory, ({ tale }) => {
      const { practices } = tale.practices;
      const { graph, folding } = foldAgain(practices, tale.community, []);
      for (const { event } of tale.folding.ordered()) {
        const before = folding.state();
        const text = writeState(before);
        folding.add([graph.add(event)]);
        expect(writeState(before)).toBe(text);
        const refusal = folding.state().setAside.get(event.id);
        if (refusal !== undefined) expect(folding.state().practices).toBe(before.practices);
      }
    }),
    { numRuns: 60 },
  );
});

test("what `try` says of an event before it comes is what is said of it when it came", () => {
  fc.assert(
    fc.property(someStory, ({ tale, dice }) => {
      const { graph, folding } = foldAgain(tale.practices.practices, tale.community, []);
      for (const event of causalShuffle(tale.events(), dice)) {
        const said = folding.try(graph.place(event));
        folding.add([graph.add(event)]);
        if (folding.ordered().at(-1)?.event.id === event.id) {
          expect(folding.state().setAside.get(event.id)).toEqual(said);
        }
      }
    }),
    { numRuns: 60 },
  );
});

describe("[K-11] judge and fold of every practice take whatever fits a declaration", () => {
  const acts = house.flatMap((practice) => Object.values(practice.acts)).filter(({ number }) => number !== 1);

  test("by strangers, guests and people on the roll, about anything, in any order, without a crash", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 5, max: 60 }), (seed, length) => {
        const dice = diceOf(seed);
        const found = {
          name: "Fern Street",
          scale: "pod",
          timeZone: "Europe/Madrid",
          language: "en",
          values: ["Share"],
        };
        const tale = story(house, "anya", found);
        const one = <T>(of: readonly T[]): T | undefined => of[Math.floor(dice() * of.length)];
        const pick = (kinds: readonly string[]) =>
          one(tale.events().filter(({ kind }) => kinds.length === 0 || kinds.includes(kind)))?.id ??
          (dice() < 0.3 ? one(tale.events())?.id : undefined);
        for (let left = length; left > 0; left--) {
          const act = one(acts);
          const body = act === undefined ? undefined : randomBody(act.fields, dice, pick);
          if (act === undefined || body === undefined) continue;
          const sees = dice() < 0.7 ? {} : { sees: [] };
          tale.act(one(["anya", "bela", "carl", "dora"]) ?? "", act.kind, body, sees);
        }
        const again = foldAgain(house, tale.community, batched(causalShuffle(tale.events(), dice), dice));
        expect(whole(again)).toEqual(whole(tale));
        expect(deviceOf("anya")).toHaveLength(64);
      }),
      { numRuns: 120 },
    );
  });
});
