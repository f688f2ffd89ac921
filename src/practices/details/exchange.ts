import type { Exchange } from "../../kernel/exchange.ts";
import type { Look, Messages } from "../../kernel/practice.ts";
import { writeVcards } from "../../tables/vcard.ts";
import { writeTable } from "../../tables/write-table.ts";
import { contactsOf } from "./contacts.ts";
import { en } from "./messages.en.ts";
import { es } from "./messages.es.ts";
import type { Details, Others } from "./words.ts";

const COLUMNS = ["name", "household", "phone", "mail", "address", "birthday", "notes"] as const;

/** For address books: everyone here with what they told whoever exports. It is in no vault, and cannot be called back. */
export const contactsFile: Exchange<Details, Others> = {
  about: "Everyone here with what they told you, for address books (vCard). What has left Kith cannot be called back.",
  write: (look, format) => {
    const words = wordsOf(look);
    const head = COLUMNS.map((one) => words[`details.table.${one}`] ?? one);
    const rows = contactsOf(look, words).map(({ name, places, phone, mail, address, birthday, notes }) => [
      ...[name, places[1] ?? "", phone ?? "", mail ?? "", address ?? "", dayOf(birthday), notes.join("\n")],
    ]);
    return writeTable(format, head, rows, look.others.members.community?.language);
  },
  vcard: (look) => writeVcards(contactsOf(look, wordsOf(look))),
};

function wordsOf({ others }: Look<Details, Others>): Messages {
  return others.members.community?.language === "es" ? es : en;
}

/** "03-14", or with its year "1970-03-14". */
function dayOf(birthday: ReturnType<typeof contactsOf>[number]["birthday"]): string {
  if (birthday === undefined) return "";
  const { day, month, year } = birthday;
  return [year, month, day].flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, "0")])).join("-");
}
