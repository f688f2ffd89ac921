import { expect, test } from "vitest";
import type { Event } from "../../../kernel/event.ts";
import { PersistentMap } from "../../../kernel/persistent-map.ts";
import type { AnyPractice } from "../../../kernel/practice.ts";
import { type Household, nobodyYet, type Person } from "../../../practices/members/words.ts";
import type { Replica } from "../../../replica/replica.ts";
import { createNames } from "./names.ts";

const ANYA = "aa".repeat(32);
const MILL = "bb".repeat(32);
const PREPARED = "ee".repeat(32);

/** Anya joined and opened Fern House by it, so one id names both; Mill Lane was opened by itself. */
function names() {
  const person = { id: ANYA, name: "Anya", household: ANYA, device: "dd" } as Person;
  const members = {
    ...nobodyYet,
    people: (PersistentMap.empty as PersistentMap<Person>).with(ANYA, person),
    households: (PersistentMap.empty as PersistentMap<Household>)
      .with(ANYA, { id: ANYA, name: "Fern House" })
      .with(MILL, { id: MILL, name: "Mill Lane" }),
  };
  const history = [
    { id: ANYA, kind: "members.join", minute: 1 },
    { id: MILL, kind: "members.open-household" },
    { id: "cc".repeat(32), kind: "members.join", minute: 2 },
    { id: "dd".repeat(32), kind: "members.join", minute: 3 },
    ...[7, 8, 8, 11].map((minute, at) => ({ id: `${at}f`.repeat(32), kind: "members.expect", minute })),
  ];
  const replica = {
    state: () => ({ practices: { members }, setAside: new Map() }),
    count: () => history.length,
    eventAt: (place: number) => history[place],
    lookAt: () => ({}),
    event: (id: string) => (id === PREPARED ? { id, body: { name: "Tech" } } : undefined),
  } as unknown as Replica;
  return createNames(replica, [lists]);
}

const VOICE = {
  tell: ({ kind }: Event) => kind,
  day: (minute: number) => `day ${minute}`,
  moment: (minute: number) => `minute ${minute}`,
};

/** A practice that finds whoever joined, and what they opened, under the same id. */
const lists = {
  name: "members",
  acts: {},
  talk: { off: "no-page" },
  search: () =>
    ["Anya", "Fern House"].map((title) => ({
      ...{ id: ANYA, practice: "members", sort: "person", title, text: "" },
      goto: { screen: "person", id: ANYA },
    })),
} as unknown as AnyPractice;

test("what somebody's joining is about is the person, though it opened a household too", () => {
  expect(names().about({ id: ANYA, body: {} } as unknown as Event, 0)?.title).toBe("Anya");
});

test("where a household is meant its name is said, though whoever opened it by joining has the same id", () => {
  expect([names().of(ANYA, 0), names().of(ANYA, 0, "household"), names().of(MILL, 0)]).toEqual([
    "Anya",
    "Fern House",
    "Mill Lane",
  ]);
});

test("a list of households to choose from has their names, and nobody who only joined; two of one name have their day", () => {
  const kinds = ["members.open-household", "members.join", "members.move"];
  const titles = (of: readonly string[]) =>
    names()
      .recordsOf(of, 0, VOICE)
      .map((one) => one.title);
  expect(titles(kinds)).toEqual(["Mill Lane", "Fern House"]);
  expect(titles(["members.join"])).toEqual(["members.join · day 3", "members.join · day 2", "Anya"]);
});

test("no two records to choose from read the same: those of one day have their hours, those of one minute are counted", () => {
  expect(
    names()
      .recordsOf(["members.expect"], 0, { ...VOICE, day: (minute) => `day ${minute > 10 ? 2 : 1}` })
      .map((one) => one.title),
  ).toEqual([
    "members.expect · day 2",
    "members.expect · minute 8 · 1",
    "members.expect · minute 8 · 2",
    "members.expect · minute 7",
  ]);
});

test("what is only prepared is called what it says itself, and what says nothing has no name", () => {
  expect([names().of(PREPARED, 0), names().of("cc".repeat(32), 0)]).toEqual(["Tech", undefined]);
});
