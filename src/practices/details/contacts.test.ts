import { expect, test } from "vitest";
import { exchanges, writeOut } from "../../apps/hub/desk/exchanges.ts";
import type { Look } from "../../kernel/practice.ts";
import type { Replica } from "../../replica/replica.ts";
import { act } from "../../replica/testing/pod.ts";
import { street } from "../../replica/testing/street.ts";
import { contactsFile } from "./exchange.ts";
import type { Details, Others } from "./words.ts";

const written = (one: Replica, format: "vcard" | "csv" | "markdown" = "vcard"): string => {
  const done = writeOut(one, "contacts", format);
  return "text" in done ? done.text : "";
};

test("[DT-12] an address book has everyone, and of each what they told whoever saves it", async () => {
  const life = await street();
  const [anya, bela, carl] = life.everyone;
  const people = [anya.me(), bela.me()];
  const how = { practice: "details", lasts: "until-destroyed", boxes: [] };
  const circle = await act(anya, "kernel.audience", { ...how, people });
  await act(anya, "details.write", {
    circle,
    phone: "600 111",
    atNight: "yes",
    birthDay: 3,
    birthMonth: 4,
    children: "Teo",
  });
  for (let round = 0; round < 3; round++) {
    await life.share(...life.everyone);
    for (const one of life.everyone) await one.keepTime();
  }
  const cards = written(bela).split("BEGIN:VCARD").slice(1);
  expect(cards).toHaveLength(4);
  expect(cards[0]).toContain("FN:Anya\r\n");
  expect(cards[0]).toContain("ORG:Elm;Fern\r\n");
  expect(cards[0]).toContain("TEL;TYPE=voice:600 111\r\n");
  expect(cards[0]).toContain("BDAY:--0403\r\n");
  expect(cards[0]).toContain("NOTE:Can be called at night\r\n");
  expect(written(anya)).toContain("600 111");
  expect(written(carl)).toContain("FN:Anya");
  expect(written(carl)).not.toContain("600 111");
  expect(written(bela, "csv").split("\n")[1]).toBe("Anya,Fern,600 111,,,04-03,Can be called at night");
  // Children are in no address book: their guardian told them to people who look at the page.
  expect(written(bela) + written(bela, "markdown")).not.toContain("Teo");
});

test("[DT-12] as a table has its columns in the language of the community", async () => {
  const [anya] = (await street()).everyone;
  const look = anya.lookAt("details") as Look<Details, Others>;
  const community = look.others.members.community;
  if (community === undefined) throw new Error("there is no community");
  const members = { ...look.others.members, community: { ...community, language: "es" as const } };
  for (const format of ["csv", "markdown"] as const) {
    const table = contactsFile.write({ ...look, others: { members } }, format);
    for (const word of ["Nombre", "Hogar", "Teléfono", "Correo", "Cumpleaños"]) expect(table).toContain(word);
  }
});

test("[DT-12] is offered by the command line and the API, as every kind of file is", () => {
  expect(exchanges().map(({ kind }) => kind)).toContain("contacts");
});
