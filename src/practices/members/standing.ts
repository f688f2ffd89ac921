import { goneBy } from "../../kernel/by-hand.ts";
import type { HouseholdId, Id, PersonId } from "../../kernel/event.ts";
import type { World } from "../../kernel/practice.ts";
import type { Rights } from "../../kernel/rights.ts";
import type { Going, Members, Person, Standing, Voucher } from "./words.ts";

/** What an event had seen. */
export type Seen = (id: Id) => boolean;

/** Households whose vouchers make a guest a member. */
export const VOUCHING_HOUSEHOLDS = 2;

/**
 * Where a person stands, as far as an event had seen: on the roll by the lane at its position, a member by vouchers of
 * two households that it had seen, else a guest. Whoever it had seen go is a stranger. Views pass `everything` for `seen`.
 */
export function standing(members: Members, rights: Rights, person: PersonId | undefined, seen: Seen): Standing {
  if (person === undefined) return "stranger";
  const known = members.people.get(person);
  if (known !== undefined && isGone(known, rights, seen)) return "stranger";
  if (rights.roll.has(person)) return "roll";
  if (known === undefined) return "stranger";
  return vouchingHouseholds(known.vouchers, seen).length >= VOUCHING_HOUSEHOLDS ? "member" : "guest";
}

/** True for someone whom an event had seen go, or whom an outcome removed. */
export function isGone(person: Person, rights: Rights, seen: Seen): boolean {
  return rights.removed.has(person.id) || goingOf(person, rights, seen) !== undefined;
}

/**
 * The first word by which someone went, of those that an event had seen. One neighbour may withdraw a guest, not someone
 * whom all have put on the roll: there a withdrawal that crossed with the outcome has no effect.
 */
export function goingOf({ id, goings }: Person, { roll }: Pick<Rights, "roll">, seen: Seen): Going | undefined {
  if (goings.length === 0) return undefined;
  return goneBy(goings.filter(({ how, event }) => seen(event) && (how === "left" || !roll.has(id))));
}

/** True for someone whom an event had seen leave by their own word: no outcome changes that. */
export function leftThemselves(members: Members, person: PersonId, seen: Seen): boolean {
  const goings = members.people.get(person)?.goings.filter(({ how, event }) => how === "left" && seen(event)) ?? [];
  return goneBy(goings) !== undefined;
}

/** Where somebody lives, as far as an event had seen: a move that was out of its reach takes no right from it, and gives none. */
export function livesIn({ homes, household }: Person, seen: Seen): HouseholdId {
  return homes.findLast(({ event }) => seen(event))?.household ?? household;
}

/** How somebody went, for views: leaving is one's own word and outweighs a withdrawal that crossed with it. */
export function howGone(members: Members, rights: Rights, person: Person): "removed" | Going["how"] | undefined {
  if (rights.removed.has(person.id)) return "removed";
  return leftThemselves(members, person.id, everything) ? "left" : goingOf(person, rights, everything)?.how;
}

/** For views, which know all that there is. */
export const everything = (): boolean => true;

/** True for those with a say in ordinary decisions: members and people on the roll. */
export function hasSay(where: Standing): boolean {
  return where === "member" || where === "roll";
}

/** Everyone with a say whom an event need not wait for in vain, in the order of their ids. */
export function peopleWithSay(
  members: Members,
  { rights, seen, isDormant }: Pick<World, "rights" | "seen" | "isDormant">,
): PersonId[] {
  return [...members.people.keys()].filter(
    (person) => hasSay(standing(members, rights, person, seen)) && !isDormant(person),
  );
}

/**
 * The different households whose vouchers count: given as far as an event had seen, and not taken back. Of one person
 * only the first does, who may have vouched from two devices, in two households, out of reach of each other.
 */
export function vouchingHouseholds(vouchers: readonly Voucher[], seen: Seen): HouseholdId[] {
  const counted = new Map<PersonId, HouseholdId>();
  for (const one of vouchers) if (!counted.has(one.by) && stands(one, seen)) counted.set(one.by, one.household);
  return [...new Set(counted.values())];
}

/** True for a voucher that an event had seen given and not seen taken back. */
export function stands(voucher: Voucher, seen: Seen): boolean {
  return seen(voucher.id) && !voucher.undone.some(seen);
}
