import type { RuleBehind } from "../../../ui/screens.ts";

/** Why something of a decision cannot be now: mostly a number of the charter, and sometimes what comes first. */
export const rules: Readonly<Record<string, RuleBehind>> = {
  "decisions.too-early": inCharter("sayDays", "days"),
  "decisions.window-open": inCharter("objectionDays", "days"),
  "decisions.window-over": inCharter("objectionDays", "days"),
  "decisions.talk-first": inCharter("talkDays", "talk"),
  "decisions.resolve-first": inCharter("resolveDays", "resolve"),
  "decisions.meetings-over": inCharter("resolveMeetings", "meetings"),
  "decisions.not-after-block": inCharter("resolveDays", "resolve"),
  "decisions.block-stands": inCharter("reviewPercent", "review"),
  "decisions.not-heard": inCharter("quorumPercent", "quorum"),
  "decisions.not-enough": inCharter("quorumPercent", "quorum"),
  "decisions.lapsed": inCharter("quorumPercent", "quorum"),
  "decisions.carries-enough": inCharter("entrustPeople", "people"),
  "decisions.block-needs-value": { screen: "charter.charter", words: "decisions.screen.rule.values" },
  "decisions.no-say": { screen: "members.waiting", words: "decisions.screen.rule.say" },
  "decisions.draft": { screen: "members.founding", words: "decisions.screen.rule.draft" },
};

function inCharter(id: string, words: string): RuleBehind {
  return { screen: "charter.charter", id, words: `decisions.screen.rule.${words}` };
}
