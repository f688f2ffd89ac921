import type { Id } from "../../kernel/event.ts";
import { idOf } from "../../kernel/wire/canonical.ts";
import { Fault } from "../../replica/fault.ts";
import type { Log } from "../../replica/ports.ts";
import type { Replica } from "../../replica/replica.ts";
import type { DataHome } from "./desk/data-home.ts";

/** Communities that someone founded on their own device, until their founding event has arrived here. */
export type Cradle = {
  /** True while there is room for one more that is not here yet. */
  readonly hasRoom: (community: Id) => boolean;
  /** True for one that is on its way here. */
  readonly has: (community: Id) => boolean;
  /** How many are here or on their way. */
  readonly count: () => number;
  /** An empty replica that takes nothing before the founding event. */
  readonly open: (community: Id) => Promise<Replica>;
  /** Lets go of a community whose founding event has not come. */
  readonly drop: (community: Id) => void;
  readonly close: () => void;
};

/** Most communities that may be on their way here at once, and how long each may take to begin. */
const WAITING_MAX = 4;
const WAITING_MS = 60_000;

export function createCradle(home: DataHome): Cradle {
  const waiting = new Map<Id, NodeJS.Timeout | undefined>();

  function born(community: Id): void {
    clearTimeout(waiting.get(community));
    waiting.delete(community);
  }

  function drop(community: Id): void {
    if (!waiting.has(community)) return;
    born(community);
    home.forget(community).catch(() => undefined);
  }

  return {
    hasRoom: (community) => waiting.size < WAITING_MAX && !waiting.has(community),
    has: (community) => waiting.has(community),
    count: () => waiting.size + home.opened().filter((one) => !waiting.has(one.community)).length,
    open: (community) => {
      waiting.set(community, setTimeout(() => drop(community), WAITING_MS).unref());
      return home.open(
        community,
        foundingFirst(home.store.log(community), community, () => born(community)),
      );
    },
    drop,
    close: () => {
      for (const community of [...waiting.keys()]) drop(community);
    },
  };
}

/** A log that keeps nothing until what comes begins with the event that founds the community. */
function foundingFirst(log: Log, community: Id, founded: () => void): Log {
  let isFounded = false;
  return {
    ...log,
    append: async (rows, known) => {
      const [first] = rows;
      if (!isFounded && (first === undefined || idOf(first.canonical) !== community)) {
        throw new Fault("unavailable", "A community begins with its founding event.");
      }
      const kept = await log.append(rows, known);
      if (!isFounded) founded();
      isFounded = true;
      return kept;
    },
  };
}
