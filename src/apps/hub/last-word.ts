import { fromCbor, toCbor } from "../../kernel/wire/cbor.ts";
import { FRAME_BYTES_MAX } from "../../kernel/wire/frame.ts";
import { openFrame } from "../../kernel/wire/open-frame.ts";
import { holderOf } from "../../practices/devices/index.ts";
import { everything, isGone } from "../../practices/members/index.ts";
import { WINDOW } from "../../replica/bounds.ts";
import type { Peer } from "../../replica/handshake.ts";
import { EVENTS, GOT } from "../../replica/next-frame.ts";
import type { Link } from "../../replica/ports.ts";
import type { Replica } from "../../replica/replica.ts";
import { VECTOR } from "../../replica/telling.ts";
import { inParts, writeVector } from "../../replica/vector.ts";
import { devicesOf, membersOf } from "./desk/names.ts";
import { type Telling, tellUntilRetired } from "./until-retired.ts";

/** What is kept at most of all that a device ever wrote after it was retired and brought over a link (K-10). */
export type Room = { readonly events: number; readonly bytes: number };
export const LAST_WORDS: Room = { events: 256, bytes: 128 * 1024 };
/** How often a device is told what led to its retiring, while the hub runs: its link may break on the way (K-10). */
const TOLD_MAX = 16;
/** As which a link with such a device ends. */
const RETIRED = "link.retired";
/** More than any chain is long: of this nothing is lacking here. */
const ALL = 2 ** 32;

/**
 * How much a device may still bring that was retired: where neighbours settled that another one is its person's, it may
 * object (DV-8), and what it signed before that comes along, since a chain has no gaps.
 */
function roomLeft(most: Room, replica: Replica, { device, invite }: Peer): Room | undefined {
  if (!replica.canRead() || invite !== undefined) return undefined;
  const look = devicesOf(replica);
  const holder = holderOf(look)(device);
  const person = membersOf(replica).people.get(holder?.person ?? "");
  if (holder?.retired !== true || person === undefined || isGone(person, look.rights, everything)) return undefined;
  const isSettled = [...look.state.recoveries.values()].some(
    (one) => one.person === person.id && one.device !== device && one.settled !== undefined,
  );
  const after = look.lane.beyondCut(device);
  const bytes = after.reduce((sum, id) => sum + (replica.signed(id)?.canonical.length ?? 0), 0);
  const room = { events: most.events - after.length, bytes: most.bytes - bytes };
  return isSettled && room.events > 0 && room.bytes > 0 ? room : undefined;
}

/** Hears retired devices out, each over one link at a time: what was kept over it counts before the next is asked. */
export type LastWords = {
  readonly mayBring: (replica: Replica, peer: Peer) => boolean;
  /** After so long without a further frame it is over. */
  readonly hear: (replica: Replica, link: Link, peer: Peer, quietMs: number) => void;
};

export function createLastWords(most = LAST_WORDS): LastWords {
  const busy = new Set<string>();
  const told = new Map<string, number>();
  const nameOf = ({ community, device }: Peer): string => `${community} ${device}`;
  return {
    mayBring: (replica, peer) => !busy.has(nameOf(peer)) && roomLeft(most, replica, peer) !== undefined,
    hear: (replica, link, peer, quietMs) => {
      const room = busy.has(nameOf(peer)) ? undefined : roomLeft(most, replica, peer);
      if (room === undefined) return link.close(RETIRED);
      const name = nameOf(peer);
      busy.add(name);
      const times = told.get(name) ?? 0;
      const tell = times < TOLD_MAX ? tellUntilRetired(replica, link, peer.device) : undefined;
      const hasTold: Telling = (message) => {
        const isNew = tell?.(message) === true;
        if (isNew) told.set(name, times + 1);
        return isNew;
      };
      hearOne(replica, link, peer, { room, quietMs, hasTold, over: () => busy.delete(name) });
    },
  };
}

type One = { readonly room: Room; readonly quietMs: number; readonly hasTold: Telling; readonly over: () => void };

/**
 * Takes what a retired device has signed since, as far as there is room, and ends its link. It is told how much of its own
 * chain is here, and of all else that nothing is lacking: neither how much others wrote, nor an event of after it was retired.
 */
function hearOne(replica: Replica, link: Link, { device }: Peer, { room, quietMs, hasTold, over }: One): void {
  const reached = (): number => replica.vector().get(device) ?? 0;
  let [left, waiting, isOver] = [room, 0, false];
  let taking = Promise.resolve();
  let quiet = setTimeout(end, quietMs);

  function end(): void {
    clearTimeout(quiet);
    isOver = true;
    link.onMessage = () => {};
    link.close(RETIRED);
    // What is being kept just now counts before another link is asked how much room there is.
    taking.finally(over);
  }

  async function take(frame: Uint8Array): Promise<void> {
    waiting -= 1;
    if (isOver) return;
    const { events } = openFrame(frame, replica.community, replica.receiverView());
    const own = events.filter((one) => one.device === device && one.seq >= reached());
    const bytes = own.reduce((sum, { canonical }) => sum + canonical.length, 0);
    left = { events: left.events - own.length, bytes: left.bytes - bytes };
    const fits = own.length > 0 && left.events >= 0 && left.bytes >= 0;
    const { kept, refusal } = fits ? await replica.receive(own) : { kept: 0, refusal: undefined };
    if (kept === 0 || refusal !== undefined) end();
    else link.send(toCbor([GOT]));
  }

  link.onClose = end;
  link.onMessage = (message) => {
    const value = message.length > FRAME_BYTES_MAX + 64 ? undefined : fromCbor(message);
    if (!Array.isArray(value)) return;
    const [sort, frame] = value;
    const brings = sort === EVENTS && frame instanceof Uint8Array && waiting < WINDOW;
    if (!brings && !hasTold(value)) return;
    clearTimeout(quiet);
    quiet = setTimeout(end, quietMs);
    if (!brings) return;
    waiting += 1;
    taking = taking.then(() => take(frame)).catch(end);
  };
  const told = new Map([...replica.vector()].map(([one, count]) => [one, one === device ? count : ALL]));
  for (const { content, place } of inParts(writeVector(told))) link.send(toCbor([VECTOR, content, 0, ...place]));
}
