import type { RuleBehind } from "../../../ui/screens.ts";

export const rules: Readonly<Record<string, RuleBehind>> = {
  "groups.term-too-long": inCharter("roleTermDays"),
  "groups.held": inCharter("caretakerDays"),
  "groups.report-sooner": inCharter("reportDays"),
  "groups.hear-first": inCharter("recallDays"),
};

function inCharter(id: string): RuleBehind {
  return { screen: "charter.charter", id, words: "groups.screen.rule" };
}
