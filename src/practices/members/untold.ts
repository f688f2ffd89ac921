import type { Draft } from "../../kernel/event.ts";
import type { MembersLook } from "./founding.ts";
import { everything, isGone } from "./standing.ts";

/**
 * Where somebody lives who is not on the roll and has moved: nobody who lives with them binds a new device for them, and
 * the rights lane, which counts that, reads no moves.
 */
export function untold({ state, rights, me }: MembersLook): readonly Draft[] {
  const person = state.people.get(me ?? "");
  if (person === undefined || rights.roll.has(person.id) || isGone(person, rights, everything)) return [];
  const told = person.told ?? person.homes[0]?.household;
  return told === person.household ? [] : [{ kind: "members.live", body: { household: person.household } }];
}
