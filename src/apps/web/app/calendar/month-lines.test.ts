import { expect, test } from "vitest";
import type { Attention, Coming } from "../../../../kernel/practice.ts";
import { createDates } from "../../../../language/dates.ts";
import type { App } from "../../../../ui/context.ts";
import { dayIn } from "./month-days.ts";
import { monthLines } from "./month-lines.ts";

const goto = { screen: "meeting" };
/** 23:30 in Madrid, where it is the next day an hour before it is so in London. */
const LATE = Date.UTC(2026, 11, 1, 22, 30) / 60_000;
const HOUR = 60;

const coming: readonly Coming[] = [
  { id: "s.1", practice: "meetings", at: LATE, goto, title: { code: "Meeting: round" } },
  { id: "b1", practice: "details", at: LATE + 40 * HOUR, day: "2026-12-03", goto, title: { code: "Ada's birthday" } },
];
const attention: readonly Attention[] = [
  { ...{ id: "x1", practice: "decisions", until: LATE + HOUR, goto }, title: { code: "The pump" }, text: { code: "" } },
  { id: "x2", practice: "decisions", goto, title: { code: "No day" }, text: { code: "" } },
];
const row = (key: string, start: number, off?: object) => ({ key, title: "Round", start, off });

function appWith(isOff: boolean) {
  return {
    ...{ coming, attention, dates: createDates("en-GB", "Europe/Madrid") },
    offBy: () => (isOff ? "d1" : undefined),
    say: (code: string) => code,
    look: () => [row("s.1", LATE), row("s.2", LATE + 300 * 24 * HOUR), row("s.3", LATE + HOUR, { byName: "Bo" })],
  } as unknown as App;
}

test("[CL-1] each line stands once, on its day where the community lives; what waits says so", () => {
  const lines = monthLines(appWith(false));
  expect(lines.map(({ day, title, clock, waits }) => [day, title, clock, waits])).toEqual([
    [dayIn("2026-12-01"), "Round", "23:30", false],
    [dayIn("2026-12-02"), "The pump", undefined, true],
    [dayIn("2026-12-03"), "Ada's birthday", undefined, false],
    [dayIn("2027-09-28"), "Round", "00:30", false],
  ]);
});

test("[CL-1, US-4] meetings that a decision switched off stand in no month", () => {
  expect(monthLines(appWith(true)).map(({ title }) => title)).toEqual(["Meeting: round", "The pump", "Ada's birthday"]);
});
