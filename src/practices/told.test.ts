import { expect, test } from "vitest";
import { readMessage } from "../language/message.ts";
import type { Tokens } from "../language/speak.ts";
import { practices } from "./index.ts";

/** The gaps of a message, those in the cases of a choice too. */
function gapsIn(tokens: Tokens): readonly string[] {
  if (typeof tokens === "string") return [];
  return tokens.flatMap((token) => {
    if (typeof token === "string") return [];
    const [name, , cases = {}] = token;
    const inside = Object.values(cases as Readonly<Record<string, Tokens | number | undefined>>);
    return [name, ...inside.flatMap((one) => (typeof one === "number" || one === undefined ? [] : gapsIn(one)))];
  });
}

const told = practices.flatMap(({ acts, messages }) =>
  Object.values(acts).flatMap(({ kind, fields }) =>
    Object.entries(messages).flatMap(([language, words]) => {
      const message = words[`${kind}.did`];
      return message === undefined ? [] : [{ kind, language, fields: Object.keys(fields), message }];
    }),
  ),
);

test("what tells an act has no gap but who did it and its own fields", () => {
  const open = told.flatMap(({ kind, language, fields, message }) =>
    gapsIn(readMessage(message))
      .filter((gap) => gap !== "who" && !fields.includes(gap))
      .map((gap) => `${kind} (${language}): ${gap}`),
  );
  expect(open).toEqual([]);
  expect(told.length).toBeGreaterThan(100);
});

test("whatever stands in a list for all is told in words, in both languages", () => {
  const listed = practices.flatMap(({ acts }) => Object.values(acts).filter(({ sealedTo }) => sealedTo === undefined));
  const inWords = new Set(told.map(({ kind, language }) => `${kind} ${language}`));
  const bare = listed.flatMap(({ kind }) => ["en", "es"].map((language) => `${kind} ${language}`));
  expect(bare.filter((one) => !inWords.has(one))).toEqual([]);
});
