import type { App } from "../../../ui/context.ts";
import type { ItemRow } from "../agenda-view.ts";

/** What is on an agenda is ready to be brought up before everyone, in the words that it has there. */
export function beginMatter({ drafts }: Pick<App, "drafts">, { title, text = "" }: Pick<ItemRow, "title" | "text">) {
  drafts.keep("decisions.frame", { title, problem: text });
}
