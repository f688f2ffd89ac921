import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Minute } from "../../kernel/event.ts";
import { rightsAt } from "../../kernel/numbers-ahead.ts";
import { writeState } from "../../kernel/state-codec.ts";
import type { Story } from "../../kernel/testing/story.ts";
import { decisions } from "../decisions/index.ts";
import { members } from "../members/index.ts";
import { DAY, podOf, see, today } from "../members/testing/neighbours.ts";
import { retell } from "../members/testing/random-history.ts";
import type { AheadRow } from "./ahead.ts";
import type { CharterNumberName } from "./charter-number.ts";
import { charter, charterNumber } from "./index.ts";
import type { MotionRow } from "./motions.ts";
import type { NumberRow } from "./views.ts";

const HOMES = { anya: "Fern", bo: "Mill", cem: "Elm", dee: "Oak" };
const PEOPLE = Object.keys(HOMES);
const practices = [members, charter, decisions];
const pod = (): Story => podOf(HOMES, practices);

/** What everyone on the roll agrees on: numbers, and from when. */
function agree(story: Story, numbers: Readonly<Record<string, number>>, from?: Minute): string {
  const parent = story.folding.lane.chain().at(-1)?.id ?? "";
  const list = Object.entries(numbers).map(([name, value]) => ({ name, value }));
  const moment = from === undefined ? {} : { from };
  const motion = story.act("anya", "charter.propose", { parent, why: "So", numbers: list, ...moment });
  expect(motion.refusal).toBeUndefined();
  const ballots = PEOPLE.map((who) => story.act(who, "charter.say", { motion: motion.id, yes: "yes" }).id);
  expect(story.act("anya", "charter.conclude", { motion: motion.id, ballots }).refusal).toBeUndefined();
  return motion.id;
}

/** Days that a text which is put now stays open. */
function daysOpen(story: Story): number {
  const matter = story.act("anya", "decisions.frame", { title: "A bench", problem: "Nowhere to sit" }).id;
  const text = story.act("anya", "decisions.put", { matter, text: "We build one" });
  expect(text.refusal).toBeUndefined();
  const { deadline, time } = story.state("decisions").matters.get(matter).texts.get(text.id);
  return (deadline - time) / DAY;
}

const holds = (story: Story, name: CharterNumberName) => charterNumber(story.look("charter").rights, name);

