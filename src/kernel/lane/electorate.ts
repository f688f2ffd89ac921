import type { Entry } from "../entry.ts";
import type { HouseholdId, PersonId } from "../event.ts";
import type { Rights } from "../rights.ts";
import { twoThirds } from "./chain.ts";
import { type Change, isOnlyDormancy } from "./change.ts";
import type { Door } from "./door.ts";
import type { Ground } from "./ground.ts";
import type { Partings } from "./partings.ts";

/** Who has a say in a motion, and by which share of them. Frozen when the motion is made. */
export type Electorate = {
  readonly people: readonly PersonId[];
  /** How many must say yes, of those who are still here: nobody waits for whoever left since. */
  readonly needed: (isHere: (person: PersonId) => boolean) => number;
  /** Which rule says so, as it stood when the motion was made. */
  readonly share: Share;
  /** Households on the roll that somebody would join: a yes of each is needed, for nobody moves in unasked. */
  readonly consents: readonly HouseholdId[];
};

/** Which number of the charter says how many must say yes, and what it asks; more than half of all where none does. */
export type Share =
  | { readonly rule: "constitutionalPercent" | "valuesPercent"; readonly percent: number }
  | { readonly rule: "removePercent" | "half" };

/** What of a change makes its share another one than the usual. */
export type Weight = {
  /** A core value comes or goes. */
  readonly changesValues: boolean;
  /** It lets motions go on without people who rest, and does nothing else. */
  readonly onlyRests: boolean;
};

export function createElectorates({ personOf, isResting }: Ground, door: Door, { hasLeft, lived }: Partings) {
  return (entry: Entry, rights: Rights, change: Change): Electorate => {
    const here = [...rights.roll.keys()].filter((person) => !hasLeft(entry, person));
    const people = here.filter((person) => !isResting(entry, rights, person));
    return {
      people,
      share: shareFor(rights.numbers, weightOf(change)),
      needed: (isHere) => needed(rights, change, people.filter(isHere).length, here.filter(isHere).length),
      consents: consents(entry, rights, change),
    };
  };

  /** Whoever proposes it, and whoever let a newcomer in, speaks for their own household. */
  function consents(entry: Entry, { roll }: Rights, { seats }: Change): HouseholdId[] {
    const there = lived(entry, roll);
    const own = roll.get(personOf(entry));
    const joined = seats.filter(({ person, household }) => {
      if (!there.has(household) || roll.get(person) === household || household === own) return false;
      return roll.get(door.inviterOf(person) ?? "") !== household;
    });
    return [...new Set(joined.map((seat) => seat.household))].sort();
  }
}

/**
 * The share that changes the core values. A block stands on one, so two thirds neither take that ground away nor make new
 * ground: what came by fewer than it takes to strike it would stay against most people's wish.
 */
export const VALUES_PERCENT = 75;

/** How two thirds are written as a percentage; of three people that is two, not three. */
const TWO_THIRDS = 67;

/** Two thirds, or as the charter asks; more where a core value comes or goes. To let motions go on without dormant people takes more than half of all. */
export function shareFor(numbers: Rights["numbers"], { changesValues, onlyRests }: Weight): Share {
  if (onlyRests) return { rule: "half" };
  const percent = numbers.get("constitutionalPercent") ?? TWO_THIRDS;
  const forValues = Math.max(VALUES_PERCENT, numbers.get("valuesPercent") ?? 0);
  return changesValues && forValues >= percent
    ? { rule: "valuesPercent", percent: forValues }
    : { rule: "constitutionalPercent", percent };
}

function weightOf(change: Change): Weight {
  return { changesValues: change.addValues.length + change.dropValues.length > 0, onlyRests: isOnlyDormancy(change) };
}

function needed({ numbers }: Rights, change: Change, people: number, all: number): number {
  const share = shareFor(numbers, weightOf(change));
  const half = change.dormant.length > 0 ? Math.floor(all / 2) + 1 : 0;
  if (!("percent" in share)) return half;
  const asked = share.percent === TWO_THIRDS ? 0 : Math.ceil((share.percent * people) / 100);
  return Math.max(twoThirds(people), asked, half);
}
