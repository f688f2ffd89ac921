import type { Id } from "../event.ts";
import type { Chain } from "./chain.ts";
import type { Outcome } from "./outcomes.ts";

/**
 * What the binding outcomes rest on: themselves, what they settle, the yes that they counted, and whom they seat. All of
 * it counts for as long as they bind, whatever comes to light later of a device that signed it. Each was judged on what
 * it had seen; were it set aside afterwards, the rights would hold what no record shows.
 */
export type Footing = {
  /** As of the last reading. */
  readonly bears: (id: Id) => boolean;
  /** Reads the chain anew when it is another one; answers with what it rests on now and did not before. */
  readonly read: () => readonly Id[];
};

export function createFooting({ winning }: Pick<Chain, "winning">): Footing {
  let known: readonly Outcome[] = [];
  let ids = new Set<Id>();

  function read(): readonly Id[] {
    const chain = winning();
    if (chain === known) return NOTHING;
    const goesOn = known.every((outcome, at) => chain[at] === outcome);
    const before = ids;
    if (!goesOn) ids = new Set();
    const fresh = chain.slice(goesOn ? known.length : 0).flatMap((one) => [one.id, ...one.restsOn]);
    known = chain;
    const added = fresh.filter((id) => !before.has(id));
    for (const id of fresh) ids.add(id);
    return added;
  }

  return { bears: (id) => ids.has(id), read };
}

const NOTHING: readonly Id[] = [];
