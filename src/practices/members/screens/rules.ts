import type { RuleBehind } from "../../../ui/screens.ts";

export const rules: Readonly<Record<string, RuleBehind>> = {
  "members.vouchers-spent": { screen: "charter.charter", id: "vouchersPerMonth", words: "members.screen.waiting.rule" },
  "kernel.forked": { screen: "members.forks", words: "members.screen.forks" },
  "members.roll-vouches": { screen: "members.roll", words: "members.screen.waiting.roll" },
};
