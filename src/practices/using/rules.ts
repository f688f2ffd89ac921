import { no, type Verdict, yes } from "../../kernel/event.ts";
import { hasSay, standing } from "../members/index.ts";
import type { Surroundings, Using, UsingEvent } from "./words.ts";

/** The only place that says no. */
export function judge(_state: Using, e: UsingEvent, world: Surroundings): Verdict {
  if (e.kind === "using.take-back") return no("using.only-by-decision");
  const { off, on } = e.body;
  if (world.decision === undefined && !hasSay(standing(world.others.members, world.rights, world.by, world.seen))) {
    return no("using.no-say");
  }
  if (off.length + on.length === 0) return no("using.nothing");
  if (off.some((one) => on.includes(one))) return no("using.both");
  return yes;
}
