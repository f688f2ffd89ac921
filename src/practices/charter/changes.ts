import type { HouseholdId, Id, Minute, PersonId } from "../../kernel/event.ts";
import type { Change } from "../../kernel/lane/change.ts";
import { rightsAt } from "../../kernel/numbers-ahead.ts";
import type { Look, Saying } from "../../kernel/practice.ts";
import type { NumberAhead, Rights } from "../../kernel/rights.ts";
import { householdNameOf, nameOf } from "../members/index.ts";
import type { CharterNumberName } from "./charter-number.ts";
import { CHARTER_NUMBERS, charterNumber } from "./numbers.ts";
import type { Charter, CharterOthers, Proposal } from "./words.ts";

export type CharterLook = Look<Charter, CharterOthers>;

/** What a motion changes, with what stands now beside it. */
export type ChangeRow =
  | {
      readonly is: "seat";
      readonly person: PersonId;
      readonly name: string;
      readonly household: HouseholdId;
      readonly householdName: string;
    }
  | { readonly is: "add-value"; readonly text: string }
  | { readonly is: "drop-value"; readonly number: number; readonly text: string }
  | {
      readonly is: "number";
      readonly name: CharterNumberName;
      readonly before: number;
      readonly after: number;
      readonly unit: string;
      /** The moment from which it holds; nothing where it holds as soon as it is on record. */
      readonly from: Minute | undefined;
      /** What was agreed on for later and is set aside by this. */
      readonly aside: readonly NumberAhead[];
    }
  | {
      readonly is: "remove" | "dormant";
      readonly person: PersonId;
      readonly name: string;
      readonly householdName: string;
    }
  | {
      readonly is: "adopt";
      /** Of a device with two histories: the one that this act ends goes on. */
      readonly history: boolean;
      /** What its person did last in that one: by it people tell the two apart. */
      readonly told: Id | undefined;
      readonly id: Id;
      readonly kind: string;
      readonly name: string;
      readonly minute: Minute;
    }
  | { readonly is: "key" }
  | { readonly is: "rules-version"; readonly before: number; readonly after: number };

/**
 * What a motion changes, and before it what stood by the outcome that it builds on: when it was put on record, or now; and
 * where it holds from a later moment, right before that.
 */
export function changeRows(look: CharterLook, motion: Proposal, concluded = look.time): ChangeRow[] {
  const { lane, rights, others } = look;
  const { parent, change } = motion;
  const { from = concluded } = change;
  const stood = lane.chain.find((outcome) => outcome.id === parent)?.rights ?? rights;
  const before = rightsAt(stood, () => Math.max(concluded, from - 1));
  const seats = change.seats.map(({ person, household }) => ({
    is: "seat" as const,
    person,
    name: nameOf(others.members, person),
    household,
    householdName: householdNameOf(others.members, household),
  }));
  const added = change.addValues.map((text) => ({ is: "add-value" as const, text }));
  const dropped = change.dropValues.map((number) => ({
    is: "drop-value" as const,
    number,
    text: before.values.get(String(number)) ?? "",
  }));
  const numbers = change.numbers.map(({ name, value }) => {
    const known = name as CharterNumberName;
    const { unit } = CHARTER_NUMBERS[known];
    const numbers = { before: charterNumber(before, known), after: value, unit };
    const aside = before.ahead.filter((one) => one.name === name);
    return { is: "number" as const, name: known, ...numbers, from: change.from, aside };
  });
  return [...seats, ...added, ...dropped, ...numbers, ...belonging(look, before, change)];
}

/** Who would go or rest, what would count after all, and by which rules. */
function belonging(look: CharterLook, before: Rights, change: Change): ChangeRow[] {
  const { lane } = look;
  const { members } = look.others;
  const person = (is: "remove" | "dormant") => (person: PersonId) => {
    const household = before.roll.get(person) ?? members.people.get(person)?.household;
    return { is, person, name: nameOf(members, person), householdName: householdNameOf(members, household) };
  };
  const adopted = change.adopt.map((id): ChangeRow => {
    const act = lane.act(id);
    const history = act !== undefined && isOfTwoHistories(look, act.person);
    return {
      is: "adopt",
      history,
      told: history ? toldIn(look, act.person, id) : undefined,
      id,
      kind: act?.kind ?? "",
      name: nameOf(members, act?.person),
      minute: act?.minute ?? 0,
    };
  });
  const version = change.rulesVersion;
  const rules =
    version === undefined ? [] : [{ is: "rules-version" as const, before: before.rulesVersion, after: version }];
  const people = [...change.remove.map(person("remove")), ...change.dormant.map(person("dormant"))];
  const key = change.epoch === undefined ? [] : [{ is: "key" as const }];
  return [...people, ...adopted, ...rules, ...key];
}

/** True for an act that an outcome takes up because its device has two histories, not because its author was removed. */
function isOfTwoHistories({ forks, rights }: Pick<CharterLook, "forks" | "rights">, person: PersonId): boolean {
  return !rights.removed.has(person) && forks.some((one) => one.person === person);
}

function toldIn({ forks }: Pick<CharterLook, "forks">, person: PersonId, id: Id): Id | undefined {
  const histories = forks.flatMap((one) => (one.person === person ? one.histories : []));
  return histories.flatMap((one) => one.toldBy(id) ?? [])[0];
}

/** A change in words. */
export function changeSaying(change: ChangeRow): Saying {
  switch (change.is) {
    case "seat":
      return { code: "charter.change.seat", about: { name: change.name, household: change.householdName } };
    case "add-value":
      return { code: "charter.change.add-value", about: { text: change.text } };
    case "drop-value":
      return { code: "charter.change.drop-value", about: { number: change.number, text: change.text } };
    case "number":
      return {
        code: `charter.change.${change.name}`,
        about: { before: change.before, after: change.after },
      };
    case "remove":
    case "dormant":
      return { code: `charter.change.${change.is}`, about: { name: change.name, household: change.householdName } };
    case "adopt":
      return { code: `charter.change.${change.history ? "history" : "adopt"}`, about: { name: change.name } };
    case "key":
      return { code: "charter.change.key" };
    case "rules-version":
      return { code: "charter.change.rules-version", about: { before: change.before, after: change.after } };
  }
}
