import type { Draft, HouseholdId, Id, Minute, PersonId, Refusal } from "../../../kernel/event.ts";
import type { Share } from "../../../kernel/lane/electorate.ts";
import type { Kith } from "../../../ui/screens.ts";
import { whyNot } from "../../../ui/would.ts";
import type { AheadRow } from "../ahead.ts";
import type { AwayRow } from "../away.ts";
import type { ChangeRow } from "../changes.ts";
import { NUMBER_GROUPS, type NumberGroup } from "../charter-number.ts";
import { concluding, type MotionRow } from "../motions.ts";
import type { CoreValue } from "../numbers.ts";
import type { TwoHistoriesRow } from "../two-histories.ts";
import type { NumberRow, OutcomeRow, PresetRow, QuarantinedRow } from "../views.ts";
import type { WrongKeyRow } from "../wrong-keys.ts";

export type {
  AheadRow,
  AwayRow,
  ChangeRow,
  CoreValue,
  MotionRow,
  NumberRow,
  OutcomeRow,
  PresetRow,
  QuarantinedRow,
  Share,
  TwoHistoriesRow,
  WrongKeyRow,
};

/** What these screens read of the members' rows. */
export type PersonHere = {
  readonly id: PersonId;
  readonly name: string;
  readonly household: HouseholdId;
  readonly householdName: string;
  readonly standing: "stranger" | "guest" | "member" | "roll";
};

/** What a motion would change; empty parts change nothing. */
export type Wish = {
  readonly seats: readonly { readonly person: PersonId; readonly household: HouseholdId }[];
  readonly addValues: readonly string[];
  readonly dropValues: readonly number[];
  readonly numbers: readonly { readonly name: string; readonly value: number }[];
  readonly remove: readonly PersonId[];
  readonly dormant: readonly PersonId[];
  readonly adopt: readonly Id[];
  /** The moment from which the numbers hold; at once where there is none. */
  readonly from?: Minute;
  /** A new key for the community. Which one, the device that proposes it says when it signs. */
  readonly epoch?: string;
};

export const NO_WISH: Wish = {
  seats: [],
  addValues: [],
  dropValues: [],
  numbers: [],
  remove: [],
  dormant: [],
  adopt: [],
};

/** Asks for a new key, without more. */
export const NEW_KEY: Wish = { ...NO_WISH, epoch: "00".repeat(32) };

/** Why someone may propose nothing at all here; nothing when they may. Asked with a change that any charter bears. */
export function whyNotPropose(
  kith: Pick<Kith, "would">,
  parent: Id,
  numbers: readonly NumberRow[],
): Refusal | undefined {
  const [first] = numbers;
  if (first === undefined) return undefined;
  const change = { ...NO_WISH, numbers: [{ name: first.name, value: first.value }] };
  return whyNot(kith, "charter.propose", { parent, why: "–", ...change });
}

/** Counts the yes of each person, as the motion's row has them. */
export function countingYes(motion: MotionRow): Draft | undefined {
  return concluding(
    motion.id,
    motion.said.filter((one) => one.yes).map((one) => one.id),
  );
}

/** The numbers by what they are about, in the order in which they are shown. */
export function inGroups(
  numbers: readonly NumberRow[],
): readonly { readonly group: NumberGroup; readonly rows: readonly NumberRow[] }[] {
  const groups = NUMBER_GROUPS.map((group) => ({ group, rows: numbers.filter((one) => one.group === group) }));
  return groups.filter(({ rows }) => rows.length > 0);
}

/** The first line of what someone wrote, to name a motion by. */
export function firstLine(words: string): string {
  return words.split("\n")[0] ?? "";
}
