import { communityTime } from "./community-time.ts";
import type { Entry } from "./entry.ts";
import type { Id, Minute, PersonId } from "./event.ts";
import type { Graph } from "./graph.ts";
import { dormantMinutes } from "./lane/dormancy.ts";
import type { Lane } from "./lane/lane.ts";
import { rightsAt } from "./numbers-ahead.ts";

/** Community time in the past of entries, by the rights at their positions, and who is dormant by it. */
export type TimePast = {
  readonly timeAt: (entry: Entry, position: number) => Minute;
  /** Without a sign of them for the charter's days; nobody is dormant in a draft. */
  readonly isDormant: (entry: Entry, position: number, person: PersonId) => boolean;
};

export function createTimePast(
  graph: Graph,
  lane: Lane,
  community: Id,
  positionOf: (entry: Entry) => number,
): TimePast {
  function timeAt(entry: Entry, position: number): Minute {
    const rights = lane.rights(position);
    if (entry.timeBy !== rights) {
      entry.time = communityTime(graph, entry, rights, graph.get(community)?.event.minute ?? 0, lane.isAwaited);
      entry.timeBy = rights;
    }
    return entry.time;
  }

  return {
    timeAt,
    isDormant: (entry, position, person) => {
      const last = position === 0 ? undefined : lane.presence.newest(entry, person);
      if (last === undefined) return false;
      const now = timeAt(entry, position);
      return now - timeAt(last, positionOf(last)) >= dormantMinutes(rightsAt(lane.rights(position), () => now));
    },
  };
}
