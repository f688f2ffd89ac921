import type { Drafts } from "../../../ui/drafts.ts";
import type { Guide } from "../guides/names.ts";

/** A document to begin from. */
type Beginning = { readonly name: string; readonly text: string; readonly guide?: Guide | undefined };

type Ways = { readonly drafts: Drafts; readonly go: (screen: string) => void };

/** A matter with this title, and a document that begins from these words, ready to be changed where the text is put. */
export function beginFrom({ drafts, go }: Ways, { name, text, guide }: Beginning, title: string) {
  drafts.keep("documents.adopt {}", { name, text, ...(guide !== undefined && { guide }) });
  drafts.keep("decisions.frame", { title, problem: "" });
  go("decisions.frame");
}
