import type { DeviceId } from "../kernel/event.ts";
import { FRAME_BYTES_MAX } from "../kernel/wire/frame.ts";
import { packFrame } from "../kernel/wire/pack-frame.ts";
import { BATCH } from "./bounds.ts";
import { eachFrame } from "./branch-frames.ts";
import type { Replica } from "./replica.ts";
import { grown, type Vector } from "./vector.ts";

export type Outgoing = { readonly bytes: Uint8Array; readonly after: Vector; readonly count: number };

/** As much of what a vector lacks as fits one frame; nothing when it lacks nothing. */
export function nextFrame(replica: Replica, vector: Vector, wholeKeys: boolean): Outgoing | undefined {
  const knows = (device: DeviceId): boolean => !wholeKeys && (vector.get(device) ?? 0) > 0;
  const view = replica.senderView(knows);
  for (let max = BATCH; max >= 1; max = Math.floor(max / 2)) {
    const events = replica.since(vector, max);
    if (events.length === 0) return undefined;
    const bytes = packFrame(events, view);
    if (bytes.length <= FRAME_BYTES_MAX) return outgoing(bytes, vector, events);
  }
  // Many runs whose signatures came late may hold too much between them, though each by itself fits.
  for (const one of eachFrame(replica.since(vector, 1), view)) {
    if (one !== undefined) return outgoing(one.frame, vector, one.events);
  }
  return undefined;
}

function outgoing(bytes: Uint8Array, vector: Vector, events: ReturnType<Replica["since"]>): Outgoing {
  const after = grown(
    vector,
    events.map(({ event }) => event),
  );
  return { bytes, after, count: events.length };
}
