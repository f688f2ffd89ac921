import type { Screen } from "../../../ui/screens.ts";
import { GUIDES } from "../guides/names.ts";

const know = { practice: "documents", place: "know", icon: "file-text" } as const;

export const screens: readonly Screen[] = [
  {
    ...know,
    ...{ screen: "list", title: "documents.screen.list", about: "documents.screen.list.about" },
    ...{ component: () => import("./List.svelte"), order: 30, inNav: true },
  },
  {
    ...know,
    ...{ screen: "document", title: "documents.screen.document" },
    ...{ component: () => import("./Document.svelte"), order: 31 },
  },
  {
    ...know,
    ...{
      screen: "guides",
      title: "documents.screen.guides",
      about: "documents.screen.guides.about",
      icon: "book-open",
    },
    ...{ component: () => import("./Guides.svelte"), order: 28, inNav: true },
  },
  {
    ...know,
    ...{ screen: "guide", title: "documents.screen.guide", icon: "book-open" },
    ...{ component: () => import("./Guide.svelte"), order: 29 },
    pages: GUIDES.map((id) => ({ id, title: `documents.guide.${id}`, about: `documents.guide.${id}.about` })),
  },
];
