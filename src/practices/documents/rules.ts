import { no, type Verdict, yes } from "../../kernel/event.ts";
import type { World } from "../../kernel/practice.ts";
import { standing } from "../members/index.ts";
import { newestOf, versionsOf } from "./versions.ts";
import type { Documents, DocumentsEvent, Others } from "./words.ts";

/** The only place that says no: when an act is prepared, and again when a decision brings it into force. */
export function judge(state: Documents, e: DocumentsEvent, world: World<Others>): Verdict {
  const where = standing(world.others.members, world.rights, world.by, world.seen);
  if (where === "stranger" && world.decision === undefined) return no("documents.join-first");
  if (e.kind === "documents.adopt") return yes;
  const adopted = state.versions.get(e.body.document);
  if (adopted === undefined) return no("documents.unknown");
  const newest = newestOf(versionsOf(state, adopted));
  return newest?.id === adopted.id ? yes : no("documents.not-newest");
}
