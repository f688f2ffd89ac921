import type { HouseholdId, PersonId } from "../../kernel/event.ts";
import type { Look, Messages } from "../../kernel/practice.ts";
import type { Contact } from "../../tables/vcard.ts";
import { householdNameOf, peopleHere } from "../members/index.ts";
import { type DetailsRow, rowsOf } from "./rows.ts";
import { mineOf } from "./views.ts";
import type { Details, Others } from "./words.ts";

/** Somebody here as an address book has them, with what whoever looks may read. */
export type ContactRow = Contact & { readonly person: PersonId; readonly household: HouseholdId };

/** Where a spare key lies, children and photos stay here: phones send their address books far away. Everyone here, whoever looks too; `words` are those of the language in which notes are written. */
export function contactsOf(look: Look<Details, Others>, words: Messages): readonly ContactRow[] {
  const { others, rights, me } = look;
  const told = new Map<PersonId, Partial<DetailsRow>>(rowsOf(look).map((row) => [row.person, row]));
  if (me !== undefined) told.set(me, mineOf(look).written ?? {});
  const street = others.members.community?.name ?? "";
  return peopleHere(others.members, rights).map(({ id, name, household }) => {
    const {
      phone,
      mail,
      address,
      contact,
      atNight,
      birthDay: day,
      birthMonth: month,
      birthYear: year,
    } = told.get(id) ?? {};
    return {
      ...{ person: id, household, uid: `kith-${id}`, name, phone, mail, address },
      places: [street, householdNameOf(others.members, household)],
      birthday: day === undefined || month === undefined ? undefined : { day, month, year },
      notes: [atNight && (words["details.part.night"] ?? ""), contact].filter((one) => one !== undefined),
    };
  });
}
