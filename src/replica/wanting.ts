import { fromHex, toHex } from "../kernel/bytes.ts";
import type { CborValue } from "../kernel/wire/cbor.ts";
import { FRAME_BYTES_MAX } from "../kernel/wire/frame.ts";
import { packFrame } from "../kernel/wire/pack-frame.ts";
import { STRETCH_EVENTS_MAX, STRETCHES_MAX } from "./bounds.ts";
import type { Stretch } from "./damage.ts";
import type { Replica } from "./replica.ts";

/** The sort of message that asks for stretches: `[WANT, [[device, from, to] …]]`. */
export const WANT = 6;

/**
 * Says something to a peer; a damaged log asks for just what it lost instead, since what it would say brings all that
 * comes after, which it has. What was asked for in vain is not asked for twice on end: the peer may lack it, or it may
 * stand on what is not here yet, which only comes to whoever says how much is here.
 */
export function orWanted(replica: Replica, send: (...parts: CborValue[]) => void): (...told: CborValue[]) => void {
  let asked = "";
  return (...told) => {
    const some = replica.wanted().slice(0, STRETCHES_MAX);
    const ask = some.map(({ device, from, to }) => `${device} ${from} ${to}`).join();
    const isInVain = ask === asked;
    asked = isInVain ? "" : ask;
    if (isInVain || some.length === 0) send(...told);
    else
      send(
        WANT,
        some.map(({ device, from, to }) => [fromHex(device) ?? new Uint8Array(), from, to]),
      );
  };
}

/** One frame of what is asked for; empty when nothing of it is here, and nothing when the message is not one. */
export function answerTo(replica: Replica, content: CborValue | undefined): Uint8Array | undefined {
  const stretches = readStretches(content);
  if (stretches === undefined) return undefined;
  for (let max = STRETCH_EVENTS_MAX; max >= 1; max = Math.floor(max / 2)) {
    const events = replica.stretch(stretches, max);
    if (events.length === 0) break;
    const frame = packFrame(
      events,
      replica.senderView(() => false),
    );
    if (frame.length <= FRAME_BYTES_MAX) return frame;
  }
  return new Uint8Array();
}

function readStretches(content: CborValue | undefined): readonly Stretch[] | undefined {
  if (!Array.isArray(content) || content.length > STRETCHES_MAX) return undefined;
  const stretches: Stretch[] = [];
  for (const one of content) {
    const [device, from, to] = Array.isArray(one) ? one : [];
    if (!(device instanceof Uint8Array) || device.length !== 32) return undefined;
    if (typeof from !== "number" || typeof to !== "number" || from < 0 || to < from) return undefined;
    stretches.push({ device: toHex(device), from, to });
  }
  return stretches;
}
