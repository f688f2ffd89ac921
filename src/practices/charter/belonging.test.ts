import { describe, expect, test } from "vitest";
import type { Body, Id } from "../../kernel/event.ts";
import type { Story, Told } from "../../kernel/testing/story.ts";
import { members } from "../members/index.ts";
import { DAY, guest, homeOf, podOf, see, today } from "../members/testing/neighbours.ts";
import { reviews } from "../reviews/index.ts";
import { walkGate } from "../reviews/testing/gate.ts";
import { charter } from "./index.ts";

const HOMES = { anya: "Fern", bo: "Fern", cem: "Mill", dee: "Elm", eve: "Oak" };
const pod = () => podOf(HOMES, [members, charter, reviews]);
const MOST = ["anya", "bo", "cem", "dee"];

const propose = (story: Story, who: string, change: Body): Told =>
  story.act(who, "charter.propose", { parent: story.look("charter").lane.chain.at(-1)?.id, why: "Because", ...change });
const yes = (story: Story, motion: Id, who: readonly string[]) =>
  who.map((one) => story.act(one, "charter.say", { motion, yes: "yes" }).id);
function settle(story: Story, who: readonly string[], change: Body): Id {
  const motion = propose(story, who[0] ?? "", change).id;
  story.act(who[0] ?? "", "charter.conclude", { motion, ballots: yes(story, motion, who) });
  return motion;
}
const row = (story: Story, motion: Id, who = "anya", now?: number) =>
  charter.views.motion?.look(story.look("charter", who, now), { motion });

describe("removing somebody", () => {
  test("[CH-15] what they wrote unseen by it is listed, and counts when an outcome takes it up", () => {
    const story = pod();
    const eve = story.person("eve");
    const review = walkGate(story, MOST, "eve");
    const before = story.graph.heads().map(({ event }) => event.id);
    const motion = settle(story, MOST, { remove: [eve], review });
    expect(row(story, motion)).toMatchObject({
      state: "concluded",
      changes: [{ is: "remove", name: "eve", householdName: "Oak" }],
    });
    const late = story.act("eve", "members.rename", { name: "Eva" }, { sees: before }).id;
    expect(see(story, charter, "quarantined")).toMatchObject([{ id: late, kind: "members.rename", name: "eve" }]);
    const adopted = settle(story, MOST, { adopt: [late] });
    expect(see(story, charter, "quarantined")).toEqual([]);
    expect(row(story, adopted)?.changes).toMatchObject([{ is: "adopt", id: late, kind: "members.rename" }]);
    expect(see(story, members, "person", "anya", { person: eve })).toMatchObject({ name: "Eva", gone: "removed" });
    expect(today(story, charter, "eve")).toEqual([]);
  });

  test("[CH-15] a member who is not on the roll is removed in the same way, whoever vouched for them", () => {
    const story = pod();
    guest(story, "gil", "anya");
    for (const by of ["anya", "cem"]) story.act(by, "members.vouch", { person: story.person("gil") });
    expect(see(story, members, "person", "anya", { person: story.person("gil") })).toMatchObject({
      standing: "member",
    });
    const review = walkGate(story, MOST, "gil");
    settle(story, MOST, { remove: [story.person("gil")], review });
    expect(see(story, members, "person", "anya", { person: story.person("gil") })).toMatchObject({
      standing: "stranger",
    });
    expect(story.would("gil", "members.rename", { name: "Gila" })?.code).toBe("kernel.removed");
    expect(story.act("bo", "members.vouch", { person: story.person("gil") }).refusal?.code).toBe(
      "members.unknown-person",
    );
  });

  test("[CH-15] nobody is removed by fewer than three quarters, without a review, or by one motion that also seats them", () => {
    const story = pod();
    const eve = story.person("eve");
    expect(propose(story, "anya", { remove: [eve] }).refusal?.code).toBe("charter.review-first");
    const review = walkGate(story, MOST, "eve");
    const motion = propose(story, "anya", { remove: [eve], review }).id;
    const ballots = yes(story, motion, MOST.slice(2));
    expect(story.would("anya", "charter.conclude", { motion, ballots })?.code).toBe("lane.not-enough");
    const both = { remove: [eve], review, seats: [{ person: eve, household: homeOf(story, "cem") }] };
    expect(propose(story, "anya", both).refusal?.code).toBe("charter.listed-twice");
    expect(propose(story, "anya", { remove: [homeOf(story, "anya").replace(/./g, "0")] }).refusal?.code).toBeDefined();
  });
});

describe("joining a household on the roll", () => {
  test("[CH-16] needs a yes from there; the motion says whose is missing, and waits for it", () => {
    const story = pod();
    guest(story, "gil", "anya");
    const motion = propose(story, "anya", {
      seats: [{ person: story.person("gil"), household: homeOf(story, "eve") }],
    }).id;
    yes(story, motion, MOST);
    expect(row(story, motion)).toMatchObject({ yes: 4, needed: 4, unasked: [{ name: "Oak" }] });
    expect(today(story, charter, "anya")).toEqual([]);
    yes(story, motion, ["eve"]);
    expect(row(story, motion)?.unasked).toEqual([]);
    expect(today(story, charter, "anya")).toEqual(["charter.today.record"]);
  });

  test("[CH-16] an invite by that household is its yes", () => {
    const story = pod();
    guest(story, "gil", "eve");
    const motion = propose(story, "anya", {
      seats: [{ person: story.person("gil"), household: homeOf(story, "eve") }],
    }).id;
    const ballots = yes(story, motion, MOST);
    expect(story.act("anya", "charter.conclude", { motion, ballots }).refusal).toBeUndefined();
  });
});

