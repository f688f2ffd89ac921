import { no, type Verdict, yes } from "../../kernel/event.ts";
import type { World } from "../../kernel/practice.ts";
import { hasSay, standing } from "../members/index.ts";
import type { Conflict, ConflictEvent, Others } from "./words.ts";

/** What all see: who is there to help. What is written in a case is judged where its key is. */
export function judge(state: Conflict, e: ConflictEvent, world: World<Others>): Verdict {
  const { by, rights, others, seen } = world;
  if (by === undefined || !hasSay(standing(others.members, rights, by, seen))) return no("conflict.a-say-first");
  switch (e.kind) {
    case "conflict.write":
      return no("conflict.not-here");
    case "conflict.stand-by": {
      const { near } = e.body;
      const isKnown = near.every((one) => others.members.people.has(one) && seen(one));
      if (!isKnown || near.includes(by)) return no("conflict.unknown-person");
      return new Set(near).size < near.length ? no("conflict.named-twice") : yes;
    }
    case "conflict.stand-down":
      return state.pool.has(by) ? yes : no("conflict.not-standing-by");
  }
}
