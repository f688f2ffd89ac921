import { MINUTES_PER_DAY, type Minute, type PersonId } from "../event.ts";
import type { Entry } from "../graph.ts";
import { DORMANT_DAYS } from "../presence.ts";
import type { Rights } from "../rights.ts";
import type { Ground } from "./ground.ts";

/** Who has not been seen for long, and so does not have to be waited for. */
export type Dormancy = {
  /** Unseen for the charter's days of community time, as far as the event knew. Nobody is unseen by their own act. */
  readonly isUnseen: (entry: Entry, person: PersonId) => boolean;
  /** An outcome said that constitutional motions need not wait for them, and no sign of them has come since. */
  readonly isResting: (entry: Entry, rights: Rights, person: PersonId) => boolean;
};

export function createDormancy({ graph, presence, personOf, timeAt, rightsAt }: Ground): Dormancy {
  function isUnseen(entry: Entry, person: PersonId): boolean {
    const last = presence.newest(entry, person);
    if (personOf(entry) === person || last === undefined) return false;
    return timeAt(entry) - timeAt(last) >= dormantMinutes(rightsAt(entry));
  }

  return {
    isUnseen,
    isResting: (entry, { resting }, person) => {
      const outcome = graph.get(resting.get(person) ?? "");
      return outcome !== undefined && personOf(entry) !== person && !presence.isBackSince(entry, person, outcome);
    },
  };
}

/** Minutes of community time without a sign of somebody after which they are dormant. */
export function dormantMinutes(rights: Rights | undefined): Minute {
  return (rights?.numbers.get("dormantDays") ?? DORMANT_DAYS) * MINUTES_PER_DAY;
}
