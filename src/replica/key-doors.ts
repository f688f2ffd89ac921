import { NO_ID } from "../kernel/event.ts";
import type { History } from "./history.ts";
import type { Clock } from "./ports.ts";
import type { Replica } from "./replica.ts";

/** What can be asked of a replica about its keys, and what it signed and sealed. */
type KeyDoors = Pick<Replica, "unlock" | "signed" | "seal" | "wrongKeys" | "canRead" | "readsOn">;

export function keyDoors({ memory, inTurn, afterKeeping }: History, clock: Clock): KeyDoors {
  const { graph, folding, sealing } = memory;
  return {
    unlock: async (pair) => {
      await inTurn(async () => memory.unlock(pair));
      await afterKeeping();
    },
    signed: (id) => memory.signed.get(id),
    seal: (stand, kind, body) => {
      const place = graph.place({ id: NO_ID, ...stand, kind, body });
      return sealing.write(stand, kind, body, folding.lane.epochAt(place));
    },
    wrongKeys: memory.wrongBoxes.find,
    canRead: () => sealing.ring.names().length > 0,
    readsOn: () => sealing.ring.epochKey(folding.lane.epochAt(graph.top(clock())) ?? "") !== undefined,
  };
}