describe("a number that was agreed on to hold from a day on", () => {
  test("[CH-24] leaves the number before it standing for every rule until that day, and then is the number", () => {
    const story = pod();
    const from = story.now() + 3 * DAY;
    agree(story, { sayDays: 14 }, from);
    expect([holds(story, "sayDays"), daysOpen(story)]).toEqual([7, 7]);
    story.pass(3 * DAY - 100, ...PEOPLE);
    expect([holds(story, "sayDays"), daysOpen(story)]).toEqual([7, 7]);
    story.pass(100, ...PEOPLE);
    expect([holds(story, "sayDays"), daysOpen(story)]).toEqual([14, 14]);
  });

  test("[CH-24] is what the rights lane counts by as well, at each motion's own moment", () => {
    const story = pod();
    const needed = () => {
      const parent = story.folding.lane.chain().at(-1)?.id ?? "";
      const motion = story.act("bo", "charter.propose", { parent, why: "So", addValues: ["Rest"] }).id;
      return story.folding.lane.motion(motion)?.needed;
    };
    agree(story, { constitutionalPercent: 100 }, story.now() + 2 * DAY);
    expect(needed()).toBe(3);
    story.pass(2 * DAY, ...PEOPLE);
    expect(needed()).toBe(4);
  });

  test("[CH-24] does not come sooner because one clock is a year ahead", () => {
    const story = pod();
    agree(story, { sayDays: 14 }, story.now() + 3 * DAY);
    const now = story.now();
    story.act("dee", "kernel.witness", {}, { minute: now + 366 * DAY });
    const matter = story.act("dee", "decisions.frame", { title: "x", problem: "x" }, { minute: now + 366 * DAY }).id;
    const text = story.act("dee", "decisions.put", { matter, text: "x" }, { minute: now + 366 * DAY }).id;
    const { deadline, time } = story.state("decisions").matters.get(matter).texts.get(text);
    expect((deadline - time) / DAY).toBe(7);
  });

  test("[CH-24] holds at once where the yes came later than its day", () => {
    const story = pod();
    agree(story, { sayDays: 14 }, story.now() - DAY);
    expect(holds(story, "sayDays")).toBe(14);
    expect(story.look("charter").rights.ahead).toEqual([]);
  });

  test("[CH-24] is set aside by whoever sets the number anew, which the motion says; what comes before stays", () => {
    const story = pod();
    const now = story.now();
    agree(story, { sayDays: 14, talkDays: 5 }, now + 20 * DAY);
    const motion = agree(story, { sayDays: 10 }, now + 10 * DAY);
    const [change] = (see(story, charter, "motion", "anya", { motion }) as MotionRow).changes;
    expect(change).toMatchObject({
      ...{ before: 7, after: 10, from: now + 10 * DAY },
      aside: [{ name: "sayDays", value: 14, from: now + 20 * DAY }],
    });
    agree(story, { talkDays: 9 }, now + 30 * DAY);
    story.pass(40 * DAY, ...PEOPLE);
    expect([holds(story, "sayDays"), holds(story, "talkDays")]).toEqual([10, 9]);
    agree(story, { sayDays: 3 });
    expect(holds(story, "sayDays")).toBe(3);
  });

  test("[CH-24] is for numbers alone, and for the year ahead", () => {
    const story = pod();
    const parent = story.folding.lane.chain().at(-1)?.id ?? "";
    const numbers = [{ name: "sayDays", value: 14 }];
    const ask = (more: object) => story.would("anya", "charter.propose", { parent, why: "So", ...more })?.code;
    const from = story.now() + DAY;
    expect(ask({ addValues: ["Rest"], from })).toBe("charter.moment-of-numbers");
    expect(ask({ numbers, addValues: ["Rest"], from })).toBe("charter.moment-of-numbers");
    expect(ask({ numbers, from: story.now() + 400 * DAY })).toBe("lane.too-far-ahead");
    expect(ask({ numbers, from })).toBeUndefined();
  });

  test("[CH-24] stands in the charter and under Coming until its day, and in Today on it", () => {
    const story = pod();
    const from = story.now() + 3 * DAY;
    // It begins with a day: an hour beside it would say that something happens then.
    const day = new Date(from * 60_000).toISOString().slice(0, 10);
    const motion = agree(story, { sayDays: 14 }, from);
    const row = () => (see(story, charter, "numbers") as NumberRow[]).find((one) => one.name === "sayDays");
    expect(row()).toMatchObject({ value: 7, ahead: [{ value: 14, from }] });
    expect(see(story, charter, "ahead") as AheadRow[]).toMatchObject([{ motion, before: 7, after: 14, from }]);
    expect(charter.coming?.(story.look("charter", "bo"))).toMatchObject([
      { at: from, day, title: { code: "charter.change.sayDays", about: { before: 7, after: 14 } } },
    ]);
    expect(charter.posted?.(story.look("charter"))).toMatchObject([{ part: "coming", at: from, day }]);
    expect(today(story, charter, "bo")).toEqual([]);
    story.pass(from - story.now(), ...PEOPLE);
    expect(row()).toMatchObject({ value: 14, ahead: [] });
    expect(today(story, charter, "bo")).toEqual(["charter.change.sayDays"]);
    story.pass(DAY, ...PEOPLE);
    expect(today(story, charter, "bo")).toEqual([]);
  });
});

const dice = fc.array(fc.nat({ max: 9999 }), { minLength: 40, maxLength: 40 });
const NAMES = ["sayDays", "talkDays"] as const;
/** Who agrees on what, from when (in days from now; without one at once), and how many days pass. */
const outcomes = fc.array(
  fc.record({
    name: fc.constantFrom(...NAMES),
    value: fc.integer({ min: 1, max: 30 }),
    days: fc.option(fc.integer({ min: -3, max: 9 }), { nil: undefined }),
    pass: fc.integer({ min: 0, max: 4 }),
  }),
  { minLength: 1, maxLength: 8 },
);

test("[CH-24] in every story a number is that of the newest outcome whose moment has come", () => {
  let waited = 0;
  fc.assert(
    fc.property(outcomes, (steps) => {
      const story = pod();
      const said: { readonly name: string; readonly value: number; readonly from: number }[] = [];
      for (const { name, value, days, pass } of steps) {
        const from = days === undefined ? undefined : story.now() + days * DAY;
        agree(story, { [name]: value }, from);
        said.push({ name, value, from: from ?? 0 });
        story.pass(pass * DAY, ...PEOPLE);
        for (const one of NAMES) {
          const { rights, time } = story.look("charter");
          const come = said.findLast((other) => other.name === one && other.from <= time);
          waited += said.some((other) => other.from > time) ? 1 : 0;
          expect(charterNumber(rights, one)).toBe(come?.value ?? charterNumber({ ...rights, numbers: NONE }, one));
        }
      }
    }),
    { numRuns: 60 },
  );
  expect(waited).toBeGreaterThan(20);
});
const NONE = rightsAt(pod().look("charter").rights, () => 0).numbers;

test("[CH-24, CH-14] in every story with numbers ahead, any order of arrival ends in the same state", () => {
  fc.assert(
    fc.property(outcomes, dice, (steps, rolls) => {
      const story = pod();
      for (const { name, value, days, pass } of steps) {
        agree(story, { [name]: value }, days === undefined ? undefined : story.now() + days * DAY);
        story.pass(pass * DAY, ...PEOPLE);
        daysOpen(story);
      }
      expect(retell(story, practices, rolls)).toBe(writeState(story.folding.state()));
    }),
    { numRuns: 20 },
  );
});
