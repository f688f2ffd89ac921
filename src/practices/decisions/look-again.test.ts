import { expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import { today } from "../members/testing/neighbours.ts";
import { decisions } from "./index.ts";
import { PEOPLE, type Pod, pod } from "./testing/pod.ts";

const DAY = 24 * 60;
const AGAIN = "decisions.today.again";

/** Ben's text on Anya's matter, agreed by all, to be looked at again after so many days. */
function agreed(here: Pod, againDays?: number): Id {
  const matter = here.frame("anya");
  const more = againDays === undefined ? {} : { againDays };
  const text = here.act("ben", "decisions.put", { matter, text: "We buy a pump.", ...more }).id;
  here.close(
    "emil",
    text,
    PEOPLE.map((who) => here.say(who, text, "agree")),
  );
  return matter;
}

const note = (here: Pod, matter: Id, more: object = {}) =>
  here.act("carla", "decisions.note-outcome", { matter, text: "It runs", ...more });

test("[DC-31] on its day an agreement comes back to whose text and matter it is, and two weeks later to all who were asked", () => {
  const here = pod();
  const matter = agreed(here, 30);
  expect(here.matter(matter).again).toMatchObject({ isDue: false });
  const day = new Date((here.matter(matter).again?.due ?? 0) * 60_000).toISOString().slice(0, 10);
  const calendar = decisions.coming?.(here.look("decisions", "dina")) ?? [];
  expect(calendar).toMatchObject([
    { title: { code: "decisions.today.coming-again" }, at: here.matter(matter).again?.due, day },
  ]);
  expect(decisions.posted?.(here.look("decisions"))).toMatchObject([{ part: "coming", day }]);
  here.pass(31 * DAY, ...PEOPLE);
  expect(here.matter(matter).again?.isDue).toBe(true);
  expect(["anya", "ben", "dina"].filter((who) => today(here, decisions, who).includes(AGAIN))).toEqual(["anya", "ben"]);
  expect(decisions.coming?.(here.look("decisions", "dina"))).toEqual([]);
  here.pass(15 * DAY, ...PEOPLE);
  expect(today(here, decisions, "dina")).toContain(AGAIN);
});

test("[DC-31] a note on how it turned out answers it, and can name the next day", () => {
  const here = pod();
  const matter = agreed(here, 30);
  here.pass(31 * DAY, ...PEOPLE);
  note(here, matter, { againDays: 60 });
  expect(today(here, decisions, "ben")).not.toContain(AGAIN);
  expect(here.matter(matter).again?.isDue).toBe(false);
  here.pass(61 * DAY, ...PEOPLE);
  expect(today(here, decisions, "ben")).toContain(AGAIN);
  note(here, matter);
  expect(here.matter(matter).again).toBeUndefined();
});

test("[DC-31] an early note takes no day away, and without a day nothing comes back", () => {
  const here = pod();
  const matter = agreed(here, 30);
  note(here, matter);
  here.pass(31 * DAY, ...PEOPLE);
  expect(here.matter(matter).again?.isDue).toBe(true);
  const other = pod();
  expect(other.matter(agreed(other)).again).toBeUndefined();
});
