import type { Id } from "../../kernel/event.ts";
import type { World } from "../../kernel/practice.ts";
import type { Documents, DocumentsEvent, Others } from "./words.ts";

/** A decision brought it into force, or it stands no more; remember it. */
export function fold(state: Documents, e: DocumentsEvent, world: World<Others>): Documents {
  const { versions, gone, made } = state;
  const decision = world.decision ?? e.id;
  if (e.kind === "documents.adopt") {
    const was = gone.get(e.id);
    // It stands again as it did: behind what was decided since, and retired where it was.
    if (was?.decision === decision) {
      const again = { ...was, begun: [...was.begun, world.at] };
      return { ...state, versions: versions.with(e.id, again), gone: gone.without(e.id) };
    }
    const { name, text, guide } = e.body;
    const by = world.author(e.id) ?? "";
    const version = {
      id: e.id,
      name,
      text,
      guide,
      by,
      decision,
      begun: [world.at],
      time: world.time,
      place: made,
      retired: undefined,
    };
    return { versions: versions.with(e.id, version), gone: gone.without(e.id), made: made + 1 };
  }
  const adopted = versions.get(e.body.document);
  if (adopted === undefined) return state;
  // The reversal of an adoption bears its id: then the decision stands no more, and neither does the version.
  if (e.id === adopted.id) {
    return { ...state, versions: versions.without(adopted.id), gone: gone.with(adopted.id, adopted) };
  }
  return { ...state, versions: versions.with(adopted.id, { ...adopted, retired: decision }) };
}

/** One more event adopted it, by people who did not know of the first. */
export function again(state: Documents, act: Id, event: Id): Documents {
  const version = state.versions.get(act);
  if (version === undefined) return state;
  return { ...state, versions: state.versions.with(act, { ...version, begun: [...version.begun, event] }) };
}
