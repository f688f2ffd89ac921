import { describe, expect, test } from "vitest";
import type { Body, Event, Id } from "./event.ts";
import { writeState } from "./state-codec.ts";
import { addDevice, retire, seats, type Told, tell } from "./testing/allotment.ts";
import { foldAgain } from "./testing/fold-again.ts";

const FIVE = ["anya:1", "bela:1", "carl:2", "dora:2", "emil:3"] as const;
const NOTHING: Body = { seats: [], addValues: [], dropValues: [], numbers: [] };
const who = (name: string) => name.split(":")[0] ?? "";

/** Five who founded a roll, and a motion of Anya's that four must agree to. `old` is where Bela's old copy goes on. */
function moved() {
  const told = tell(...FIVE);
  const { tale } = told;
  const list = tale.act("anya", "members.list", { seats: seats(told, ...FIVE) }).id;
  for (const one of FIVE) tale.act(who(one), "members.confirm", { list });
  const parent = tale.folding.lane.chain().at(-1)?.id ?? "";
  const motion = tale.act("anya", "members.propose", { parent, ...NOTHING, addValues: ["Rest"] }).id;
  const old = lastOf(told, "bela").id;
  const vote = (name: string, sees: readonly Id[] = [motion]) =>
    tale.act(name, "members.vote", { motion, say: "yes" }, { sees });
  /** Bela's old copy writes something in the place of what she wrote since. */
  const fork = () => tale.act("bela", "plots.plant", { bed: 2, what: "leek" }, { after: old, sees: [motion] });
  return { told, tale, motion, old, vote, fork };
}

function lastOf({ tale }: Told, name: string): Event {
  const event = tale.events().findLast((one) => tale.graph.joins.personOf(one.device) === tale.person(name));
  if (event === undefined) throw new Error(`${name} wrote nothing`);
  return event;
}

const chainOf = ({ tale }: Told) => tale.folding.lane.chain().map(({ id }) => id);

describe("what was settled", () => {
  test("[K-6] a yes-voter who publishes an earlier fork cannot undo an outcome, whichever comes first", () => {
    const { told, tale, motion, vote, fork } = moved();
    const ballots = ["anya", "bela", "carl", "dora"].map((name) => vote(name).id);
    const done = tale.act("carl", "members.conclude", { motion, ballots }, { sees: ballots });
    expect(done.refusal).toBeUndefined();
    const late = fork();
    for (const name of ["anya", "carl", "emil"]) tale.act(name, "kernel.witness");
    expect(chainOf(told).at(-1)).toBe(done.id);
    expect(tale.setAside(ballots[1] ?? "")).toBeUndefined();

    const order = tale.events();
    const forkFirst = [
      ...upTo(order, late.event),
      ...order.filter((event) => !upTo(order, late.event).includes(event)),
    ];
    const again = foldAgain(told.practices, tale.community, [forkFirst]);
    expect(again.folding.lane.chain().map(({ id }) => id)).toEqual(chainOf(told));
    expect(writeState(again.folding.state())).toBe(writeState(tale.folding.state()));
  });

  test("[K-6] who concluded it cannot undo it by a fork of their own either", () => {
    const { told, tale, motion, vote } = moved();
    const ballots = ["anya", "bela", "carl", "dora"].map((name) => vote(name).id);
    const before = lastOf(told, "carl").id;
    const done = tale.act("carl", "members.conclude", { motion, ballots });
    tale.act("carl", "plots.plant", { bed: 1, what: "kale" }, { after: before, sees: [] });
    tale.act("anya", "kernel.witness");
    expect(chainOf(told).at(-1)).toBe(done.id);
  });

  test("[K-6] a founding roll that bound keeps a person whose device forks later", () => {
    const told = tell(...FIVE);
    const { tale } = told;
    const list = tale.act("anya", "members.list", { seats: seats(told, ...FIVE) }).id;
    const old = lastOf(told, "bela").id;
    for (const name of ["bela", "anya", "carl"]) tale.act(name, "members.confirm", { list });
    tale.act("bela", "plots.plant", { bed: 2, what: "leek" }, { after: old, sees: [list] });
    expect(tale.act("dora", "members.confirm", { list }).refusal).toBeUndefined();
    const roll = [...tale.folding.lane.rights(tale.folding.lane.chain().length).roll.keys()];
    expect(roll).toContain(tale.person("bela"));
    expect(roll).toHaveLength(4);
  });
});

