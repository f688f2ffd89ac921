import type { Minute } from "../kernel/event.ts";
import type { Folding } from "../kernel/fold.ts";
import type { Graph } from "../kernel/graph.ts";
import { laneLook } from "../kernel/lane-look.ts";
import type { LaneLook } from "../kernel/practice.ts";
import type { Rights } from "../kernel/rights.ts";

/** What views may ask of the lane, the same for all who look at one minute until something is heard: a page asks many. */
export function createMoments(folding: Folding, graph: Graph): (now: Minute, rights: Rights) => LaneLook {
  let [stood, lane]: [readonly unknown[], LaneLook | undefined] = [[], undefined];
  return (now, rights) => {
    const stands = [now, rights, graph.size(), graph.shape(), folding.lane, folding.state()];
    if (lane === undefined || stands.some((one, at) => one !== stood[at]))
      [stood, lane] = [stands, laneLook(folding, graph, now)];
    return lane;
  };
}
