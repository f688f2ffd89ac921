import type { Screen } from "../../../ui/screens.ts";

const turns = { practice: "rotation", place: "decide" } as const;

export const screens: readonly Screen[] = [
  {
    ...turns,
    ...{ screen: "turns", title: "rotation.screen.turns", about: "rotation.screen.turns.about", icon: "users" },
    ...{ component: () => import("./Turns.svelte"), order: 46, inNav: true },
    does: ["rotation.take", "rotation.return", "rotation.cannot", "rotation.can", "rotation.swap", "rotation.served"],
  },
  {
    ...turns,
    ...{ screen: "meeting", title: "rotation.screen.meeting", icon: "users" },
    ...{ component: () => import("./Meeting.svelte"), order: 47 },
  },
  {
    ...turns,
    ...{ screen: "mine", title: "rotation.screen.mine", about: "rotation.screen.mine.about", icon: "hand" },
    ...{ component: () => import("./Mine.svelte"), order: 48 },
    does: ["rotation.join", "rotation.rest", "rotation.accompany", "rotation.part"],
  },
  {
    ...turns,
    ...{ screen: "sheet", title: "rotation.screen.sheet", about: "rotation.screen.sheet.about", icon: "printer" },
    ...{ component: () => import("../sheets/TurnsSheet.svelte"), order: 49 },
  },
];
