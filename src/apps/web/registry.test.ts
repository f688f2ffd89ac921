import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { NamedAct } from "../../kernel/acts.ts";
import { houseEn } from "../../language/house.en.ts";
import { houseEs } from "../../language/house.es.ts";
import { CHARTER_NUMBERS } from "../../practices/charter/index.ts";
import { practices } from "../../practices/index.ts";
import { leadsTo, placeToDo, rules, screenAt, screens, wayToDo } from "./registry.ts";

const acts: readonly NamedAct[] = practices.flatMap((practice) => Object.values<NamedAct>(practice.acts));
const words = new Set(practices.flatMap((practice) => Object.keys(practice.messages.en)));
const has = (code: string): boolean => words.has(code);

test("every act that people do has a way from the palette: a place, a form for hands, or words that say where", () => {
  const lost = acts.filter((act) => act.hidden !== true && wayToDo(act, has) === undefined);
  expect(lost.map(({ kind }) => kind)).toEqual([]);
});

test("a screen says that it does only acts which exist, and each act has one place", () => {
  const kinds = new Set(acts.map(({ kind }) => kind));
  const done = screens.flatMap((screen) => screen.does ?? []);
  expect(done.filter((kind) => !kinds.has(kind))).toEqual([]);
  expect(new Set(done).size).toBe(done.length);
});

test("an act leads to the screen on which it is done, a founding to its page", () => {
  expect(placeToDo("members.invite")?.href).toBe("#/s/members/invites");
  expect(placeToDo("members.found")?.href).toBe("#/found");
  expect(placeToDo("skills.need")).toBeUndefined();
});

test("on every page of a place with several screens one of them is marked, and it is the one that leads there", () => {
  const name = (one: ReturnType<typeof leadsTo>) => one && `${one.practice}.${one.screen}`;
  const of = (screen: string) => name(leadsTo(screens.find((one) => name(one) === screen)));
  const unmarked = screens.filter(
    (one) => one.place !== "today" && one.under !== false && leadsTo(one)?.place !== one.place,
  );
  expect(unmarked.map(name)).toEqual([]);
  expect(["rotation.meeting", "decisions.frame", "decisions.sheet", "members.person"].map(of)).toEqual([
    "rotation.turns",
    "decisions.open",
    "decisions.log",
    "members.people",
  ]);
  expect(["members.household", "members.slips", "reviews.review", "skills.mine", "documents.guide"].map(of)).toEqual([
    "details.all",
    "members.invites",
    "charter.charter",
    "skills.table",
    "documents.guides",
  ]);
});

test("the rule behind a refusal has words, and leads to a screen that is there and to a number that the charter has", () => {
  for (const [code, { screen, id, words }] of Object.entries(rules)) {
    const [practice = "", name = ""] = screen.split(".");
    // What the kernel refuses is said by the house.
    expect([code, words].filter((one) => !has(one) && !(one in houseEn))).toEqual([]);
    expect(screenAt(practice, name), code).toBeDefined();
    if (screen === "charter.charter" && id !== undefined) expect(Object.keys(CHARTER_NUMBERS), code).toContain(id);
  }
  expect(Object.keys(rules).length).toBeGreaterThan(15);
});

test("what a code says stands in one place, so that nobody words anew what another catalogue says", () => {
  for (const [language, house] of [["en", houseEn] as const, ["es", houseEs] as const]) {
    const codes = [house, ...practices.map(({ messages }) => messages[language])].flatMap((one) => Object.keys(one));
    const known = new Set<string>();
    expect(codes.filter((code) => known.size === known.add(code).size)).toEqual([]);
  }
});

test("what stands in the log is one word in Spanish, and not that for the way in or for what a calendar holds", () => {
  const said = [houseEs, ...practices.map(({ messages }) => messages.es)].flatMap((one) => Object.entries(one));
  const other = said.filter(([, words]) => /\b(apuntes?|entradas?)\b/i.test(words));
  expect(other.map(([code]) => code)).toEqual([]);
});

test("every refusal of the kernel, the wire and the links has words", () => {
  const here = new URL("../..", import.meta.url);
  const files = ["kernel", "replica"].flatMap((folder) =>
    readdirSync(new URL(folder, here), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !/\.test\.|testing\//.test(file))
      .map((file) => readFileSync(new URL(`${folder}/${file}`, here), "utf8")),
  );
  const said = files.flatMap((text) =>
    [...text.matchAll(/(?:no|wrong)\("([a-z]+\.[a-z-]+)"/g)].map(([, code]) => code),
  );
  expect(said.length).toBeGreaterThan(30);
  const known = new Set([...words, ...Object.keys(houseEn)]);
  expect([...new Set(said)].filter((code) => !known.has(code ?? ""))).toEqual([]);
});
