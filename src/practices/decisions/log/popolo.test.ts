import { expect, test } from "vitest";
import { answered, PEOPLE, pod } from "../testing/pod.ts";
import { decisionsFile } from "./exchange.ts";

/** The fields that the classes of Popolo have, of those that are written (popoloproject.com/specs). */
const FIELDS = {
  motion: [
    "id",
    "organization_id",
    "creator_id",
    "classification",
    "text",
    "date",
    "requirement",
    "result",
    "vote_events",
  ],
  event: ["id", "organization_id", "motion_id", "start_date", "end_date", "result", "counts", "votes"],
};

test("[DC-17] what was decided here is written as Popolo: motions, vote events, everybody's answer, and nobody who is not named", () => {
  const here = pod();
  const { text, said } = answered(here, "agree", "agree", "reservations", "aside", "agree");
  const close = here.close("anya", text, said);
  const written = decisionsFile.json?.(here.look("decisions")) ?? "";
  const { organizations, persons, motions } = JSON.parse(written);
  expect(organizations).toMatchObject([{ id: here.community, name: "Fern Lane" }]);
  expect(persons.map((one: { name: string }) => one.name).sort()).toEqual(["Anya", "Ben", "Carla", "Dina", "Emil"]);
  const [motion] = motions;
  expect(Object.keys(motion)).toEqual(FIELDS.motion);
  expect(motion).toMatchObject({ id: text, creator_id: here.person("anya"), requirement: "consensus", result: "pass" });
  const [event] = motion.vote_events;
  expect(Object.keys(event)).toEqual(FIELDS.event);
  expect(event).toMatchObject({ id: close, motion_id: text, result: "pass" });
  expect(event.counts).toEqual([
    { option: "agree", value: 3 },
    { option: "reservations", value: 1 },
    { option: "aside", value: 1 },
  ]);
  const known = new Set(persons.map((one: { id: string }) => one.id));
  expect(event.votes).toHaveLength(PEOPLE.length);
  for (const { voter_id } of event.votes) expect(known.has(voter_id)).toBe(true);
  expect(event.end_date).toMatch(/^2024-\d\d-\d\dT\d\d:\d\d:00Z$/);
});

test("[DC-17] a log without anything decided here is an empty list of motions, and a straw poll neither passes nor fails", () => {
  const here = pod();
  expect(JSON.parse(decisionsFile.json?.(here.look("decisions")) ?? "")).toMatchObject({ motions: [], persons: [] });
  const matter = here.frame();
  const text = here.act("anya", "decisions.put", { matter, text: "Blue or green?", method: "straw" }).id;
  const said = PEOPLE.map((who) => here.say(who, text, "agree"));
  here.close("anya", text, said);
  const [motion] = JSON.parse(decisionsFile.json?.(here.look("decisions")) ?? "").motions;
  expect(motion).toMatchObject({ requirement: "straw", vote_events: [{ counts: [{ option: "yes", value: 5 }] }] });
  expect(motion.result).toBeUndefined();
});
