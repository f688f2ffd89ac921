import type { Screen } from "../../../ui/screens.ts";

const decide = { practice: "charter", place: "decide", icon: "scroll-text" } as const;

export const screens: readonly Screen[] = [
  {
    ...decide,
    ...{ screen: "charter", title: "charter.screen.charter", about: "charter.screen.charter.about" },
    ...{ component: () => import("./Charter.svelte"), order: 30, inNav: true },
    does: ["charter.say", "charter.conclude"],
  },
  {
    ...decide,
    ...{ screen: "change", title: "charter.screen.change", about: "charter.screen.change.about" },
    ...{ component: () => import("./ProposeChange.svelte"), order: 31 },
    does: ["charter.propose"],
  },
  {
    ...decide,
    ...{ screen: "seats", title: "charter.screen.seats", about: "charter.screen.seats.about" },
    ...{ component: () => import("./Seats.svelte"), order: 32 },
  },
  {
    ...decide,
    ...{ screen: "motion", title: "charter.screen.motion" },
    ...{ component: () => import("./Motion.svelte"), order: 33 },
  },
  {
    ...decide,
    ...{ screen: "away", title: "charter.screen.away", about: "charter.screen.away.about" },
    ...{ component: () => import("./Away.svelte"), order: 36 },
  },
  {
    ...decide,
    ...{ screen: "apart", title: "charter.screen.apart", about: "charter.screen.apart.about" },
    ...{ component: () => import("./Apart.svelte"), order: 37 },
  },
  {
    ...decide,
    ...{ screen: "settle", title: "charter.screen.settle", about: "charter.screen.settle.about" },
    ...{ component: () => import("./Settle.svelte"), order: 38 },
  },
  {
    ...decide,
    ...{ screen: "key", title: "charter.screen.key", about: "charter.screen.key.about" },
    ...{ component: () => import("./NewKey.svelte"), order: 39, icon: "key" },
  },
  {
    ...decide,
    ...{ screen: "sheet", title: "charter.screen.sheet", about: "charter.screen.sheet.about" },
    ...{ component: () => import("../sheets/CharterSheet.svelte"), order: 34 },
  },
];
