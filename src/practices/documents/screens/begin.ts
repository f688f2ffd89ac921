import type { Id } from "../../../kernel/event.ts";
import type { Drafts } from "../../../ui/drafts.ts";
import type { Guide } from "../guides/names.ts";

/** A document to begin from: a version that was in force, or a guide as it comes with Kith. */
type Beginning = {
  readonly id?: Id | undefined;
  readonly name: string;
  readonly text: string;
  readonly guide?: Guide | undefined;
};

type Ways = { readonly drafts: Drafts; readonly go: (screen: string) => void };

/** A matter with this title, and a document that begins from these words, ready to be changed where the text is put. */
export function beginFrom({ drafts, go }: Ways, { id, name, text, guide }: Beginning, title: string) {
  // Which version it was stays with the words: one that comes into force while they are changed is told of.
  drafts.keep("documents.adopt {}", { name, text, ...(guide !== undefined && { guide }), begunFrom: id });
  drafts.keep("decisions.frame", { title, problem: "" });
  go("decisions.frame");
}
