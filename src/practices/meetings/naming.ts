import { no, type PersonId, type Verdict, yes } from "../../kernel/event.ts";
import { isGone } from "../members/index.ts";
import type { Surroundings } from "./words.ts";

type Around = Pick<Surroundings, "others" | "rights" | "seen">;

/** Something is given only to somebody who came in and is still here, as far as an event had seen. */
export function mayBeNamed(person: PersonId, world: Around): Verdict {
  const known = mayBeTakenBack(person, world);
  return known ?? (hasGone(person, world) ? no("meetings.gone", { who: person }) : yes);
}

/** What was written of somebody can be taken back after they have left too. */
export function mayBeTakenBack(person: PersonId, { others, seen }: Around): Verdict {
  return others.members.people.has(person) && seen(person) ? yes : no("meetings.nobody");
}

export function hasGone(person: PersonId, { others, rights, seen }: Around): boolean {
  const known = others.members.people.get(person);
  return known !== undefined && isGone(known, rights, seen);
}
