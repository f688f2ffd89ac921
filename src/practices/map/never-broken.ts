import type { Look } from "../../kernel/practice.ts";
import { mapOf } from "./views.ts";
import { EDGE, type Others, type StreetMap } from "./words.ts";

/** A map that says where nobody lives, or points beside its picture, is no map. */
export function neverBroken(look: Look<StreetMap, Others>): readonly string[] {
  const { state, others } = look;
  const beside = mapOf(look).spots.filter(({ x, y }) => Math.min(x, y) < 0 || Math.max(x, y) > EDGE);
  const nowhere = [...state.spots.keys()].filter((id) => !others.members.households.has(id));
  const lost = state.up !== undefined && !state.pictures.has(state.up);
  return [
    ...beside.map(({ name }) => `${name} lies beside the plan`),
    ...nowhere.map((id) => `the map shows a household that there is not: ${id}`),
    ...(lost ? ["the picture that is up is not there"] : []),
  ];
}
