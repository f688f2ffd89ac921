import type { Screen } from "../../../ui/screens.ts";

const decide = { practice: "reviews", place: "decide", icon: "scroll-text", under: "charter.charter" } as const;

export const screens: readonly Screen[] = [
  {
    ...decide,
    ...{ screen: "reviews", title: "reviews.screen.reviews", about: "reviews.screen.reviews.about" },
    ...{ component: () => import("./Reviews.svelte"), order: 60 },
    does: ["reviews.back", "reviews.hear", "reviews.appeal", "reviews.panel", "reviews.reasons"],
  },
  {
    ...decide,
    ...{ screen: "open", title: "reviews.screen.open", about: "reviews.screen.open.about" },
    ...{ component: () => import("./Open.svelte"), order: 61 },
    does: ["reviews.open"],
  },
  {
    ...decide,
    ...{ screen: "review", title: "reviews.screen.review", component: () => import("./Review.svelte"), order: 62 },
  },
  {
    ...decide,
    ...{
      screen: "sheet",
      title: "reviews.screen.sheet",
      component: () => import("../sheets/NoticeSheet.svelte"),
      order: 63,
    },
  },
];
