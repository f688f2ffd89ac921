import { PersistentMap } from "../../kernel/persistent-map.ts";
import { type MapEvent, type MapWorld, placedBy, type Spot, type StreetMap, spotKey } from "./words.ts";

/** The newest picture is up, and the newest place of a household on it is where it is. */
export function fold(map: StreetMap, e: MapEvent, { by, seen }: MapWorld): StreetMap {
  if (by === undefined) return map;
  const { minute } = e;
  switch (e.kind) {
    case "map.draw": {
      const { photo, photoKey, alt } = e.body;
      return {
        ...hang(map, e.id, e.id),
        pictures: map.pictures.with(e.id, { id: e.id, by, minute, photo, photoKey, alt }),
      };
    }
    case "map.hang":
      return hang(map, e.id, e.body.picture);
    case "map.place": {
      const { household, x, y } = e.body;
      // On the picture that they saw: one that was hung up meanwhile may show the street the other way round.
      const on = spotKey(map.hung.findLast(({ event }) => seen(event))?.picture);
      const spots = (map.spots.get(household) ?? PersistentMap.empty).with(on, { x, y, by, minute, event: e.id });
      const taken = map.taken.get(household)?.map((one) => (seen(one.removal) ? { ...one, isOver: true } : one));
      return {
        ...map,
        spots: map.spots.with(household, spots),
        taken: taken === undefined ? map.taken : map.taken.with(household, taken),
      };
    }
    case "map.remove":
      return takenOff(map, e.body.household, e.id, seen);
    case "map.put-back":
      return putBack(map, e.body.household, e.body.removal);
    case "map.unplace": {
      const { household, place } = e.body;
      const spots = map.spots.get(household) ?? PersistentMap.empty;
      const left = spots.without(placedBy(spots, place) ?? "");
      return { ...map, spots: left.size === 0 ? map.spots.without(household) : map.spots.with(household, left) };
    }
  }
}

function takenOff(map: StreetMap, household: string, removal: string, seen: MapWorld["seen"]): StreetMap {
  // Who else did so, unaware of this: each of them took off what the others did.
  const others = (map.taken.get(household) ?? []).filter((one) => !seen(one.removal));
  const spots = map.spots.get(household) ?? others.reduce((all, one) => over(all, one.spots), NOWHERE);
  const taken = map.taken.with(household, [...others, { removal, spots, isOver: false }]);
  return { ...map, spots: map.spots.without(household), taken };
}

/** It is there again where it was; but while another word stands that took it off, this one is undone for nothing but that. */
function putBack(map: StreetMap, household: string, removal: string): StreetMap {
  const all = map.taken.get(household) ?? [];
  const undone = all.find((one) => one.removal === removal);
  if (undone === undefined) return map;
  const left = all.filter((one) => one !== undone);
  const now = map.spots.get(household);
  if (now === undefined && left.some(({ isOver }) => !isOver)) {
    const stay = left.map((one) => (one.isOver ? one : { ...one, spots: over(undone.spots, one.spots) }));
    return { ...map, taken: map.taken.with(household, stay) };
  }
  const taken = left.length === 0 ? map.taken.without(household) : map.taken.with(household, left);
  return { ...map, spots: map.spots.with(household, over(undone.spots, now ?? NOWHERE)), taken };
}

const NOWHERE: PersistentMap<Spot> = PersistentMap.empty;

/** Places with newer ones in their stead. */
function over(some: PersistentMap<Spot>, newer: PersistentMap<Spot>): PersistentMap<Spot> {
  return [...newer].reduce((all, [on, spot]) => all.with(on, spot), some);
}

function hang(map: StreetMap, event: string, picture: string | undefined): StreetMap {
  return { ...map, up: picture, hung: [...map.hung, { event, picture }] };
}
