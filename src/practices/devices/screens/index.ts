import type { Screen } from "../../../ui/screens.ts";

const people = { practice: "devices", place: "people" } as const;

export const screens: readonly Screen[] = [
  {
    ...people,
    ...{ screen: "mine", title: "devices.screen.mine", about: "devices.screen.mine.about", icon: "smartphone" },
    ...{ component: () => import("./Mine.svelte"), order: 60, inNav: true },
    does: ["devices.add", "devices.retire"],
  },
  {
    ...people,
    ...{ screen: "recoveries", title: "devices.screen.recoveries", about: "devices.screen.recoveries.about" },
    ...{ icon: "user-check", component: () => import("./Recoveries.svelte"), order: 61 },
    does: ["devices.know", "devices.object", "devices.conclude"],
  },
  {
    ...people,
    ...{ screen: "recovery", title: "devices.screen.recoveries", icon: "user-check" },
    ...{ component: () => import("./Recovery.svelte"), order: 62 },
  },
];
