import type { Screen } from "../../../ui/screens.ts";

export const screens: readonly Screen[] = [
  {
    ...{ practice: "using", screen: "practices", place: "decide", icon: "settings" },
    ...{ title: "using.screen.practices", about: "using.screen.practices.about" },
    ...{ component: () => import("./Practices.svelte"), order: 60, inNav: true },
  },
];
