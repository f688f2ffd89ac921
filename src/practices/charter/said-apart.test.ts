import { expect, test } from "vitest";
import type { Story } from "../../kernel/testing/story.ts";
import { devices } from "../devices/index.ts";
import { add } from "../devices/testing/start.ts";
import { members } from "../members/index.ts";
import { podOf, see, today } from "../members/testing/neighbours.ts";
import { charter } from "./index.ts";

const HOMES = { anya: "Fern", bo: "Fern", cem: "Mill", dee: "Elm" };
const PEOPLE = Object.keys(HOMES);
const tip = (pod: Story) => pod.folding.lane.chain().at(-1)?.id ?? "";

test("[CH-5, CH-11] of a yes and a no that somebody said on two devices, a motion shows the word that is counted", () => {
  const pod = podOf(HOMES, [members, devices, charter]);
  for (const who of PEOPLE) add(pod, who, `${who}'s tablet`);
  const motion = pod.act("anya", "charter.propose", { parent: tip(pod), why: "Rest", addValues: ["Rest"] }).id;
  const sees = pod.graph.heads().map(({ event }) => event.id);
  for (const [at, who] of PEOPLE.entries()) {
    const [phone, tablet] = at % 2 === 0 ? ["yes", "no"] : ["no", "yes"];
    pod.act(who, "charter.say", { motion, yes: phone }, { sees });
    pod.act(`${who}'s tablet`, "charter.say", { motion, yes: tablet }, { sees });
  }
  const shown = () => see(pod, charter, "motion", "anya", { motion });
  expect(shown()).toMatchObject({ yes: 0, mine: "no", silent: [] });
  expect(shown().said.map(({ yes }: { yes: boolean }) => yes)).toEqual(PEOPLE.map(() => false));
  pod.act("cem", "charter.say", { motion, yes: "yes" });
  expect(shown().said.filter(({ yes }: { yes: boolean }) => yes)).toMatchObject([{ name: "cem" }]);
  expect([shown().yes, today(pod, charter, "anya")]).toEqual([1, []]);
});

test("[CH-9, CH-11] a no of another device that was not on record yet changes nothing of the yes that was counted", () => {
  const pod = podOf(HOMES, [members, devices, charter]);
  add(pod, "anya", "tablet");
  const motion = pod.act("anya", "charter.propose", { parent: tip(pod), why: "Rest", addValues: ["Rest"] }).id;
  const sees = pod.graph.heads().map(({ event }) => event.id);
  const ballots = PEOPLE.map((who) => pod.act(who, "charter.say", { motion, yes: "yes" }).id);
  expect(pod.act("bo", "charter.conclude", { motion, ballots }).refusal).toBeUndefined();
  expect(pod.act("tablet", "charter.say", { motion, yes: "no" }, { sees }).refusal).toBeUndefined();
  const { state, yes, said } = see(pod, charter, "motion", "anya", { motion });
  expect([state, yes, said.map((one: { yes: boolean }) => one.yes)]).toEqual([
    ...["concluded", PEOPLE.length, PEOPLE.map(() => true)],
  ]);
});

test("[CH-5, CH-11] of a yes that two rivals got at once the motion says that it is not counted, and why", () => {
  const pod = podOf(HOMES, [members, devices, charter]);
  add(pod, "anya", "tablet");
  const parent = tip(pod);
  const [rest, work] = ["Rest", "Work"].map(
    (value) => pod.act("bo", "charter.propose", { parent, why: value, addValues: [value] }).id,
  );
  const sees = pod.graph.heads().map(({ event }) => event.id);
  pod.act("anya", "charter.say", { motion: rest, yes: "yes" }, { sees });
  pod.act("tablet", "charter.say", { motion: work, yes: "yes" }, { sees });
  pod.act("cem", "charter.say", { motion: rest, yes: "yes" });
  const { said, yes } = see(pod, charter, "motion", "cem", { motion: rest });
  expect(yes).toBe(1);
  expect(said.map(({ name, uncounted }: { name: string; uncounted: unknown }) => [name, uncounted])).toEqual([
    ["anya", "rival"],
    ["cem", undefined],
  ]);
});
