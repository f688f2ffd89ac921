import { type HouseholdId, MINUTES_PER_DAY, type PersonId } from "../../kernel/event.ts";
import { everything, hasSay, nameOf, standing } from "../members/index.ts";
import type { CharterLook } from "./changes.ts";
import { charterNumber } from "./numbers.ts";

/** Somebody with a say of whom there was no sign for the charter's days. */
export type AwayRow = {
  readonly person: PersonId;
  readonly name: string;
  /** Days of community time since the newest sign of them. */
  readonly days: number;
  /** Days after which ordinary decisions do not wait for them. */
  readonly limit: number;
  /** Ordinary decisions do not wait for them now. */
  readonly dormant: boolean;
  /** An outcome said that motions do not wait for them either. */
  readonly resting: boolean;
  readonly onRoll: boolean;
  /** It is for `me` to look in on them: we live or count together, or nobody who lives with them was seen lately. */
  readonly isMine: boolean;
};

/** Who has not been seen for a while, the longest first. */
export function awayRows(look: CharterLook): AwayRow[] {
  const { rights, lane, time, me, others } = look;
  const { people } = others.members;
  const limit = charterNumber(rights, "dormantDays");
  const warn = Math.min(limit, charterNumber(rights, "dormantWarnDays"));
  const daysAway = (person: PersonId): number | undefined => {
    const seen = person === me ? undefined : lane.lastSeen(person);
    const days = seen === undefined ? 0 : Math.floor((time - seen.time) / MINUTES_PER_DAY);
    return days < warn ? undefined : days;
  };
  const rows = [...people.values()].flatMap(({ id: person, name }) => {
    const days = hasSay(standing(others.members, rights, person, everything)) ? daysAway(person) : undefined;
    if (days === undefined) return [];
    // Who is away themselves looks in on nobody: a household that fell silent as a whole is asked after by all.
    const isHome = (one: PersonId) => isHousemate(look, one, person) && daysAway(one) === undefined;
    const housemates = [...people.keys()].filter((one) => one !== person && isHome(one));
    const isMine = me !== undefined && (housemates.length === 0 || housemates.includes(me));
    const [resting, onRoll] = [rights.resting.has(person), rights.roll.has(person)];
    return [{ person, name, days, limit, dormant: days >= limit, resting, onRoll, isMine }];
  });
  return rows.sort(
    (a, b) => b.days - a.days || (nameOf(others.members, a.person) < nameOf(others.members, b.person) ? -1 : 1),
  );
}

function isHousemate(look: CharterLook, one: PersonId, other: PersonId): boolean {
  const isHere = standing(look.others.members, look.rights, one, everything) !== "stranger";
  return isHere && homesOf(look, one).some((home) => homesOf(look, other).includes(home));
}

function homesOf({ rights, others }: CharterLook, person: PersonId | undefined): HouseholdId[] {
  const lives = others.members.people.get(person ?? "")?.household;
  return [lives, rights.roll.get(person ?? "")].filter((home) => home !== undefined);
}
