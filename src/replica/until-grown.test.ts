import { expect, test } from "vitest";
import { createGraph } from "../kernel/graph.ts";
import { tell } from "../kernel/testing/allotment.ts";
import { untilGrown } from "./until-grown.ts";

test("[K-1, K-4] what a log of as many events told before one of them was lost is not told of it afterwards", () => {
  const { tale } = tell("anya:1", "bela:1");
  const graph = createGraph();
  const ids = untilGrown(graph, () => graph.heads().map(({ event }) => event.id));
  const [lost, other] = ["anya", "bela"].map((who) => tale.act(who, "kernel.witness", {}, { sees: [] }).event);
  const before = tale.events().filter((event) => event !== lost && event !== other);
  for (const event of before) graph.add(event);
  if (lost === undefined || other === undefined) throw new Error("somebody said nothing");
  graph.add(lost);
  expect(ids()).toContain(lost.id);
  expect(ids()).toBe(ids());
  graph.forget();
  for (const event of [...before, other]) graph.add(event);
  expect(ids()).toContain(other.id);
  expect(ids()).not.toContain(lost.id);
});