describe("what is not settled yet", () => {
  test("[K-6] an outcome that had seen both histories counts ballots of neither", () => {
    const { tale, motion, vote, fork } = moved();
    const ballots = ["anya", "bela", "carl", "dora"].map((name) => vote(name).id);
    const late = fork();
    const blind = { sees: ballots };
    const knowing = { sees: [...ballots.slice(0, 1), late.id] };
    tale.act("dora", "kernel.witness", {}, { sees: ballots.slice(1, 3) });
    const refused = tale.act("dora", "members.conclude", { motion, ballots }, knowing);
    expect(refused.refusal?.code).toBe("lane.counted-wrong");
    expect(tale.act("carl", "members.conclude", { motion, ballots }, blind).refusal).toBeUndefined();
  });

  test("[K-6] the forked person counts neither as a yes nor stands in the way of the others", () => {
    const { tale, motion, vote, fork } = moved();
    vote("bela");
    fork();
    const ballots = ["anya", "carl", "dora", "emil"].map((name) => vote(name).id);
    expect(tale.folding.lane.yesOn(motion).size).toBe(4);
    expect(tale.act("carl", "members.conclude", { motion, ballots }).refusal).toBeUndefined();
  });

  test("[K-6] a ballot from before the fork counts, and one that a suspended word replaced does not come back", () => {
    const { tale, motion, vote } = moved();
    const ballot = vote("bela").id;
    const sow = (after: Id) => tale.act("bela", "plots.plant", { bed: 3, what: "peas" }, { after, sees: [] });
    const [first] = [sow(ballot), sow(ballot)];
    expect([...tale.folding.lane.yesOn(motion).values()]).toEqual([ballot]);
    const no = tale.act("bela", "members.vote", { motion, say: "no" }, { after: first?.id ?? "", sees: [] });
    expect(no.refusal).toBeUndefined();
    expect(tale.folding.lane.yesOn(motion).size).toBe(0);
  });

  test("[K-6] confirmations from two histories found no roll for those who know of both", () => {
    const told = tell("anya:1", "bela:1", "carl:2", "dora:2");
    const { tale } = told;
    const list = tale.act("anya", "members.list", { seats: seats(told, "anya:1", "bela:1", "carl:2", "dora:2") }).id;
    const old = lastOf(told, "bela").id;
    tale.act("bela", "members.confirm", { list });
    tale.act("bela", "plots.plant", { bed: 2, what: "leek" }, { after: old, sees: [list] });
    for (const name of ["anya", "carl"]) tale.act(name, "members.confirm", { list });
    expect(tale.folding.lane.chain()).toEqual([]);
    tale.act("dora", "members.confirm", { list });
    expect(tale.folding.lane.chain()).toHaveLength(1);
  });
});

test("[K-6] whoever goes on with another device has their say again at once, and may retire the old one", () => {
  const { told, tale, motion, vote, fork } = moved();
  vote("bela");
  fork();
  addDevice(told, "bela", "tablet");
  const ballot = tale.act("tablet", "members.vote", { motion, say: "yes" });
  expect(ballot.refusal).toBeUndefined();
  retire(told, "tablet", "bela");
  const ballots = [ballot.id, ...["anya", "carl", "dora"].map((name) => vote(name).id)];
  expect([...tale.folding.lane.yesOn(motion).values()].sort()).toEqual([...ballots].sort());
  expect(tale.act("carl", "members.conclude", { motion, ballots }).refusal).toBeUndefined();
});

