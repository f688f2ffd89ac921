import { fromHex, toHex } from "../../kernel/bytes.ts";
import type { Id } from "../../kernel/event.ts";
import { type CborValue, toCbor } from "../../kernel/wire/cbor.ts";
import { FRAME_BYTES_MAX, type Opened, type SenderView } from "../../kernel/wire/frame.ts";
import { packFrame } from "../../kernel/wire/pack-frame.ts";
import { BARE_EVENTS_MAX, STRETCH_EVENTS_MAX, STRETCHES_MAX } from "../bounds.ts";
import type { Stretch } from "../damage/damage.ts";
import { signedPart } from "../log/signed-part.ts";
import type { Replica } from "../replica.ts";
import { EVENTS } from "./next-frame.ts";

/** The sort of message that asks for stretches, and for events by their ids: `[WANT, [[device, from, to] …], [id …]]`. */
export const WANT = 6;
/**
 * The sort of message that brings events for which no signature is here, since what carried it is lost: `[BARE, [canonical …]]`.
 * Who asked knows them by their hashes, which what waits there names.
 */
export const BARE = 17;

const ID_BYTES = 32;

/**
 * Says something to a peer; a damaged log asks for just what it lost instead, since what it would say brings all that
 * comes after, which it has. What was asked for in vain is not asked for twice on end: the peer may lack it, or it may
 * stand on what is not here yet, which only comes to whoever says how much is here.
 */
export function orWanted(
  replica: Replica,
  send: (sort: CborValue, content: CborValue, ...more: CborValue[]) => void,
): (sort: CborValue, content: CborValue, ...more: CborValue[]) => void {
  let asked = "";
  return (...told) => {
    const { stretches, ids } = replica.wanted();
    const places = stretches.slice(0, STRETCHES_MAX).map(({ device, from, to }) => [raw(device), from, to]);
    const names = ids.slice(0, STRETCHES_MAX).map(raw);
    const ask = toHex(toCbor([places, names]));
    const isInVain = ask === asked;
    asked = isInVain ? "" : ask;
    if (isInVain || places.length + names.length === 0) send(...told);
    else send(WANT, places, ...(names.length > 0 ? [names] : []));
  };
}

/**
 * Messages that bring what is here of what is asked for: a frame of what a signature here vouches for, and the bare events
 * of the rest. Nothing when it was not asked in form.
 */
export function answerTo(
  replica: Replica,
  [content, names = []]: readonly (CborValue | undefined)[],
): readonly CborValue[][] | undefined {
  const [stretches, ids] = [readStretches(content), readIds(names)];
  if (stretches === undefined || ids === undefined) return undefined;
  for (let max = STRETCH_EVENTS_MAX; max >= 1; max = Math.floor(max / 2)) {
    const events = replica.foundFor({ stretches, ids }, max);
    const vouched = signedPart(events);
    const bare = events.filter((one) => !vouched.includes(one)).map(({ canonical }): CborValue => canonical);
    const messages: CborValue[][] = [];
    if (vouched.length > 0) messages.push([EVENTS, packFrame(vouched, wholeNames(replica))]);
    if (bare.length > 0) messages.push([BARE, bare]);
    if (messages.every((message) => toCbor(message).length <= FRAME_BYTES_MAX)) return messages;
  }
  return [];
}

/** Whoever asks may stand on another history of a device than this side knows of. */
function wholeNames(replica: Replica): SenderView {
  return { ...replica.senderView(() => false), prevOf: ({ prev }) => prev };
}

/** Bare events that somebody sent; nothing when the message is not one. */
export function readBare(content: CborValue | undefined): readonly Opened[] | undefined {
  if (!Array.isArray(content) || content.length > BARE_EVENTS_MAX) return undefined;
  const events = content.flatMap((canonical) =>
    canonical instanceof Uint8Array ? { canonical, signature: undefined } : [],
  );
  return events.length < content.length ? undefined : events;
}

function readStretches(content: CborValue | undefined): readonly Stretch[] | undefined {
  if (!Array.isArray(content) || content.length > STRETCHES_MAX) return undefined;
  const stretches: Stretch[] = [];
  for (const one of content) {
    const [device, from, to] = Array.isArray(one) ? one : [];
    if (!(device instanceof Uint8Array) || device.length !== ID_BYTES) return undefined;
    if (typeof from !== "number" || typeof to !== "number" || from < 0 || to < from) return undefined;
    stretches.push({ device: toHex(device), from, to });
  }
  return stretches;
}

function readIds(content: CborValue): readonly Id[] | undefined {
  if (!Array.isArray(content) || content.length > STRETCHES_MAX) return undefined;
  const ids = content.flatMap((id) => (id instanceof Uint8Array && id.length === ID_BYTES ? toHex(id) : []));
  return ids.length < content.length ? undefined : ids;
}

function raw(id: string): Uint8Array {
  return fromHex(id) ?? new Uint8Array(ID_BYTES);
}
