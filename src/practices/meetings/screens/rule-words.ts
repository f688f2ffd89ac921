import { MINUTES_PER_DAY } from "../../../kernel/event.ts";
import type { Kith } from "../../../ui/screens.ts";
import type { Rule } from "../words.ts";

/** "Every Tuesday at 19:00". */
export function ruleWords({ say }: Pick<Kith, "say">, rule: Rule): string {
  const weekday = say(`meetings.series.option.weekday.${rule.weekday}`);
  const clock = new Date((rule.from * MINUTES_PER_DAY + rule.at) * 60_000).toISOString().slice(11, 16);
  return say(`meetings.screen.rule.${rule.every}`, { weekday, which: rule.which ?? "first", clock });
}
