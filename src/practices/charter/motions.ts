import type { Draft, HouseholdId, Id, Minute, PersonId } from "../../kernel/event.ts";
import type { Look, Saying } from "../../kernel/practice.ts";
import { householdNameOf, nameOf } from "../members/index.ts";
import { CHARTER_NUMBERS, type CharterNumberName, charterNumber } from "./numbers.ts";
import { BALLOTS_MAX, type Charter, type CharterEvent, type CharterOthers, type Proposal } from "./words.ts";

export type CharterLook = Look<Charter, CharterOthers>;

/** Open: waits for yes. Concluded: it is in the chain. Moved on: another outcome came first; propose it again. */
export type MotionState = "open" | "concluded" | "moved-on";

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
    };

export type MotionRow = {
  readonly id: Id;
  readonly by: PersonId;
  readonly byName: string;
  readonly minute: Minute;
  readonly why: string;
  readonly state: MotionState;
  readonly changes: readonly ChangeRow[];
  /** Standing yes, how many are needed, and of how many with a say. */
  readonly yes: number;
  readonly needed: number;
  readonly of: number;
  readonly said: readonly {
    readonly id: Id;
    readonly person: PersonId;
    readonly name: string;
    readonly yes: boolean;
    readonly note: string | undefined;
    readonly minute: Minute;
  }[];
  /** People with a say who have said nothing yet. */
  readonly silent: readonly { readonly person: PersonId; readonly name: string }[];
  readonly mine: "yes" | "no" | "not-yet" | "no-say";
};

/** Motions, newest first. */
export function motionRows(look: CharterLook): MotionRow[] {
  const rows = [...look.state.motions.values()].map((motion) => motionRow(look, motion));
  return rows.sort((a, b) => b.minute - a.minute || (a.id < b.id ? -1 : 1));
}

export function motionRow(look: CharterLook, proposal: Proposal): MotionRow {
  const { state, others, me } = look;
  const judged = look.lane.motion(proposal.id);
  const electorate = judged?.electorate ?? [];
  const said = [...(state.says.get(proposal.id)?.values() ?? [])];
  const silent = electorate.filter((person) => !said.some((one) => one.by === person));
  const own = said.find((one) => one.by === me);
  const hasSay = me !== undefined && electorate.includes(me);
  return {
    id: proposal.id,
    by: proposal.by,
    byName: nameOf(others.members, proposal.by),
    minute: proposal.minute,
    why: proposal.why,
    state: stateOf(look, proposal),
    changes: changeRows(look, proposal),
    yes: look.lane.yesOn(proposal.id).size,
    needed: judged?.needed ?? 0,
    of: electorate.length,
    said: said
      .map(({ id, by, yes, note, minute }) => ({
        id,
        person: by,
        name: nameOf(others.members, by),
        yes,
        note,
        minute,
      }))
      .sort((a, b) => a.minute - b.minute || (a.id < b.id ? -1 : 1)),
    silent: silent.map((person) => ({ person, name: nameOf(others.members, person) })),
    mine: own === undefined ? (hasSay ? "not-yet" : "no-say") : own.yes ? "yes" : "no",
  };
}

/** Where a motion stands in the winning chain. */
function stateOf({ state, lane }: CharterLook, proposal: Proposal): MotionState {
  if (lane.chain.at(-1)?.id === proposal.parent) return "open";
  const concluded = lane.chain.some((outcome) => state.conclusions.get(outcome.id)?.motion === proposal.id);
  return concluded ? "concluded" : "moved-on";
}

/** What a motion changes; before is what stood at the outcome that it builds on. */
export function changeRows({ lane, rights, others }: CharterLook, { parent, change }: Proposal): ChangeRow[] {
  const before = lane.chain.find((outcome) => outcome.id === parent)?.rights ?? rights;
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
    return { is: "number" as const, name: known, before: charterNumber(before, known), after: value, unit };
  });
  return [...seats, ...added, ...dropped, ...numbers];
}

/** The act that puts a motion on record, once enough have said yes and it is open; nothing before that. */
export function conclusionOf(look: CharterLook, motion: Id): Draft | undefined {
  const proposal = look.state.motions.get(motion);
  const judged = look.lane.motion(motion);
  if (proposal === undefined || judged === undefined || stateOf(look, proposal) !== "open") return undefined;
  const ballots = [...look.lane.yesOn(motion).values()].sort();
  if (ballots.length < judged.needed || judged.needed > BALLOTS_MAX) return undefined;
  return { kind: "charter.conclude", body: { motion, ballots: ballots.slice(0, BALLOTS_MAX) } };
}

/** Right after the yes that reaches the number, nothing is left to choose: it goes on record. */
export function followUps(look: CharterLook, after: CharterEvent): readonly Draft[] {
  if (after.kind !== "charter.say" || after.body.yes !== "yes") return [];
  const conclusion = conclusionOf(look, after.body.motion);
  return conclusion === undefined ? [] : [conclusion];
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
  }
}
