import { expect, test } from "vitest";
import { answered, pod, ruleOf } from "../testing/pod.ts";
import { actFor, emptyDraft, problemsIn } from "./stance-draft.ts";

test("[DC-7, DC-53] the form takes a block with the promise to take part in conversations, which everybody sees", () => {
  const asked = { rule: ruleOf("consensus"), options: [], total: 0 };
  const block = { ...emptyDraft(undefined), stance: "block", value: "1", remedy: "Ask below the well first" } as const;
  expect(problemsIn(block, asked)).toEqual([{ field: "joins", code: "field.missing", about: {} }]);
  expect(problemsIn({ ...block, joins: true }, asked)).toEqual([]);
  expect(problemsIn({ ...block, stance: "agree" }, asked)).toEqual([]);

  const here = pod();
  const { matter, text } = answered(here, "agree");
  const [row] = here.matter(matter).texts;
  if (row === undefined) throw new Error("no text");
  for (const [who, draft] of [
    ["ben", { ...block, joins: true }],
    ["carla", { ...block, joins: true, stance: "agree" }],
  ] as const) {
    const { kind, body } = actFor(draft, row);
    expect(here.refusedTo(who, kind, body)).toBeUndefined();
  }
  here.say("dina", text, "block");
  const joins = here.matter(matter).texts[0]?.stances.map(({ name, joins }) => [name, joins === true]);
  expect(joins?.sort()).toEqual([
    ["Anya", false],
    ["Ben", true],
    ["Carla", false],
    ["Dina", false],
  ]);
});
