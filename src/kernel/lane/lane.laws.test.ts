import fc from "fast-check";
import { expect, test } from "vitest";
import type { Body, Id } from "../event.ts";
import { writePlain, writeState } from "../state-codec.ts";
import { batched, causalShuffle, foldAgain } from "../testing/fold-again.ts";
import { type Founded, founded } from "../testing/founded.ts";
import type { Throw } from "../testing/random-body.ts";
import { diceOf } from "../testing/random-log.ts";

const SIX = ["anya:1", "bela:1", "carl:2", "dora:2", "emil:3", "fina:3"] as const;
const NAMES = SIX.map((one) => one.split(":")[0] ?? "");
const TWO_PHONES = NAMES.slice(0, 3);
const DAY = 24 * 60;

/**
 * A roll whose people fall apart into two islands and come together again. Either side proposes, votes, removes, lets
 * rest and adopts; three people have a second phone that may be on the other side, so that they sign behind their own back.
 */
function islands(dice: Throw, length: number): Founded {
  const told = founded(...SIX);
  for (const who of TWO_PHONES) told.secondDevice(who, `${who} 2`);
  const one = <T>(of: readonly T[]): T => of[Math.floor(dice() * of.length)] as T;
  const some = <T>(of: readonly T[], share = 0.4): T[] => of.filter(() => dice() < share);
  const phones = [...NAMES, ...TWO_PHONES.map((who) => `${who} 2`)];
  const personOf = (phone: string) => told.tale.person(phone.split(" ")[0] ?? "");

  const start = told.tale.graph.heads()[0]?.event.id ?? "";
  const ends: [Id, Id] = [start, start];
  const tips: [Id, Id] = [told.tip(), told.tip()];
  let away: readonly string[] = ["emil", "fina"];

  /** Somebody acts, having seen what their side has. */
  function act(phone: string, kind: string, body: Body = {}): Id {
    const side = away.includes(phone) ? 1 : 0;
    const { id } = told.tale.act(phone, kind, body, {
      sees: [ends[side]],
      minute: told.tale.now() + one([1, DAY, 20 * DAY]),
    });
    ends[side] = id;
    return id;
  }

  /** The newest yes of each person. */
  function standing(ballots: readonly Id[]): Id[] {
    const newest = new Map<Id, Id>();
    for (const id of ballots) {
      const event = told.tale.graph.get(id)?.event;
      if (event === undefined || told.tale.setAside(id) !== undefined) continue;
      const person = told.tale.graph.joins.personOf(event.device) ?? "";
      if (event.body.say === "yes") newest.set(person, id);
      else newest.delete(person);
    }
    return [...newest.values()];
  }

  function change(): Body {
    const held = told.tale.events().filter(({ id }) => told.tale.setAside(id)?.code === "kernel.quarantined");
    const none = { seats: [], addValues: [], dropValues: [], numbers: [], remove: [], dormant: [], adopt: [] };
    const asked: readonly Body[] = [
      { remove: [personOf(one(phones))] },
      { remove: [personOf(one(["emil", "fina"]))] },
      { addValues: [`value ${told.tale.now()}`].slice(0, dice() < 0.7 ? 1 : 0) },
      { dormant: [personOf(one(["emil", "fina"]))] },
      { seats: [{ person: personOf(one(phones)), household: told.home(one(["1", "2", "3"])) }] },
      { adopt: some(held.map(({ id }) => id)).slice(0, 3) },
    ];
    return { ...none, ...(held.length > 0 && dice() < 0.3 ? asked[5] : one(asked)) };
  }

  for (let at = 0; at < length; at++) {
    const side = dice() < 0.6 ? 0 : 1;
    const here = phones.filter((phone) => away.includes(phone) === (side === 1));
    const roll = dice();
    if (roll < 0.45 && here.length > 0) {
      const motion = act(one(here), "members.propose", { parent: tips[side], ...change() });
      const ballots = some(here, 0.9).map((phone) =>
        act(phone, "members.vote", { motion, say: dice() < 0.9 ? "yes" : "no" }),
      );
      const outcome = act(one(here), "members.conclude", { motion, ballots: standing(ballots) });
      if (told.tale.setAside(outcome) === undefined) tips[side] = outcome;
    } else if (roll < 0.8 && here.length > 0) act(one(here), "plots.plant", { bed: one([1, 2, 3]), what: "peas" });
    else if (roll < 0.9) away = some(phones, 0.45);
    else {
      const merged = told.tale.act(one(phones), "kernel.witness", {}, { sees: ends }).id;
      ends[0] = merged;
      ends[1] = merged;
      tips.fill(told.tip());
    }
  }
  return told;
}

const someIslands = fc.tuple(fc.integer(), fc.integer({ min: 4, max: 30 })).map(([seed, length]) => {
  const dice = diceOf(seed);
  return { dice, told: islands(dice, length) };
});

const codes = new Set<string>();
let outcomes = 0;
let finals = 0;

test("[K-1, K-5] with islands, removals, adoptions and double votes, every order of arrival ends in the same", () => {
  fc.assert(
    fc.property(someIslands, ({ dice, told }) => {
      const { folding } = told.tale;
      for (const [, { code }] of folding.state().setAside) codes.add(code);
      outcomes += folding.lane.chain().length;
      finals += folding.lane.chain().filter(({ id }) => folding.lane.isFinal(id)).length;
      const batches = batched(causalShuffle(told.tale.events(), dice), dice);
      const again = foldAgain(told.practices, told.community, batches).folding;
      expect(writePlain(again.lane.chain())).toBe(writePlain(folding.lane.chain()));
      expect(writeState(again.state())).toBe(writeState(folding.state()));
    }),
    { numRuns: 120 },
  );
  expect([...codes]).toEqual(expect.arrayContaining(["kernel.removed", "kernel.quarantined", "lane.moved-on"]));
  expect(outcomes).toBeGreaterThan(100);
  expect(finals).toBeGreaterThan(50);
});

test("[K-1, K-11] whatever an island does, the lane judges each fact alike in its past alone and among all", () => {
  fc.assert(
    fc.property(someIslands, ({ dice, told }) => {
      const events = told.tale.events();
      const one = events[Math.floor(dice() * events.length)];
      const entry = told.tale.graph.get(one?.id ?? "");
      if (one === undefined || entry === undefined) return;
      const past = events.filter((event) => told.tale.graph.seen(entry, event.id));
      const alone = foldAgain(told.practices, told.community, [past, [one]]).folding;
      expect(alone.lane.verdict(one.id)).toEqual(told.tale.folding.lane.verdict(one.id));
    }),
    { numRuns: 120 },
  );
});
