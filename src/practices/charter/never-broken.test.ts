import { expect, test } from "vitest";
import type { Outcome } from "../../kernel/lane/outcomes.ts";
import type { Rights } from "../../kernel/rights.ts";
import type { Story } from "../../kernel/testing/story.ts";
import { members } from "../members/index.ts";
import { guest, podOf } from "../members/testing/neighbours.ts";
import type { CharterLook } from "./changes.ts";
import { charter } from "./index.ts";
import { neverBroken } from "./never-broken.ts";
import type { Charter, Conclusion, Say } from "./words.ts";

const HOMES = { anya: "Fern House", bo: "Fern House", cem: "Mill House", dee: "Elm House" };

/** A pod of four that has set how long a text stays open, with the yes of three. */
function lived(): Story {
  const pod = podOf(HOMES, [members, charter]);
  const parent = pod.look("charter").lane.chain.at(-1)?.id;
  const numbers = [{ name: "sayDays", value: 10 }];
  const motion = pod.act("anya", "charter.propose", { parent, why: "A week is short", numbers }).id;
  const ballots = ["anya", "bo", "cem"].map((who) => pod.act(who, "charter.say", { motion, yes: "yes" }).id);
  pod.act("anya", "charter.conclude", { motion, ballots });
  return pod;
}

/** The promises that are broken once what is looked at was tampered with. */
function brokenIn(pod: Story, tamper: (look: CharterLook) => Partial<CharterLook>): string[] {
  const look: CharterLook = pod.look("charter", "anya");
  return neverBroken({ ...look, ...tamper(look) }).map((one) => one.slice(1, one.indexOf("]")));
}

function withConclusion(change: (conclusion: Conclusion) => Partial<Conclusion>) {
  return ({ state }: CharterLook) => {
    const conclusions = [...state.conclusions.values()].reduce(
      (all, one) => all.with(one.id, { ...one, ...change(one) }),
      state.conclusions,
    );
    return { state: { ...state, conclusions } satisfies Charter };
  };
}

function withSay(change: (say: Say) => Partial<Say>) {
  return ({ state }: CharterLook) => {
    const [motion = "", says] = [...state.says][0] ?? [];
    const [who = "", [first] = []] = [...(says ?? [])][0] ?? [];
    if (says === undefined || first === undefined) return {};
    return { state: { ...state, says: state.says.with(motion, says.with(who, [{ ...first, ...change(first) }])) } };
  };
}

function withRights(change: (rights: Rights) => Partial<Rights>) {
  return ({ lane }: CharterLook) => {
    const chain = lane.chain.map((one): Outcome => ({ ...one, rights: { ...one.rights, ...change(one.rights) } }));
    return { lane: { ...lane, chain } };
  };
}

test("[CH-14] nothing is broken where two put a motion on record apart, and one of them had heard that somebody left", () => {
  const pod = podOf(HOMES, [members, charter]);
  const parent = pod.look("charter").lane.chain.at(-1)?.id;
  const numbers = [{ name: "sayDays", value: 10 }];
  const motion = pod.act("anya", "charter.propose", { parent, why: "A week is short", numbers }).id;
  const ballots = ["anya", "bo", "cem"].map((who) => pod.act(who, "charter.say", { motion, yes: "yes" }).id);
  const gone = pod.act("dee", "members.leave", {}).id;
  const two = ballots.slice(0, 2);
  const record = (who: string, counted: readonly string[], sees: readonly string[]) =>
    pod.act(who, "charter.conclude", { motion, ballots: counted }, { sees }).refusal;
  expect(record("bo", two, two)?.code).toBe("lane.not-enough");
  expect(record("cem", ballots, ballots)).toBeUndefined();
  expect(record("bo", two, [...two, gone])).toBeUndefined();
  pod.pass(1, "anya", "bo", "cem");
  expect(neverBroken(pod.look("charter"))).toEqual([]);
});

test("[CH-14] nothing is broken in a pod that has changed its charter", () => {
  expect(neverBroken(lived().look("charter"))).toEqual([]);
});

test("[CH-2] a word in a motion from someone without a say is found", () => {
  const pod = lived();
  const eve = guest(pod, "eve", "anya").id;
  expect(
    brokenIn(
      pod,
      withSay(() => ({ by: eve })),
    ),
  ).toEqual(["CH-2"]);
});

test("[CH-3] too few yes, one yes counted twice, a counted no, and a stranger's conclusion are found", () => {
  const pod = lived();
  expect(
    brokenIn(
      pod,
      withConclusion(({ ballots }) => ({ ballots: ballots.slice(1) })),
    ),
  ).toEqual(["CH-3"]);
  expect(
    brokenIn(
      pod,
      withConclusion(({ ballots }) => ({ ballots: [...ballots, ...ballots] })),
    ),
  ).toEqual(["CH-3"]);
  expect(
    brokenIn(
      pod,
      withSay(() => ({ yes: false })),
    ),
  ).toEqual(["CH-3"]);
  expect(
    brokenIn(
      pod,
      withConclusion(() => ({ by: guest(pod, "eve", "anya").id })),
    ),
  ).toEqual(["CH-3"]);
});

test("[CH-7] more than twelve core values, and a number that was never given out, are found", () => {
  const pod = lived();
  const many = Array.from({ length: 12 }, (_, at) => String(at + 2));
  const full = withRights(({ values }) => ({
    valuesMade: 13,
    values: many.reduce((all, one) => all.with(one, "V"), values),
  }));
  expect(brokenIn(pod, full)).toEqual(["CH-7"]);
  expect(
    brokenIn(
      pod,
      withRights(({ values }) => ({ values: values.with("2", "V") })),
    ),
  ).toEqual(["CH-7"]);
});

test("[CH-8] a number out of its bounds, and one that there is not, are found", () => {
  const pod = lived();
  for (const [name, value] of [
    ["sayDays", 31],
    ["vouchersPerMonth", 0],
    ["constructor", 1],
  ] as const) {
    const off = withRights(({ numbers }) => ({ numbers: numbers.with(name, value) }));
    expect(brokenIn(pod, off)).toEqual(["CH-8"]);
  }
});

test("[CH-9] an outcome that no motion on record explains is found", () => {
  const pod = lived();
  expect(
    brokenIn(pod, ({ state }) => ({
      state: { ...state, conclusions: state.conclusions.without([...state.conclusions.keys()][0] ?? "") },
    })),
  ).toEqual(["CH-9"]);
});
