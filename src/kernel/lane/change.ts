import type { Rights, Seat } from "../rights.ts";

/** What a constitutional outcome changes. A new sort of change is a field here and a line in `changed`. */
export type Change = {
  readonly seats: readonly Seat[];
  readonly addValues: readonly string[];
  readonly dropValues: readonly number[];
  readonly numbers: readonly { readonly name: string; readonly value: number }[];
};

export const NO_CHANGE: Change = { seats: [], addValues: [], dropValues: [], numbers: [] };

/** Rights after a change. */
export function changed(rights: Rights, change: Change): Rights {
  let { roll, values, numbers, valuesMade } = rights;
  for (const seat of change.seats) roll = roll.with(seat.person, seat.household);
  for (const number of change.dropValues) values = values.without(String(number));
  for (const text of change.addValues) {
    valuesMade += 1;
    values = values.with(String(valuesMade), text);
  }
  for (const { name, value } of change.numbers) numbers = numbers.with(name, value);
  return { roll, values, numbers, valuesMade };
}

/** Most core values that a charter holds. */
export const VALUES_MAX = 12;
