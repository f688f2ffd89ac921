import type { Branch, Entry } from "../kernel/entry.ts";
import type { DeviceId } from "../kernel/event.ts";
import { type Graph, inOrder } from "../kernel/graph.ts";
import { BRANCHES_MAX } from "./branch-bound.ts";

/**
 * The first event of somebody else that rests on a branch of a device with so many branches that another is kept only for
 * such an event (K-10). Whoever asks how often, each event is looked at once, and again only where a further device came to
 * its bound.
 */
export type Bearers = { readonly of: (branch: Branch) => Entry | undefined };

export function createBearers(graph: Graph): Bearers {
  const first = new Map<Branch, Entry>();
  /** Devices that are at their bound, by the branch that each began with: where all was forgotten that is another. */
  const roots = new Map<DeviceId, Branch>();
  let read = 0;

  function notice(device: DeviceId, root: Branch): void {
    if (roots.get(device) === root) return;
    if (roots.has(device)) {
      roots.clear();
      first.clear();
    }
    roots.set(device, root);
    read = 0;
  }

  function hear(branch: Branch, bearer: Entry): void {
    if (branch.device === bearer.branch.device || !roots.has(branch.device)) return;
    const known = first.get(branch);
    if (known === undefined || inOrder(bearer, known) < 0) first.set(branch, bearer);
  }

  return {
    of: (branch) => {
      const [root, ...others] = graph.branches(branch.device);
      if (root === undefined || 1 + others.length < BRANCHES_MAX) return undefined;
      notice(branch.device, root);
      for (; read < graph.size(); read++) {
        const bearer = graph.numbered(read);
        if (bearer !== undefined) for (const parent of bearer.parents) hear(parent.branch, bearer);
      }
      return first.get(branch);
    },
  };
}
