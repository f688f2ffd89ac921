import { expect, test } from "vitest";
import { choice, group, id, int, list, optional, text } from "../../kernel/fields.ts";
import { checkForm, emptyValues, isOptional, shapeOf, typedInt, withNeeded, withoutPlaces } from "./field-form.ts";

const fields = {
  name: text({ max: 10 }),
  note: optional(text({ max: 5, lines: true })),
  level: int({ min: 0, max: 4 }),
  tags: list(text({ max: 5 }), { max: 3 }),
  seats: list(group({ person: id("x.y"), kind: choice(["a", "b"]) }), { min: 1, max: 4 }),
};

test("a form begins empty, with a line where one is needed", () => {
  expect(emptyValues(fields)).toEqual({
    ...{ name: undefined, note: undefined, level: undefined, tags: [] },
    seats: [{ person: undefined, kind: undefined }],
  });
});

test("lines left empty in a list count for nothing", () => {
  const person = "0".repeat(64);
  const checked = checkForm(fields, {
    name: " Anya ",
    level: 2,
    tags: ["", "a", "  "],
    seats: [{ person, kind: "a" }],
  });
  expect(checked).toEqual({ body: { name: "Anya", level: 2, tags: ["a"], seats: [{ person, kind: "a" }] } });
});

test("what is typed for a number is one, or is named as none", () => {
  expect(["", " 3 ", "-2", "two", "1.5"].map((typed) => typedInt(typed))).toEqual([undefined, 3, -2, "two", "1.5"]);
});

test("labels know nothing of places in a list", () => {
  expect(withoutPlaces("seats[12].person")).toBe("seats.person");
  expect([fields.note, fields.tags, fields.seats, fields.name].map(isOptional)).toEqual([true, true, false, false]);
  expect(shapeOf(fields.note).type).toBe("text");
});

test("what may be left out is asked for where a form needs it", () => {
  const given = { name: "Anya", level: 2, seats: [{ person: "0".repeat(64), kind: "a" }] };
  expect(checkForm(fields, given)).toHaveProperty("body");
  expect(checkForm(withNeeded(fields, ["note"]), given)).toEqual({
    problems: [expect.objectContaining({ field: "note", code: "field.missing" })],
  });
});
