import { expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import type { Story } from "../../kernel/testing/story.ts";
import { members } from "../members/index.ts";
import { guest, homeOf, podOf, seatsOf, see, today } from "../members/testing/neighbours.ts";
import {
  CHARTER_NUMBERS,
  CHARTER_VALUES_PRESET,
  charter,
  charterNumber,
  coreValues,
  isCoreValue,
  mostOf,
} from "./index.ts";
import type { PresetRow } from "./views.ts";

const HOMES = { anya: "Fern House", bo: "Fern House", cem: "Mill House", dee: "Elm House" };
const practices = [members, charter];
const code = (told: { refusal: { code: string } | undefined }): string | undefined => told.refusal?.code;
const pod = (): Story => podOf(HOMES, practices);
const newest = (story: Story): Id => story.look("charter").lane.chain.at(-1)?.id ?? "";
const body = (story: Story, more: object) => ({ parent: newest(story), why: "So that it is said", ...more });
const propose = (story: Story, who: string, more: object) => story.act(who, "charter.propose", body(story, more));
const say = (story: Story, who: string, motion: Id, yes = "yes") => story.act(who, "charter.say", { motion, yes });
const rights = (story: Story) => story.look("charter").rights;

const asSet = ({ name, after }: PresetRow["numbers"][number]) => ({ name, value: after });

/** Says yes as each of them, and signs what the app signs by itself. */
function pass(story: Story, motion: Id, ...people: string[]): void {
  for (const who of people) {
    const { event } = say(story, who, motion);
    for (const draft of charter.followUps?.(story.look("charter", who), event as never) ?? []) {
      story.act(who, draft.kind, draft.body);
    }
  }
}

test("[CH-1] a motion builds on the newest outcome and changes something, within bounds, once each", () => {
  const story = pod();
  const ask = (more: object) => story.would("anya", "charter.propose", body(story, more))?.code;
  expect(ask({})).toBe("charter.empty");
  expect(ask({ numbers: [{ name: "sayDays", value: 31 }] })).toBe("charter.out-of-bounds");
  expect(ask({ addValues: ["Same", "Same"] })).toBe("charter.said-twice");
  expect(ask({ dropValues: [9] })).toBe("lane.unknown-value");
  expect(ask({ seats: seatsOf(story, ["bo"]) })).toBe("lane.on-roll-already");
  const eve = guest(story, "eve", "anya").id;
  const seat = { person: eve, household: homeOf(story, "eve") };
  expect(ask({ seats: [seat, seat] })).toBe("charter.listed-twice");
  expect(ask({ seats: [{ ...seat, household: "ab".repeat(32) }] })).toBe("lane.unknown-household");
  expect(ask({ seats: [{ ...seat, person: "ab".repeat(32) }] })).toBe("lane.unknown-person");
  expect(ask({ parent: "ab".repeat(32), addValues: ["New"] })).toBe("lane.unknown-parent");
  expect(ask({ seats: [seat], addValues: ["New"] })).toBeUndefined();
});

test("[CH-2] only people on the roll propose, say and conclude", () => {
  const story = pod();
  guest(story, "eve", "anya");
  expect(code(propose(story, "eve", { addValues: ["Mine"] }))).toBe("lane.not-on-roll");
  const motion = propose(story, "anya", { addValues: ["Ours"] }).id;
  expect(code(say(story, "eve", motion))).toBe("lane.not-on-roll");
  const ballots = ["anya", "bo", "cem"].map((who) => say(story, who, motion).id);
  expect(code(story.act("eve", "charter.conclude", { motion, ballots }))).toBe("lane.not-on-roll");
  expect(coreValues(rights(story)).map((value) => value.text)).toEqual(["Nobody rules over anybody"]);
});

test("[CH-3] two thirds of the roll must say yes, and the outcome lists the yes that it counted", () => {
  const story = pod();
  const motion = propose(story, "anya", { addValues: ["We decide in the open"] }).id;
  const ballots = ["anya", "bo"].map((who) => say(story, who, motion).id);
  expect(story.would("anya", "charter.conclude", { motion, ballots })).toEqual({
    code: "lane.not-enough",
    about: { yes: 2, needed: 3, of: 4 },
  });
  const no = say(story, "dee", motion, "no").id;
  expect(story.would("anya", "charter.conclude", { motion, ballots: [...ballots, no] })?.code).toBe(
    "lane.counted-wrong",
  );
  ballots.push(say(story, "cem", motion).id);
  expect(code(story.act("dee", "charter.conclude", { motion, ballots }))).toBeUndefined();
  expect(see(story, charter, "outcomes")[0]).toMatchObject({ motion, yes: 3, of: 4, byName: "dee", founding: false });
});

test("[CH-4] the yes that reaches the number puts the outcome on record by itself", () => {
  const story = pod();
  const motion = propose(story, "anya", { addValues: ["We decide in the open"] }).id;
  pass(story, motion, "anya", "bo");
  expect(see(story, charter, "motion", "anya", { motion }).state).toBe("open");
  pass(story, motion, "cem");
  expect(see(story, charter, "motion", "anya", { motion })).toMatchObject({ state: "concluded", yes: 3, needed: 3 });
  expect(coreValues(rights(story)).at(-1)).toEqual({ number: 2, text: "We decide in the open" });
});

test("[CH-4] where two last yes crossed, Today asks whoever looks to put it on record", () => {
  const story = pod();
  const motion = propose(story, "anya", { addValues: ["We decide in the open"] }).id;
  const first = say(story, "anya", motion).id;
  for (const who of ["bo", "cem"]) story.act(who, "charter.say", { motion, yes: "yes" }, { sees: [first] });
  expect(today(story, charter, "dee")).toEqual(["charter.today.record"]);
});

test("[CH-5] everyone has one yes on the same footing, and their newest word counts", () => {
  const story = pod();
  const one = propose(story, "anya", { addValues: ["One"] }).id;
  const two = propose(story, "bo", { addValues: ["Two"] }).id;
  say(story, "cem", one);
  expect(code(say(story, "cem", two))).toBe("lane.one-yes-each");
  say(story, "cem", one, "no");
  expect(code(say(story, "cem", two))).toBeUndefined();
  expect(see(story, charter, "motion", "cem", { motion: one })).toMatchObject({ yes: 0, mine: "no" });
});

test("[CH-6] a motion that another outcome overtook says so, and is proposed again", () => {
  const story = pod();
  const one = propose(story, "anya", { addValues: ["One"] }).id;
  const two = propose(story, "bo", { addValues: ["Two"] }).id;
  pass(story, one, "anya", "bo", "cem");
  expect(see(story, charter, "motion", "dee", { motion: two }).state).toBe("moved-on");
  expect(code(say(story, "dee", two))).toBe("lane.moved-on");
  expect(today(story, charter, "dee")).toEqual([]);
  expect(code(propose(story, "bo", { addValues: ["Two"] }))).toBeUndefined();
});

test("[CH-7] a core value keeps its number for ever, and there are twelve at most", () => {
  const story = pod();
  const swap = propose(story, "anya", { dropValues: [1], addValues: ["Second", "Third"] }).id;
  pass(story, swap, "anya", "bo", "cem");
  expect(see(story, charter, "values").map((one: { number: number }) => one.number)).toEqual([2, 3]);
  expect(isCoreValue(rights(story), 1)).toBe(false);
  const eleven = Array.from({ length: 11 }, (_, index) => `Value ${index}`);
  expect(code(propose(story, "anya", { addValues: eleven }))).toBe("lane.too-many-values");
});

test("[CH-8] each number has a default and bounds, and acts where it says", () => {
  const story = pod();
  expect(charterNumber(rights(story), "sayDays")).toBe(7);
  const numbers = [
    { name: "vouchersPerMonth", value: 1 },
    { name: "constitutionalPercent", value: 100 },
  ];
  pass(story, propose(story, "anya", { numbers }).id, "anya", "bo", "cem");
  expect(see(story, charter, "numbers")).toContainEqual(
    expect.objectContaining({ name: "vouchersPerMonth", value: 1, default: 4, min: 1, max: 20, unit: "vouchers" }),
  );
  guest(story, "eve", "anya");
  guest(story, "gil", "anya");
  story.act("anya", "members.vouch", { person: story.person("eve") });
  expect(story.would("bo", "members.vouch", { person: story.person("gil") })?.about).toEqual({ max: 1, days: 30 });
  const next = propose(story, "bo", { addValues: ["All of us"] }).id;
  expect(see(story, charter, "motion", "bo", { motion: next }).needed).toBe(4);
  for (const one of Object.values(CHARTER_NUMBERS)) expect(one.default >= one.min && one.default <= one.max).toBe(true);
});

test("[CH-8] a share is at least so many per cent and always more than half", () => {
  const needed = (percent: number) => [1, 2, 3, 4, 5, 6, 14].map((all) => mostOf(all, percent));
  expect(needed(50)).toEqual([1, 2, 2, 3, 3, 4, 8]);
  expect(needed(67)).toEqual([1, 2, 2, 3, 4, 4, 10]);
  // Two thirds of three hundred are two hundred; 67 per cent would be one more.
  expect([mostOf(300, 67), mostOf(300, 66), mostOf(300, 68)]).toEqual([200, 198, 204]);
  expect(needed(75)).toEqual([1, 2, 3, 3, 4, 5, 11]);
});

test("[CH-20] sets of numbers for deciding are proposed as any change, and have their words in both languages", () => {
  const story = pod();
  const rows: readonly PresetRow[] = see(story, charter, "presets");
  for (const { name, numbers } of rows) {
    const motion = story.would("anya", "charter.propose", body(story, { numbers: numbers.map(asSet) }));
    expect(motion).toBeUndefined();
    for (const words of [charter.messages.en, charter.messages.es]) {
      for (const part of ["", ".about", ".source"]) expect(words).toHaveProperty([`charter.preset.${name}${part}`]);
    }
  }
  const coHousing = rows.find((one) => one.name === "co-housing");
  expect(coHousing?.numbers).toContainEqual({ name: "sayDays", before: 7, after: 14, unit: "days" });
  const numbers = coHousing?.numbers.map(asSet);
  pass(story, propose(story, "anya", { numbers }).id, "anya", "bo", "cem");
  expect(charterNumber(rights(story), "quorumPercent")).toBe(67);
});

test("[CH-8] every number has its words in both languages", () => {
  for (const words of [charter.messages.en, charter.messages.es]) {
    for (const name of Object.keys(CHARTER_NUMBERS)) {
      const codes = [`number.${name}`, `number.${name}.about`, `screen.number.${name}.source`, `change.${name}`];
      for (const code of [...codes, `propose.option.numbers.name.${name}`]) {
        expect(words).toHaveProperty([`charter.${code}`]);
      }
    }
  }
});

test("[CH-8] sixty-seven per cent means two thirds: two of three people", () => {
  const story = podOf({ anya: "Fern House", bo: "Fern House", cem: "Mill House" }, practices);
  pass(story, propose(story, "anya", { numbers: [{ name: "constitutionalPercent", value: 67 }] }).id, "anya", "bo");
  expect(charterNumber(rights(story), "constitutionalPercent")).toBe(67);
  const next = propose(story, "bo", { numbers: [{ name: "sayDays", value: 5 }] }).id;
  expect(see(story, charter, "motion", "bo", { motion: next }).needed).toBe(2);
});

test("[CH-9] a guest or member comes onto the roll by an outcome that names them, with a household", () => {
  const story = pod();
  const eve = guest(story, "eve", "anya").id;
  const seats = [{ person: eve, household: homeOf(story, "eve") }];
  const motion = propose(story, "anya", { seats }).id;
  expect(see(story, charter, "motion", "anya", { motion }).changes).toEqual([
    expect.objectContaining({ is: "seat", name: "eve", householdName: "House of eve" }),
  ]);
  pass(story, motion, "anya", "cem", "dee");
  expect(see(story, charter, "outcomes")[0].newOnRoll).toEqual([{ person: eve, name: "eve" }]);
  expect(code(propose(story, "eve", { addValues: ["Mine too"] }))).toBeUndefined();
});

test("[CH-10] whoever left has no word on the roll or the charter, and is not waited for", () => {
  const story = pod();
  const early = propose(story, "anya", { addValues: ["Early"] }).id;
  story.act("dee", "members.leave");
  expect(code(say(story, "dee", early))).toBe("lane.left");
  expect(code(propose(story, "dee", { addValues: ["Mine"] }))).toBe("lane.left");
  const late = propose(story, "bo", { numbers: [{ name: "sayDays", value: 5 }] }).id;
  expect(see(story, charter, "motion", "anya", { motion: late })).toMatchObject({ of: 3, needed: 2 });
});

test("[CH-10] what somebody said before they left carries no motion, and is kept where it was on record by then", () => {
  const story = podOf({ ...HOMES, eve: "Oak House" }, [members, charter]);
  const motion = propose(story, "anya", { addValues: ["New"] }).id;
  const [first, second, gone] = ["anya", "bo", "eve"].map((who) => say(story, who, motion).id);
  story.act("eve", "members.leave");
  const last = say(story, "cem", motion).id;
  const row = () => see(story, charter, "motion", "dee", { motion });
  const names = (some: readonly { readonly name: string }[]) => some.map(({ name }) => name).sort();
  expect(row()).toMatchObject({ yes: 3, needed: 3, of: 4, reachable: 4, silent: [{ name: "dee" }] });
  expect(names(row().said)).toEqual(["anya", "bo", "cem"]);
  const counting = (...ballots: readonly (string | undefined)[]) =>
    story.would("anya", "charter.conclude", { motion, ballots: ballots.flatMap((one) => one ?? []) })?.code;
  expect(counting(first, second, gone)).toBe("lane.counted-wrong");
  expect(counting(first, second)).toBe("lane.not-enough");
  const ballots = [first, second, last];
  expect(code(story.act("dee", "charter.conclude", { motion, ballots }))).toBeUndefined();
  story.act("cem", "members.leave");
  expect(row()).toMatchObject({ state: "concluded", yes: 3, needed: 3, of: 4 });
  expect(names(row().said)).toContain("cem");
});

test("[CH-10] when many leave while a motion is open, two thirds of those who stayed carry it, and not before", () => {
  const more = { eve: "Oak House", fay: "Ash House", gus: "Ash House", hal: "Bay House", ida: "Bay House" };
  const story = podOf({ ...HOMES, ...more }, [members, charter]);
  const motion = propose(story, "anya", { numbers: [{ name: "sayDays", value: 5 }] }).id;
  const ballots = ["anya", "bo", "cem"].map((who) => say(story, who, motion).id);
  const apart = story.graph.heads().map(({ event }) => event.id);
  const row = () => see(story, charter, "motion", "dee", { motion });
  expect(row()).toMatchObject({ yes: 3, needed: 6, of: 9 });
  for (const who of ["fay", "gus", "hal", "ida"]) story.act(who, "members.leave");
  expect(row()).toMatchObject({ yes: 3, needed: 4, of: 5 });
  ballots.push(say(story, "dee", motion).id);
  // Whoever does not know yet that they went waits for their share.
  const unheard = story.act("anya", "charter.conclude", { motion, ballots: ballots.slice(0, 3) }, { sees: apart });
  expect(unheard.refusal?.code).toBe("lane.not-enough");
  expect(today(story, charter, "anya")).toEqual(["charter.today.record"]);
  expect(code(story.act("eve", "charter.conclude", { motion, ballots }))).toBeUndefined();
  expect(row()).toMatchObject({ state: "concluded", yes: 4 });
});

test("[CH-11] a motion shows what stands now beside what would, who said what, and who has not", () => {
  const story = pod();
  const numbers = [{ name: "sayDays", value: 10 }];
  const motion = propose(story, "anya", { numbers, dropValues: [1] }).id;
  story.act("bo", "charter.say", { motion, yes: "no", note: "Ten is long" });
  const row = see(story, charter, "motion", "cem", { motion });
  expect(row.changes).toEqual([
    { is: "drop-value", number: 1, text: "Nobody rules over anybody" },
    { is: "number", name: "sayDays", before: 7, after: 10, unit: "days", from: undefined, aside: [] },
  ]);
  expect(row.said).toEqual([expect.objectContaining({ name: "bo", yes: false, note: "Ten is long" })]);
  expect(row.silent.map((one: { name: string }) => one.name).sort()).toEqual(["anya", "cem", "dee"]);
  expect(row.mine).toBe("not-yet");
});

test("[CH-12] Today waits for my say, and search finds motions and values", () => {
  const story = pod();
  const motion = propose(story, "anya", { addValues: ["New"], why: "Because of the well" }).id;
  expect(today(story, charter, "bo")).toEqual(["charter.today.say"]);
  say(story, "bo", motion);
  expect(today(story, charter, "bo")).toEqual([]);
  const titles = charter.search?.(story.look("charter", "bo")).map((entry) => entry.title);
  expect(titles).toEqual(["Because of the well", "Nobody rules over anybody"]);
});

test("[CH-13] founders are offered five core values in both languages, each short enough for the act", () => {
  for (const values of Object.values(CHARTER_VALUES_PRESET)) {
    expect(values.length).toBe(5);
    for (const value of values) expect(value.length).toBeLessThanOrEqual(200);
  }
});
