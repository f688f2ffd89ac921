import type { HouseholdId, Id } from "../../kernel/event.ts";
import type { Attention, Look, Saying, View } from "../../kernel/practice.ts";
import { byName, householdNameOf, nameOf, peopleHere } from "../members/index.ts";
import { besideOf, type Part, partOf, saidWhere } from "./where.ts";
import { homeOf, type Others, type Picture, type Spot, type StreetMap, spotKey } from "./words.ts";

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
  /** The household for which whoever looks may choose a place, and where it is on another picture, if it is on that alone. */
  readonly home: { readonly id: string; readonly name: string; readonly elsewhere: Spot | undefined } | undefined;
};

export function mapOf({ state, others, rights, me }: Look<StreetMap, Others>): MapView {
  const here = peopleHere(others.members, rights);
  const lived = new Map<string, string[]>();
  for (const one of here) lived.set(one.household, [...(lived.get(one.household) ?? []), one.name]);
  const named = [...lived].map(([id, people]) => ({ id, people, name: householdNameOf(others.members, id) }));
  const sorted = byName(named);
  const spots = sorted
    .flatMap(({ id, name, people }) => {
      const spot = state.spots.get(id)?.get(spotKey(state.up));
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
    home:
      home === undefined
        ? undefined
        : { id: home, name: householdNameOf(others.members, home), elsewhere: elsewhereOf(state, home) },
  };
}

/** Where a household placed itself last, where that was on another picture alone. */
function elsewhereOf({ spots, up }: StreetMap, home: HouseholdId): Spot | undefined {
  const own = spots.get(home);
  if (own === undefined || own.get(spotKey(up)) !== undefined) return undefined;
  return [...own.values()].sort((a, b) => b.minute - a.minute)[0];
}

/** Another plan is up, and my household, which was on the one before, is not on it: its own people say where it is. */
export function attention(look: Look<StreetMap, Others>): readonly Attention[] {
  const { home } = mapOf(look);
  if (home?.elsewhere === undefined) return [];
  return [
    {
      ...{ id: `map.anew.${spotKey(look.state.up)}`, practice: "map", goto: { screen: "map" }, skippable: true },
      title: { code: "map.today.anew" },
      text: { code: "map.today.anew.text", about: { name: home.name } },
    },
  ];
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
