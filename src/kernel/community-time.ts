import { newestIn } from "./chains.ts";
import type { Branch, Entry } from "./entry.ts";
import type { DeviceId, HouseholdId, Minute, PersonId } from "./event.ts";
import { type Graph, inOrder } from "./graph.ts";
import { knew } from "./heard-first.ts";
import type { Rights } from "./rights.ts";

/**
 * Community time in the past of an event: the median, over the households on the roll, of each household's newest
 * claim that the event had seen. Newest by causality, so that one bad clock does not last. A household that never had a
 * device makes no claim and is left out: what neighbours enter for it is the claim of their own household alone. Who had
 * left, or rests as others said, claims nothing: time would stand still where half of the households have moved away, or fallen
 * silent one after the other. While there is no roll, every device that was heard counts as a household.
 */
export function communityTime(
  graph: Graph,
  entry: Entry,
  rights: Rights,
  founded: Minute,
  isAwaited: (entry: Entry, rights: Rights, person: PersonId) => boolean,
): Minute {
  if (rights.roll.size === 0) return median(draftClaims(graph, entry), founded);
  const { people, households } = rollOf(graph, rights);
  const newest: (Entry | undefined)[] = Array.from({ length: households });
  for (const { person, household, alone } of people) {
    if (!isAwaited(entry, rights, person)) continue;
    const claim = alone === undefined ? newestOf(graph, entry, person) : newestOn(alone, entry);
    const best = newest[household];
    if (claim !== undefined && (best === undefined || inOrder(claim, best) > 0)) newest[household] = claim;
  }
  const claims: Minute[] = [];
  for (const claim of newest) if (claim !== undefined) claims.push(claim.event.minute);
  return median(claims, founded);
}

/** Of a new device that was not heard yet nothing is known: until then the word of those before it stands. */
function newestOf(graph: Graph, entry: Entry, person: PersonId): Entry | undefined {
  const { joins } = graph;
  return (
    newestAmong(graph, entry, joins.devicesOf(person, entry)) ?? newestAmong(graph, entry, joins.allOf(person, entry))
  );
}

function newestAmong(graph: Graph, entry: Entry, devices: readonly DeviceId[]): Entry | undefined {
  let newest: Entry | undefined;
  for (const device of devices) {
    const claim = graph.newestSeen(entry, device);
    if (claim !== undefined && (newest === undefined || inOrder(claim, newest) > 0)) newest = claim;
  }
  return newest;
}

/** A chain that never forked, of the one device that somebody ever had, and the event that bound it. */
type Alone = { readonly by: Entry; readonly chain: Branch };

/** The same as `newestOf`, for nearly everybody. */
function newestOn({ by, chain }: Alone, entry: Entry): Entry | undefined {
  return knew(entry, by) ? newestIn(chain, entry) : undefined;
}

/** A roll to be gone through often: its people, and the numbers of their households. */
type CountedRoll = {
  /** What the people had of devices and chains when this was made. */
  readonly shape: number;
  readonly people: readonly {
    readonly person: PersonId;
    readonly household: number;
    readonly alone: Alone | undefined;
  }[];
  readonly households: number;
};

const rolls = new WeakMap<Rights, WeakMap<Graph, CountedRoll>>();

function rollOf(graph: Graph, rights: Rights): CountedRoll {
  const ofRights = rolls.get(rights) ?? new WeakMap<Graph, CountedRoll>();
  const known = ofRights.get(graph);
  if (known !== undefined && known.shape === graph.shape()) return known;
  const numbers = new Map<HouseholdId, number>();
  const people = [...rights.roll].map(([person, home]) => {
    const household = numbers.get(home) ?? numbers.size;
    numbers.set(home, household);
    return { person, household, alone: aloneOf(graph, person) };
  });
  const roll = { shape: graph.shape(), people, households: numbers.size };
  rolls.set(rights, ofRights.set(graph, roll));
  return roll;
}

function aloneOf(graph: Graph, person: PersonId): Alone | undefined {
  const only = graph.joins.onlyBinding(person);
  const [chain, other] = only === undefined ? [] : graph.branches(only.device);
  return only === undefined || chain === undefined || other !== undefined ? undefined : { by: only.by, chain };
}

function draftClaims(graph: Graph, entry: Entry): Minute[] {
  return graph.devices().flatMap((device) => graph.newestSeen(entry, device)?.event.minute ?? []);
}

/** The middle claim, the earlier of two. */
function median(claims: Minute[], none: Minute): Minute {
  const sorted = claims.sort((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1] ?? none;
}

/** The devices that spoke for a person as far as was seen; where all were retired, those. */
export function devicesOf(graph: Graph, person: PersonId, entry: Entry): readonly DeviceId[] {
  const devices = graph.joins.devicesOf(person, entry);
  return devices.length > 0 ? devices : graph.joins.allOf(person, entry);
}
