import { expect, test } from "vitest";
import { createLanguage } from "../../../language/say.ts";
import { map } from "../../../practices/map/index.ts";
import { aheadFirst, fitting, type StreetLine, sharing } from "./street-lines.ts";

const line = (title: string, text?: string): StreetLine => {
  return { id: title, practice: "meetings", goto: { screen: "meeting" }, title, text, day: undefined };
};
const lines = (count: number) => Array.from({ length: count }, (_, at) => line(`Meeting ${at}`));

test("[SS-3] what does not fit is counted", () => {
  const { lines: shown, more } = fitting(lines(12), 8);
  expect(shown.length).toBeGreaterThan(2);
  expect(shown.length + more).toBe(12);
});

test("[SS-2] what is over by its time and still open makes room for what is still to come", () => {
  const asked = (at?: number) => ({ part: "waiting" as const, ...(at === undefined ? {} : { at }) });
  const meeting = { part: "coming" as const, at: 5 };
  const all = [meeting, asked(3), asked(10), asked(11), asked(), asked(12)];
  expect(aheadFirst(all, 10)).toEqual([meeting, asked(11), asked(), asked(12), asked(3), asked(10)]);
});

test("[SS-3] where not all fit with the words below them, the first have their words and the others are named", () => {
  const all = lines(6).map((one) => ({ ...one, text: "Answer in Kith, or on a slip." }));
  const { lines: shown, more } = fitting(all, 13);
  expect(more).toBe(0);
  expect(shown.map(({ text }) => text !== undefined)).toEqual([true, true, true, false, false, false]);
  expect(fitting(all, 20).lines).toEqual(all);
  const crowded = fitting(all, 6);
  expect(crowded.lines.map(({ text }) => text !== undefined)).toEqual([true, false]);
  expect(crowded.more).toBe(4);
});

test("[SS-2] all are shown as long as there is room, and a line that is longer takes more of it", () => {
  expect(fitting(lines(4), 8)).toMatchObject({ more: 0 });
  const long = [line("A very long question ".repeat(6), "with words under it"), ...lines(3)];
  expect(fitting(long, 8).more).toBeGreaterThan(0);
});

test("[SS-2] of two parts of one column, one may have what the other does not need", () => {
  const [first, second] = sharing([lines(9), lines(1)], [8, 8]);
  expect([first.more, second.more]).toEqual([0, 0]);
  const [upper, lower] = sharing([lines(1), lines(9)], [8, 8]);
  expect([upper.more, lower.more]).toEqual([0, 0]);
  const full = sharing([lines(50), lines(50)], [8, 8]);
  expect(full.every(({ more, lines: { length } }) => more > 0 && length > 2)).toBe(true);
});

test("[HM-5, HM-6] where a door is reads like something that a neighbour says, in both languages", () => {
  const say = (locale: "en" | "es", part: string, beside?: string) =>
    createLanguage(locale, [map.messages[locale]]).say("map.where", {
      ...{ part, beside: beside ?? "", near: beside === undefined ? "no" : "yes" },
    });
  expect(say("en", "tl", "Mill House")).toBe("top left, next to Mill House");
  expect(say("en", "mm")).toBe("in the middle");
  expect(say("es", "br", "Número 12")).toBe("abajo a la derecha, junto a Número 12");
  const parts = ["t", "m", "b"].flatMap((row) => ["l", "m", "r"].map((column) => `${row}${column}`));
  for (const locale of ["en", "es"] as const) expect(new Set(parts.map((part) => say(locale, part))).size).toBe(9);
});
