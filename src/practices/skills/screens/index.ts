import type { Aside, Screen, Slip } from "../../../ui/screens.ts";

const skills = { practice: "skills", place: "people" } as const;

export const screens: readonly Screen[] = [
  {
    ...skills,
    ...{ screen: "table", title: "skills.screen.table", about: "skills.screen.table.about", icon: "wrench" },
    ...{ component: () => import("./Table.svelte"), order: 20, inNav: true },
  },
  {
    ...skills,
    ...{ screen: "skill", title: "skills.screen.skill", icon: "wrench" },
    ...{ component: () => import("./Skill.svelte"), order: 21 },
  },
  {
    ...skills,
    ...{ screen: "mine", title: "skills.screen.mine", about: "skills.screen.mine.about", icon: "hand" },
    ...{ component: () => import("./Mine.svelte"), order: 22 },
    does: ["skills.claim"],
  },
  {
    ...skills,
    ...{ screen: "coverage", title: "skills.screen.coverage", about: "skills.screen.coverage.about", icon: "table-2" },
    ...{ component: () => import("./Coverage.svelte"), order: 23, inNav: true },
  },
  {
    ...skills,
    ...{ screen: "import", title: "skills.screen.import", about: "skills.screen.import.about", icon: "upload" },
    ...{ component: () => import("./Import.svelte"), order: 24, under: "skills.table" },
  },
  {
    ...skills,
    ...{ screen: "sheet", title: "skills.screen.sheet", about: "skills.screen.sheet.about", icon: "printer" },
    ...{ component: () => import("../sheets/SkillsSheet.svelte"), order: 25, under: "skills.table" },
  },
];

export const asides: readonly Aside[] = [
  { practice: "skills", place: "today", component: () => import("./TodayAside.svelte"), order: 10 },
];

export const slips: readonly Slip[] = [
  { practice: "skills", component: () => import("../sheets/SkillSlip.svelte"), order: 20 },
];
