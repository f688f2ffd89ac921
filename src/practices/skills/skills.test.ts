import { expect, test } from "vitest";
import { fitsQuery } from "./match.ts";
import { boundPod, draftPod, join, see } from "./testing/pod.ts";

const solar = { skill: "Solar installation", level: 3, rank: "primary", teach: "yes" };
const bread = { skill: "Bread", level: 2, rank: "secondary", teach: "no" };

test("[SK-1] a guest says what they can do", () => {
  const pod = boundPod();
  expect(pod.act("dov", "skills.claim", solar).refusal).toBeUndefined();
  expect(see(pod, "mine", {}, "dov").skills).toMatchObject([{ skill: "Solar installation", level: 3 }]);
});

test("[SK-1] who has not joined, or has left, is told to join first", () => {
  const pod = boundPod();
  expect(pod.would("stranger", "skills.claim", solar)?.code).toBe("skills.join-first");
  pod.act("dov", "members.leave");
  expect(pod.act("dov", "skills.claim", solar).refusal?.code).toBe("skills.join-first");
});

test("[SK-2] a skill said again in other letters is the same skill with newer words", () => {
  const pod = draftPod();
  pod.act("ana", "skills.claim", { ...solar, skill: "Reparación  de bicis" });
  pod.act("ana", "skills.claim", bread);
  pod.act("ana", "skills.claim", { ...solar, skill: "reparacion de BICIS", level: 4 });
  expect(see(pod, "mine", {}, "ana").skills).toMatchObject([
    { skill: "reparacion de BICIS", level: 4 },
    { skill: "Bread" },
  ]);
});

test("[SK-3] a new primary skill makes the old one secondary", () => {
  const pod = draftPod();
  pod.act("ana", "skills.claim", solar);
  pod.act("ana", "skills.claim", { ...bread, rank: "primary" });
  expect(see(pod, "table")).toMatchObject([{ name: "Ana", primary: "Bread", secondary: "Solar installation" }]);
});

test("[SK-3] a new primary skill changes the rank of no other one, and is the primary one when it was there before", () => {
  const pod = draftPod();
  pod.act("ana", "skills.claim", solar);
  pod.act("ana", "skills.claim", bread);
  pod.act("ana", "skills.claim", { ...bread, skill: "Soap", rank: "other" });
  pod.act("ana", "skills.claim", { ...bread, rank: "primary" });
  pod.act("ana", "skills.claim", { ...bread, rank: "primary", level: 4 });
  expect(see(pod, "mine", {}, "ana").skills).toMatchObject([
    { skill: "Solar installation", rank: "secondary" },
    { skill: "Bread", rank: "primary", level: 4 },
    { skill: "Soap", rank: "other" },
  ]);
});

test("[SK-4] a note shows who wrote it, and a guest can neither write one nor take it away", () => {
  const pod = boundPod();
  expect(pod.act("dov", "skills.record", { name: "Alex", ...solar }).refusal?.code).toBe("skills.members-only");
  pod.act("ben", "skills.record", { name: "Alex", ...solar });
  expect(see(pod, "table")).toMatchObject([{ name: "Alex", person: undefined, recordedBy: "Ben" }]);
  const forget = { name: "alex", skill: "solar installation" };
  expect(pod.act("dov", "skills.forget", forget).refusal?.code).toBe("skills.not-your-note");
  expect(pod.act("cleo", "skills.forget", forget).refusal).toBeUndefined();
  expect(pod.would("ben", "skills.forget", forget)?.code).toBe("skills.not-written");
});

test("[SK-4] in a draft everyone who joined writes down what others can do", () => {
  expect(draftPod().act("dov", "skills.record", { name: "Alex", ...solar }).refusal).toBeUndefined();
});

test("[SK-5] notes under my name ask whether it is me; yes makes them mine and my own words win", () => {
  const pod = boundPod();
  pod.act("ben", "skills.record", { name: "Alex", ...solar });
  pod.act("ben", "skills.record", { name: "Alex", ...bread });
  join(pod, "alex", "ALEX", { householdName: "Sun House" });
  pod.act("alex", "skills.claim", { ...bread, level: 4, rank: "primary" });
  expect(see(pod, "mine", {}, "alex").waiting).toMatchObject({ name: "Alex", recordedBy: "Ben" });
  pod.act("alex", "skills.adopt", { name: "Alex" });
  expect(see(pod, "mine", {}, "alex")).toMatchObject({
    waiting: undefined,
    skills: [
      { skill: "Solar installation", level: 3, rank: "secondary" },
      { skill: "Bread", level: 4, rank: "primary" },
    ],
  });
  expect(see(pod, "table")).toMatchObject([{ name: "ALEX", primary: "Bread", secondary: "Solar installation" }]);
});

