import type { Screen } from "../../../ui/screens.ts";

const people = { practice: "devices", place: "people" } as const;

export const screens: readonly Screen[] = [
  {
    ...people,
    ...{ screen: "mine", title: "devices.screen.mine", about: "devices.screen.mine.about", icon: "smartphone" },
    ...{ component: () => import("./Mine.svelte"), order: 60, inNav: true },
    does: ["devices.add", "devices.retire", "devices.name"],
  },
  {
    ...people,
    ...{ screen: "add", title: "devices.screen.add", icon: "plus", component: () => import("./Add.svelte"), order: 63 },
  },
  {
    ...people,
    ...{ screen: "paper", title: "devices.screen.paper", icon: "file-text" },
    ...{ component: () => import("../sheets/PaperSheet.svelte"), order: 64 },
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
