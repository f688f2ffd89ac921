import { describe, expect, test } from "vitest";
import { writeState } from "../../kernel/state-codec.ts";
import type { Replica } from "../../replica/replica.ts";
import { act, hand } from "../../replica/testing/pod.ts";
import { same } from "../../replica/testing/same.ts";
import { street } from "../../replica/testing/street.ts";
import type { DetailsRow } from "./rows.ts";
import type { OwnDetails } from "./views.ts";

const FERN = { phone: "+34 600 111 222", address: "Second door,\nthe one with the fern" };

const rows = (one: Replica) => (one.look("details.all") as { rows: readonly DetailsRow[] }).rows;
const mine = (one: Replica) => (one.look("details.mine") as { rows: OwnDetails }).rows;
const idOf = (one: Replica): string => one.me() ?? "";

/** Anya shares her details with Bela. */
async function shared() {
  const life = await street();
  const [anya, bela, carl] = life.everyone;
  const people = [idOf(anya), idOf(bela)];
  const how = { practice: "details", lasts: "until-destroyed", boxes: [] };
  const circle = await act(anya, "kernel.audience", { ...how, people });
  await act(anya, "details.write", { circle, ...FERN });
  const share = async () => {
    for (let round = 0; round < 3; round++) {
      await life.share(...life.everyone);
      for (const one of life.everyone) await one.keepTime();
    }
  };
  await share();
  return { ...life, anya, bela, carl, circle, share };
}

describe("details", () => {
  test("[DT-1] are read by those whom their person chose, and by nobody else", async () => {
    const { anya, bela, carl, everyone } = await shared();
    expect(rows(bela)).toMatchObject([{ ...FERN, name: "Anya", person: idOf(anya) }]);
    expect([rows(anya), rows(carl)]).toEqual([[], []]);
    expect(mine(anya)).toMatchObject({ written: FERN, isHere: true, readers: [{ person: idOf(bela), name: "bela" }] });
    expect(mine(carl)).toMatchObject({ circles: [], readers: [] });
    same(...everyone);
  });

  test("[DT-2] are written, shared and taken back by their person alone", async () => {
    const { anya, bela, carl, circle, share } = await shared();
    expect(await bela.ask({ kind: "details.write", body: { circle, phone: "112" } })).toMatchObject({
      refusal: { code: "details.not-yours" },
    });
    await act(bela, "kernel.audience", { of: circle, people: [idOf(bela), idOf(carl)], boxes: [] });
    await act(bela, "kernel.part", { audience: circle, how: "destroy" });
    await share();
    expect(rows(bela)).toMatchObject([FERN]);
    expect(rows(carl)).toEqual([]);
    expect(mine(anya)).toMatchObject({ written: FERN, readers: [{ person: idOf(bela) }] });
  });

  test("[DT-1] are replaced as a whole by newer ones", async () => {
    const { anya, bela, circle } = await shared();
    await act(anya, "details.write", { circle, contact: "anya@fern.example" });
    await hand(anya, bela);
    expect(rows(bela)).toMatchObject([{ contact: "anya@fern.example", phone: undefined }]);
  });

  test("[DT-3] that are taken back are read nowhere any more, and new ones can be shared afterwards", async () => {
    const { anya, bela, circle, share } = await shared();
    await act(anya, "kernel.part", { audience: circle, how: "destroy" });
    await share();
    expect(rows(bela)).toEqual([]);
    expect(mine(anya)).toMatchObject({ circles: [], written: undefined });
    const people = [idOf(anya)];
    const how = { practice: "details", lasts: "until-destroyed", boxes: [] };
    const again = await act(anya, "kernel.audience", { ...how, people });
    await act(anya, "details.write", { circle: again, phone: "1" });
    expect(mine(anya)).toMatchObject({ circles: [{ circle: again }], written: { phone: "1" }, readers: [] });
  });

  test("[DT-4] are not read on by somebody who was left out, and by those who were not", async () => {
    const { anya, bela, carl, circle, share } = await shared();
    await act(anya, "kernel.audience", { of: circle, people: [idOf(anya), idOf(carl)], boxes: [] });
    await act(anya, "details.write", { circle, phone: "+34 600 999 999" });
    await share();
    expect(rows(bela)).toEqual([]);
    expect(rows(carl)).toMatchObject([{ phone: "+34 600 999 999" }]);
  });

  test("[DT-5] are not found by search", async () => {
    const { anya, bela } = await shared();
    for (const one of [anya, bela]) expect(JSON.stringify(one.search())).not.toContain("600 111");
  });
});

describe("a photo", () => {
  const [photo, photoKey] = ["aa".repeat(32), "bb".repeat(32)];

  test("[DT-6] is named to those few only, with the key that opens it, and ends with the rest", async () => {
    const { anya, bela, carl, circle, share, everyone } = await shared();
    await act(anya, "details.write", { circle, photo, photoKey, photoAlt: "Red hat" });
    await share();
    expect(rows(bela)).toMatchObject([{ photo, photoKey, photoAlt: "Red hat" }]);
    for (const one of everyone) expect(writeState(one.state())).not.toContain(photoKey);
    expect(rows(carl)).toEqual([]);
    await act(anya, "kernel.part", { audience: circle, how: "destroy" });
    await share();
    expect([rows(bela), mine(anya).written]).toEqual([[], undefined]);
  });

  test("[DT-6] comes with its key or not at all", async () => {
    const { anya, circle } = await shared();
    for (const half of [{ photo }, { photoKey }])
      expect(await anya.ask({ kind: "details.write", body: { circle, ...half } })).toMatchObject({
        refusal: { code: "details.half-photo" },
      });
  });
});
