import { expect, test } from "vitest";
import { writeCalendar } from "./icalendar.ts";

const day = (minute: number) => new Date(minute * 60_000).toISOString().slice(0, 10);
const round = { uid: "a.1", sequence: 2, start: 29_473_020, end: 29_473_035, title: "Round", cancelled: false };

test("a calendar says when, in UTC, and which version of which event it is", () => {
  const text = writeCalendar("Fern Lane", [round, { ...round, uid: "b", cancelled: true }], 29_473_000, day);
  const lines = text.split("\r\n");
  expect(lines[0]).toBe("BEGIN:VCALENDAR");
  expect(lines.at(-2)).toBe("END:VCALENDAR");
  expect(lines.filter((line) => line.startsWith("STATUS"))).toEqual(["STATUS:CONFIRMED", "STATUS:CANCELLED"]);
  expect(lines).toEqual(expect.arrayContaining(["UID:a.1", "SEQUENCE:2"]));
  expect(lines.find((line) => line.startsWith("DTSTART"))).toBe(
    `DTSTART:${new Date(29_473_020 * 60_000).toISOString().replace(/[-:]|\.\d+/g, "")}`,
  );
});

test("nothing that people write ends a line or begins a property, and no line is too long", () => {
  const title = `Well, pump; gate\nBEGIN:VEVENT ${"ñ🌳".repeat(60)}`;
  const text = writeCalendar("Fern", [{ ...round, title }], 1, day);
  for (const line of text.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  const unfolded = text.replaceAll("\r\n ", "").split("\r\n");
  expect(unfolded.filter((line) => line === "BEGIN:VEVENT")).toHaveLength(1);
  expect(unfolded.find((line) => line.startsWith("SUMMARY:"))).toContain("Well\\, pump\\; gate\\nBEGIN:VEVENT ñ🌳");
});
