import type { DeviceId, Id } from "../../kernel/event.ts";
import { fromCbor, toCbor } from "../../kernel/wire/cbor.ts";
import { FRAME_BYTES_MAX } from "../../kernel/wire/frame.ts";
import { openFrame } from "../../kernel/wire/open-frame.ts";
import { holderOf, settledAgainst } from "../../practices/devices/index.ts";
import { everything, isGone } from "../../practices/members/index.ts";
import { removedBy } from "../../practices/reviews/index.ts";
import { WINDOW } from "../../replica/bounds.ts";
import type { Peer } from "../../replica/links/handshake.ts";
import { EVENTS, GOT } from "../../replica/links/next-frame.ts";
import { VECTOR } from "../../replica/links/telling.ts";
import type { Link } from "../../replica/ports.ts";
import type { Replica } from "../../replica/replica.ts";
import { inParts, type Vector, writeVector } from "../../replica/vector/vector.ts";
import { devicesOf, membersOf } from "./desk/names.ts";
import { type Telling, tellUntil } from "./tell-until.ts";

/** What is kept at most of all that a device ever wrote after its say ended and brought over a link (K-10). */
export type Room = { readonly events: number; readonly bytes: number };
export const LAST_WORDS: Room = { events: 256, bytes: 128 * 1024 };
/** How often a device is told what ended its say, while the hub runs: its link may break on the way (K-10). */
const TOLD_MAX = 16;
/** More than any chain is long: of this nothing is lacking here. */
const ALL = 2 ** 32;

/** Why a device has no say any more: the act that ended it, and what its link is closed with. */
type Ended = { readonly by: Id | undefined; readonly why: "link.retired" | "link.gone" };

/**
 * Who is heard out: a device that was retired where neighbours settled that another one is its person's, for it may object
 * (DV-8); and one whose person was removed, for what they wrote before they heard of it stands apart and may be taken up.
 */
function endedAs(replica: Replica, { device, invite }: Peer): Ended | undefined {
  if (!replica.canRead() || invite !== undefined) return undefined;
  const look = devicesOf(replica);
  const holder = holderOf(look)(device);
  const person = membersOf(replica).people.get(holder?.person ?? "");
  if (holder === undefined || person === undefined) return undefined;
  if (!holder.retired)
    return look.rights.removed.has(person.id) ? { by: removedBy(look, person.id), why: "link.gone" } : undefined;
  const isSettled = [...look.state.recoveries.values()].some(
    (one) => one.person === person.id && one.device !== device && one.settled !== undefined,
  );
  if (!isSettled || isGone(person, look.rights, everything)) return undefined;
  return { by: settledAgainst(look, device), why: "link.retired" };
}

/** How much such a device may still bring: what it signed before comes along, since a chain has no gaps. */
function roomLeft(most: Room, replica: Replica, { device }: Peer, { by, why }: Ended): Room | undefined {
  const { lane } = devicesOf(replica);
  const after = why === "link.retired" ? lane.beyondCut(device) : beyond(replica, device, lane.pastOf(by ?? ""));
  const bytes = after.reduce((sum, id) => sum + (replica.signed(id)?.canonical.length ?? 0), 0);
  const room = { events: most.events - after.length, bytes: most.bytes - bytes };
  return room.events > 0 && room.bytes > 0 ? room : undefined;
}

/** What is here of a device beyond what an act had seen of it. */
function beyond(replica: Replica, device: DeviceId, past: Vector): readonly Id[] {
  const [from, to] = [past.get(device) ?? 0, replica.vector().get(device) ?? 0];
  const came = replica.since(new Map(replica.vector()).set(device, from), to - from);
  return came.map(({ event }) => event.id);
}

/** Hears out devices whose say has ended, each over one link at a time: what was kept over it counts before the next is asked. */
export type LastWords = {
  readonly mayBring: (replica: Replica, peer: Peer) => boolean;
  /** After so long without a further frame it is over. */
  readonly hear: (replica: Replica, link: Link, peer: Peer, quietMs: number) => void;
};

export function createLastWords(most = LAST_WORDS): LastWords {
  const busy = new Set<string>();
  const told = new Map<string, number>();
  const nameOf = ({ community, device }: Peer): string => `${community} ${device}`;
  const heard = (replica: Replica, peer: Peer): Room | undefined => {
    const ended = endedAs(replica, peer);
    return ended === undefined ? undefined : roomLeft(most, replica, peer, ended);
  };
  return {
    mayBring: (replica, peer) => !busy.has(nameOf(peer)) && heard(replica, peer) !== undefined,
    hear: (replica, link, peer, quietMs) => {
      const ended = endedAs(replica, peer);
      const room = busy.has(nameOf(peer)) ? undefined : heard(replica, peer);
      if (ended === undefined || room === undefined) return link.close(ended?.why);
      const name = nameOf(peer);
      busy.add(name);
      const times = told.get(name) ?? 0;
      const tell = times < TOLD_MAX && ended.by !== undefined ? tellUntil(replica, link, ended.by) : undefined;
      const hasTold: Telling = (message) => {
        const isNew = tell?.(message) === true;
        if (isNew) told.set(name, times + 1);
        return isNew;
      };
      hearOne(replica, link, peer, { room, quietMs, hasTold, why: ended.why, over: () => busy.delete(name) });
    },
  };
}

type One = {
  readonly room: Room;
  readonly quietMs: number;
  readonly hasTold: Telling;
  readonly why: Ended["why"];
  readonly over: () => void;
};

/**
 * Takes what such a device has signed since, as far as there is room, and ends its link. It is told how much of its own
 * chain is here, and of all else that nothing is lacking: neither how much others wrote, nor an event of after its say ended.
 */
function hearOne(replica: Replica, link: Link, { device }: Peer, { room, quietMs, hasTold, why, over }: One): void {
  const reached = (): number => replica.vector().get(device) ?? 0;
  let [left, waiting, isOver] = [room, 0, false];
  let taking = Promise.resolve();
  let quiet = setTimeout(end, quietMs);

  function end(): void {
    clearTimeout(quiet);
    isOver = true;
    link.onMessage = () => {};
    link.close(why);
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
