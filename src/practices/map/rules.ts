import { type Id, no, type Verdict, yes } from "../../kernel/event.ts";
import { hasSay, livesIn, standing } from "../members/index.ts";
import { type MapEvent, type MapWorld, placedBy, type StreetMap } from "./words.ts";

/** The plan is everyone's; a household's place is its own. */
export function judge(map: StreetMap, e: MapEvent, world: MapWorld): Verdict {
  const { by, rights, seen, others } = world;
  const where = standing(others.members, rights, by, seen);
  if (where === "stranger") return no("map.join-first");
  switch (e.kind) {
    case "map.draw":
    case "map.hang":
      if (!hasSay(where) && rights.roll.size > 0) return no("map.members-only");
      return e.kind === "map.draw" || isPicture(map, e.body.picture) ? yes : no("map.no-picture");
    case "map.place":
      return isHome(e.body.household, world) ? yes : no("map.not-your-household");
    case "map.remove":
      if (!isHome(e.body.household, world)) return no("map.not-your-household");
      return map.spots.has(e.body.household) || isOffUnseen(map, e.body.household, seen) ? yes : no("map.not-there");
    case "map.put-back": {
      if (!isHome(e.body.household, world)) return no("map.not-your-household");
      const taken = map.taken.get(e.body.household)?.some(({ removal }) => removal === e.body.removal) === true;
      return taken ? yes : no("map.not-taken-off");
    }
    case "map.unplace": {
      if (!isHome(e.body.household, world)) return no("map.not-your-household");
      const spots = map.spots.get(e.body.household);
      return spots !== undefined && placedBy(spots, e.body.place) !== undefined ? yes : no("map.not-there");
    }
  }
}

/** Somebody else of the household took it off already, and whoever says so now had not heard of that: their word counts too. */
function isOffUnseen({ taken }: StreetMap, household: string, seen: MapWorld["seen"]): boolean {
  return taken.get(household)?.some(({ removal }) => !seen(removal)) === true;
}

/** One that counted, or none: the plain street. */
function isPicture({ pictures }: StreetMap, picture: Id | undefined): boolean {
  return picture === undefined || pictures.has(picture);
}

function isHome(household: string, { by, others, seen }: MapWorld): boolean {
  const person = others.members.people.get(by ?? "");
  return person !== undefined && livesIn(person, seen) === household;
}
