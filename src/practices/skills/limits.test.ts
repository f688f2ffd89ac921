import { expect, test } from "vitest";
import { homeOf } from "../members/testing/neighbours.ts";
import { draftPod, join, see } from "./testing/pod.ts";

const bread = { skill: "Bread", level: 2, rank: "secondary", teach: "no" };
const named = (at: number) => ({ ...bread, skill: `Skill ${at}` });
type Pod = ReturnType<typeof draftPod>;

/** Somebody says so many skills, of themselves or of a name. */
function says(pod: Pod, who: string, from: number, to: number, name?: string): void {
  const kind = name === undefined ? "skills.claim" : "skills.record";
  for (let at = from; at < to; at += 1) {
    const told = pod.act(who, kind, { ...named(at), ...(name === undefined ? {} : { name }) });
    expect(told.refusal).toBeUndefined();
  }
}

test("[SK-14] a name that is written down has forty skills at most, and what its person took as theirs does not count", () => {
  const pod = draftPod();
  says(pod, "ben", 0, 40, "Alex");
  const more = { ...named(40), name: "alex" };
  expect(pod.would("ben", "skills.record", more)).toEqual({ code: "skills.too-many", about: { max: 40 } });
  expect(pod.would("ben", "skills.record", { ...named(3), name: "alex", level: 4 })).toBeUndefined();
  join(pod, "alex", "Alex", { householdName: "Sun House" });
  expect(pod.act("alex", "skills.adopt", { name: "Alex" }).refusal).toBeUndefined();
  expect(pod.would("ben", "skills.record", more)).toBeUndefined();
});

test("[SK-14] notes are not taken as one's own where that would be more than forty, and what one has is counted once", () => {
  const pod = draftPod();
  join(pod, "alex", "Alex", { householdName: "Sun House" });
  says(pod, "ben", 0, 3, "Alex");
  says(pod, "alex", 2, 40);
  const adopt = () => pod.would("alex", "skills.adopt", { name: "Alex" });
  expect(adopt()).toBeUndefined();
  pod.act("alex", "skills.claim", named(41));
  expect(adopt()?.code).toBe("skills.too-many");
});

test("[SK-14, K-3] what somebody had not seen takes no place of theirs", () => {
  const pod = draftPod();
  says(pod, "ben", 0, 20, "Alex");
  const heads = pod.graph.heads().map(({ event }) => event.id);
  says(pod, "cleo", 20, 40, "Alex");
  const more = { ...named(50), name: "Alex" };
  expect(pod.act("ana", "skills.record", more, { sees: heads }).refusal).toBeUndefined();
  expect(pod.would("ben", "skills.record", { ...named(51), name: "Alex" })?.code).toBe("skills.too-many");
});

test("[SK-4] a guest takes back what they wrote down themselves, and the need that they asked for", () => {
  const pod = draftPod();
  pod.act("dov", "skills.record", { name: "Alex", ...bread });
  const seats = ["ana", "ben", "cleo"].map((who) => ({ person: pod.person(who), household: homeOf(pod, who) }));
  const list = pod.act("ana", "members.list", { seats }).id;
  for (const who of ["ana", "ben", "cleo"]) pod.act(who, "members.confirm", { list });
  expect(pod.would("dov", "skills.record", { name: "Alex", ...named(1) })?.code).toBe("skills.members-only");
  pod.act("dov", "skills.need", { skill: "Plumbing" });
  pod.act("ana", "skills.need", { skill: "Roofs" });
  const unneed = (skill: string) => pod.would("dov", "skills.unneed", { skill })?.code;
  expect([unneed("plumbing"), unneed("roofs")]).toEqual([undefined, "skills.not-your-need"]);
  expect(pod.act("dov", "skills.forget", { name: "Alex", skill: "Bread" }).refusal).toBeUndefined();
  expect(see(pod, "table")).toEqual([]);
});
