import { MINUTES_PER_DAY } from "../../../kernel/event.ts";
import type { Kith } from "../../../ui/screens.ts";
import { firstDayOf, monthOfYear, stepOf } from "../calendar.ts";
import type { Rule } from "../words.ts";
import { utcClock } from "./wall.ts";

const YEAR = 12;

/** "Every Tuesday at 19:00". */
export function ruleWords({ say, dates }: Pick<Kith, "say" | "dates">, rule: Rule): string {
  const weekday = say(`meetings.series.option.weekday.${rule.weekday}`);
  const clock = utcClock(rule.from * MINUTES_PER_DAY + rule.at);
  const month = dates.month(monthOfYear(firstDayOf(rule)));
  const about = { weekday, which: rule.which ?? "first", clock, month, count: stepOf(rule) };
  return say(`meetings.screen.rule.${wordsOf(rule)}`, about);
}

function wordsOf(rule: Rule): string {
  const step = stepOf(rule);
  if (rule.every === "month") return step === 1 ? "month" : step === YEAR ? "year" : "months";
  return step === 1 ? "week" : step === 2 ? "two-weeks" : "weeks";
}
