import { contentLines, escapedText } from "./content-line.ts";

/** Somebody in an address book. */
export type Contact = {
  /** Stays the same, so that address books replace the card and do not add another. */
  readonly uid: string;
  readonly name: string;
  /** What stands under the name: the community, and the household in it. */
  readonly places: readonly string[];
  readonly phone?: string | undefined;
  readonly mail?: string | undefined;
  readonly address?: string | undefined;
  readonly birthday?: { readonly day: number; readonly month: number; readonly year?: number | undefined } | undefined;
  readonly notes: readonly string[];
};

/** The standard's own version, and the one before it, which old phones read. */
export type VcardVersion = "4.0" | "3.0";

/** Cards as RFC 6350 has them, or as RFC 2426 did. */
export function writeVcards(contacts: readonly Contact[], version: VcardVersion = "4.0"): string {
  return contentLines(contacts.flatMap((one) => cardLines(one, version)));
}

function cardLines(
  { uid, name, places, phone, mail, address, birthday, notes }: Contact,
  version: VcardVersion,
): string[] {
  const day = birthday && dayOf(birthday, version);
  return [
    ...["BEGIN:VCARD", `VERSION:${version}`, "PRODID:-//Kith//Kith//EN"],
    // A name in one piece stands as given name: which part of it is a family's, nobody asked.
    ...[`UID:${plainText(uid)}`, `FN:${plainText(name)}`, `N:;${escapedText(name)};;;`],
    ...(places.length === 0 ? [] : [`ORG:${places.map(escapedText).join(";")}`]),
    ...(phone === undefined ? [] : [`TEL;TYPE=voice:${plainText(phone)}`]),
    ...(mail === undefined ? [] : [`EMAIL:${plainText(mail)}`]),
    ...(address === undefined ? [] : [`ADR:;;${escapedText(address)};;;;`]),
    ...(day === undefined ? [] : [`BDAY:${day}`]),
    ...(notes.length === 0 ? [] : [`NOTE:${plainText(notes.join("\n"))}`]),
    "END:VCARD",
  ];
}

/** Where a value has no parts, a semicolon parts nothing, and some programs show the stroke before it. */
function plainText(text: string): string {
  return escapedText(text).replaceAll("\\;", ";");
}

/** "--0314" or "19700314"; the older version knows no birthday without a year. */
function dayOf({ day, month, year }: NonNullable<Contact["birthday"]>, version: VcardVersion): string | undefined {
  const [mm, dd] = [month, day].map((part) => String(part).padStart(2, "0"));
  if (version === "3.0") return year === undefined ? undefined : `${year}-${mm}-${dd}`;
  return year === undefined ? `--${mm}${dd}` : `${year}${mm}${dd}`;
}
