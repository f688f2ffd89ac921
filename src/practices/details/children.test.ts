import { describe, expect, test } from "vitest";
import { exchanges, writeOut } from "../../apps/hub/desk/exchanges.ts";
import { writeVault } from "../../apps/hub/desk/vault.ts";
import type { Replica } from "../../replica/replica.ts";
import { act } from "../../replica/testing/pod.ts";
import { street } from "../../replica/testing/street.ts";
import { practices } from "../index.ts";
import type { DetailsRow } from "./rows.ts";

const CHILDREN = "Lucía and Teofilo";
const CHILD = /Teofilo/;
const rows = (one: Replica) => (one.look("details.all") as { rows: readonly DetailsRow[] }).rows;

/** Anya tells Bela which children live with her. Carl and Dora are told nothing. */
async function pod() {
  const life = await street();
  const [anya, bela, carl, dora] = life.everyone;
  const how = { practice: "details", lasts: "until-destroyed", boxes: [] };
  const circle = await act(anya, "kernel.audience", { ...how, people: [anya.me(), bela.me()] });
  await act(anya, "details.write", { circle, reach: "chosen", children: CHILDREN, phone: "600 111" });
  const share = async () => {
    for (let round = 0; round < 3; round++) {
      await life.share(...life.everyone);
      for (const one of life.everyone) await one.keepTime();
    }
  };
  await share();
  return { ...life, anya, bela, carl, dora, circle, share };
}

describe("[DT-5] children are there as their guardian wrote them down", () => {
  test("for those whom the guardian chose, and for nobody else", async () => {
    const { anya, bela, carl, dora } = await pod();
    expect(rows(bela)).toMatchObject([{ name: "Anya", children: CHILDREN }]);
    expect(JSON.stringify(anya.look("details.mine"))).toMatch(CHILD);
    for (const one of [carl, dora]) expect(rows(one)).toEqual([]);
  });

  test("and nobody but the guardian writes a word of them, whoever reads it", async () => {
    const { anya, bela, carl, circle, share } = await pod();
    const other = { kind: "details.write", body: { circle, children: "Somebody else" } };
    expect(await bela.ask(other)).toMatchObject({ refusal: { code: "details.not-yours" } });
    expect(await carl.ask(other)).not.toHaveProperty("event");
    await share();
    expect(rows(bela)[0]?.children).toBe(CHILDREN);
    expect(JSON.stringify(anya.look("details.mine"))).not.toContain("Somebody else");
  });

  test("they are no people: on no roll, in no household, and nobody can be asked about them", async () => {
    const { everyone } = await pod();
    for (const one of everyone) {
      const { people } = one.lookAt("members").state as { people: ReadonlyMap<string, { readonly name: string }> };
      expect([...people.values()].map(({ name }) => name).sort()).toEqual(["Anya", "bela", "carl", "dora"]);
    }
  });

  test("no search finds them, no line of Today, of a letter or of the street sheet names them, and no other view", async () => {
    const { everyone } = await pod();
    for (const one of everyone) {
      const said = [one.search(), one.attention(), one.coming(), one.posted(), one.waitingFor(one.me() ?? "")];
      expect(JSON.stringify(said)).not.toMatch(CHILD);
      const views = practices
        .filter(({ name }) => name !== "details")
        .flatMap(({ name, views }) => Object.keys(views).map((view) => one.look(`${name}.${view}`)));
      expect(views.filter((seen) => "rows" in seen).length).toBeGreaterThan(20);
      expect(JSON.stringify(views)).not.toMatch(CHILD);
    }
  });

  test("no file of theirs leaves: no table, no address book, no calendar, no page of the vault, by whoever reads them", async () => {
    const { everyone } = await pod();
    for (const one of everyone) {
      let written = "";
      for (const { kind } of exchanges()) {
        for (const format of ["csv", "markdown", "vcard", "calendar"] as const) {
          const done = writeOut(one, kind, format);
          if ("text" in done) written += done.text;
        }
      }
      expect(written).toContain("Anya");
      expect(written).not.toMatch(CHILD);
      for (const tongue of ["en", "es"] as const)
        expect(JSON.stringify(await writeVault(one, tongue))).not.toMatch(CHILD);
    }
  });

  test("and what everybody reads of the history has them in no word", async () => {
    const { everyone } = await pod();
    for (const one of everyone) expect(JSON.stringify(one.history())).not.toMatch(CHILD);
  });

  test("what is taken back is gone from their readers too", async () => {
    const { anya, bela, circle, share } = await pod();
    await act(anya, "details.write", { circle, reach: "chosen", phone: "600 111" });
    await share();
    expect(rows(bela)).toMatchObject([{ phone: "600 111", children: undefined }]);
    await act(anya, "kernel.part", { audience: circle, how: "destroy" });
    await share();
    expect(rows(bela)).toEqual([]);
  });
});
