import type { Screen } from "../../../ui/screens.ts";

const people = { practice: "details", place: "people" } as const;

export const screens: readonly Screen[] = [
  {
    ...people,
    ...{ screen: "all", title: "details.screen.all", about: "details.screen.all.about", icon: "house" },
    ...{ component: () => import("./Homes.svelte"), order: 15, inNav: true },
  },
  {
    ...people,
    ...{ screen: "mine", title: "details.screen.mine", about: "details.screen.mine.about", icon: "users" },
    ...{ component: () => import("./Mine.svelte"), order: 65 },
    does: ["details.write"],
  },
];
