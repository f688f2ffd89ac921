/** Section 4, forks: what is here of devices that forked, told by points. */
import { Refused, same, type Value } from "./cbor.ts";
import type { Read } from "./event.ts";
import type { Log } from "./log.ts";
import { bytes, count, list } from "./shapes.ts";

export interface Points {
  readonly round: number;
  readonly devices: readonly Told[];
}

/** What is said of one device. */
interface Told {
  readonly device: Uint8Array;
  readonly points: readonly Point[];
}

/** An event by its seq and the first bytes of its id. */
interface Point {
  readonly seq: number;
  readonly short: Uint8Array;
}

const POINTS = 7;
const LAST_ROUND = 2;
const SHORT = 16;
const MOST = 512;

export function writePoints({ round, devices }: Points): Value {
  const told = devices.map(({ device, points }): Value => [device, points.map(({ seq, short }) => [seq, short])]);
  return [POINTS, round, told];
}

/** Reads what follows the sort of a message of points. */
export function readPoints(content: readonly Value[]): Points {
  const [round, told] = content.length === 2 ? content : [];
  if (count(round) > LAST_ROUND) throw new Refused("a round that there is not");
  const devices = few(told).map((pair) => {
    const [device, points] = list(pair, 2);
    return { device: bytes(device, 32), points: few(points).map(readPoint) };
  });
  return { round: count(round), devices };
}

/** The points that answer others, or nothing where all of them are here or no more rounds follow. */
export function answerPoints({ round, devices }: Points, log: Log): Points | undefined {
  const lacks = devices.some(({ device, points }) =>
    points.some(({ seq, short }) => !log.allAt(device, seq).some(({ id }) => same(id.subarray(0, SHORT), short))),
  );
  if (!lacks || round >= LAST_ROUND) return undefined;
  return pointsHere(
    round + 1,
    devices.map(({ device }) => device),
    log,
  );
}

/** What is here of some devices. */
export function pointsHere(round: number, devices: readonly Uint8Array[], log: Log): Points {
  const told = devices.slice(0, MOST).map((device) => ({
    device,
    points: (round === 0 ? log.ends(device) : placesOf(device, log)).slice(0, MOST).map(pointOf),
  }));
  return { round, devices: told };
}

/** The ends of a device's branches, the places 1, 2, 4 … before each, and its first event. */
function placesOf(device: Uint8Array, log: Log): readonly Read[] {
  const found = new Set<Read>();
  for (const end of log.ends(device)) {
    let last = end;
    let next = 0;
    for (let at: Read | undefined = end; at; at = log.get(at.prev)) {
      if (end.seq - at.seq === next) {
        found.add(at);
        next = Math.max(1, next * 2);
      }
      last = at;
    }
    found.add(last);
  }
  return [...found];
}

const pointOf = ({ seq, id }: Read): Point => ({ seq, short: id.subarray(0, SHORT) });

function readPoint(value: Value): Point {
  const [seq, short] = list(value, 2);
  return { seq: count(seq), short: bytes(short, SHORT) };
}

function few(value: Value | undefined): readonly Value[] {
  const items = list(value);
  if (items.length > MOST) throw new Refused("more than there may be");
  return items;
}
