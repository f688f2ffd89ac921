import type { HouseholdId, Id } from "../../kernel/event.ts";
import type { Look, Saying, View } from "../../kernel/practice.ts";
import { byName, householdNameOf, nameOf, peopleHere } from "../members/index.ts";
import { besideOf, type Part, partOf, saidWhere } from "./where.ts";
import { homeOf, type Others, type Picture, type StreetMap } from "./words.ts";

export type SpotRow = {
  readonly id: string;
  /** As it stands beside the place, from 1, in the order of the names. */
  readonly number: number;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** In which of nine parts of the plan, and the door next to it, if one is near. */
  readonly part: Part;
  readonly beside: string | undefined;
  readonly people: readonly string[];
};
export type PictureRow = Picture & { readonly byName: string; readonly isUp: boolean };
export type MapView = {
  /** Nothing while the plain street is up. */
  readonly picture: PictureRow | undefined;
  readonly spots: readonly SpotRow[];
  /** All pictures, the newest first. */
  readonly pictures: readonly PictureRow[];
  /** Households with people that are not on it. */
  readonly missing: number;
  /** The household for which whoever looks may choose a place. */
  readonly home: { readonly id: string; readonly name: string } | undefined;
};

export function mapOf({ state, others, rights, me }: Look<StreetMap, Others>): MapView {
  const here = peopleHere(others.members, rights);
  const lived = new Map<string, string[]>();
  for (const one of here) lived.set(one.household, [...(lived.get(one.household) ?? []), one.name]);
  const named = [...lived].map(([id, people]) => ({ id, people, name: householdNameOf(others.members, id) }));
  const sorted = byName(named);
  const spots = sorted
    .flatMap(({ id, name, people }) => {
      const spot = state.spots.get(id);
      return spot === undefined ? [] : [{ id, name, people, x: spot.x, y: spot.y }];
    })
    .map((one, at, all) => ({ ...one, number: at + 1, part: partOf(one), beside: besideOf(one, all) }));
  const pictures = [...state.pictures.values()]
    .map((one) => ({ ...one, byName: nameOf(others.members, one.by), isUp: one.id === state.up }))
    .sort((a, b) => b.minute - a.minute || (a.id < b.id ? -1 : 1));
  const home = here.some(({ id }) => id === me) ? homeOf(others.members, me) : undefined;
  return {
    picture: pictures.find(({ isUp }) => isUp),
    spots,
    pictures,
    missing: lived.size - spots.length,
    home: home === undefined ? undefined : { id: home, name: householdNameOf(others.members, home) },
  };
}

/** Where the doors are, by households. */
export function whereabouts(look: Look<StreetMap, Others>): ReadonlyMap<HouseholdId, Saying> {
  return new Map(mapOf(look).spots.map((one) => [one.id, saidWhere(one)]));
}

/** The picture that is up is at hand everywhere; earlier ones are fetched when somebody puts them up. */
export function needsOffline({ pictures, up }: StreetMap): readonly Id[] {
  const picture = pictures.get(up ?? "");
  return picture === undefined ? [] : [picture.photo];
}
const map: View<StreetMap, Others, Record<string, never>, MapView> = {
  about: "The plan of the street: its picture, which households are where on it, and earlier pictures.",
  params: {},
  look: mapOf,
};

export const views = { map };