describe("moving into a household that everybody has left", () => {
  const moveIn = (story: Story) => {
    const seats = [{ person: story.person("gil"), household: homeOf(story, "eve") }];
    return propose(story, "anya", { seats }).id;
  };

  test("[CH-16] asks nobody, when they had gone before it was proposed and when they went since", () => {
    for (const isEarly of [true, false]) {
      const story = pod();
      guest(story, "gil", "anya");
      if (isEarly) story.act("eve", "members.leave");
      const motion = moveIn(story);
      if (!isEarly) {
        yes(story, motion, ["eve"]);
        story.act("eve", "members.leave");
      }
      const ballots = yes(story, motion, MOST);
      expect(row(story, motion)).toMatchObject({ yes: 4, unasked: [] });
      expect(story.act("anya", "charter.conclude", { motion, ballots }).refusal).toBeUndefined();
      expect(story.look("charter").rights.roll.get(story.person("gil"))).toBe(homeOf(story, "eve"));
    }
  });

  test("[CH-16] still asks whoever stayed there", () => {
    const story = podOf({ ...HOMES, flo: "Oak" }, [members, charter, reviews]);
    guest(story, "gil", "anya");
    story.act("eve", "members.leave");
    const motion = moveIn(story);
    const ballots = yes(story, motion, MOST);
    expect(row(story, motion)?.unasked).toMatchObject([{ name: "Oak" }]);
    expect(story.would("anya", "charter.conclude", { motion, ballots })?.code).toBe("lane.household-asked");
    ballots.push(...yes(story, motion, ["flo"]));
    expect(story.would("anya", "charter.conclude", { motion, ballots })).toBeUndefined();
  });
});

describe("somebody who is away", () => {
  function away(days: number): Story {
    const story = pod();
    for (let day = 0; day < days; day++) story.pass(DAY, "anya", "cem", "dee", "eve");
    return story;
  }

  test("[CH-17] is asked after by their household after a month, and by nobody before", () => {
    expect(today(away(29), charter, "anya")).toEqual([]);
    const story = away(31);
    expect(today(story, charter, "anya")).toEqual(["charter.today.away"]);
    expect(today(story, charter, "cem")).toEqual([]);
    expect(see(story, charter, "away", "cem")).toMatchObject([
      { name: "bo", days: 31, dormant: false, resting: false },
    ]);
    story.act("bo", "kernel.witness");
    expect(today(story, charter, "anya")).toEqual([]);
  });

  test("[CH-17] is asked after by everyone when they live alone", () => {
    const story = pod();
    for (let day = 0; day < 31; day++) story.pass(DAY, "anya", "bo", "cem", "dee");
    expect(["anya", "cem", "eve"].map((who) => today(story, charter, who))).toEqual([
      ["charter.today.away"],
      ["charter.today.away"],
      [],
    ]);
  });

  test("[CH-17] is asked after by everyone when nobody who lives with them was seen either", () => {
    const story = pod();
    for (let day = 0; day < 40; day++) story.pass(DAY, "cem", "dee", "eve");
    const both = ["charter.today.away", "charter.today.away"];
    expect(today(story, charter, "cem")).toEqual(both);
    story.act("bo", "kernel.witness");
    expect(today(story, charter, "bo")).toEqual(["charter.today.away"]);
    expect(today(story, charter, "cem")).toEqual([]);
  });

  test("[CH-17] rests by more than half of all on the roll, and is back with their first act", () => {
    const story = away(61);
    const motion = settle(story, ["anya", "cem", "dee"], { dormant: [story.person("bo")] });
    expect(row(story, motion)).toMatchObject({
      state: "concluded",
      needed: 3,
      changes: [{ is: "dormant", name: "bo" }],
    });
    expect(see(story, charter, "away")).toMatchObject([{ dormant: true, resting: true }]);
    expect(row(story, propose(story, "anya", { addValues: ["Rest"] }).id)?.of).toBe(4);
    story.act("bo", "kernel.witness");
    expect(row(story, propose(story, "anya", { addValues: ["Song"] }).id)?.of).toBe(5);
  });
});

describe("an island", () => {
  test("[CH-18] proposes and says yes, knows how many are in reach, and puts nothing on record", () => {
    const story = pod();
    const motion = propose(story, "anya", { addValues: ["Rest"] }).id;
    story.pass(10 * DAY, "anya", "bo", "cem");
    const ballots = yes(story, motion, ["anya", "bo", "cem"]);
    expect(row(story, motion)).toMatchObject({ reachable: 3, needed: 4, of: 5, state: "open" });
    expect(story.act("anya", "charter.conclude", { motion, ballots }).refusal?.code).toBe("lane.not-enough");
    story.act("dee", "kernel.witness");
    expect(row(story, motion)).toMatchObject({ reachable: 4 });
  });
});

test("[CH-19] an outcome is final when two thirds have built on it", () => {
  const story = pod();
  const motion = settle(story, MOST, { addValues: ["Rest"] });
  expect(row(story, motion)).toMatchObject({ state: "concluded", final: false });
  yes(story, propose(story, "anya", { addValues: ["Song"] }).id, MOST);
  expect(row(story, motion)).toMatchObject({ final: true });
  expect(see(story, charter, "outcomes")[0]).toMatchObject({ final: true });
});
