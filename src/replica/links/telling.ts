import type { CborValue } from "../../kernel/wire/cbor.ts";
import type { Replica } from "../replica.ts";
import { inParts, writeBeacon, writeVector } from "../vector/vector.ts";
import { orWanted } from "./wanting.ts";

/** The sorts of messages that say how much is here. */
export const BEACON = 1;
export const VECTOR = 2;

/** Says how much is here, or, where the log is damaged, what is asked for. */
export function tellersOf(replica: Replica, send: (...parts: CborValue[]) => void) {
  // Each in turn with what is asked for instead: of two that took turns with each other one might never be said.
  const [beacon, vector] = [orWanted(replica, send), orWanted(replica, sendParts)];

  function sendParts(sort: CborValue, pairs: CborValue, more: CborValue = 0, ...rest: CborValue[]): void {
    const parts = sort === VECTOR && Array.isArray(pairs) ? inParts(pairs) : [];
    if (parts.length > 1) for (const { content, place } of parts) send(sort, content, more, ...place);
    else send(sort, pairs, ...(more === 0 ? [] : [more]), ...rest);
  }

  return {
    sendBeacon: () => beacon(BEACON, writeBeacon(replica.vector(), replica.fingerprint())),
    sendVector: (...more: CborValue[]) => vector(VECTOR, writeVector(replica.vector()), ...more),
  };
}
