import { type HouseholdId, type Id, no, type PersonId } from "../event.ts";
import { everything, type Sight } from "./ballots.ts";
import { twoThirds } from "./chain.ts";
import type { CheckpointFact } from "./facts.ts";
import type { Ground, Handlers } from "./ground.ts";

/** How far a checkpoint is. */
export type CoSigned = {
  readonly id: Id;
  /** Households on the roll, as far as the checkpoint had seen, of which somebody signed. */
  readonly households: readonly HouseholdId[];
  /** Their events: the checkpoint itself and those that agree. */
  readonly signers: readonly Id[];
  /** How many households on that roll somebody lives in, and how many make two thirds of them. */
  readonly of: number;
  readonly needed: number;
  readonly isCovered: boolean;
};

/** Which checkpoints were signed by whom. One that people of two thirds of the households signed makes all below it final. */
export type Checkpoints = {
  readonly handlers: Handlers<CheckpointFact>;
  /** True for an outcome that a co-signed checkpoint had seen, as far as was seen. */
  readonly isCovered: (outcome: Id, sees: Sight) => boolean;
  /** All of them, in the order in which they came. */
  readonly all: () => readonly CoSigned[];
};

type Roll = { readonly get: (person: PersonId) => HouseholdId | undefined };
type Kept = { readonly id: Id; readonly roll: Roll; readonly of: number; readonly signers: Signer[] };
type Signer = { readonly event: Id; readonly household: HouseholdId };

export function createCheckpoints({ graph, chain, personOf, isSuspended, hasLeft }: Ground): Checkpoints {
  const kept = new Map<Id, Kept>();

  const handlers: Handlers<CheckpointFact> = {
    checkpoint: (entry) => {
      const { id } = entry.event;
      const roll = chain.seenBy(entry).at(-1)?.rights.roll;
      const household = roll?.get(personOf(entry));
      if (roll === undefined || household === undefined) return no("lane.not-on-roll");
      if (hasLeft(entry, personOf(entry))) return no("lane.left");
      if (isSuspended(entry, id)) return no("kernel.forked");
      // A household that everybody has left signs nothing any more.
      const of = new Set([...roll].filter(([who]) => !hasLeft(entry, who)).map(([, home]) => home)).size;
      return () => {
        kept.set(id, { id, roll, of, signers: [{ event: id, household }] });
        // Where one household is left, its word is enough.
        chain.reconsider();
      };
    },

    /** Who signs counts for the household that they had in the checkpoint's own past. */
    agree: (entry, { checkpoint }) => {
      const { id } = entry.event;
      const known = graph.seen(entry, checkpoint) ? kept.get(checkpoint) : undefined;
      if (known === undefined) return no("lane.unknown-checkpoint");
      const household = known.roll.get(personOf(entry));
      if (household === undefined) return no("lane.not-on-roll");
      if (hasLeft(entry, personOf(entry))) return no("lane.left");
      if (isSuspended(entry, id)) return no("kernel.forked");
      return () => {
        known.signers.push({ event: id, household });
        chain.reconsider();
      };
    },
  };

  function coSigned({ id, of, signers }: Kept, sees: Sight): CoSigned {
    const seen = signers.filter(({ event }) => sees(event));
    const households = [...new Set(seen.map(({ household }) => household))].sort();
    const needed = twoThirds(of);
    return {
      id,
      signers: seen.map(({ event }) => event),
      households,
      of,
      needed,
      isCovered: households.length >= needed,
    };
  }

  return {
    handlers,
    isCovered: (outcome, sees) => {
      for (const one of kept.values()) {
        const entry = sees(one.id) ? graph.get(one.id) : undefined;
        if (entry !== undefined && graph.seen(entry, outcome) && coSigned(one, sees).isCovered) return true;
      }
      return false;
    },
    all: () => [...kept.values()].map((one) => coSigned(one, everything)),
  };
}
