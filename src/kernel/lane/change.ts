import type { Id, PersonId } from "../event.ts";
import { type NumbersSet, numbersAfter } from "../numbers-ahead.ts";
import type { Rights, Seat } from "../rights.ts";

/** What a constitutional outcome changes. A new sort of change is a field here and a line in `changed`. */
export type Change = NumbersSet & {
  readonly seats: readonly Seat[];
  readonly addValues: readonly string[];
  readonly dropValues: readonly number[];
  /** Who belongs no more: off the roll, and no member either. */
  readonly remove: readonly PersonId[];
  /** Who has not been seen for long, so that motions need not wait for them until they are. */
  readonly dormant: readonly PersonId[];
  /** The version of the rules that judges from here on. */
  readonly rulesVersion?: number | undefined;
  /** Acts of removed people that count after all; and of devices that forked, an act of the branch that goes on. */
  readonly adopt: readonly Id[];
  /** The commitment to a new key: what is written after the outcome is sealed with that one. */
  readonly epoch?: string | undefined;
};

export const NO_CHANGE: Change = {
  seats: [],
  addValues: [],
  dropValues: [],
  numbers: [],
  remove: [],
  dormant: [],
  adopt: [],
};

/** The events by which those whom a change gives a seat came in, by which invite, and by which their households came about. */
export function seatedBy({ seats }: Change, inviteOf: (person: PersonId) => Id | undefined): Id[] {
  return seats.flatMap(({ person, household }) => [person, household, ...[inviteOf(person) ?? []].flat()]);
}

/** Rights after a change that this outcome made. */
export function changed(rights: Rights, change: Change, outcome: Id): Rights {
  let { roll, values, valuesMade, removed, resting } = rights;
  for (const person of change.remove) {
    removed = removed.with(person, roll.get(person) ?? "");
    roll = roll.without(person);
    resting = resting.without(person);
  }
  for (const seat of change.seats) {
    roll = roll.with(seat.person, seat.household);
    removed = removed.without(seat.person);
  }
  for (const person of change.dormant) resting = resting.with(person, outcome);
  for (const number of change.dropValues) values = values.without(String(number));
  for (const text of change.addValues) {
    valuesMade += 1;
    values = values.with(String(valuesMade), text);
  }
  const { numbers, ahead } = numbersAfter(rights, change);
  const rulesVersion = change.rulesVersion ?? rights.rulesVersion;
  const epoch = change.epoch ?? rights.epoch;
  return { roll, values, numbers, ahead, valuesMade, removed, resting, rulesVersion, epoch };
}

/** True for a change that does nothing but let motions go on without people who are dormant. */
export function isOnlyDormancy(change: Change): boolean {
  const { dormant, rulesVersion, epoch, from, ...lists } = change;
  if (rulesVersion !== undefined || epoch !== undefined) return false;
  return dormant.length > 0 && Object.values(lists).every((list) => list.length === 0);
}

/** Most core values that a charter holds. */
export const VALUES_MAX = 12;
