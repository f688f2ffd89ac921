import { describe, expect, test } from "vitest";
import { packBody, subjectsOf, unpackBody } from "./body-codec.ts";
import { fromHex } from "./bytes.ts";
import { choice, type Fields, group, id, int, list, optional, ref, text } from "./fields.ts";
import type { CborValue } from "./wire/cbor.ts";

const [MINE, TOOL] = ["aa".repeat(32), "bb".repeat(32)];
const fields: Fields = {
  tool: ref("tools.offer"),
  how: choice(["whole", "worn", "broken"]),
  note: optional(text({ max: 9 })),
  people: list(group({ person: id(), since: optional(int({ min: 0, max: 9 })) }), { max: 2 }),
  last: optional(int({ min: 0, max: 9 })),
};
const raw = fromHex(MINE) ?? new Uint8Array();
const body = { tool: TOOL, how: "worn", people: [{ person: MINE }] };
const array: CborValue[] = [1, 1, [], [[raw]]];

test("[K-9] subjects and choices travel as small numbers, and what is left out at the end as nothing", () => {
  expect(packBody(fields, body, [MINE, TOOL])).toEqual(array);
  expect(unpackBody(fields, array, [MINE, TOOL])).toEqual(body);
  expect(subjectsOf(fields, body)).toEqual([TOOL]);
});

describe("[K-2] an array that differs in any way from the one encoding is no body", () => {
  const differing: Readonly<Record<string, CborValue>> = {
    "a left-out optional at the end": [...array, []],
    "one value too many": [1, 1, [], [[raw]], 3, 4],
    "one value too few": [1, 1, []],
    "a subject that is not named": [2, 1, [], [[raw]]],
    "a subject before the first": [-1, 1, [], [[raw]]],
    "an option that is not there": [1, 3, [], [[raw]]],
    "an option by its word": [1, "worn", [], [[raw]]],
    "text with a blank at its end": [1, 1, "old ", [[raw]]],
    "text that is too long": [1, 1, "0123456789", [[raw]]],
    "empty text for left out": [1, 1, "", [[raw]]],
    "a person in 31 bytes": [1, 1, [], [[raw.slice(1)]]],
    "a left-out optional at the end of a group": [1, 1, [], [[raw, []]]],
    "a group that is no array": [1, 1, [], [7]],
    "a list that is no array": [1, 1, [], 7],
    "more in a list than it may hold": [1, 1, [], [[raw], [raw], [raw]]],
    "no array": 7,
  };
  for (const [what, given] of Object.entries(differing)) {
    test(what, () => {
      expect(unpackBody(fields, given, [MINE, TOOL])).toBeUndefined();
    });
  }

  test("the predecessor of a first event", () => {
    expect(unpackBody(fields, [0, 1, [], []], [undefined, TOOL])).toBeUndefined();
  });
});
