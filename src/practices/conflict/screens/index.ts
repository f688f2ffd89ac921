import type { Screen } from "../../../ui/screens.ts";

/** These have no address of their own and stand in no browser's history: see `isQuiet`. */
const quiet = { practice: "conflict", place: "people", icon: "heart-handshake", isQuiet: true } as const;

export const screens: readonly Screen[] = [
  {
    ...quiet,
    ...{ screen: "help", title: "conflict.screen.help", about: "conflict.screen.help.about" },
    ...{ component: () => import("./Help.svelte"), order: 70, inNav: true },
  },
  {
    ...quiet,
    ...{ screen: "prepare", title: "conflict.screen.prepare", about: "conflict.screen.prepare.about" },
    ...{ component: () => import("./Prepare.svelte"), order: 71 },
  },
  {
    ...quiet,
    ...{ screen: "ask", title: "conflict.screen.ask", about: "conflict.screen.ask.about" },
    ...{ component: () => import("./Ask.svelte"), order: 72 },
  },
  {
    ...quiet,
    ...{ screen: "case", title: "conflict.screen.case", component: () => import("./Case.svelte"), order: 73 },
  },
  {
    ...quiet,
    ...{ screen: "pool", title: "conflict.screen.pool", about: "conflict.screen.pool.about" },
    ...{ component: () => import("./Pool.svelte"), order: 74 },
    does: ["conflict.stand-by", "conflict.stand-down"],
  },
];
