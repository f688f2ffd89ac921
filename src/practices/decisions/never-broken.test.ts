import { expect, test } from "vitest";
import { logRows } from "./log/log.ts";
import { neverBroken } from "./never-broken.ts";
import type { DecisionLook } from "./reading.ts";
import { answered, PEOPLE, type Pod, pod } from "./testing/pod.ts";
import type { Close, Matter, PutText } from "./words.ts";

/** A pod that agreed: three yes, one with reservations, one aside. */
function lived(): Pod {
  const here = pod();
  const { text, said } = answered(here, "agree", "agree", "agree", "agree", "aside");
  here.close("ben", text, said);
  return here;
}

const promises = (broken: readonly string[]) => broken.map((one) => one.slice(1, one.indexOf("]")));

/** The promises that are broken once the close, or the text that it is about, was tampered with. */
function brokenIn(
  here: Pod,
  close: (close: Close) => Partial<Close>,
  text: (text: PutText) => Partial<PutText> = () => ({}),
) {
  const look: DecisionLook = here.look("decisions");
  const [matter] = [...look.state.matters.values()] as [Matter];
  const [was] = [...matter.closes.values()] as [Close];
  const [put] = [...matter.texts.values()] as [PutText];
  const changed = {
    ...matter,
    closes: matter.closes.with(was.id, { ...was, ...close(was) }),
    texts: matter.texts.with(put.id, { ...put, ...text(put) }),
  };
  const state = { ...look.state, matters: look.state.matters.with(matter.id, changed) };
  return promises(neverBroken({ ...look, state }));
}

test("[DC-10] nothing is broken in a pod that agreed, nor in one that two closes have torn", () => {
  expect(neverBroken(lived().look("decisions"))).toEqual([]);
  const here = pod();
  const { text, said } = answered(here, "agree", "agree", "agree", "agree");
  here.pass(8 * 24 * 60, ...PEOPLE);
  const seen = here.events().at(-1)?.id ?? "";
  here.close("anya", text, said);
  const block = here.say("emil", text, "block", { sees: [seen] });
  here.close("emil", text, [...said, block], { sees: [] });
  expect(neverBroken(here.look("decisions"))).toEqual([]);
});

test("[DC-5] an answer from someone who was not asked is found", () => {
  const here = lived();
  here.join("gina");
  const gina = here.person("gina");
  expect(
    brokenIn(
      here,
      () => ({}),
      ({ stances }) => ({ stances: stances.with(gina, []) }),
    ),
  ).toEqual(["DC-5"]);
  expect(brokenIn(here, () => ({ by: gina }))).toEqual(["DC-5"]);
});

test("[DC-10] a verdict that does not follow from what was counted, and counts that do not add up, are found", () => {
  const here = lived();
  expect(brokenIn(here, () => ({ verdict: "blocked" }))).toEqual(["DC-10"]);
  expect(brokenIn(here, ({ counts }) => ({ counts: { ...counts, agree: counts.agree + 1 } }))).toEqual(["DC-10"]);
});

test("[DC-11] a close that counted no more than half of those asked is found", () => {
  const here = lived();
  const agreeing = here.events().filter(({ body }) => body.stance === "agree");
  const few = ({ counts }: Close) => ({
    counted: agreeing.slice(0, 2).map(({ id }) => id),
    counts: { ...counts, agree: 2, reservations: 0, aside: 0 },
  });
  expect(brokenIn(here, few)).toEqual(["DC-11"]);
  expect(brokenIn(here, () => ({ of: 4 }))).toEqual(["DC-11"]);
});

test("[DC-12] one person counted twice, and an answer that nobody gave, are found", () => {
  const here = lived();
  const twice = ({ counted }: Close) => ({
    counted: [...counted.slice(0, 2), ...counted.slice(0, 2), ...counted.slice(4)],
  });
  expect(brokenIn(here, twice)).toContain("DC-12");
  expect(brokenIn(here, ({ counted }) => ({ counted: [...counted, "ab".repeat(32)] }))).toEqual(["DC-12"]);
});

test("[DC-16] something on record that is missing in the log is found", () => {
  const look: DecisionLook = lived().look("decisions");
  expect(logRows(look)).toHaveLength(1);
  expect(promises(neverBroken(look, []))).toEqual(["DC-16"]);
});
