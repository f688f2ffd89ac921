import type { Entry } from "../entry.ts";
import type { Id, PersonId } from "../event.ts";
import type { Graph } from "../graph.ts";
import { standingWord } from "./standing-word.ts";

/** What someone had seen; of everything that is known, all. */
export type Sight = (event: Id) => boolean;
export const everything: Sight = () => true;
export const sightOf = (graph: Graph, entry: Entry | undefined): Sight =>
  entry === undefined ? everything : (id) => graph.seen(entry, id);

/** One person's word on a motion. */
export type Ballot = {
  readonly id: Id;
  readonly person: PersonId;
  readonly motion: Id;
  /** The outcome that the motion builds on. */
  readonly parent: Id;
  readonly yes: boolean;
};

/** All that was said to motions. */
export type Ballots = {
  readonly add: (ballot: Ballot) => void;
  /**
   * Who says yes to a motion, by the ballot that stands for each; nobody who voted twice on its parent and has not said
   * since which of the two they take back. One that is suspended counts for neither side, and brings no older one back (K-6).
   */
  readonly yesOn: (motion: Id, sees: Sight, isSuspended: Sight) => ReadonlyMap<PersonId, Id>;
  /** True for a person whose standing word is yes to another motion on the same parent. */
  readonly saysYesElsewhere: (person: PersonId, motion: Id, parent: Id, sees: Sight) => boolean;
  /**
   * One yes a person on each parent. Two yes to two motions, neither of which had seen the other, are proof of a double
   * vote. It counts for those who have seen both, and undoes nothing that had not. Where outcomes are weighed it stays
   * one, whatever is said later: else who voted twice could turn what binds by one more word.
   */
  readonly isDouble: (person: PersonId, parent: Id, sees: Sight) => boolean;
};

export function createBallots(graph: Graph): Ballots {
  const onMotion = new Map<Id, Ballot[]>();
  /** By parent, then by person: a name made of both would be made for each question. */
  const onParent = new Map<Id, Map<PersonId, readonly Ballot[]>>();
  const saidBy = (person: PersonId, parent: Id) => onParent.get(parent)?.get(person) ?? NOTHING;
  const hadSeen = (ballot: Ballot, other: Ballot): boolean => {
    const entry = graph.get(ballot.id);
    return entry !== undefined && graph.seen(entry, other.id);
  };

  /** Pairs of yes to two motions on one parent, neither of which had seen the other. */
  function doubles(person: PersonId, parent: Id, sees: Sight): readonly (readonly [Ballot, Ballot])[] {
    const said = saidBy(person, parent);
    if (said.length < 2) return NONE;
    const yes = said.filter((one) => one.yes && sees(one.id));
    return yes.flatMap((one, at) =>
      yes
        .slice(at + 1)
        .filter((other) => other.motion !== one.motion && !hadSeen(one, other) && !hadSeen(other, one))
        .map((other) => [one, other] as const),
    );
  }

  const isDouble: Ballots["isDouble"] = (person, parent, sees) => doubles(person, parent, sees).length > 0;

  /** Whoever knew of both and then spoke to one of the two motions anew had to take one back: what they say now is one word. */
  function isTorn({ person, parent }: Ballot, sees: Sight, isSuspended: Sight): boolean {
    const later = (one: Ballot) => sees(one.id) && !isSuspended(one.id);
    return doubles(person, parent, sees).some(
      (pair) =>
        !saidBy(person, parent).some(
          (word) =>
            pair.some(({ motion }) => motion === word.motion) && pair.every((one) => hadSeen(word, one)) && later(word),
        ),
    );
  }

  function yesOn(motion: Id, sees: Sight, isSuspended: Sight): ReadonlyMap<PersonId, Id> {
    const said = new Map<PersonId, Ballot[]>();
    for (const ballot of onMotion.get(motion) ?? []) {
      if (sees(ballot.id)) said.set(ballot.person, [...(said.get(ballot.person) ?? []), ballot]);
    }
    const yes = [...said.values()].flatMap((ballots) => {
      const ballot = standingWord(graph, ballots);
      if (ballot !== undefined && isSuspended(ballot.id)) return [];
      return ballot?.yes === true && !isTorn(ballot, sees, isSuspended) ? [ballot] : [];
    });
    return new Map(yes.sort((a, b) => (a.person < b.person ? -1 : 1)).map((one) => [one.person, one.id]));
  }

  function saysYesElsewhere(person: PersonId, motion: Id, parent: Id, sees: Sight): boolean {
    const said = saidBy(person, parent).filter((one) => one.motion !== motion && sees(one.id));
    const motions = new Set(said.map((one) => one.motion));
    return [...motions].some(
      (other) =>
        standingWord(
          graph,
          said.filter((one) => one.motion === other),
        )?.yes === true,
    );
  }

  return {
    add: (ballot) => {
      onMotion.set(ballot.motion, [...(onMotion.get(ballot.motion) ?? []), ballot]);
      const byPerson = onParent.get(ballot.parent) ?? new Map<PersonId, readonly Ballot[]>();
      onParent.set(ballot.parent, byPerson);
      byPerson.set(ballot.person, [...saidBy(ballot.person, ballot.parent), ballot]);
    },
    yesOn,
    saysYesElsewhere,
    isDouble,
  };
}

const NOTHING: readonly Ballot[] = [];
const NONE: readonly (readonly [Ballot, Ballot])[] = [];
