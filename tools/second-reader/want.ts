/** Section 4, sorts 6 and 17: how a log that lost something asks for it, and what it takes without a signature. */
import { decode, encode, Refused } from "./cbor.ts";
import { sha256 } from "./crypto.ts";
import { type Read, readEvent } from "./event.ts";
import type { Log } from "./log.ts";
import { bytes, count, hex, list } from "./shapes.ts";

/** Events of a device, from a seq to another, both. */
export interface Wanted {
  readonly device: Uint8Array;
  readonly from: number;
  readonly to: number;
}

const WANT = 6;
const BARE = 17;
const MOST_WANTED = 64;
const MOST_BARE = 1024;

/** Places in chains, and events of which only the ids are known; who asked for somebody else says so. */
export interface Want {
  readonly places: readonly Wanted[];
  readonly ids: readonly Uint8Array[];
  readonly isPassedOn?: true;
}

export function writeWant({ places, ids, isPassedOn }: Want): Uint8Array {
  const wanted = places.map(({ device, from, to }) => [device, from, to]);
  if (isPassedOn) return encode([WANT, wanted, ids, 1]);
  return encode([WANT, wanted, ...(ids.length > 0 ? [ids] : [])]);
}

export function readWant(message: Uint8Array): Want {
  const [sort, wanted, ids = [], passedOn, ...more] = list(decode(message));
  const all = [list(wanted), list(ids)] as const;
  if (sort !== WANT || more.length > 0 || all.some((some) => some.length > MOST_WANTED))
    throw new Refused("not what is wanted");
  if (passedOn !== undefined && passedOn !== 1) throw new Refused("neither asked nor passed on");
  const places = all[0].map((each) => {
    const [device, from, to] = list(each, 3);
    return { device: bytes(device, 32), from: count(from), to: count(to) };
  });
  return { places, ids: all[1].map((id) => bytes(id, 32)), ...(passedOn === 1 && { isPassedOn: true }) };
}

export function writeBare(canonicals: readonly Uint8Array[]): Uint8Array {
  return encode([BARE, canonicals]);
}

export function readBare(message: Uint8Array): readonly Uint8Array[] {
  const [sort, canonicals] = list(decode(message), 2);
  if (sort !== BARE || list(canonicals).length > MOST_BARE) throw new Refused("no bare events");
  return list(canonicals).map((canonical) => bytes(canonical));
}

/** Takes what the log's own events name and what is not there, and nothing else; gives what was taken. */
export function takeBare(canonicals: readonly Uint8Array[], log: Log): readonly Read[] {
  const byId = new Map(canonicals.map((canonical) => [hex(sha256(canonical)), canonical]));
  const taken: Read[] = [];
  const naming = [...log.events.values()];
  for (let event = naming.pop(); event; event = naming.pop()) {
    for (const id of [event.prev, ...event.deps].map(hex)) {
      const canonical = byId.get(id);
      if (canonical === undefined || log.events.has(id)) continue;
      const found = readEvent(canonical);
      log.add(found);
      taken.push(found);
      naming.push(found);
    }
  }
  return taken;
}
