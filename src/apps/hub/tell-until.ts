import type { Id } from "../../kernel/event.ts";
import { type CborValue, toCbor } from "../../kernel/wire/cbor.ts";
import { WINDOW } from "../../replica/bounds.ts";
import { eachFrame } from "../../replica/branches/branch-frames.ts";
import { EVENTS, GOT } from "../../replica/links/next-frame.ts";
import { BEACON, VECTOR } from "../../replica/links/telling.ts";
import type { Link } from "../../replica/ports.ts";
import type { Replica } from "../../replica/replica.ts";
import {
  covers,
  createVectorReader,
  FINGERPRINT_BYTES,
  type Vector,
  writeBeacon,
} from "../../replica/vector/vector.ts";
import { devicesOf } from "./desk/names.ts";

/** Hears what a peer says of how much it has. Says whether anything was told because of it. */
export type Telling = (message: readonly CborValue[]) => boolean;

/**
 * Tells a device whose say has ended what it could have heard until then: the act that ended it, and what that act had
 * seen. Nobody can say no to what they never heard of. Of what was written since it is told nothing.
 */
export function tellUntil(replica: Replica, link: Link, end: Id): Telling {
  const past = devicesOf(replica).lane.pastOf(end);
  const readVector = createVectorReader(replica.vector);
  let frames: ReturnType<typeof eachFrame> | undefined;
  let underWay = 0;

  /** Says whether there was anything left to send. */
  function pump(): boolean {
    const before = underWay;
    while (frames !== undefined && underWay < WINDOW) {
      const { value, done } = frames.next();
      if (done === true) return underWay > before;
      if (value === undefined) continue;
      underWay += 1;
      link.send(toCbor([EVENTS, value.frame]));
    }
    return underWay > before;
  }

  /** Once a link: what a vector of later says of what is under way is not known yet. */
  function begin(has: Vector | undefined): boolean {
    if (has === undefined || frames !== undefined || covers(has, past)) return false;
    frames = eachFrame(
      replica.branches.lackedBy(has, past),
      replica.senderView(() => false),
    );
    return pump();
  }

  // Whoever knows other devices answers a beacon with how much it has of each: of none nobody's beacon is.
  link.send(toCbor([BEACON, writeBeacon(new Map(), new Uint8Array(FINGERPRINT_BYTES))]));
  return ([sort, content, , at, of]) => {
    if (sort === VECTOR && Array.isArray(content)) return begin(readVector(content, at, of));
    if (sort !== GOT) return false;
    underWay = Math.max(0, underWay - 1);
    return pump();
  };
}
