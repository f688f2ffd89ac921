import type { Screen } from "../../../ui/screens.ts";

export const screens: readonly Screen[] = [
  {
    ...{ practice: "map", place: "people", screen: "map", title: "map.screen.map", about: "map.screen.map.about" },
    ...{ icon: "map-pin", component: () => import("./Map.svelte"), order: 16, inNav: true },
    does: ["map.draw", "map.hang", "map.place", "map.remove", "map.put-back", "map.unplace"],
  },
];
