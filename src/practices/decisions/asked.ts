import type { HouseholdId, Id, PersonId } from "../../kernel/event.ts";
import { charterNumber } from "../charter/index.ts";
import { memberIds } from "../groups/index.ts";
import { peopleWithSay, standing } from "../members/index.ts";
import { asksGuests } from "./ways/ways.ts";
import type { Matter, Method, Surroundings } from "./words.ts";

/** A few who are asked instead of everyone: named people, or whoever is in a working group. */
type Few = { readonly circle: readonly PersonId[]; readonly group?: Id | undefined };

/** True where not everyone is asked. */
export function asksFew({ circle, group }: Few): boolean {
  return circle.length > 0 || group !== undefined;
}

/** Who is asked about a text, in the order of their ids: few of them where the text says so, else everyone. */
export function electorateOf(matter: Matter, method: Method, few: Few, world: Surroundings): readonly PersonId[] {
  const all = peopleAsked(matter, method, world);
  if (!asksFew(few)) return all;
  const { groups, members } = world.others;
  const inGroup = few.group && groups ? memberIds(groups, few.group, { ...knownTo(world), others: { members } }) : [];
  const people = new Set(few.group === undefined ? few.circle : inGroup);
  return all.filter((person) => people.has(person));
}

/** What the groups need to know of the world around an act. */
const knownTo = ({ rights, seen, time }: Surroundings) => ({ rights, seen, time });

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

/** Those of them who live together, where the charter gives a household one answer; nothing where each person has one. */
export function householdsOf(
  people: readonly PersonId[],
  { rights, others }: Surroundings,
): readonly (readonly PersonId[])[] {
  if (charterNumber(rights, "franchise") === 0) return [];
  const homes = new Map<HouseholdId, PersonId[]>();
  for (const person of people) {
    const home = rights.roll.get(person) ?? others.members.people.get(person)?.household ?? person;
    homes.set(home, [...(homes.get(home) ?? []), person]);
  }
  return [...homes.values()];
}
