import type { HouseholdId, Id, Minute, PersonId } from "../../kernel/event.ts";
import type { Look } from "../../kernel/practice.ts";
import { FOUNDING_HOUSEHOLDS, FOUNDING_PEOPLE } from "../../kernel/rights.ts";
import { householdNameOf, nameOf, peopleHere } from "./names.ts";
import type { FoundingList, Members } from "./words.ts";

export type MembersLook = Look<Members>;

/** How far a founding list is on its way to the founding roll. */
export type ListRow = {
  readonly id: Id;
  readonly by: PersonId;
  readonly byName: string;
  readonly minute: Minute;
  readonly seats: readonly {
    readonly person: PersonId;
    readonly name: string;
    readonly household: HouseholdId;
    readonly householdName: string;
    readonly confirmed: boolean;
    readonly onRoll: boolean;
  }[];
  readonly confirmed: number;
  readonly missingPeople: number;
  readonly missingHouseholds: number;
  readonly state: "open" | "crossed" | "binds" | "passed";
  /** Names of those who have not confirmed the list that binds, and still come onto the roll once they do. */
  readonly awaited: readonly string[];
  /** What `me` could do with it now. */
  readonly mine:
    | "not-listed"
    | "came-later"
    | "confirm"
    | "confirm-again"
    | "waiting"
    | "on-roll"
    | "too-late"
    | "missed";
};

/** True until the founding roll binds. */
export function isDraft({ rights }: Pick<MembersLook, "rights">): boolean {
  return rights.roll.size === 0;
}

/** The list on which the founding roll stands; nothing in a draft. */
function boundList({ lane }: MembersLook): Id | undefined {
  return lane.chain[0]?.list;
}

/** Founding lists, newest first. */
export function listRows(look: MembersLook): ListRow[] {
  const rows = [...look.state.lists.values()].map((list) => listRow(look, list));
  return rows.sort((a, b) => b.minute - a.minute || (a.id < b.id ? -1 : 1));
}

/**
 * One list. `crossed`: enough have confirmed, but none of them had seen the others do so; the next word of any of them
 * settles it. `passed`: another list was settled first.
 */
function listRow(look: MembersLook, list: FoundingList): ListRow {
  const { state, rights, me } = look;
  const seats = list.seats.map(({ person, household }) => ({
    person,
    name: nameOf(state, person),
    household,
    householdName: householdNameOf(state, household),
    confirmed: list.confirmed.has(person),
    onRoll: rights.roll.has(person),
  }));
  const present = seats.filter((seat) => seat.confirmed);
  const missingPeople = Math.max(0, FOUNDING_PEOPLE - present.length);
  const households = new Set(present.map((seat) => seat.household)).size;
  const missingHouseholds = Math.max(0, FOUNDING_HOUSEHOLDS - households);
  const enough = missingPeople === 0 && missingHouseholds === 0;
  const bound = boundList(look);
  const mySeat = seats.find((seat) => seat.person === me);
  const here = new Set(peopleHere(state, rights).map((person) => person.id));
  const mayFollow = bound === list.id && isStillFounding(look, list.id);
  const awaited = seats.filter((seat) => mayFollow && !seat.confirmed && !seat.onRoll && here.has(seat.person));
  return {
    id: list.id,
    by: list.by,
    byName: nameOf(state, list.by),
    minute: list.minute,
    seats,
    confirmed: present.length,
    missingPeople,
    missingHouseholds,
    state: bound === undefined ? (enough ? "crossed" : "open") : bound === list.id ? "binds" : "passed",
    awaited: awaited.map((seat) => seat.name),
    mine: mySeat === undefined ? (isDraft(look) ? "not-listed" : "came-later") : mine(look, list.id, mySeat, enough),
  };
}

function mine(
  look: MembersLook,
  list: Id,
  seat: { readonly confirmed: boolean; readonly onRoll: boolean },
  enough: boolean,
): ListRow["mine"] {
  if (seat.onRoll) return "on-roll";
  if (isDraft(look)) return seat.confirmed ? (enough ? "confirm-again" : "waiting") : "confirm";
  if (!isStillFounding(look, list)) return seat.confirmed ? "too-late" : "missed";
  return seat.confirmed ? "confirm-again" : "confirm";
}

/** True until something else than this list has changed the roll: a late word counts so long. */
function isStillFounding({ lane }: MembersLook, list: Id): boolean {
  return lane.chain.every((outcome) => outcome.list === list);
}

/** The draft, in numbers: what is there and what is missing. */
export function foundingProgress(look: MembersLook) {
  const rows = listRows(look);
  const bound = boundList(look);
  const nearest = rows.find((row) => row.id === bound) ?? [...rows].sort((a, b) => b.confirmed - a.confirmed)[0];
  return {
    draft: isDraft(look),
    lists: rows.length,
    confirmed: nearest?.confirmed ?? 0,
    missingPeople: isDraft(look) ? (nearest?.missingPeople ?? FOUNDING_PEOPLE) : 0,
    missingHouseholds: isDraft(look) ? (nearest?.missingHouseholds ?? FOUNDING_HOUSEHOLDS) : 0,
  };
}
