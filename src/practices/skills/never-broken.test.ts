import { expect, test } from "vitest";
import type { Story } from "../../kernel/testing/story.ts";
import type { SkillLook } from "./held.ts";
import { neverBroken } from "./never-broken.ts";
import { boundPod } from "./testing/pod.ts";
import { coverageRows } from "./views.ts";
import type { Held, Skill } from "./words.ts";

/** Ana and Ben of one household bake, Cleo of another does too and mends, and Alex is written down. */
function lived(): Story {
  const pod = boundPod();
  for (const who of ["ana", "ben", "cleo"])
    pod.act(who, "skills.claim", { skill: "Bread", level: 3, rank: "primary", teach: "no" });
  pod.act("cleo", "skills.claim", { skill: "Bikes", level: 2, rank: "secondary", teach: "yes" });
  pod.act("ana", "skills.record", { name: "Alex", skill: "Solar", level: 3, rank: "primary", teach: "yes" });
  return pod;
}

/** The promises that are broken once one person's skills were tampered with. */
function brokenIn(pod: Story, change: (key: string, skill: Skill) => Partial<Skill>, who = "cleo"): string[] {
  const look: SkillLook = pod.look("skills", "ana");
  const held = look.state.people.get(pod.person(who)) as Held;
  const skills = [...held.skills].reduce(
    (all, [key, one]) => all.with(key, { ...one, ...change(key, one) }),
    held.skills,
  );
  const people = look.state.people.with(pod.person(who), { ...held, skills });
  return promises(neverBroken({ ...look, state: { ...look.state, people } }));
}

const promises = (broken: readonly string[]) => broken.map((one) => one.slice(1, one.indexOf("]")));

test("[SK-9] nothing is broken in a pod that has said what it can do", () => {
  expect(neverBroken(lived().look("skills"))).toEqual([]);
});

test("[SK-1] skills of someone who never joined are found", () => {
  const look: SkillLook = lived().look("skills");
  const [held] = [...look.state.people.values()];
  const people = look.state.people.with("ab".repeat(32), held as Held);
  expect(promises(neverBroken({ ...look, state: { ...look.state, people } }))).toEqual(["SK-1"]);
});

test("[SK-2, SK-3, SK-8] a skill under another's name, two primary skills, and levels off the scale are found", () => {
  const pod = lived();
  expect(brokenIn(pod, (key) => (key === "bikes" ? { skill: "Bicycles" } : {}))).toContain("SK-2");
  expect(brokenIn(pod, () => ({ rank: "primary" }))).toEqual(["SK-3"]);
  for (const level of [5, -1, 2.5, Number.NaN]) expect(brokenIn(pod, () => ({ level }))).toContain("SK-8");
});

test("[SK-9] a household that is counted twice, and a skill that is wrongly called covered, are found", () => {
  const pod = lived();
  const look: SkillLook = pod.look("skills");
  const rows = coverageRows(look);
  expect(rows.find((row) => row.key === "bread")).toMatchObject({ households: 2, people: 3, state: "covered" });
  const twice = rows.map((row) => (row.key === "bread" ? { ...row, households: row.people } : row));
  expect(promises(neverBroken(look, twice))).toEqual(["SK-9"]);
  const covered = rows.map((row) => ({ ...row, state: "covered" as const }));
  expect(neverBroken(look, covered)[0]).toMatch(/^\[SK-9\] .*: Solar, Bikes$|^\[SK-9\] .*: Bikes, Solar$/);
});
