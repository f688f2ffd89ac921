import { PersistentMap } from "../../kernel/persistent-map.ts";
import { type MapEvent, type MapWorld, placedBy, type StreetMap, spotKey } from "./words.ts";

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
      return { ...map, spots: map.spots.with(household, spots) };
    }
    case "map.remove":
      return takenOff(map, e.body.household, e.id);
    case "map.put-back": {
      const { household } = e.body;
      const taken = map.taken.get(household);
      if (taken === undefined) return map;
      const spots = [...(map.spots.get(household) ?? [])].reduce((all, [on, spot]) => all.with(on, spot), taken.spots);
      return { ...map, spots: map.spots.with(household, spots), taken: map.taken.without(household) };
    }
    case "map.unplace": {
      const { household, place } = e.body;
      const spots = map.spots.get(household) ?? PersistentMap.empty;
      const left = spots.without(placedBy(spots, place) ?? "");
      return { ...map, spots: left.size === 0 ? map.spots.without(household) : map.spots.with(household, left) };
    }
  }
}

function takenOff(map: StreetMap, household: string, removal: string): StreetMap {
  const spots = map.spots.get(household);
  if (spots === undefined) return map;
  return { ...map, spots: map.spots.without(household), taken: map.taken.with(household, { removal, spots }) };
}

function hang(map: StreetMap, event: string, picture: string | undefined): StreetMap {
  return { ...map, up: picture, hung: [...map.hung, { event, picture }] };
}
