import type { PersonId } from "../../kernel/event.ts";
import { peopleWithSay, standing } from "../members/index.ts";
import { asksGuests } from "./ways/ways.ts";
import type { Matter, Method, Surroundings } from "./words.ts";

/** Who is asked about a text, in the order of their ids: a circle of named people where there is one, else everyone. */
export function electorateOf(
  matter: Matter,
  method: Method,
  circle: readonly PersonId[],
  world: Surroundings,
): readonly PersonId[] {
  const all = peopleAsked(matter, method, world);
  return circle.length === 0 ? all : all.filter((person) => circle.includes(person));
}

/** Everyone with a say, and guests whom an everyday matter touches, in the order of their ids. */
export function peopleAsked(matter: Matter, method: Method, world: Surroundings): readonly PersonId[] {
  const { members } = world.others;
  const people = peopleWithSay(members, world);
  if (!asksGuests(matter, method)) return people;
  const guests = [...new Set(matter.affected)].filter(
    (person) => world.seen(person) && standing(members, world.rights, person, world.seen) === "guest",
  );
  return [...people, ...guests].sort();
}
