import { describe, expect, test } from "vitest";
import { type Event, type Id, MISFIT, SEALED } from "./event.ts";
import { createFolding, type Folding } from "./fold.ts";
import { createGraph, type Graph } from "./graph.ts";
import { kindsOf } from "./kinds.ts";
import { startState } from "./state.ts";
import { stateHash, writeState } from "./state-codec.ts";
import { allSteps } from "./steps.ts";
import { addDevice, allotment, retire, tell } from "./testing/allotment.ts";
import { foldAgain } from "./testing/fold-again.ts";
import { rival, two } from "./testing/rival-outcomes.ts";
import { story } from "./testing/story.ts";

/** A log of 300 plantings by one person, and 40 by another who had seen none of them. */
function twoIslands() {
  const told = tell("anya:1", "bela:1");
  const { tale } = told;
  const parted = tale.graph.heads().map(({ event }) => event.id);
  for (let at = 0; at < 300; at++) tale.act("anya", "plots.plant", { bed: 1, what: "peas" });
  const early = tale.events().slice();
  let sees = parted;
  for (let at = 0; at < 40; at++) sees = [tale.act("bela", "plots.plant", { bed: 2, what: "kale" }, { sees }).id];
  const late = tale.events().filter((event) => !early.includes(event));
  return { ...told, early, late };
}

describe("[K-12] late events", () => {
  test("that come in one batch refold what comes after them once, from the nearest kept state", () => {
    const { tale, practices, community, steps, early, late } = twoIslands();
    const { folding, graph } = foldAgain(practices, community, [early]);
    const before = steps();
    folding.add(late.map(graph.add));
    expect(steps() - before).toBeLessThanOrEqual(early.length + late.length);
    expect(writeState(folding.state())).toBe(writeState(tale.folding.state()));
  });

  test("at the end of a long log cost only themselves", () => {
    const { practices, community, steps, early, late } = twoIslands();
    const first = late.slice(0, 1);
    const { folding, graph } = foldAgain(practices, community, [early.slice(0, 2), late, early.slice(2)]);
    const before = steps();
    const next = { ...(early.at(-1) ?? first[0]), id: "ee".repeat(32), seq: early.length } as (typeof early)[0];
    folding.add([graph.add({ ...next, prev: early.at(-1)?.id, deps: [] })]);
    expect(steps() - before).toBe(1);
  });

  test("near the end refold only from the state that was kept before them", () => {
    const { practices, community, steps, early, late } = twoIslands();
    const { folding, graph } = foldAgain(practices, community, [[...early, ...late]]);
    const before = steps();
    const near = early.at(-10)?.id ?? "";
    const next = { ...(late.at(-1) as (typeof late)[0]), id: "ee".repeat(32), prev: late.at(-1)?.id, deps: [near] };
    folding.add([graph.add({ ...next, seq: next.seq + 1 })]);
    expect(folding.ordered().at(-1)?.event.id).not.toBe(next.id);
    expect(steps() - before).toBeLessThanOrEqual(64 + 12);
    expect(steps() - before).toBeGreaterThan(1);
  });
});

test("[K-12] a late event after a restart refolds only from the checkpoint's state before it", () => {
  const { practices, community, steps, early, late } = twoIslands();
  const was = foldAgain(practices, community, [[...early, ...late]]).folding;
  const marks = was.marks();
  const { folding, graph } = foldAgain(practices, community, []);
  for (const { event } of was.ordered()) graph.add(event);
  allSteps(
    folding.filling(
      was.ordered().flatMap(({ event }) => graph.get(event.id) ?? []),
      marks,
    ),
  );
  const before = steps();
  const next = { ...(late.at(-1) as (typeof late)[0]), id: "ee".repeat(32), prev: late.at(-1)?.id };
  folding.add([graph.add({ ...next, seq: next.seq + 1, deps: [early.at(-40)?.id ?? ""] })]);
  expect(marks.length).toBeGreaterThan(1);
  expect(folding.ordered().at(-1)?.event.id).not.toBe(next.id);
  expect(steps() - before).toBeLessThanOrEqual(folding.ordered().length - (marks[0]?.count ?? 0));
});

