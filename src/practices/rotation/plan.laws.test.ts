import fc from "fast-check";
import { expect, test } from "vitest";
import type { PersonId } from "../../kernel/event.ts";
import { type Able, NO_PAST, type Occasion, type Planned, plan, planAfter } from "./plan.ts";
import { ROLES, type Role } from "./words.ts";

const WEEK = 7 * 24 * 60;
const NOBODY: ReadonlySet<PersonId> = new Set();

const people = (count: number) => Array.from({ length: count }, (_, at) => `person ${at}`);
const everyone = (who: readonly PersonId[]) => () => new Map(who.map((one): [PersonId, Able] => [one, "yes"]));

function meeting(at: number, more: Partial<Occasion> = {}): Occasion {
  const none = { parties: NOBODY, away: NOBODY, taken: new Map(), served: new Map() };
  return { key: `series.${at}`, start: at * WEEK, isOver: false, ...none, ...more };
}

const turnOf = (planned: Planned | undefined, role: Role) => planned?.turns.find((one) => one.role === role);
const counts = (all: readonly Planned[], role: Role, who: readonly PersonId[]) =>
  who.map((one) => all.filter((planned) => turnOf(planned, role)?.person === one).length);
const spread = (numbers: readonly number[]) => (numbers.length === 0 ? 0 : Math.max(...numbers) - Math.min(...numbers));

test("[RO-2] among people who could always have come, nobody ever has two turns more at leading than another", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 1, max: 60 }), (count, weeks) => {
      const who = people(count);
      const all = plan(
        Array.from({ length: weeks }, (_, at) => meeting(at)),
        everyone(who),
      );
      for (let end = 1; end <= weeks; end += 1) {
        expect(spread(counts(all.slice(0, end), "facilitator", who))).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 60 },
  );
});

test("[RO-2] the other roles go round as evenly, though nobody has two at one meeting", () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 12 }), fc.integer({ min: 1, max: 60 }), (count, weeks) => {
      const who = people(count);
      const all = plan(
        Array.from({ length: weeks }, (_, at) => meeting(at)),
        everyone(who),
      );
      for (const role of ROLES) {
        for (let end = 1; end <= weeks; end += 1) {
          expect(spread(counts(all.slice(0, end), role, who))).toBeLessThanOrEqual(role === "facilitator" ? 1 : 2);
        }
      }
      for (const { turns } of all) expect(new Set(turns.map((one) => one.person)).size).toBe(ROLES.length);
    }),
    { numRuns: 60 },
  );
});

/** Everyone may be away, rest or take part from some week on; each year is another one. */
const year = fc.record({
  count: fc.integer({ min: 2, max: 9 }),
  weeks: fc.integer({ min: 20, max: 52 }),
  missing: fc.array(fc.record({ who: fc.nat({ max: 8 }), week: fc.nat({ max: 51 }) }), { maxLength: 60 }),
  joins: fc.array(fc.nat({ max: 40 }), { maxLength: 4 }),
  /** Who stays away from the rule: leads although it is another's turn. */
  surprises: fc.array(fc.record({ who: fc.nat({ max: 8 }), week: fc.nat({ max: 51 }) }), { maxLength: 4 }),
});

test("[RO-1, RO-2] over random years nobody leads who is away, and nobody twice in a row while there is another", () => {
  fc.assert(
    fc.property(year, ({ count, weeks, missing }) => {
      const who = people(count);
      const isAway = (person: PersonId, at: number) =>
        missing.some((one) => person === who[one.who % count] && one.week === at);
      const all = plan(
        Array.from({ length: weeks }, (_, at) => meeting(at)),
        (_, { start }) =>
          new Map(who.map((one): [PersonId, Able] => [one, isAway(one, start / WEEK) ? "away" : "yes"])),
      );
      let before: PersonId | undefined;
      for (const [at, one] of all.entries()) {
        const turn = turnOf(one, "facilitator");
        const could = who.filter((person) => !isAway(person, at));
        if (could.length === 0) expect(turn?.person).toBeUndefined();
        else expect(could).toContain(turn?.person);
        if (could.length > 1) expect(turn?.person).not.toBe(before);
        before = turn?.person ?? before;
      }
    }),
    { numRuns: 100 },
  );
});

