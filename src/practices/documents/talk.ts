import type { TalkedOf } from "../../kernel/talk.ts";
import { keyOf, versionAt } from "./versions.ts";
import type { DocumentsLook } from "./words.ts";

/** What is said under one version of a document stands under all of them. */
export const document: TalkedOf = {
  begun: ["documents.adopt"],
  thing: ({ body }) => keyOf(body),
  title: ({ body }) => body.name,
  at: ({ state }: DocumentsLook, page) => versionAt(state, page)?.id,
};
