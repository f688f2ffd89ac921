import type { MapEvent, MapWorld, StreetMap } from "./words.ts";

/** The newest picture is up, and the newest place of a household is where it is. */
export function fold(map: StreetMap, e: MapEvent, { by }: MapWorld): StreetMap {
  if (by === undefined) return map;
  const { minute } = e;
  switch (e.kind) {
    case "map.draw": {
      const { photo, photoKey, alt } = e.body;
      return { ...map, up: e.id, pictures: map.pictures.with(e.id, { id: e.id, by, minute, photo, photoKey, alt }) };
    }
    case "map.hang":
      return { ...map, up: e.body.picture };
    case "map.place": {
      const { household, x, y } = e.body;
      return { ...map, spots: map.spots.with(household, { x, y, by, minute }) };
    }
    case "map.remove":
      return { ...map, spots: map.spots.without(e.body.household) };
  }
}
