import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { answered, PEOPLE, pod } from "../testing/pod.ts";
import { decisionsFile } from "./exchange.ts";

const schema = JSON.parse(readFileSync(new URL("../../../../fixtures/popolo.schema.json", import.meta.url), "utf8"));
const INSTANT = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, formats: { "date-time": INSTANT } });
const check = ajv.compile(schema);

/** What another program would find wrong with a file that says it is Popolo. */
function against(whole: unknown): readonly unknown[] {
  return check(whole) ? [] : (check.errors ?? []);
}

test("[DC-17] what was decided here is written as Popolo: motions, vote events, everybody's answer, and nobody who is not named", () => {
  const here = pod();
  const { text, said } = answered(here, "agree", "agree", "reservations", "agree", "agree");
  const close = here.close("anya", text, said);
  const written = decisionsFile.json?.(here.look("decisions")) ?? "";
  const { organizations, persons, motions } = JSON.parse(written);
  expect(organizations).toMatchObject([{ id: here.community, name: "Fern Lane" }]);
  expect(persons.map((one: { name: string }) => one.name).sort()).toEqual(["Anya", "Ben", "Carla", "Dina", "Emil"]);
  const [motion] = motions;
  expect(against(JSON.parse(written))).toEqual([]);
  expect(motion).toMatchObject({ id: text, creator_id: here.person("anya"), requirement: "consensus", result: "pass" });
  const [event] = motion.vote_events;
  expect(event).toMatchObject({ id: close, motion_id: text, result: "pass" });
  expect(event.counts).toEqual([
    { option: "agree", value: 4 },
    { option: "reservations", value: 1 },
  ]);
  const known = new Set(persons.map((one: { id: string }) => one.id));
  expect(event.votes).toHaveLength(PEOPLE.length);
  for (const { voter_id } of event.votes) expect(known.has(voter_id)).toBe(true);
  expect(event.end_date).toMatch(/^2024-\d\d-\d\dT\d\d:\d\d:00Z$/);
});

test("[DC-17] a log without anything decided here is an empty list of motions, and a straw poll neither passes nor fails", () => {
  const here = pod();
  const empty = JSON.parse(decisionsFile.json?.(here.look("decisions")) ?? "");
  expect(empty).toMatchObject({ motions: [], persons: [] });
  expect(against(empty)).toEqual([]);
  const matter = here.frame();
  const text = here.act("anya", "decisions.put", { matter, text: "Blue or green?", method: "straw" }).id;
  const said = PEOPLE.map((who) => here.say(who, text, "agree"));
  here.close("anya", text, said);
  const whole = JSON.parse(decisionsFile.json?.(here.look("decisions")) ?? "");
  expect(against(whole)).toEqual([]);
  const [motion] = whole.motions;
  expect(motion).toMatchObject({ requirement: "straw", vote_events: [{ counts: [{ option: "yes", value: 5 }] }] });
  expect(motion.result).toBeUndefined();
});

test("[DC-17] the schema of Popolo finds what is wrong: a name that it does not have, a count in words, a day that is none", () => {
  const here = pod();
  const { text, said } = answered(here, "agree", "agree", "agree", "agree", "agree");
  here.close("anya", text, said);
  const write = () => JSON.parse(decisionsFile.json?.(here.look("decisions")) ?? "");
  const wrong = [
    (whole: ReturnType<typeof write>) => Object.assign(whole.motions[0], { titel: "The pump" }),
    (whole: ReturnType<typeof write>) => Object.assign(whole.motions[0].vote_events[0].counts[0], { value: "five" }),
    (whole: ReturnType<typeof write>) => Object.assign(whole.motions[0], { date: "31 May" }),
    (whole: ReturnType<typeof write>) => Object.assign(whole.persons[0], { name: 7 }),
  ];
  for (const spoil of wrong) {
    const whole = write();
    expect(against(whole)).toEqual([]);
    spoil(whole);
    expect(against(whole)).not.toEqual([]);
  }
});

test("[DC-17, DC-54] what a room decided is a motion that passed, with the words of those who were named, their own before others'", () => {
  const here = pod();
  const item = here.frame();
  const row = {
    date: "2024-06-05",
    decision: "The gate",
    approved: "In a meeting, 4 of 5 there",
    text: "Ben oils it.",
  };
  here.act("ben", "decisions.record", { ...row, decision: "From before" });
  const old = here.act("ben", "decisions.record", { ...row, text: "Emil oils it.", item }).id;
  const record = here.act("ben", "decisions.record", { ...row, item }).id;
  const name = (who: string, stance: string, ...people: string[]) =>
    here.refusedTo(who, "decisions.name-stance", { record, people: people.map(here.person), stance });
  name("ben", "agree", "anya", "ben", "carla", "dina");
  name("carla", "aside", "carla");
  name("dina", "unsaid", "dina");
  const whole = JSON.parse(decisionsFile.json?.(here.look("decisions")) ?? "");
  expect(against(whole)).toEqual([]);
  expect(whole.motions.map(({ id }: { id: string }) => id)).toEqual([record]);
  expect(JSON.stringify(whole)).not.toContain(old);
  const [motion] = whole.motions;
  expect(motion).toMatchObject({ text: "The gate\n\nBen oils it.", requirement: row.approved, result: "pass" });
  const [event] = motion.vote_events;
  expect(event).toMatchObject({ motion_id: record, end_date: "2024-06-05T00:00:00Z", result: "pass" });
  // Of those who were there and not named nobody knows: a sum would say too much.
  expect(event.counts).toBeUndefined();
  const votes = event.votes.map((one: { voter_id: string; option: string }) => [one.voter_id, one.option]);
  expect(new Map(votes)).toEqual(
    new Map([
      [here.person("anya"), "agree"],
      [here.person("ben"), "agree"],
      [here.person("carla"), "aside"],
    ]),
  );
  expect(whole.persons.map((one: { name: string }) => one.name).sort()).toEqual(["Anya", "Ben", "Carla"]);
});
