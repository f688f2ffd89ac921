import { createFolding } from "../../src/kernel/fold.ts";
import { createGraph } from "../../src/kernel/graph.ts";
import { kindsOf } from "../../src/kernel/kinds.ts";
import { practices } from "../../src/practices/index.ts";
import { type Figure, timed } from "../figure.ts";
import { ballotPod } from "../history.ts";

const EVENTS = 10_000;
const RUNS = 11;

/** How long 10,000 events take to be placed and folded. */
export async function foldFigures(): Promise<Figure[]> {
  const pod = await ballotPod(EVENTS);
  const { community } = pod.author;
  const events = pod.author.events().map((one) => one.event);
  const kinds = kindsOf(practices);
  const value = await timed(RUNS, () => {
    const graph = createGraph();
    createFolding({ practices, kinds, graph, community, isSigned: () => true }).add(events.map(graph.add));
  });
  const how = `${events.length} events placed and folded`;
  return [{ id: "fold.10k", value, unit: "ms", goal: { atMost: 100 }, how }];
}
