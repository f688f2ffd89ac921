import { MINUTES_PER_DAY, type Minute, type PersonId } from "../event.ts";
import type { Entry } from "../graph.ts";
import { DORMANT_DAYS } from "../presence.ts";
import type { Rights } from "../rights.ts";
import type { Ground } from "./ground.ts";

/** True where an outcome said that others need not wait for somebody, and no sign of them has come since. */
export type IsResting = (entry: Entry, rights: Rights, person: PersonId) => boolean;
/** True of whoever was unseen for the charter's days of community time, as far as the event knew. Nobody is by their own act. */
export type IsUnseen = (entry: Entry, person: PersonId) => boolean;

export function createResting({
  graph,
  presence,
  personOf,
}: Pick<Ground, "graph" | "presence" | "personOf">): IsResting {
  return (entry, { resting }, person) => {
    const by = resting.get(person);
    const outcome = by === undefined ? undefined : graph.get(by);
    return outcome !== undefined && personOf(entry) !== person && !presence.isBackSince(entry, person, outcome);
  };
}

export function createUnseen({ presence, personOf, timeAt, rightsAt }: Ground): IsUnseen {
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
