import { MINUTES_PER_DAY } from "../../kernel/event.ts";
import { CHARTER_NUMBERS } from "../charter/index.ts";
import { allRoles } from "./holdings.ts";
import { type GroupsLook, knownTo } from "./reading.ts";
import { endOf, termsOf } from "./terms.ts";

/**
 * What no history may make false: no term is longer than a year; each has its decision; a role has two holders only by
 * decisions that did not know of each other; nobody looks after a role for longer than a month.
 */
export function neverBroken(look: GroupsLook): readonly string[] {
  const { state } = look;
  const known = knownTo(look);
  const year = CHARTER_NUMBERS.roleTermDays.max * MINUTES_PER_DAY;
  const month = CHARTER_NUMBERS.caretakerDays.max * MINUTES_PER_DAY;
  const terms = [...state.terms.values()].flatMap((stored) => {
    const name = `the term ${stored.act}`;
    const all = termsOf(state, stored.role, known);
    const term = all.find((one) => one.act === stored.act) ?? stored;
    const overlaps = all.some(
      (one) => one.after.includes(term.act) && one.start < endOf(term, all, known) && term.start < one.start,
    );
    return [
      ...(term.until - term.start > year ? [`${name} is longer than a year`] : []),
      ...(overlaps ? [`${name} runs on beside one that was decided in sight of it`] : []),
      ...(term.decision === term.act ? [`${name} has no decision`] : []),
      ...(all.includes(term) ? [] : [`${name} is not among the terms of its role`]),
    ];
  });
  const roles = allRoles(look).flatMap(({ id, holders, caretaker }) => [
    ...(caretaker !== undefined && look.time >= caretaker.end + month ? [`somebody looks after ${id} too long`] : []),
    ...(holders.some((one) => look.time >= one.end) ? [`a term of ${id} that is over still runs`] : []),
  ]);
  return [...terms, ...roles];
}