test("[RO-2, RO-4] those who can come on the same days never differ by more than one turn, whoever else comes and goes", () => {
  const days = fc.array(fc.boolean(), { minLength: 52, maxLength: 52 });
  let turns = 0;
  fc.assert(
    fc.property(fc.array(days, { minLength: 1, maxLength: 3 }), fc.integer({ min: 2, max: 9 }), (patterns, count) => {
      const who = people(count);
      const patternOf = (person: PersonId) => patterns[who.indexOf(person) % patterns.length] ?? [];
      const all = plan(
        Array.from({ length: 52 }, (_, at) => meeting(at)),
        (_, { start }) =>
          new Map(who.map((one): [PersonId, Able] => [one, patternOf(one)[start / WEEK] === true ? "yes" : "resting"])),
      );
      for (const pattern of patterns) {
        const alike = who.filter((one) => patternOf(one) === pattern);
        for (let end = 1; end <= 52; end += 1) {
          expect(spread(counts(all.slice(0, end), "facilitator", alike))).toBeLessThanOrEqual(1);
        }
        turns += counts(all, "facilitator", alike).reduce((sum, one) => sum + one, 0);
      }
    }),
    { numRuns: 1000 },
  );
  expect(turns).toBeGreaterThan(10_000);
});

test("[RO-2] whatever happened in the year before, those who can always come even out and stay even", () => {
  fc.assert(
    fc.property(year, ({ count, weeks, surprises }) => {
      // Of two, each has every second meeting whatever happened: nobody leads twice in a row.
      const who = people(Math.max(3, count));
      const served = (at: number) => {
        const one = surprises.find(({ week }) => week === at);
        return one === undefined ? {} : { served: new Map([["facilitator" as Role, who[one.who % who.length]]]) };
      };
      const later = 12 * who.length;
      const all = plan(
        Array.from({ length: weeks + later }, (_, at) => meeting(at, served(at < weeks ? at : -1))),
        everyone(who),
      );
      expect(spread(counts(all, "facilitator", who))).toBeLessThanOrEqual(1);
    }),
    { numRuns: 60 },
  );
});

test("[RO-3] whoever comes later never leads more often in the cycles after than those who were there", () => {
  fc.assert(
    fc.property(year, ({ count, weeks, joins }) => {
      const who = people(count + joins.length);
      const from = (person: PersonId) => {
        const at = who.indexOf(person) - count;
        return at < 0 ? 0 : (joins[at] ?? 0);
      };
      const all = plan(
        Array.from({ length: weeks + 2 * who.length }, (_, at) => meeting(at)),
        (_, { start }) =>
          new Map(who.filter((one) => from(one) * WEEK <= start).map((one): [PersonId, Able] => [one, "yes"])),
      );
      const last = Math.max(0, ...who.map(from));
      const cycle = all.slice(last, last + 2 * who.length);
      const [old, late] = [who.slice(0, count), who.slice(count)].map((group) => counts(cycle, "facilitator", group));
      for (const one of late ?? []) expect(one).toBeLessThanOrEqual(Math.max(...(old ?? [])) + 1);
    }),
    { numRuns: 60 },
  );
});

test("[RO-7, K-1] the order in which meetings are handed over changes nothing", () => {
  fc.assert(
    fc.property(year, fc.infiniteStream(fc.nat()), ({ count, weeks }, dice) => {
      const who = people(count);
      const list = Array.from({ length: weeks }, (_, at) => meeting(at));
      const shuffled = [...list].map((one) => [dice.next().value, one] as const).sort((a, b) => a[0] - b[0]);
      expect(
        plan(
          shuffled.map(([, one]) => one),
          everyone(who),
        ),
      ).toEqual(plan(list, everyone(who)));
    }),
    { numRuns: 20 },
  );
});

test("[RO-7, K-12] what is over is gone through once, however often somebody looks, and again where a word came about it", () => {
  const who = people(6);
  let asked = 0;
  const counted = () => {
    asked += 1;
    return everyone(who)();
  };
  const list = Array.from({ length: 300 }, (_, at) => meeting(at, { isOver: at < 290 }));
  const first = planAfter(NO_PAST, list, counted);
  expect(asked).toBe(300 * ROLES.length);
  asked = 0;
  const again = planAfter(first.past, list, counted);
  expect(asked).toBe(10 * ROLES.length);
  expect(again.all).toEqual(first.all);
  expect(again.past).toBe(first.past);
  const over = list.map((one, at) => (at === 290 ? { ...one, isOver: true } : one));
  asked = 0;
  const later = planAfter(again.past, over, counted);
  expect(asked).toBe(10 * ROLES.length);
  expect(later.past.planned).toHaveLength(291);
  expect(later.all).toEqual(plan(over, everyone(who)));
  const said = over.map((one, at) => (at === 7 ? { ...one, served: new Map([["scribe" as Role, "person 2"]]) } : one));
  expect(planAfter(later.past, said, counted).all).toEqual(plan(said, everyone(who)));
  expect(planAfter(later.past, over.slice(1), counted).all).toEqual(plan(over.slice(1), everyone(who)));
  expect(planAfter(first.past, list, counted).all).toEqual(first.all);
});
