import type { Screen } from "../../../ui/screens.ts";

const people = { practice: "care", place: "people", icon: "heart-handshake" } as const;

export const screens: readonly Screen[] = [
  {
    ...people,
    ...{ screen: "all", title: "care.screen.all", about: "care.screen.all.about" },
    ...{ component: () => import("./All.svelte"), order: 45, inNav: true },
  },
  {
    ...people,
    ...{ screen: "start", title: "care.screen.start", about: "care.screen.start.about" },
    ...{ component: () => import("./Start.svelte"), order: 46 },
  },
  {
    ...people,
    ...{ screen: "circle", title: "care.screen.circle", component: () => import("./Circle.svelte"), order: 47 },
    does: ["care.write"],
  },
];
