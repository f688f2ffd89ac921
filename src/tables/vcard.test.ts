import fc from "fast-check";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { type Contact, type VcardVersion, writeVcards } from "./vcard.ts";

const anya: Contact = {
  ...{ uid: "kith-1", name: "Anya; of the, mill", places: ["Maple Street", "House 10"], phone: "+34 600 111 222" },
  ...{ mail: "anya@fern.example", address: "Second door,\nthe one with the fern", birthday: { day: 4, month: 3 } },
  notes: ["Can be called at night", "@anya in a messenger"],
};

/** As another program reads them: ical.js, which knows nothing of this house. */
function parsed(contacts: readonly Contact[], version?: VcardVersion) {
  const read = ICAL.parse(writeVcards(contacts, version)) as unknown[];
  const cards = (contacts.length > 1 ? read : [read]) as never[];
  return cards.map((one) => new ICAL.Component(one));
}

test("another program's parser reads who it is, how to reach them, and a birthday without a year", () => {
  const [card] = parsed([anya]);
  const of = (name: string) => card?.getFirstPropertyValue(name);
  expect([of("version"), of("uid"), of("fn")]).toEqual(["4.0", "kith-1", "Anya; of the, mill"]);
  expect(of("org")).toEqual(["Maple Street", "House 10"]);
  expect([String(of("tel")), of("email")]).toEqual(["+34 600 111 222", "anya@fern.example"]);
  expect((of("adr") as unknown as string[])[2]).toBe("Second door,\nthe one with the fern");
  expect(String(of("bday"))).toBe("--03-04");
  expect(of("note")).toBe("Can be called at night\n@anya in a messenger");
});

test("with a year the birthday is a whole date, and old phones get the older form, in which a day needs a year", () => {
  const born: Contact = { ...anya, birthday: { day: 4, month: 3, year: 1970 } };
  expect(String(parsed([born])[0]?.getFirstPropertyValue("bday"))).toBe("1970-03-04");
  const [old, none] = parsed([born, anya], "3.0");
  expect([old?.getFirstPropertyValue("version"), String(old?.getFirstPropertyValue("bday"))]).toEqual([
    "3.0",
    "1970-03-04",
  ]);
  expect(none?.getFirstPropertyValue("bday")).toBeNull();
});

test("whatever people wrote reads back as one card each, with the same name, and no line is too long", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ minLength: 1, maxLength: 60, unit: "grapheme" }), { minLength: 2, maxLength: 5 }),
      (names) => {
        const contacts = names.map(
          (name, at): Contact => ({ uid: String(at), name: `x${name}`, places: [], notes: [name] }),
        );
        const plain = (text: string) => text.replace(/\r\n?/g, "\n").replace(/[^\P{Cc}\n\t]/gu, " ");
        expect(parsed(contacts).map((one) => one.getFirstPropertyValue("fn"))).toEqual(
          names.map((name) => plain(`x${name}`)),
        );
        for (const line of writeVcards(contacts).split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      },
    ),
    { numRuns: 60 },
  );
});
