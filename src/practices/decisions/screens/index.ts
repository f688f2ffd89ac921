import type { Screen, Slip } from "../../../ui/screens.ts";

const decide = { practice: "decisions", place: "decide" } as const;

export const screens: readonly Screen[] = [
  {
    ...decide,
    ...{ screen: "open", title: "decisions.screen.open", about: "decisions.screen.open.about", icon: "vote" },
    ...{ component: () => import("./Open.svelte"), order: 10, inNav: true },
    does: [
      "decisions.put",
      "decisions.say",
      "decisions.choose",
      "decisions.close",
      "decisions.review",
      "decisions.weigh",
    ],
  },
  {
    ...decide,
    ...{ screen: "matter", title: "decisions.screen.matter", icon: "vote", under: false },
    ...{ component: () => import("./Matter.svelte"), order: 11 },
  },
  {
    ...decide,
    ...{ screen: "frame", title: "decisions.screen.frame", about: "decisions.screen.frame.about", icon: "plus" },
    ...{ component: () => import("./Frame.svelte"), order: 12 },
    does: ["decisions.frame"],
  },
  {
    ...decide,
    ...{ screen: "log", title: "decisions.screen.log", about: "decisions.screen.log.about", icon: "list" },
    ...{ component: () => import("./Log.svelte"), order: 20, inNav: true },
  },
  {
    ...decide,
    ...{ screen: "import", title: "decisions.screen.import", about: "decisions.screen.import.about" },
    ...{ icon: "upload", component: () => import("./ImportLog.svelte"), order: 21 },
  },
  {
    ...decide,
    ...{ screen: "sheet", title: "decisions.screen.sheet", about: "decisions.screen.sheet.about" },
    ...{ icon: "printer", component: () => import("../sheets/LogSheet.svelte"), order: 22 },
  },
];

export const slips: readonly Slip[] = [
  { practice: "decisions", component: () => import("../sheets/StanceSlip.svelte"), order: 10, answers: true },
];

export { rules } from "./rules.ts";
