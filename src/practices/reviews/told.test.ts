import { expect, test } from "vitest";
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