test("[K-1, K-12] a restart goes on from no earlier state whose meaning rests on what the checkpoint knew besides", () => {
  const told = two({ rulesVersion: 2 });
  const { tale, practices, community } = told;
  const heard = tale.act(
    "anya",
    "kernel.checkpoint",
    { rules: 1, state: "00".repeat(32) },
    { sees: [told.settled] },
  ).id;
  const plot = tale.act("anya", "plots.plant", { bed: 1, what: "peas" }, { sees: [heard] }).id;
  tale.act("carl", "kernel.witness", {}, { sees: [plot] });
  const final = tale.act("carl", "kernel.agree", { checkpoint: heard }, { sees: [heard] }).id;
  // Far from there, and later in the order, another outcome is put on record, which more people stand behind.
  for (let more = 0; more < 20; more++) tale.act("emil", "kernel.witness", {}, { sees: [told.second] });
  rival(told);
  const all = tale.events();
  const before = foldAgain(practices, community, [all.filter(({ id }) => id !== final)], 1).folding;
  expect(before.state().setAside.has(plot)).toBe(false);
  const whole = foldAgain(practices, community, [all], 1).folding;
  expect(whole.state().setAside.get(plot)?.code).toBe("kernel.newer-rules");
  const markAt = (count: number) => ({
    count,
    state: before.stateAt(count),
    last: before.ordered()[count - 1]?.event.id ?? "",
  });
  const early = before.ordered().findIndex(({ event }) => event.id === plot) + 1;
  const { folding, graph } = foldAgain(practices, community, [], 1);
  allSteps(folding.filling(all.map(graph.add), [markAt(early), markAt(before.ordered().length)]));
  expect(writeState(folding.state())).toBe(writeState(whole.state()));
});

test("[K-11] an event that does not fit its act is kept, set aside with its reason, and not folded", () => {
  const { tale, practices, community, steps } = tell("anya:1");
  const last = tale.events().at(-1);
  const misfit = { ...last, id: "ee".repeat(32), seq: 9, prev: last?.id, deps: [], kind: "plots.plant", body: MISFIT };
  const { folding, graph } = foldAgain(practices, community, [tale.events()]);
  const [before, folded] = [folding.state(), steps()];
  folding.add([graph.add(misfit as never)]);
  expect(folding.state().setAside.get(misfit.id)).toEqual({ code: "kernel.misfit", about: {} });
  expect(folding.state().practices).toBe(before.practices);
  expect(steps()).toBe(folded);
  expect(folding.ordered()).toHaveLength(tale.events().length + 1);
});

test("[K-11] an act that this software does not know is kept and neither folded nor set aside", () => {
  const { tale, practices, community, steps } = tell("anya:1");
  const last = tale.events().at(-1);
  const young = { ...last, id: "ee".repeat(32), seq: 9, prev: last?.id, deps: [], kind: "unknown.999", body: {} };
  const { folding, graph } = foldAgain(practices, community, [tale.events()]);
  const [before, folded] = [folding.state(), steps()];
  folding.add([graph.add(young as never)]);
  expect(folding.state()).toBe(before);
  expect(steps()).toBe(folded);
  expect(graph.get(young.id)?.event.kind).toBe("unknown.999");
});

test("[K-3] two who pick the same without having seen each other both stand; who had seen it is refused", () => {
  const { tale } = tell("anya:1", "bela:1");
  const planting = tale.act("anya", "plots.plant", { bed: 3, what: "beans" }).id;
  tale.act("anya", "plots.pick", { planting }, { sees: [planting] });
  expect(tale.act("bela", "plots.pick", { planting }, { sees: [planting] }).refusal).toBeUndefined();
  expect(tale.act("bela", "plots.pick", { planting }).refusal).toEqual({ code: "plots.picked", about: { bed: 3 } });
});

