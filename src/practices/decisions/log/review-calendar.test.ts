import ICAL from "ical.js";
import { expect, test } from "vitest";
import { PEOPLE, pod } from "../testing/pod.ts";
import { decisionsFile } from "./exchange.ts";

const DAY = 24 * 60;

test("[DC-17, DC-31] another program's calendar reads when an agreement is looked at again; a note that asks anew moves it", () => {
  const here = pod();
  const days = () => {
    const calendar = new ICAL.Component(ICAL.parse(decisionsFile.calendar?.(here.look("decisions")) ?? "") as never);
    return calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
  };
  expect(days()).toEqual([]);
  const matter = here.frame();
  const text = here.act("anya", "decisions.put", { matter, text: "We buy a pump.", againDays: 30 }).id;
  const said = PEOPLE.map((who) => here.say(who, text, "agree"));
  here.close("emil", text, said);
  const closedAt = here.look("decisions").time;
  const [first] = days();
  expect(first?.summary).toBe("Look again: The well pump");
  expect(first?.startDate.isDate).toBe(true);
  const shown = new Intl.DateTimeFormat("en-CA", { timeZone: "UTC" });
  expect(String(first?.startDate)).toBe(shown.format((closedAt + 30 * DAY) * 60_000));
  here.pass(31 * DAY, ...PEOPLE);
  here.act("ben", "decisions.note-outcome", { matter, text: "It holds.", againDays: 365 });
  const [moved, ...more] = days();
  expect(more).toEqual([]);
  expect(moved?.uid).toBe(first?.uid);
  expect(moved?.sequence).toBeGreaterThan(first?.sequence ?? 0);
  expect(moved?.startDate.compare(first?.startDate as never)).toBe(1);
});
