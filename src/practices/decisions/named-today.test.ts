import { expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import { attention } from "./attention.ts";
import { type Pod, pod } from "./testing/pod.ts";

const RECORD = {
  date: "2024-06-05",
  decision: "The gate",
  approved: "In a meeting, 4 of 5 there",
  text: "Ben oils it.",
};
const DAY = 24 * 60;

function decided() {
  const here = pod();
  const item = here.frame();
  return { here, item, record: here.act("ben", "decisions.record", { ...RECORD, item }).id };
}

const name = (here: Pod, who: string, record: Id, stance: string, ...people: string[]) =>
  here.act(who, "decisions.name-stance", { record, people: people.map(here.person), stance }).id;
const told = (here: Pod, who: string) =>
  attention(here.look("decisions", who)).filter(({ id }) => id.startsWith("decisions.named."));

test("[DC-54] whoever is named by somebody else reads in Today what was written down, by whom, and where they say it anew", () => {
  const { here, item, record } = decided();
  name(here, "ben", record, "agree", "ben", "anya");
  const word = name(here, "ben", record, "aside", "carla");
  expect(told(here, "carla")).toEqual([
    {
      ...{ id: `decisions.named.${word}`, practice: "decisions", goto: { screen: "meetings.item", id: item } },
      title: { code: "decisions.today.named", about: { title: "The gate", who: "Ben", stance: "aside" } },
      text: { code: "decisions.today.named-text", about: { title: "The gate", who: "Ben", stance: "aside" } },
      skippable: true,
    },
  ]);
  // Nobody is told of what they wrote down themselves, and who was not named has nothing to look at.
  expect([told(here, "anya"), told(here, "ben"), told(here, "dina")].map((one) => one.length)).toEqual([1, 0, 0]);
  name(here, "carla", record, "agree", "carla");
  name(here, "dina", record, "no", "carla");
  expect(told(here, "carla")).toEqual([]);
});

test("[DC-54] what is written down otherwise is told anew; what was taken back, struck or written anew is told no more", () => {
  const { here, item, record } = decided();
  const first = name(here, "ben", record, "agree", "anya", "carla");
  const second = name(here, "dina", record, "no", "anya");
  expect(told(here, "anya").map(({ id }) => id)).toEqual([`decisions.named.${second}`]);
  expect(told(here, "carla").map(({ id }) => id)).toEqual([`decisions.named.${first}`]);
  name(here, "ben", record, "unsaid", "anya");
  expect(told(here, "anya")).toEqual([]);
  here.act("ben", "decisions.record", { ...RECORD, text: "Ana oils it.", item });
  expect(told(here, "carla")).toEqual([]);
});

test("[DC-54] it is told for two weeks from when they heard of it, and stands in the log ever after", () => {
  const { here, record } = decided();
  name(here, "ben", record, "agree", "anya");
  // As long as she has not heard of it, it is news to her.
  here.pass(20 * DAY, "ben");
  expect(told(here, "anya")).toHaveLength(1);
  here.pass(1, "anya");
  here.pass(13 * DAY, "anya");
  expect(told(here, "anya")).toHaveLength(1);
  here.pass(2 * DAY, "anya");
  expect(told(here, "anya")).toEqual([]);
});
