import { expect, test } from "vitest";
import { houseEn } from "./house.en.ts";
import { houseEs } from "./house.es.ts";
import { readMessage } from "./message.ts";
import { createLanguage } from "./say.ts";
import { speakFrom } from "./speak.ts";

const words = {
  hello: "Hello, {name}.",
  few: "{count, plural, =0 {nobody} one {# person} other {# people}}",
  nested: "{who, select, you {You have {n, plural, one {# key} other {# keys}}} other {{who} has none}}",
  until: "Until {until, date}, at the latest {until, time}.",
  quote: "It''s {name}''s",
  broken: "Here {is, plural",
};

test("gaps, plurals and choices inside each other are filled", () => {
  const { say } = createLanguage("en", [words]);
  expect(say("hello", { name: "Anya" })).toBe("Hello, Anya.");
  expect([0, 1, 5].map((count) => say("few", { count }))).toEqual(["nobody", "1 person", "5 people"]);
  expect(say("nested", { who: "you", n: 1 })).toBe("You have 1 key");
  expect(say("nested", { who: "Mark", n: 1 })).toBe("Mark has none");
  expect(say("quote", { name: "Mark" })).toBe("It's Mark's");
});

test("a code without words is shown as it is, and so is a message that cannot be read", () => {
  const { say, has } = createLanguage("en", [words]);
  expect(say("skills.nobody-wrote-this", { name: "x" })).toBe("skills.nobody-wrote-this");
  expect(has("skills.nobody-wrote-this")).toBe(false);
  expect(say("broken", {})).toBe(words.broken);
});

test("what a person wrote is shown letter by letter", () => {
  const { say } = createLanguage("en", [words]);
  for (const name of ["\\x41", "{name}", "<b>", "'", "#", "constructor", "\\u0041\\"]) {
    expect(say("hello", { name })).toBe(`Hello, ${name}.`);
  }
});

test("moments are written by whoever knows the time zone", () => {
  const { say } = createLanguage("en", [words], (minute, how) => `${how} of ${minute}`);
  expect(say("until", { until: 7 })).toBe("Until date of 7, at the latest time of 7.");
});

test("a later catalogue wins", () => {
  const { say } = createLanguage("en", [{ a: "first" }, { a: "second" }]);
  expect(say("a")).toBe("second");
});

test("messages that a build has read say the same as those that are read when they are said", () => {
  const read = Object.fromEntries(Object.entries(words).map(([code, message]) => [code, readMessage(message)]));
  const [fromBuild, fromText] = [speakFrom("es", [read]), createLanguage("es", [words])];
  for (const code of Object.keys(words)) {
    const about = { name: "Ana", count: 2, who: "you", n: 3, until: 5 };
    expect(fromBuild.say(code, about)).toBe(fromText.say(code, about));
  }
});

test("the pseudo-locales stretch words, not gaps, and turn them to the left", () => {
  const pseudo = createLanguage("pseudo", [words]);
  expect(pseudo.say("hello", { name: "Anya" })).toMatch(/^Ĥéļļö, ~+Anya\./);
  expect(pseudo.say("few", { count: 3 })).toMatch(/^3 þéöþļé~+$/);
  const turned = createLanguage("pseudo-rtl", [words]);
  expect(turned.dir).toBe("rtl");
  expect(turned.say("hello", { name: "Anya" })).toMatch(/^\u202E.*\u202C$/);
});

test("the house says the same things in both languages, and every message can be read", () => {
  expect(Object.keys(houseEs)).toEqual(Object.keys(houseEn));
  for (const catalogue of [houseEn, houseEs]) {
    for (const [code, message] of Object.entries(catalogue)) {
      if (message.includes("{")) expect(readMessage(message), code).not.toBe(message);
    }
  }
});

test("both languages of the house leave the same gaps", () => {
  const gaps = (message: string) => [...new Set([...message.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].sort();
  const spanish = new Map(Object.entries(houseEs));
  for (const [code, message] of Object.entries(houseEn))
    expect(gaps(spanish.get(code) ?? ""), code).toEqual(gaps(message));
});
