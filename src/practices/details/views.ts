import type { Id, PersonId } from "../../kernel/event.ts";
import type { Look, View } from "../../kernel/practice.ts";
import { nameOf } from "../members/index.ts";
import type { Details, Others, Shown, Written } from "./words.ts";

export type OwnDetails = {
  /** Nothing while they were never shared, or were taken back. */
  readonly circle: Id | undefined;
  readonly written: Written | undefined;
  /** False on a device to which the key has not come yet. */
  readonly isHere: boolean;
  /** Who can read them, besides their person. */
  readonly readers: readonly { readonly person: PersonId; readonly name: string }[];
};

export type DetailsRow = Written & { readonly person: PersonId; readonly name: string };

const NOTHING_YET: OwnDetails = { circle: undefined, written: undefined, isHere: true, readers: [] };

function mineOf({ within, others, me }: Look<Details, Others>): OwnDetails {
  const own = within().filter(({ audience }) => audience.by === me);
  const newest = own.findLast(({ hasKey }) => hasKey) ?? own.at(-1);
  const people = newest?.audience.turns.at(-1)?.people ?? [];
  if (newest === undefined) return NOTHING_YET;
  const readers = people
    .filter((one) => one !== me)
    .map((person) => ({ person, name: nameOf(others.members, person) }));
  const { written } = newest.state as Shown;
  return { circle: newest.audience.id, written, isHere: newest.hasKey, readers };
}

const mine: View<Details, Others, Record<string, never>, OwnDetails> = {
  about: "What I wrote about myself, and who can read it.",
  params: {},
  look: mineOf,
};

const all: View<Details, Others, Record<string, never>, readonly DetailsRow[]> = {
  about: "The details that others share with me.",
  params: {},
  look: ({ within, others, me }) => {
    const rows = within().flatMap(({ audience, state }) => {
      const { written } = state as Shown;
      const shown = written !== undefined && audience.by !== me ? [written] : [];
      return shown.map((one) => ({ ...one, person: audience.by, name: nameOf(others.members, audience.by) }));
    });
    return rows.sort((a, b) => (a.name < b.name ? -1 : 1));
  },
};

export const views = { mine, all };
