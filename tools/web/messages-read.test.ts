import { expect, test } from "vitest";
import { houseEn } from "../../src/language/house.en.ts";
import { houseEs } from "../../src/language/house.es.ts";
import { readMessage } from "../../src/language/message.ts";
import { practices } from "../../src/practices/index.ts";

/** A message that cannot be read is shown as written, with its gaps: a case with a hyphen in its name is one, for example. */
test("every message with a gap, in both languages, can be read", () => {
  const catalogues = [houseEn, houseEs, ...practices.flatMap(({ messages }) => [messages.en, messages.es])];
  const unread = catalogues.flatMap((catalogue) =>
    Object.entries(catalogue).filter(([, words]) => words.includes("{") && readMessage(words) === words),
  );
  expect(unread.map(([code]) => code)).toEqual([]);
});
