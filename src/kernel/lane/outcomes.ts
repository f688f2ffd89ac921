import type { Id, PersonId } from "../event.ts";
import type { Rights } from "../rights.ts";
import type { Change } from "./change.ts";

/** A constitutional outcome that stands on its own past. Which of them bind is decided among rivals. */
export type Outcome = {
  readonly id: Id;
  readonly parent: Id | undefined;
  /** People whose yes it counted. */
  readonly ballots: number;
  readonly counted: readonly PersonId[];
  /** Who had a say in it: the frozen electorate of its motion, or those whom a founding put on the roll. */
  readonly electorate: readonly PersonId[];
  readonly rights: Rights;
  readonly change: Change;
  /** The founding list it stands on, for founding outcomes. */
  readonly list: Id | undefined;
  /** What it settles: its founding list or its motion. Two outcomes of one matter say the same. */
  readonly matter: Id;
  /** Of a founding: each who founds it, with whose guest they are, and whose those, up to somebody whom nobody let in. */
  readonly lines: readonly Line[];
  /** The events that it rests on besides: what it settles, the yes that it counted, and whom it gives a seat where. */
  readonly restsOn: readonly Id[];
};

/** Somebody, who let them in, who let those in, and so on. */
export type Line = readonly PersonId[];

/** What is known of outcomes, as far as somebody had seen. */
export type Standing = {
  /** The outcomes on one parent; on none ("") the founding ones. */
  readonly childrenOf: (parent: Id | "") => readonly Outcome[];
  readonly isFinal: (outcome: Outcome) => boolean;
  /** True for someone who, on one parent, said yes to two motions at once. */
  readonly isDouble: (person: PersonId, parent: Id) => boolean;
};

/** The binding outcomes, oldest first: from the root, the best child each time. */
export function winners(standing: Standing): Outcome[] {
  const chain: Outcome[] = [];
  for (;;) {
    const rivals = standing.childrenOf(chain.at(-1)?.id ?? "");
    const [only] = rivals;
    if (only === undefined) return chain;
    chain.push(rivals.length === 1 ? only : best(standing, rivals, only));
  }
}

/** Of rivals on one parent: a final one before all that are not; then who is the stronger. */
function best(standing: Standing, rivals: readonly Outcome[], first: Outcome): Outcome {
  const finals = rivals.filter(standing.isFinal);
  const [of, from] = finals.length > 0 ? [finals, finals[0] ?? first] : [rivals, first];
  const begins = finals.length > 1 ? beginnings(standing, finals) : undefined;
  return of.reduce((old, one) => (isStronger(standing, one, old, begins) ? one : old), from);
}

/**
 * More ballots of people who did not vote twice, then the lower id. Where several foundings are final, somebody has made
 * up people: the one that begins with more people (`begins`) goes before them.
 */
export function isStronger(
  standing: Standing,
  one: Outcome,
  other: Outcome,
  begins: (outcome: Outcome) => number = () => 0,
): boolean {
  const roots = begins(one) - begins(other);
  if (roots !== 0) return roots > 0;
  const [mine, theirs] = [ballotsOf(standing, one), ballotsOf(standing, other)];
  return mine === theirs ? one.id < other.id : mine > theirs;
}

/** The ballots of an outcome; of a founding one, all who confirmed its list in the end, not only the first three. */
function ballotsOf(standing: Standing, outcome: Outcome): number {
  const { list, parent, counted } = outcome;
  if (list === undefined) return counted.filter((person) => !standing.isDouble(person, parent ?? "")).length;
  return Math.max(counted.length, ...grownOf(standing, outcome).map((child) => ballotsOf(standing, child)));
}

/**
 * With how many people each of several foundings begins. However somebody came in, there is a first one behind them who
 * founds one of these: whoever let them in, or let those in. A founding begins with those of the first ones who are its
 * own. People whom a guest makes up bring it none: behind them all is who let that guest in.
 */
function beginnings(standing: Standing, finals: readonly Outcome[]): (outcome: Outcome) => number {
  const founders = new Map(finals.map((one) => [one.id, linesOf(standing, one)]));
  const everybody = new Set([...founders.values()].flat().flatMap(([person]) => person ?? []));
  return ({ id }) => {
    const lines = founders.get(id) ?? [];
    const own = new Set(lines.flatMap(([person]) => person ?? []));
    const firsts = lines.flatMap((line) => line.findLast((person) => everybody.has(person)) ?? []);
    return new Set(firsts.filter((person) => own.has(person))).size;
  };
}

function linesOf(standing: Standing, founding: Outcome): readonly Line[] {
  return [...founding.lines, ...grownOf(standing, founding).flatMap((child) => linesOf(standing, child))];
}

/** A founding with one more who confirmed it. */
function grownOf(standing: Standing, { id }: Outcome): readonly Outcome[] {
  return standing.childrenOf(id).filter((child) => child.list !== undefined);
}
