import type { Screen } from "../../../ui/screens.ts";

const decide = { practice: "meetings", place: "decide", icon: "calendar" } as const;

export const screens: readonly Screen[] = [
  {
    ...decide,
    ...{ screen: "list", title: "meetings.screen.list", about: "meetings.screen.list.about" },
    ...{ component: () => import("./List.svelte"), order: 30, inNav: true },
    does: ["meetings.stop"],
  },
  {
    ...decide,
    ...{ screen: "plan", title: "meetings.screen.plan", about: "meetings.screen.plan.about" },
    ...{ component: () => import("./Plan.svelte"), order: 31 },
    does: ["meetings.series", "meetings.gather"],
  },
  {
    ...decide,
    ...{ screen: "item", title: "meetings.screen.item", component: () => import("./Item.svelte"), order: 34 },
  },
  {
    ...decide,
    ...{ screen: "live", title: "meetings.screen.live", component: () => import("./Live.svelte"), order: 33 },
  },
  {
    ...decide,
    ...{ screen: "meeting", title: "meetings.screen.meeting" },
    ...{ component: () => import("./Meeting.svelte"), order: 32 },
    does: [
      ...["meetings.move", "meetings.cancel", "meetings.hold", "meetings.mark", "meetings.item", "meetings.drop"],
      ...["meetings.waive", "meetings.not-mine", "meetings.outcome", "meetings.feel", "meetings.assign"],
      ...["meetings.finish", "meetings.reopen", "meetings.note", "meetings.reword", "meetings.strike"],
      ...["meetings.approve", "meetings.hand", "meetings.spoke", "decisions.name-stance"],
    ],
  },
];

export { rules } from "./rules.ts";
