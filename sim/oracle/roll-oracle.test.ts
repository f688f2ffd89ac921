import { expect, test } from "vitest";
import type { Event } from "../../src/kernel/event.ts";
import { createRollOracle } from "./roll-oracle.ts";

let made = 0;
const event = (
  device: string,
  kind: string,
  body: Event["body"],
  deps: readonly Event[] = [],
  prev?: Event,
): Event => ({
  id: `e${made++}`,
  device,
  seq: prev === undefined ? 0 : prev.seq + 1,
  prev: prev?.id,
  deps: deps.map(({ id }) => id),
  minute: 0,
  kind,
  body,
});

const people = ["anya", "mark", "sarah", "david"];
const joins = people.map((device) => event(device, "members.join", { name: device }));
const seats = joins.map(({ id }, at) => ({ person: id, household: (joins[at % 2] as Event).id }));
const list = event("anya", "members.list", { seats }, joins.slice(1), joins[0]);
const words = joins.slice(1, 3).map((join) => event(join.device, "members.confirm", { list: list.id }, [list], join));
const third = event("anya", "members.confirm", { list: list.id }, words, list);
const founding = [...joins, list, ...words, third];
const roll = new Map(seats.slice(0, 3).map(({ person, household }) => [person, household]));

const motion = event("mark", "charter.propose", { parent: third.id, seats: seats.slice(3) }, [third], words[0]);
const says = (device: string, yes: string, prev?: Event) =>
  event(device, "charter.say", { motion: motion.id, yes }, [motion], prev);
const [yes, also, no] = [says("mark", "yes", motion), says("sarah", "yes"), says("anya", "no")] as const;

const concluded = (ballots: readonly Event[]) =>
  event("mark", "charter.conclude", { motion: motion.id, ballots: ballots.map(({ id }) => id) }, ballots);
const wrong = (outcome: Event, ballots: readonly Event[], seen: ReadonlyMap<string, string>) =>
  createRollOracle([...founding, motion, ...ballots, outcome]).wrong([third.id, outcome.id], seen);
const widened = new Map([...roll, ...seats.slice(3).map(({ person, household }) => [person, household] as const)]);

test("[K-5] three people of two households found a roll, and two of three widen it", () => {
  expect(createRollOracle(founding).wrong([third.id], roll)).toEqual([]);
  expect(wrong(concluded([yes, also]), [yes, also], widened)).toEqual([]);
});

test("[K-5] a roll that two people confirmed is none", () => {
  const early = createRollOracle(founding.slice(0, -1));
  expect(early.wrong([(words[1] as Event).id], new Map())).toHaveLength(1);
});

test("[K-5] an outcome on one ballot, on one ballot twice, on a no, or on what it had not seen is noticed", () => {
  for (const ballots of [[yes], [yes, yes], [yes, no]]) {
    expect(wrong(concluded(ballots), [...new Set(ballots)], roll)).not.toEqual([]);
  }
  const blind = { ...concluded([yes, also]), deps: [yes.id] };
  expect(wrong(blind, [yes, also], roll)).not.toEqual([]);
});

test("[K-5] a yes of somebody whom the outcome had seen leave is noticed, and one of somebody who left unseen is not", () => {
  const leave = event("sarah", "members.leave", {}, [], also);
  expect(wrong(concluded([yes, also]), [yes, also, leave], widened)).toEqual([]);
  const knew = { ...concluded([yes, also]), deps: [yes.id, leave.id] };
  expect(wrong(knew, [yes, also, leave], widened)).not.toEqual([]);
});

test("[K-5] of four two thirds are three, and two once the outcome had seen that one of the others left", () => {
  const first = concluded([yes, also]);
  const rest = event("mark", "charter.propose", { parent: first.id }, [first], first);
  const [one, other] = ["mark", "sarah"].map((device) =>
    event(device, "charter.say", { motion: rest.id, yes: "yes" }, [rest]),
  ) as [Event, Event];
  const leave = event("anya", "members.leave", {}, [rest]);
  const second = (seen: readonly Event[]) =>
    event("mark", "charter.conclude", { motion: rest.id, ballots: [one.id, other.id] }, [rest, one, other, ...seen]);
  const told = (outcome: Event) =>
    createRollOracle([...founding, motion, yes, also, first, rest, one, other, leave, outcome]).wrong(
      [third.id, first.id, outcome.id],
      widened,
    );
  expect(told(second([leave]))).toEqual([]);
  expect(told(second([]))).toHaveLength(1);
});

test("[K-5] a seat that no outcome gave is noticed, and one that was lost without a word", () => {
  expect(createRollOracle(founding).wrong([third.id], widened)).toHaveLength(1);
  expect(createRollOracle(founding).wrong([third.id], new Map([...roll].slice(1)))).toHaveLength(1);
});
