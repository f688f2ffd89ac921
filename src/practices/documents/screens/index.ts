import type { Screen } from "../../../ui/screens.ts";

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
];
