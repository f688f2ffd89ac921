import type { Screen } from "../../../ui/screens.ts";

const decide = { practice: "groups", place: "decide", icon: "users" } as const;

export const screens: readonly Screen[] = [
  {
    ...decide,
    ...{ screen: "circles", title: "groups.screen.circles", about: "groups.screen.circles.about" },
    ...{ component: () => import("./Circles.svelte"), order: 15, inNav: true },
  },
  {
    ...decide,
    ...{ screen: "group", title: "groups.screen.group" },
    ...{ component: () => import("./Group.svelte"), order: 16 },
  },
  {
    ...decide,
    ...{ screen: "role", title: "groups.screen.role" },
    ...{ component: () => import("./Role.svelte"), order: 17 },
  },
  {
    ...decide,
    ...{ screen: "open", title: "groups.screen.open", about: "groups.screen.open.about" },
    ...{ component: () => import("./OpenGroup.svelte"), order: 18 },
    does: ["groups.open"],
  },
  {
    ...decide,
    ...{ screen: "power", title: "groups.screen.power", about: "groups.screen.power.about", icon: "eye" },
    ...{ component: () => import("./Power.svelte"), order: 19 },
  },
];

export { rules } from "./rules.ts";