test("[K-5, K-6] people can decide which branch goes on: it binds again, and the other does not", () => {
  const { told, tale, motion, vote, fork } = moved();
  const mine = vote("bela");
  const other = fork();
  const parent = tale.graph.get(motion)?.event.body.parent;
  const settle = tale.act("anya", "members.propose", { parent, ...NOTHING, adopt: [mine.id] });
  expect(settle.refusal).toBeUndefined();
  const stray = { parent, ...NOTHING, adopt: [lastOf(told, "carl").id] };
  expect(tale.would("anya", "members.propose", stray)?.code).toBe("lane.nothing-to-adopt");
  const yes = { motion: settle.id, say: "yes" };
  const ballots = ["anya", "carl", "dora", "emil"].map((name) => tale.act(name, "members.vote", yes).id);
  const early = tale.act("bela", "members.vote", yes, { after: mine.id });
  expect(early.refusal?.code).toBe("kernel.forked");
  const done = tale.act("carl", "members.conclude", { motion: settle.id, ballots });
  expect(done.refusal).toBeUndefined();
  const next = tale.act("anya", "members.propose", { parent: done.id, ...NOTHING, addValues: ["Share"] }).id;
  const again = { motion: next, say: "yes" };
  expect(tale.act("bela", "members.vote", again, { after: other.id }).refusal?.code).toBe("kernel.forked");
  const bound = tale.act("bela", "members.vote", again, { after: early.id });
  expect(bound.refusal).toBeUndefined();
  expect([...tale.folding.lane.yesOn(next).values()]).toEqual([bound.id]);
  // Whoever has the old copy forks that one anew: this takes nothing back of the one that goes on.
  tale.act("bela", "plots.plant", { bed: 4, what: "corn" }, { after: other.id, sees: [] });
  tale.act("anya", "kernel.witness");
  expect([...tale.folding.lane.yesOn(next).values()]).toEqual([bound.id]);
  tale.act("bela", "plots.plant", { bed: 3, what: "peas" }, { after: early.id, sees: [] });
  tale.act("anya", "kernel.witness");
  expect(tale.folding.lane.yesOn(next).size).toBe(0);
});

describe("the device that forked", () => {
  test("[K-6] does not bind while its own past shows both histories; what commutes is kept from both", () => {
    const { tale, motion, vote, fork } = moved();
    const bed = tale.act("bela", "plots.plant", { bed: 1, what: "kale" });
    const other = fork();
    const beds = tale.state("plots").plantings;
    expect([beds.get(bed.id)?.what, beds.get(other.id)?.what]).toEqual(["kale", "leek"]);
    expect(tale.act("bela", "members.vote", { motion, say: "yes" }).refusal).toEqual({
      code: "kernel.forked",
      about: {},
    });
    expect(tale.would("bela", "members.vote", { motion, say: "yes" })?.code).toBe("kernel.forked");
    expect(tale.act("bela", "plots.plant", { bed: 4, what: "corn" }).refusal).toBeUndefined();
    expect(vote("carl").refusal).toBeUndefined();
  });

  test("[K-3, K-6] binds by each branch that knows nothing of the other: a fork that comes later changes no verdict", () => {
    const { tale, motion, old, vote } = moved();
    const first = vote("bela");
    const second = tale.act("bela", "members.vote", { motion, say: "no" }, { after: old, sees: [motion] });
    tale.act("anya", "kernel.witness");
    expect([tale.setAside(first.id), tale.setAside(second.id)]).toEqual([undefined, undefined]);
    expect(tale.folding.lane.yesOn(motion).size).toBe(0);
  });

  test("[K-1, K-6] that joined in both histories speaks for one person in each, whichever comes first", () => {
    const told = tell("anya:1", "bela:2");
    const { tale } = told;
    const first = tale.person("bela");
    const again = tale.act("bela", "members.join", {}, { after: "", sees: [] });
    expect([again.event.seq, again.refusal]).toEqual([0, undefined]);
    const [one, other] = [first, again.id].map((join) =>
      tale.act("bela", "plots.plant", { bed: 1, what: "kale" }, { after: join, sees: [] }),
    );
    const planted = tale.state("plots").plantings;
    expect([planted.get(one?.id ?? "")?.by, planted.get(other?.id ?? "")?.by]).toEqual([first, again.id]);
    tale.act("anya", "kernel.witness");
    // Whoever has seen both speaks for one of the two, and for the same one everywhere.
    tale.act("bela", "plots.plant", { bed: 2, what: "leek" });
    const order = tale.events();
    for (const last of [one, other]) {
      const early = upTo(order, last?.event ?? again.event);
      const twice = foldAgain(told.practices, tale.community, [early, order.filter((event) => !early.includes(event))]);
      expect(writeState(twice.folding.state())).toBe(writeState(tale.folding.state()));
    }
  });
});

/** An event and all that it had seen. */
function upTo(events: readonly Event[], last: Event): Event[] {
  const past = new Set([last.id]);
  for (const event of [...events].reverse()) {
    if (past.has(event.id)) for (const id of [event.prev, ...event.deps]) if (id !== undefined) past.add(id);
  }
  return events.filter(({ id }) => past.has(id));
}
