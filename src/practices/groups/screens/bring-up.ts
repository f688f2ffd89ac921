import type { Event } from "../../../kernel/event.ts";
import type { App } from "../../../ui/context.ts";
import { enactsDraft } from "../../../ui/drafts.ts";

/** What people are to be asked: prepared acts, and the matter that they are brought up in. */
export type Wish = {
  readonly prepared: readonly Event[];
  readonly title: string;
  readonly problem: string;
  /** The words to begin with; people say what stands against them before they are put. */
  readonly text: string;
};

/**
 * Opens a matter for what was prepared, with a first suggestion, and goes there. Whoever puts a text to everyone on this
 * device finds the prepared acts with it. Returns why not, in words, when the matter cannot be opened.
 */
export async function bringUp(kith: App, { prepared, title, problem, text }: Wish): Promise<string | undefined> {
  const framed = await kith.askQuietly("decisions.frame", { title, problem, class: "operational", affected: [] });
  if ("refusal" in framed) return kith.sayRefusal(framed.refusal);
  if (!("event" in framed)) return kith.say("groups.screen.bring-up.failed");
  const matter = framed.event.id;
  await kith.askQuietly("decisions.suggest", { matter, text });
  const chosen = prepared.map((event) => ({ id: event.id, words: kith.tell(event) }));
  kith.drafts.keep(enactsDraft(matter), { chosen });
  kith.go("decisions.matter", matter);
  return undefined;
}
