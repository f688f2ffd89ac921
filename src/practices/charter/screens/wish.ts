import type { HouseholdId, PersonId } from "../../../kernel/event.ts";
import type { Kith } from "../../../ui/screens.ts";
import type { CharterNumberName } from "../charter-number.ts";
import type { ChangeRow, CoreValue, NumberRow, QuarantinedRow, TwoHistoriesRow, Wish } from "./rows.ts";

/** What a wish would change, in the rows that a motion has. */
export function changesOf(wish: Wish, kith: Pick<Kith, "look" | "nameOf">): readonly ChangeRow[] {
  const values = kith.look<readonly CoreValue[]>("charter.values");
  const numbers = kith.look<readonly NumberRow[]>("charter.numbers");
  /** Looked up here: whoever opened a household by joining has the same id, so an id alone does not say which is meant. */
  const homes = kith.look<readonly { readonly id: HouseholdId; readonly name: string }[]>("members.households");
  const seats = wish.seats.map(({ person, household }): ChangeRow => {
    const householdName = homes.find((one) => one.id === household)?.name ?? "?";
    return { is: "seat", person, household, name: kith.nameOf(person), householdName };
  });
  const added = wish.addValues.map((text): ChangeRow => ({ is: "add-value", text }));
  const dropped = wish.dropValues.map((number): ChangeRow => {
    return { is: "drop-value", number, text: values.find((one) => one.number === number)?.text ?? "" };
  });
  const set = wish.numbers.flatMap(({ name, value }): ChangeRow[] => {
    const known = numbers.find((one) => one.name === name);
    if (known === undefined) return [];
    const { from } = wish;
    const isBefore = (at: number) => from !== undefined && at < from;
    const before = known.ahead.findLast((one) => isBefore(one.from))?.value ?? known.value;
    const aside = known.ahead.filter((one) => !isBefore(one.from)).map((one) => ({ ...one, name }));
    return [{ is: "number", name: name as CharterNumberName, before, after: value, unit: known.unit, from, aside }];
  });
  return [...seats, ...added, ...dropped, ...set, ...belonging(wish, kith)];
}

/** Who would go or rest, which acts would count after all, and whether there would be a new key. */
function belonging({ remove, dormant, adopt, epoch }: Wish, kith: Pick<Kith, "look" | "nameOf">): ChangeRow[] {
  const roll = kith.look<readonly { readonly id: PersonId; readonly householdName: string }[]>("members.roll");
  const person =
    (is: "remove" | "dormant") =>
    (id: PersonId): ChangeRow => {
      const householdName = roll.find((one) => one.id === id)?.householdName ?? "";
      return { is, person: id, name: kith.nameOf(id), householdName };
    };
  const acts = kith.look<readonly QuarantinedRow[]>("charter.quarantined").filter((one) => adopt.includes(one.id));
  const apart = acts.map(({ id, kind, name, minute }): ChangeRow => {
    return { is: "adopt", history: false, told: undefined, id, kind, name, minute };
  });
  const forks = kith.look<readonly TwoHistoriesRow[]>("charter.forks");
  const histories = forks.flatMap(({ name, histories: ways }) =>
    ways
      .filter(({ id }) => adopt.includes(id))
      .map(({ id, told, kind, minute }): ChangeRow => ({ is: "adopt", history: true, id, told, kind, name, minute })),
  );
  const adopted = [...apart, ...histories];
  const key: ChangeRow[] = epoch === undefined ? [] : [{ is: "key" }];
  return [...remove.map(person("remove")), ...dormant.map(person("dormant")), ...adopted, ...key];
}
