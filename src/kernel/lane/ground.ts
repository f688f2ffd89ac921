import { enteredFor } from "../by-hand.ts";
import type { DeviceId, Id, PersonId, Refusal } from "../event.ts";
import { isSuspended } from "../forks.ts";
import type { Entry, Graph } from "../graph.ts";
import { createPresence, type Presence } from "../presence.ts";
import { type Ballots, createBallots } from "./ballots.ts";
import { type Chain, type ChainDeps, createChain } from "./chain.ts";

/** What to remember once a fact stands. */
export type Effect = () => unknown;

/** One rule for each fact of a kind; it answers with a refusal, or with what to remember. */
export type Handlers<Fact extends { readonly is: string }> = {
  readonly [Is in Fact["is"]]: (entry: Entry, fact: Extract<Fact, { readonly is: Is }>) => Refusal | Effect;
};

export type GroundDeps = {
  readonly graph: Graph;
  readonly community: Id;
  /** libsodium's verdict on a signature (hex) of a message by a key (hex). */
  readonly isSigned: (signature: string, message: Uint8Array, key: string) => boolean;
} & Pick<ChainDeps, "isCovered">;

/** What every part of the lane stands on: who had seen what, the outcomes so far, and who signed. */
export type Ground = GroundDeps & {
  readonly chain: Chain;
  readonly ballots: Ballots;
  readonly presence: Presence;
  /** The person whose device signed, as far as it had seen; or nobody (""). */
  readonly personOf: (entry: Entry) => PersonId;
  /** True for an event by which, as far as was seen, a person came in. */
  readonly isPerson: (entry: Entry, person: PersonId) => boolean;
  /** True for an event, `entry` itself or one that it had seen, that does not count: its device forked (K-6). */
  readonly isSuspended: (entry: Entry, id: Id) => boolean;
};

export function layGround(deps: GroundDeps): Ground {
  const { graph, isCovered } = deps;
  const ballots = createBallots(graph);
  const chain = createChain({ graph, ballots, isCovered });

  /** The branch of a forked device that goes on by decision: the event of it that the newest such outcome adopted. */
  function keptBranch(entry: Entry, device: DeviceId): Entry | undefined {
    const adopted = chain.seenBy(entry).flatMap(({ change }) => change.adopt);
    return adopted.flatMap((id) => graph.get(id) ?? []).findLast((one) => one.event.device === device);
  }

  return {
    ...deps,
    ballots,
    presence: createPresence(graph),
    chain,
    personOf: (entry) => enteredFor(entry.event) ?? graph.joins.personOf(entry.event.device, entry) ?? "",
    isPerson: (entry, person) => graph.seen(entry, person) && graph.joins.isPerson(person),
    isSuspended: (entry, id) => {
      const of = id === entry.event.id ? entry : graph.get(id);
      if (of === undefined || !isSuspended(graph, entry, of)) return false;
      const kept = keptBranch(entry, of.event.device);
      return kept === undefined || isSuspended(graph, entry, of, kept);
    },
  };
}
