import type { PersonId } from "../../kernel/event.ts";
import { peopleWithSay, standing } from "../members/index.ts";
import { asksGuests } from "./ways/ways.ts";
import type { Matter, Method, Surroundings } from "./words.ts";

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
