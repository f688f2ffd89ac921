import { expect, test } from "vitest";
import { seats, type Told, tell } from "./testing/allotment.ts";

const FOUR = ["anya:1", "bela:1", "carl:2", "dora:3"] as const;
const YEAR = 365 * 24 * 60;
const who = (name: string) => name.split(":")[0] ?? "";

function founded(...people: readonly string[]): Told {
  const told = tell(...people);
  const list = told.tale.act("anya", "members.list", { seats: seats(told, ...people) }).id;
  for (const one of people) told.tale.act(who(one), "members.confirm", { list });
  return told;
}

const time = ({ tale }: Told, id?: string) => {
  const entry = id === undefined ? tale.graph.top(0) : tale.graph.get(id);
  return entry === undefined ? undefined : tale.folding.timeAt(entry);
};

test("[K-3] while there is no roll, it is the median over the devices that were heard", () => {
  const told = tell("anya:1", "bela:1", "carl:2");
  const { tale } = told;
  const start = tale.now();
  tale.act("anya", "kernel.witness", {}, { minute: start + YEAR });
  tale.act("bela", "kernel.witness", {}, { minute: start + 5 });
  tale.act("carl", "kernel.witness", {}, { minute: start + 9 });
  expect(time(told)).toBe(start + 9);
});

test("[K-3] it is the median over the households of the newest claims that an event had seen, its own not counted", () => {
  const told = founded(...FOUR);
  const start = told.tale.now();
  for (const [at, name] of ["anya", "carl", "dora"].entries()) {
    told.tale.act(name, "kernel.witness", {}, { minute: start + 10 * (at + 1) });
  }
  expect(time(told)).toBe(start + 20);
  const last = told.tale.act("dora", "kernel.witness", {}, { minute: start + 99 });
  expect(time(told, last.id)).toBe(start + 20);
});

test("[K-3] one clock a year ahead, or a year behind, moves nothing", () => {
  for (const wrong of [YEAR, -YEAR]) {
    const told = founded(...FOUR);
    const start = told.tale.now();
    told.tale.act("carl", "kernel.witness", {}, { minute: start + wrong });
    told.tale.act("anya", "kernel.witness", {}, { minute: start + 10 });
    told.tale.act("dora", "kernel.witness", {}, { minute: start + 10 });
    expect(time(told)).toBe(start + 10);
  }
});

test("[K-3] a household's newest claim is the one with more behind it, not the largest: a bad clock does not last", () => {
  const told = founded("anya:1", "bela:1", "carl:2");
  const start = told.tale.now();
  for (const name of ["anya", "carl"]) told.tale.act(name, "kernel.witness", {}, { minute: start + YEAR });
  expect(time(told)).toBe(start + YEAR);
  told.tale.act("bela", "kernel.witness", {}, { minute: start + 5 });
  told.tale.act("carl", "kernel.witness", {}, { minute: start + 6 });
  expect(time(told)).toBe(start + 5);
});

test("[K-3] it stands still in a minority island, however busy that is", () => {
  const told = founded(...FOUR);
  const before = time(told) ?? 0;
  let last = told.tale.graph.last(told.tale.events().at(-1)?.device ?? "")?.event.id ?? "";
  for (let day = 1; day <= 40; day++) {
    last = told.tale.act("anya", "kernel.witness", {}, { minute: told.tale.now() + 1440, sees: [last] }).id;
  }
  expect(time(told)).toBeLessThanOrEqual(before + 1);
  told.tale.act("carl", "kernel.witness");
  expect(time(told)).toBeGreaterThan(before + 39 * 1440);
});

test("[K-3] a household that came onto the roll counts with what it said when it joined", () => {
  const told = founded("anya:1", "bela:2", "carl:2");
  const { tale } = told;
  const parent = tale.folding.lane.chain().at(-1)?.id;
  tale.act("zora", "members.join", {});
  const zora = [{ person: tale.person("zora"), household: tale.person("zora") }];
  const change = { seats: zora, addValues: [], dropValues: [], numbers: [] };
  const motion = tale.act("anya", "members.propose", { parent, ...change }).id;
  const ballots = ["anya", "bela"].map((name) => tale.act(name, "members.vote", { motion, say: "yes" }).id);
  expect(tale.act("anya", "members.conclude", { motion, ballots }).refusal).toBeUndefined();
  expect(tale.folding.lane.rights(tale.folding.lane.chain().length).roll.size).toBe(4);
  expect(time(told)).toBeGreaterThan(tale.events()[0]?.minute ?? 0);
});

test("[K-3, K-5] whoever left claims nothing any more: it goes on where more than half of the households have moved away", () => {
  const told = founded("anya:1", "bela:2", "carl:3", "dora:4", "emil:5");
  const { tale } = told;
  for (const who of ["carl", "dora", "emil"]) tale.act(who, "members.leave");
  const left = tale.now();
  const island = tale.graph.heads().map(({ event }) => event.id);
  for (const who of ["anya", "bela"]) tale.act(who, "kernel.witness", {}, { minute: left + YEAR });
  expect(time(told)).toBe(left + YEAR);
  const early = tale.act("carl", "kernel.witness", {}, { sees: island, minute: left + 1 });
  expect(time(told, early.id)).toBeLessThanOrEqual(left);
});

test("[K-3] a household in which somebody stayed claims as before", () => {
  const told = founded(...FOUR);
  const start = told.tale.now();
  told.tale.act("bela", "members.leave", {}, { minute: start + YEAR });
  for (const who of ["anya", "carl", "dora"]) told.tale.act(who, "kernel.witness", {}, { minute: start + 10 });
  expect(time(told)).toBe(start + 10);
});
