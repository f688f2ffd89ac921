import type { Entry } from "../entry.ts";
import { MINUTES_PER_DAY, type Minute, type PersonId } from "../event.ts";
import type { Graph } from "../graph.ts";
import { DORMANT_DAYS, type Presence } from "../presence.ts";
import type { Rights } from "../rights.ts";

/** True where an outcome said that others need not wait for somebody, and no sign of them has come since. */
export type IsResting = (entry: Entry, rights: Rights, person: PersonId) => boolean;
/** True of whoever was unseen for the charter's days of community time, as far as the event knew. Nobody is by their own act. */
export type IsUnseen = (entry: Entry, person: PersonId) => boolean;

/** What tells of somebody's last sign, and of how long ago it was. */
type Signs = {
  readonly presence: Presence;
  readonly personOf: (entry: Entry) => PersonId;
  readonly timeAt: (entry: Entry) => Minute;
  readonly rightsAt: (entry: Entry) => Rights | undefined;
};

export function createResting(graph: Graph, { presence, personOf }: Pick<Signs, "presence" | "personOf">): IsResting {
  return (entry, { resting }, person) => {
    const by = resting.get(person);
    const outcome = by === undefined ? undefined : graph.get(by);
    return outcome !== undefined && personOf(entry) !== person && !presence.isBackSince(entry, person, outcome);
  };
}

export function createUnseen({ presence, personOf, timeAt, rightsAt }: Signs): IsUnseen {
  return (entry, person) => {
    const last = presence.newest(entry, person);
    if (personOf(entry) === person || last === undefined) return false;
    return timeAt(entry) - timeAt(last) >= dormantMinutes(rightsAt(entry));
  };
}

/** Minutes of community time without a sign of somebody after which they are dormant. */
export function dormantMinutes(rights: Rights | undefined): Minute {
  return (rights?.numbers.get("dormantDays") ?? DORMANT_DAYS) * MINUTES_PER_DAY;
}
