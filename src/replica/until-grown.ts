import type { Graph } from "../kernel/graph.ts";

/** Works something out when it is asked for, and again only once the log has grown: logs never shrink or change. */
export function untilGrown<T>(graph: Graph, work: () => T): () => T {
  let known: { readonly size: number; readonly result: T } | undefined;
  return () => {
    const size = graph.size();
    known = known?.size === size ? known : { size, result: work() };
    return known.result;
  };
}
