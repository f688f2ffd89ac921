import type { PersonId } from "../../kernel/event.ts";
import type { Look, View } from "../../kernel/practice.ts";
import { nameOf } from "../members/index.ts";
import { type OwnCircle, ownCircles, readersNow } from "./circles.ts";
import { PARTS, type Part, partOf } from "./parts.ts";
import { type DetailsRow, joined, rowsOf } from "./rows.ts";
import type { Details, Others, Reach, Written } from "./words.ts";

export type OwnDetails = {
  /** Nothing while they were never shared, or were taken back. */
  readonly circles: readonly OwnCircle[];
  /** All of it together. */
  readonly written: Written | undefined;
  /** Who reads each part that was given. */
  readonly given: Partial<Readonly<Record<Part, Reach>>>;
  /** False on a device to which the key has not come yet. */
  readonly isHere: boolean;
  /** Whom its person chose by name. */
  readonly readers: readonly { readonly person: PersonId; readonly name: string }[];
  /** Who the others are, if something were shared with them now. */
  readonly everyone: readonly PersonId[];
  readonly household: readonly PersonId[];
};

export function mineOf(look: Look<Details, Others>): OwnDetails {
  const circles = ownCircles(look);
  const written = circles.reduce<Written | undefined>(
    (all, { written: one }) => (one === undefined ? all : joined(all, one)),
    undefined,
  );
  const given = PARTS.flatMap((part) => {
    const said = circles.findLast((one) => partOf(one.written, part) !== undefined);
    return said === undefined ? [] : [[part, said.reach]];
  });
  const chosen = circles.find(({ reach }) => reach === "chosen")?.readers ?? [];
  return {
    circles,
    written,
    given: Object.fromEntries(given),
    isHere: circles.every(({ isHere }) => isHere),
    readers: chosen.map((person) => ({ person, name: nameOf(look.others.members, person) })),
    everyone: readersNow(look, "everyone"),
    household: readersNow(look, "household"),
  };
}

const mine: View<Details, Others, Record<string, never>, OwnDetails> = {
  about: "What I wrote about myself, and who can read it.",
  params: {},
  look: mineOf,
};

const all: View<Details, Others, Record<string, never>, readonly DetailsRow[]> = {
  about: "The details that others share with me.",
  params: {},
  look: rowsOf,
};

export const views = { mine, all };
