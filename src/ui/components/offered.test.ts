import { expect, test } from "vitest";
import { int, optional, ref, text } from "../../kernel/fields.ts";
import { choicesOf, offeredFor } from "./offered.ts";

const records = ["a", "b", "c"].map((id) => ({ id, title: id.toUpperCase() }));
const document = ref("documents.adopt");

/** What is offered where an act is taken with some records only. */
function offered(taken: readonly string[], fields: Parameters<typeof offeredFor>[1] = [["document", document]]) {
  const would = (_: string, { document }: { document?: unknown }) =>
    taken.includes(String(document)) ? undefined : { refusal: { code: "documents.unknown", about: {} } };
  return offeredFor("documents.retire", fields, {}, { recordsOf: () => records, would } as never);
}

test("where one record is all that is asked for, those are offered with which it would be done", () => {
  expect(offered(["b"])).toEqual({ document: [{ value: "b", label: "B" }] });
  expect(
    offered(
      ["b"],
      [
        ["document", document],
        ["note", optional(text({ max: 9 }))],
      ],
    ).document,
  ).toHaveLength(1);
});

test("where it would be refused with each, all stay, since the refusal says why", () => {
  expect(offered([]).document).toHaveLength(3);
});

test("where something else must be said too, nobody can tell yet with which it would be done", () => {
  expect(
    offered(
      ["b"],
      [
        ["document", document],
        ["why", text({ max: 9 })],
      ],
    ),
  ).toEqual({});
  expect(offered(["b"], [["why", text({ max: 9 })]])).toEqual({});
});

test("a number is chosen by name where each of its values has one, and written where none has", () => {
  const words: Readonly<Record<string, string>> = {
    "a.b.option.level.0": "Learning",
    "a.b.option.level.1": "Knows it",
  };
  const kith = { recordsOf: () => [], has: (code: string) => code in words, say: (code: string) => words[code] ?? "" };
  const offered = choicesOf("a.b", "level", int({ min: 0, max: 1 }), kith as never);
  expect(offered?.map(({ value, label }) => [value, label])).toEqual([
    ["0", "Learning"],
    ["1", "Knows it"],
  ]);
  expect(choicesOf("a.b", "days", int({ min: 0, max: 1 }), kith as never)).toBeUndefined();
});