test("[SK-5] nobody takes notes under the name of somebody else who is here", () => {
  const pod = boundPod();
  pod.act("ben", "skills.record", { name: "Cleo", ...solar });
  expect(pod.would("ana", "skills.adopt", { name: "cleo" })?.code).toBe("skills.their-name");
  expect(pod.would("cleo", "skills.adopt", { name: "cleo" })).toBeUndefined();
  expect(pod.would("cleo", "skills.adopt", { name: "Alex" })?.code).toBe("skills.no-notes");
});

test("[SK-5, K-3] two who say “that is me” without having heard of each other both get the notes", () => {
  const pod = boundPod();
  const note = pod.act("ben", "skills.record", { name: "Alex", ...solar }).id;
  const one = pod.act("ana", "skills.adopt", { name: "Alex" }, { sees: [note] });
  const other = pod.act("cleo", "skills.adopt", { name: "Alex" }, { sees: [note] });
  expect([one.refusal, other.refusal]).toEqual([undefined, undefined]);
  expect(see(pod, "find", { query: "solar" })).toHaveLength(2);
  const third = (who: string, seen: string) =>
    pod.act(who, "skills.adopt", { name: "Alex" }, { sees: [seen] }).refusal?.code;
  expect([third("dov", one.id), third("ben", other.id)]).toEqual(["skills.no-notes", "skills.no-notes"]);
});

test("[SK-6, K-3] a note that was written again meanwhile is not taken away", () => {
  const pod = boundPod();
  const first = pod.act("ben", "skills.record", { name: "Alex", ...solar }).id;
  pod.act("ben", "skills.record", { name: "Alex", ...solar, level: 4 }, { sees: [first] });
  // Later in the log's order than the newer words, and without having heard them.
  const busy = pod.act("cleo", "skills.claim", bread, { sees: [first] }).id;
  const forget = pod.act("cleo", "skills.forget", { name: "Alex", skill: solar.skill }, { sees: [busy] });
  expect(forget.refusal?.code).toBe("skills.said-again");
  expect(see(pod, "find", { query: "solar" })).toMatchObject([{ name: "Alex", level: 4 }]);
});

test("[SK-6, K-3] who says “that is me” takes the notes that they had seen and no others", () => {
  const pod = boundPod();
  const first = pod.act("ben", "skills.record", { name: "Alex", ...solar }).id;
  pod.act("ben", "skills.record", { name: "Alex", ...bread }, { sees: [first] });
  const busy = pod.act("cleo", "skills.claim", { ...bread, skill: "Knots" }, { sees: [first] }).id;
  pod.act("cleo", "skills.adopt", { name: "Alex" }, { sees: [busy] });
  expect(see(pod, "table")).toMatchObject([
    { name: "Cleo", primary: "Solar installation", secondary: "Knots" },
    { name: "Alex", secondary: "Bread" },
  ]);
});

test("[SK-6] a skill that nobody said cannot be dropped, forgotten or taken off the list", () => {
  const pod = boundPod();
  expect(pod.would("ana", "skills.drop", { skill: "Bread" })?.code).toBe("skills.not-yours");
  expect(pod.would("ana", "skills.unneed", { skill: "Bread" })?.code).toBe("skills.not-needed");
});

test("[SK-7] rows stand in the order in which names first came up, and who has gone has none", () => {
  const pod = boundPod();
  pod.act("cleo", "skills.claim", bread);
  pod.act("ana", "skills.record", { name: "Alex", ...solar });
  pod.act("dov", "skills.claim", bread);
  pod.act("cleo", "skills.drop", { skill: "bread" });
  pod.act("cleo", "skills.claim", solar);
  const names = () => see(pod, "table").map((row: { name: string }) => row.name);
  expect(names()).toEqual(["Cleo", "Alex", "Dov"]);
  pod.act("dov", "members.leave");
  expect(names()).toEqual(["Cleo", "Alex"]);
});

test("[SK-7] a wish to learn is no skill in the columns", () => {
  const pod = draftPod();
  pod.act("ana", "skills.claim", { ...solar, level: 0 });
  expect(see(pod, "table")).toMatchObject([{ name: "Ana", primary: "", wants: "Solar installation" }]);
});

