import type { Graph } from "../kernel/graph.ts";

/**
 * Works something out when it is asked for, and again only once the log has grown. A log never shrinks or changes, but for one that
 * was damaged: it is forgotten and read again, and what comes then may make it as long as it was.
 */
export function untilGrown<T>({ size, joins }: Pick<Graph, "size" | "joins">, work: () => T): () => T {
  let known: { readonly size: number; readonly changes: number; readonly result: T } | undefined;
  return () => {
    const now = { size: size(), changes: joins.changes() };
    if (known?.size !== now.size || known.changes !== now.changes) known = { ...now, result: work() };
    return known.result;
  };
}
