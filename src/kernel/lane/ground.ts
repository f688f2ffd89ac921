import { enteredFor } from "../by-hand.ts";
import { communityTime } from "../community-time.ts";
import type { Entry } from "../entry.ts";
import type { DeviceId, Id, Minute, PersonId, Refusal } from "../event.ts";
import { isSuspended } from "../forks.ts";
import type { Graph } from "../graph.ts";
import { rightsAt } from "../numbers-ahead.ts";
import { createPresence, type Presence } from "../presence.ts";
import type { Rights } from "../rights.ts";
import { type Ballots, createBallots } from "./ballots.ts";
import { type Chain, type ChainDeps, createChain } from "./chain.ts";
import { createResting, type IsResting } from "./dormancy.ts";

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
} & Pick<ChainDeps, "isCovered" | "hasLeft">;

/** What every part of the lane stands on: who had seen what, the outcomes so far, and who signed. */
export type Ground = GroundDeps & {
  readonly hasLeft: NonNullable<GroundDeps["hasLeft"]>;
  readonly chain: Chain;
  readonly ballots: Ballots;
  readonly presence: Presence;
  readonly isResting: IsResting;
  /** True for whoever the others wait for, by these rights: who had not left, and does not rest, as far as the event had seen. */
  readonly isAwaited: (entry: Entry, rights: Rights, person: PersonId) => boolean;
  /** Community time in the past of an event. */
  readonly timeAt: (entry: Entry) => Minute;
  /** The rights at the newest outcome that an event had seen, with the numbers that hold at its time; none in a draft. */
  readonly rightsAt: (entry: Entry) => Rights | undefined;
  /** The person whose device signed, as far as it had seen; or nobody (""). */
  readonly personOf: (entry: Entry) => PersonId;
  /**
   * True for what somebody on the roll signed, as far as it had seen itself; in a draft, anybody who is in. Only they say
   * of other people's acts, before any rule of a practice is asked, that these count or that somebody was there: a key
   * costs nothing, and the lane does not know whom the rules of a practice let do so.
   */
  readonly hasWord: (entry: Entry) => boolean;
  /** True for an event by which, as far as was seen, a person came in. */
  readonly isPerson: (entry: Entry, person: PersonId) => boolean;
  /** True for an event, `entry` itself or one that it had seen, that does not count: its device forked (K-6). */
  readonly isSuspended: (entry: Entry, id: Id) => boolean;
};

export function layGround(deps: GroundDeps): Ground {
  const { graph, community, isCovered, hasLeft = () => false } = deps;
  const ballots = createBallots(graph);
  const chain = createChain({ graph, ballots, isCovered, hasLeft });

  /** The branch of a forked device that goes on by decision: the event of it that the newest such outcome adopted. */
  function keptBranch(entry: Entry, device: DeviceId): Entry | undefined {
    const adopted = chain.seenBy(entry).flatMap(({ change }) => change.adopt);
    return adopted.flatMap((id) => graph.get(id) ?? []).findLast((one) => one.event.device === device);
  }

  function timeAt(entry: Entry): Minute {
    const founded = graph.get(community)?.event.minute ?? 0;
    const newest = chain.seenBy(entry).at(-1);
    return newest === undefined ? founded : communityTime(graph, entry, newest.rights, founded, isAwaited);
  }

  function hasWord(entry: Entry): boolean {
    const signer = graph.joins.personOf(entry.event.device, entry);
    if (signer === undefined) return false;
    return chain.seenBy(entry).at(-1)?.rights.roll.has(signer) ?? true;
  }

  const presence = createPresence(graph, hasWord);
  const personOf = (entry: Entry) => enteredFor(entry.event) ?? graph.joins.personOf(entry.event.device, entry) ?? "";
  const isResting = createResting(graph, { presence, personOf });
  const isAwaited: Ground["isAwaited"] = (entry, rights, person) =>
    !hasLeft(entry, person) && !isResting(entry, rights, person);

  return {
    ...deps,
    hasLeft,
    isResting,
    isAwaited,
    ballots,
    hasWord,
    timeAt,
    rightsAt: (entry) => {
      const newest = chain.seenBy(entry).at(-1);
      return newest === undefined ? undefined : rightsAt(newest.rights, () => timeAt(entry));
    },
    presence,
    chain,
    personOf,
    isPerson: (entry, person) => graph.seen(entry, person) && graph.joins.isPerson(person),
    isSuspended: (entry, id) => {
      // Whoever looks asks this of every answer to every text: where nobody forked, none of them is read for it.
      if (!graph.isForked(entry)) return false;
      const of = id === entry.event.id ? entry : graph.get(id);
      if (of === undefined || !isSuspended(graph, entry, of)) return false;
      const kept = keptBranch(entry, of.event.device);
      return kept === undefined || isSuspended(graph, entry, of, kept);
    },
  };
}
