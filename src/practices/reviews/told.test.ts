import { expect, test } from "vitest";
import { MINUTES_PER_DAY } from "../../kernel/event.ts";
import { act } from "../../replica/testing/pod.ts";
import { same } from "../../replica/testing/same.ts";
import { street } from "../../replica/testing/street.ts";
import type { ReviewView } from "./views.ts";

test("[RV-10] the grounds are read by the one they are about and those on the roll, stand as they were first written, and nobody else reads them", async () => {
  const life = await street();
  const [anya, bela, carl, dora] = life.everyone;
  const eva = await life.join("eva", anya, await life.invite(anya, "for eva"), { householdName: "Eva's" });
  const all = [...life.everyone, eva];
  const share = async () => {
    for (let round = 0; round < 3; round++) {
      await life.share(...all);
      for (const one of all) await one.keepTime();
    }
  };
  await share();
  const people = life.everyone.map((one) => one.me());
  const circle = await act(anya, "kernel.audience", {
    practice: "reviews",
    lasts: "until-destroyed",
    people,
    boxes: [],
  });
  const tell = (by: typeof anya, what: string, text: string) =>
    by.ask({ kind: "reviews.tell", body: { circle, what, text } });
  expect(await tell(anya, "statement", "Hm.")).toMatchObject({ refusal: { code: "reviews.grounds-first" } });
  expect(await tell(anya, "grounds", "The pump, three times.")).toHaveProperty("event");
  expect(await tell(anya, "grounds", "Something worse.")).toMatchObject({ refusal: { code: "reviews.grounds-stand" } });
  const about = { rule: "Value 1", offered: "circle", parties: [], hearing: 99_999 };
  const review = await act(anya, "reviews.open", { person: dora.me(), ...about, circle });
  await share();
  expect(await tell(bela, "grounds", "And the gate.")).toMatchObject({ refusal: { code: "reviews.opener-says" } });
  expect(await tell(dora, "statement", "It was the frost.")).toHaveProperty("event");
  await share();
  const read = (one: typeof anya) => (one.look("reviews.one", { review }) as { rows: ReviewView }).rows;
  for (const one of life.everyone)
    expect(read(one).told.map(({ text }) => text)).toEqual(["The pump, three times.", "It was the frost."]);
  expect(read(eva)).toMatchObject({ told: [], canRead: false, name: "dora" });
  for (const one of all) expect(JSON.stringify([one.state(), one.history()])).not.toMatch(/three times|frost/);
  void carl;
  same(...all);
});

test("[RV-12] no other review ends the key to the grounds: not one that calls their circle its own, with a hearing long past", async () => {
  const life = await street();
  const { everyone, pass } = life;
  const [anya, bela, carl, dora] = everyone;
  const share = async () => {
    for (let round = 0; round < 3; round++) {
      await life.share(...everyone);
      for (const one of everyone) await one.keepTime();
    }
  };
  await share();
  pass(200 * MINUTES_PER_DAY);
  const how = { practice: "reviews", lasts: "until-destroyed", boxes: [] };
  const circle = await act(anya, "kernel.audience", { ...how, people: everyone.map((one) => one.me()) });
  await act(anya, "reviews.tell", { circle, what: "grounds", text: "The pump, three times." });
  const about = { rule: "Value 1", offered: "circle", parties: [] };
  const hearing = anya.lookAt("reviews").now + 16 * MINUTES_PER_DAY;
  const review = await act(anya, "reviews.open", { person: dora.me(), ...about, hearing, circle });
  await share();
  const other = await act(dora, "reviews.open", { person: carl.me(), ...about, hearing: 1, circle });
  await share();
  const read = (one: typeof anya, id: string) => (one.look("reviews.one", { review: id }) as { rows: ReviewView }).rows;
  for (const one of [anya, bela]) {
    expect(read(one, review)).toMatchObject({ canRead: true, isGone: false });
    expect(read(one, review).told.map(({ text }) => text)).toEqual(["The pump, three times."]);
    expect(read(one, other)).toMatchObject({ told: [], canRead: false });
  }
});