test("[K-11] a state's hash names the version of the rules, and an empty log has one too", () => {
  const { tale, practices } = tell("anya:1");
  expect(stateHash(tale.folding.state(), 1)).toMatch(/^1:[0-9a-f]{64}$/);
  expect(stateHash(startState(practices), 1)).toMatch(/^1:[0-9a-f]{64}$/);
});

describe("a body that was dark at first", () => {
  /** A fold in which the bodies of some events are dark until they are lit. */
  function dim(told: ReturnType<typeof tell>, dark: readonly Id[]) {
    const { tale, practices, community } = told;
    const words = new Map(tale.events().map(({ id, body }) => [id, body]));
    let isLit = false;
    const read = ({ id }: Event) => (isLit || !dark.includes(id) ? (words.get(id) ?? SEALED) : SEALED);
    const graph = createGraph();
    const bodies = { learn: () => false, read };
    const kinds = kindsOf(practices);
    const folding = createFolding({ practices, kinds, graph, community, isSigned: () => true, bodies });
    const shut = ({ id, body, ...rest }: Event) => ({ ...rest, id, body: id === community ? body : SEALED });
    folding.add(tale.events().map((event) => graph.add(shut(event))));
    const light = (): void => {
      isLit = true;
      folding.reread();
    };
    return { folding, light };
  }

  test("[K-1, K-3] leaves nothing behind of what was thought of devices without it", () => {
    const told = tell("anya:1", "bela:1");
    const { tale } = told;
    addDevice(told, "anya", "tablet");
    const first = retire(told, "tablet", "anya");
    retire(told, "anya", "tablet");
    const planting = tale.act("tablet", "plots.plant", { bed: 1, what: "peas" }).id;
    expect(tale.setAside(planting)).toBeUndefined();
    const { folding, light } = dim(told, [first]);
    expect(folding.state().setAside.has(planting)).toBe(true);
    light();
    expect(writeState(folding.state())).toBe(writeState(tale.folding.state()));
  });

  test("[K-1, K-2] is read as soon as the founding comes that says of which epoch it is, whoever brought it before", () => {
    const { practices } = allotment();
    const tale = story(practices, "anya", { values: ["Share"], epoch: "ab".repeat(32) });
    const stray = tale.act("stranger", "members.join", {}, { sees: [] });
    tale.act("stranger", "plots.plant", { bed: 1, what: "peas" }, { sees: [] });
    expect(stray.event).toMatchObject({ prev: undefined, deps: [] });
    const words = new Map(tale.events().map(({ id, body }) => [id, body]));
    const read = ({ id }: Event, epoch: string | undefined) => (epoch && words.get(id)) || SEALED;
    const begun = (): { graph: Graph; folding: Folding } => {
      const graph = createGraph();
      const bodies = { learn: () => false, read };
      const deps = { practices, kinds: kindsOf(practices), graph, community: tale.community };
      return { graph, folding: createFolding({ ...deps, isSigned: () => true, bodies }) };
    };
    const shut = ({ body, ...rest }: Event) => ({ ...rest, body: rest.id === tale.community ? body : SEALED });
    const told = (...batches: readonly (readonly Event[])[]) => {
      const { graph, folding } = begun();
      for (const batch of batches) folding.add(batch.map((event) => graph.add(shut(event))));
      return writeState(folding.state());
    };
    const founded = tale.events().filter(({ id }) => id === tale.community);
    const others = tale.events().filter(({ id }) => id !== tale.community);
    const whole = writeState(tale.folding.state());
    expect([told(founded, others), told(others, founded), told([...others, ...founded])]).toEqual([
      whole,
      whole,
      whole,
    ]);
    const { graph, folding } = begun();
    allSteps(folding.filling([...others, ...founded].map((event) => graph.add(shut(event)))));
    expect(writeState(folding.state())).toBe(whole);
  });
});
