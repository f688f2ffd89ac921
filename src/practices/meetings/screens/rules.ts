import type { RuleBehind } from "../../../ui/screens.ts";

export const rules: Readonly<Record<string, RuleBehind>> = {
  "meetings.not-posted": inCharter("noticeHours"),
  "meetings.waive-needs": inCharter("waivePercent"),
  "meetings.too-few": inCharter("quorumPercent"),
  "meetings.not-continued": inCharter("continueDays"),
};

function inCharter(id: string): RuleBehind {
  return { screen: "charter.charter", id, words: "meetings.screen.rule" };
}
