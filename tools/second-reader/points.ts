/** Section 4, forks: what is here of devices that forked, told by points. */
import { same, type Value } from "./cbor.ts";
import type { Read } from "./event.ts";
import type { Log } from "./log.ts";
import { bytes, count, list } from "./shapes.ts";

export interface Points {
  readonly round: number;
  readonly devices: readonly Uint8Array[];
  /** Whether something that was told is not here. */
  readonly lacking: boolean;
}

const LAST_ROUND = 2;

/** Reads a message of points, and looks which of them are here. */
export function readPoints([round, told]: readonly Value[], log: Log): Points {
  const pairs = list(told).map((pair) => list(pair, 2));
  const lacking = pairs.some(([device, points]) =>
    list(points).some((point) => {
      const [seq, short] = list(point, 2);
      return !log.allAt(bytes(device, 32), count(seq)).some(({ id }) => same(id.subarray(0, 16), bytes(short, 16)));
    }),
  );
  return { round: count(round), devices: pairs.map(([device]) => bytes(device, 32)), lacking };
}

/** The points that answer others, or nothing where no more rounds follow. */
export function answerPoints({ round, devices, lacking }: Points, log: Log): Value | undefined {
  if (!lacking || round >= LAST_ROUND) return undefined;
  return [7, round + 1, devices.map((device) => [device, pointsOf(device, log)])];
}

/** The ends of a device's branches, and places at doubling distances before each. */
function pointsOf(device: Uint8Array, log: Log): Value {
  const found = new Set<Read>();
  for (const end of log.ends(device)) {
    let at: Read | undefined = end;
    for (let distance = 0, next = 0; at; distance++) {
      if (distance === next) {
        found.add(at);
        next = Math.max(1, next * 2);
      }
      at = log.get(at.prev);
    }
  }
  return [...found].map((event) => [event.seq, event.id.subarray(0, 16)]);
}
