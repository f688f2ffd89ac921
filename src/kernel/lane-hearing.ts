import type { Act } from "./acts.ts";
import { MISFIT, no, SEALED, type Verdict } from "./event.ts";
import type { Entry } from "./graph.ts";
import type { Kinds } from "./kinds.ts";
import type { Lane } from "./lane/lane.ts";

/** An act of the few that the lane listens to; the bodies of all others need not be opened for it. */
export function heardAct(kinds: Kinds, { event }: Entry): Act | undefined {
  const act = kinds.byKind.get(event.kind)?.act;
  const isHeard = act?.lane !== undefined || act?.counts !== undefined || act?.shows !== undefined;
  return isHeard && event.body !== MISFIT && event.body !== SEALED ? act : undefined;
}

/** What a retired device wrote beyond its cut has no effect: unless the act is for just that. */
export function retired(kinds: Kinds, lane: Lane, entry: Entry): Verdict {
  const even = kinds.byKind.get(entry.event.kind)?.act.evenRetired;
  return even || !lane.quarantine.cutsOff(entry) ? undefined : no("lane.retired");
}
