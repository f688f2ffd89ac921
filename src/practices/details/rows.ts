import type { PersonId } from "../../kernel/event.ts";
import type { Look } from "../../kernel/practice.ts";
import { byName, nameOf } from "../members/index.ts";
import { FIELDS_OF, PARTS, partOf } from "./parts.ts";
import type { Details, Others, Shown, Written } from "./words.ts";

/** What somebody told whoever looks. */
export type DetailsRow = Written & { readonly person: PersonId; readonly name: string };

/** Each of those who told me something, once, with all that I may read of it. */
export function rowsOf({ within, others, me }: Look<Details, Others>): readonly DetailsRow[] {
  const told = new Map<PersonId, Written>();
  for (const { audience, state } of within()) {
    const { written } = state as Shown;
    if (written !== undefined && audience.by !== me) told.set(audience.by, joined(told.get(audience.by), written));
  }
  const rows = [...told].map(([person, written]) => ({ ...written, person, name: nameOf(others.members, person) }));
  return byName(rows.map((row) => ({ ...row, id: row.person }))).map(({ id: _, ...row }) => row);
}

/** What two circles say together; where both say something of a part, the newer word. */
export function joined(before: Written | undefined, more: Written): Written {
  if (before === undefined) return more;
  const [older, newer] = before.minute <= more.minute ? [before, more] : [more, before];
  const anew = PARTS.filter((part) => partOf(newer, part) !== undefined).flatMap((part) => FIELDS_OF[part]);
  return { ...older, ...Object.fromEntries(anew.map((field) => [field, newer[field]])), minute: newer.minute };
}
