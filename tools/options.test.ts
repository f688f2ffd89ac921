import { expect, test } from "vitest";
import { readOptions } from "./options.ts";

const WANTED = { count: "number", kept: "text", json: "flag" } as const;
const read = (...args: readonly string[]) => readOptions(args, WANTED, false);

test("what is asked for is read by its kind", () => {
  expect(read("--count", "12", "--kept=a b", "--json")).toEqual({
    options: { count: 12, kept: "a b", json: true },
    words: [],
  });
  expect(readOptions(["one", "--json", "two"], WANTED, true)).toEqual({
    options: { json: true },
    words: ["one", "two"],
  });
});

test("what does not fit is named, with what was expected", () => {
  for (const [args, said] of [
    [["--cuont", "12"], /--cuont/],
    [["--count", "many"], /^count: this must be a whole number; what came is many\.$/],
    [["--count"], /--count/],
    [["--count", "-3"], /--count/],
    [["wire"], /wire/],
  ] as const)
    expect(read(...args)).toEqual({ misfit: expect.stringMatching(said) });
});
