import { expect, test } from "vitest";
import type { Event, Id } from "../../../kernel/event.ts";
import type { SearchEntry } from "../../../kernel/practice.ts";
import { recordOf } from "./about.ts";

const eventOf = (id: Id, body: Readonly<Record<string, unknown>>) => ({ id, body }) as unknown as Event;
const TANK: SearchEntry = {
  ...{ id: "matter", practice: "decisions", sort: "matter", title: "Second rain tank", text: "" },
  goto: { screen: "matter", id: "matter" },
};
const records = new Map([[TANK.id, TANK]]);
const log = new Map(
  [
    eventOf("matter", { title: "Second rain tank" }),
    eventOf("suggestion", { matter: "matter" }),
    eventOf("text", { matter: "matter", suggestion: "suggestion" }),
    eventOf("yes", { text: "text", note: "gladly" }),
    eventOf("loop", { of: "loop" }),
    eventOf("skill", { skill: "Plumbing" }),
  ].map((event) => [event.id, event]),
);
const read = (id: Id) => log.get(id);
const about = (id: Id) => recordOf(log.get(id) as Event, records, read)?.title;

test("a yes is about the matter whose text it answers, and a matter is about itself", () => {
  expect(["matter", "text", "yes"].map(about)).toEqual(Array(3).fill("Second rain tank"));
});

test("what names no record is about none, and what names itself does not go round for ever", () => {
  expect([about("skill"), about("loop")]).toEqual([undefined, undefined]);
});
