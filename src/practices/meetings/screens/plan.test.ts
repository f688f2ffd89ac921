import { expect, test } from "vitest";
import { createDates } from "../../../language/dates.ts";
import { createLanguage } from "../../../language/say.ts";
import { en } from "../messages.en.ts";
import { es } from "../messages.es.ts";
import { draftOf, type HowOften, type Rhythm, ruleOf, unitsFor, waysFor } from "./plan.ts";
import { ruleWords } from "./rule-words.ts";

const wallOf = (text: string) => Date.parse(`${text}Z`) / 60_000;
/** The fourth Tuesday of its month and its last, and a fifth Thursday. */
const TUESDAY = wallOf("2024-06-25T19:00");
const THURSDAY = wallOf("2024-05-30T19:00");

const kiths = {
  en: { say: createLanguage("en", [en]).say, dates: createDates("en-GB", "Europe/Madrid") },
  es: { say: createLanguage("es", [es]).say, dates: createDates("es", "Europe/Madrid") },
};
const words = (locale: "en" | "es", often: Exclude<HowOften, "once">, rhythm: Rhythm) =>
  ruleWords(kiths[locale], ruleOf(often, TUESDAY, rhythm));

test("[MT-1] whoever plans chooses a rhythm of their own: weeks, or months with the weekday of the first day", () => {
  expect(waysFor(TUESDAY)).toEqual(["once", "week", "two-weeks", "month-fourth", "month-last", "other"]);
  expect(unitsFor(TUESDAY)).toEqual(["week", "month-fourth", "month-last"]);
  expect(unitsFor(THURSDAY)).toEqual(["week", "month-last"]);
  const plan = { title: "Repairs", minutes: 60, place: "", often: "other" } as const;
  const rhythm = { apart: 3, unit: "month-last" } as const;
  expect(draftOf({ ...plan, rhythm }, TUESDAY - 120, TUESDAY).body).toMatchObject({
    ...{ every: "month", which: "last", apart: 3, weekday: "tue", at: 19 * 60 },
  });
  expect(draftOf({ ...plan, often: "week", rhythm }, TUESDAY - 120, TUESDAY).body).not.toHaveProperty("apart");
});

test("[MT-1] every rhythm is said in plain words, in both languages", () => {
  const all = [
    words("en", "other", { apart: 2, unit: "week" }),
    words("en", "other", { apart: 6, unit: "week" }),
    words("en", "other", { apart: 3, unit: "month-last" }),
    words("en", "other", { apart: 12, unit: "month-fourth" }),
    words("es", "other", { apart: 6, unit: "week" }),
    words("es", "other", { apart: 3, unit: "month-last" }),
    words("es", "other", { apart: 12, unit: "month-fourth" }),
  ];
  expect(all).toEqual([
    "Every second Tuesday at 19:00",
    "Every 6 weeks on Tuesday at 19:00",
    "Every 3 months on the last Tuesday at 19:00",
    "Once a year, on the fourth Tuesday of June at 19:00",
    "Cada 6 semanas, el martes, a las 19:00",
    "Cada 3 meses, el último martes, a las 19:00",
    "Una vez al año, el cuarto martes de junio, a las 19:00",
  ]);
});