test("[SK-8] “who can” finds by part of a word, without accents and plurals, the best first", () => {
  const pod = draftPod();
  pod.act("ana", "skills.claim", { ...bread, skill: "Reparación de bombas", level: 2 });
  pod.act("cleo", "skills.claim", { ...bread, skill: "Bomba de agua", level: 4 });
  pod.act("dov", "skills.claim", { ...bread, skill: "Bombas", level: 1 });
  const found = (query: string) => see(pod, "find", { query }).map((row: { name: string }) => row.name);
  expect(found("BOMBAS")).toEqual(["Cleo", "Ana", "Dov"]);
  expect(found("¿Quién sabe reparacion de bombas?")).toEqual(["Ana"]);
  expect(found("bomb")).toHaveLength(3);
  expect(found("bread")).toEqual([]);
  expect(see(pod, "find", { query: "agua" })).toMatchObject([{ household: "Oak House", standing: "guest", can: true }]);
});

test("[SK-8] one of a thing finds many, and many find one, in English and in Spanish", () => {
  const pairs = [
    ...["battery batteries", "tomato tomatoes", "box boxes", "dish dishes", "pump pumps", "shoe shoes", "knife knives"],
    ...["bomba bombas", "panel paneles", "luz luces", "lápiz lápices", "raíz raíces", "jardín jardines"],
  ];
  const missed = pairs.flatMap((pair) => {
    const [one = "", many = ""] = pair.split(" ");
    return fitsQuery(`Taller: ${many}`, one) && fitsQuery(`Taller: ${one}`, many) ? [] : [pair];
  });
  expect(missed).toEqual(["knife knives"]);
  expect(["services", "juices", "places"].map((word) => fitsQuery(`Fruit ${word}`, word.slice(0, -1)))).toEqual([
    ...[true, true, true],
  ]);
  expect(fitsQuery("Juice", "juices")).toBe(true);
  expect(fitsQuery("Shop", "shoes")).toBe(false);
});

test("[SK-9] two people of one household leave a skill fragile; two households cover it", () => {
  const pod = draftPod();
  const state = () => see(pod, "coverage").map((row: { state: string }) => row.state);
  pod.act("dov", "skills.need", { skill: "bread" });
  expect(state()).toEqual(["nobody"]);
  pod.act("dov", "skills.claim", { ...bread, level: 1 });
  expect(see(pod, "coverage")).toMatchObject([{ needed: true, learning: 1, people: 0, state: "nobody" }]);
  pod.act("ana", "skills.claim", bread);
  pod.act("ben", "skills.claim", bread);
  expect(see(pod, "coverage")).toMatchObject([{ households: 1, people: 2, state: "fragile" }]);
  pod.act("cleo", "skills.claim", bread);
  expect(state()).toEqual(["covered"]);
  expect(see(pod, "skill", { skill: "BREAD" })).toMatchObject({ neededBy: "Dov", coverage: { state: "covered" } });
});

test("[SK-9] notes about people who are not here make a skill fragile at best", () => {
  const pod = draftPod();
  pod.act("ana", "skills.record", { name: "Alex", ...bread });
  pod.act("ana", "skills.record", { name: "Anya", ...bread });
  expect(see(pod, "coverage")).toMatchObject([{ households: 0, people: 0, recorded: 2, state: "fragile" }]);
});

test("[SK-9] a need is said once, and taken off by who asked or by a member", () => {
  const pod = boundPod();
  pod.act("ana", "skills.need", { skill: "Welding" });
  expect(pod.would("dov", "skills.need", { skill: "welding" })?.code).toBe("skills.needed-already");
  expect(pod.would("dov", "skills.unneed", { skill: "welding" })?.code).toBe("skills.not-your-need");
  expect(pod.act("cleo", "skills.unneed", { skill: "welding" }).refusal).toBeUndefined();
  expect(see(pod, "coverage")).toEqual([]);
});

test("[SK-14] the forty-first skill is refused, the fortieth can still be updated", () => {
  const pod = draftPod();
  for (let count = 1; count <= 40; count++) pod.act("ana", "skills.claim", { ...bread, skill: `Skill ${count}` });
  expect(pod.would("ana", "skills.claim", bread)).toEqual({ code: "skills.too-many", about: { max: 40 } });
  expect(pod.would("ana", "skills.claim", { ...bread, skill: "skill 40", level: 4 })).toBeUndefined();
});

test("teachers are those who can and are not unwilling, the busy ones first", () => {
  const pod = draftPod();
  pod.act("ana", "skills.claim", { ...bread, teach: "interested" });
  pod.act("ben", "skills.claim", bread);
  pod.act("cleo", "skills.claim", { ...bread, teach: "teaching" });
  expect(see(pod, "teachers")).toMatchObject([{ name: "Cleo" }, { name: "Ana" }]);
});
