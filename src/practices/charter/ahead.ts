import { type Id, MINUTES_PER_DAY, type Minute } from "../../kernel/event.ts";
import { rightsAt } from "../../kernel/numbers-ahead.ts";
import type { Attention, Coming, Posted, Saying } from "../../kernel/practice.ts";
import { everything, standing } from "../members/index.ts";
import type { CharterLook } from "./changes.ts";
import type { CharterNumberName } from "./charter-number.ts";
import { charterNumber } from "./numbers.ts";

/** A number that was agreed on to hold from a moment on. */
export type AheadRow = {
  readonly id: string;
  readonly name: CharterNumberName;
  readonly before: number;
  readonly after: number;
  readonly from: Minute;
  /** What it was agreed on with. */
  readonly motion: Id | undefined;
};

/** Every number that was agreed on for later and that nothing set aside, also those that have come since. */
export function aheadRows({ lane }: CharterLook): AheadRow[] {
  const rights = lane.chain.at(-1)?.rights;
  if (rights === undefined) return [];
  return rights.ahead.map(({ name, value, from }) => {
    const known = name as CharterNumberName;
    const before = charterNumber(
      rightsAt(rights, () => from - 1),
      known,
    );
    const outcome = lane.chain.findLast(
      ({ change }) => change.from === from && change.numbers.some((one) => one.name === name),
    );
    return { id: `${name} ${from}`, name: known, before, after: value, from, motion: outcome?.matter };
  });
}

/** The days on which numbers begin to hold, for calendars and for what is coming. */
export function coming(look: CharterLook): readonly Coming[] {
  return isStranger(look) ? [] : aheadRows(look).map((row) => ({ ...lineOf(row), ...dayOf(look, row) }));
}

/** The same for the street's own sheet. */
export function aheadPosted(look: CharterLook): readonly Posted[] {
  return aheadRows(look).map((row) => ({
    ...{ ...lineOf(row), part: "coming" as const, ...dayOf(look, row) },
    text: { code: "charter.posted.ahead-text" },
  }));
}

/** On its day everyone is told that a number holds from now on. Nobody needs to do anything. */
export function beginsToday(look: CharterLook): Attention[] {
  const isToday = ({ from }: AheadRow) => from <= look.now && look.now < from + MINUTES_PER_DAY;
  return aheadRows(look)
    .filter(isToday)
    .map((row) => ({ ...lineOf(row), text: { code: "charter.today.ahead.text" }, skippable: true as const }));
}

/** It holds from the beginning of a day where the community lives: an hour beside that would say something else. */
function dayOf({ others, dayIn }: CharterLook, { from }: AheadRow) {
  return { at: from, day: dayIn(others.members.community?.timeZone ?? "UTC", from) };
}

function lineOf({ id, name, before, after }: AheadRow) {
  const title: Saying = { code: `charter.change.${name}`, about: { before, after } };
  return { id: `charter:ahead:${id}`, practice: "charter", title, goto: { screen: "charter", id: name } };
}

function isStranger({ others, rights, me }: CharterLook): boolean {
  return standing(others.members, rights, me, everything) === "stranger";
}
