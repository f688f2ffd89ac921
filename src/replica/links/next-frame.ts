import type { DeviceId } from "../../kernel/event.ts";
import { FRAME_BYTES_MAX, FRAME_EVENTS_MAX, type SenderView } from "../../kernel/wire/frame.ts";
import { packFrame } from "../../kernel/wire/pack-frame.ts";
import type { SignedEvent } from "../../kernel/wire/signed-event.ts";
import { BATCH } from "../bounds.ts";
import { eachFrame, type Packed } from "../branches/branch-frames.ts";
import type { Replica } from "../replica.ts";
import { grown, type Vector } from "../vector/vector.ts";

/** The sort of message that brings a frame. */
export const EVENTS = 3;
/** The sort of message that says that a frame was kept. */
export const GOT = 4;

export type Outgoing = { readonly bytes: Uint8Array; readonly after: Vector; readonly count: number };

/** As much of what a vector lacks as fits one frame; nothing when it lacks nothing. */
export function nextFrame(replica: Replica, vector: Vector, wholeKeys: boolean): Outgoing | undefined {
  const knows = (device: DeviceId): boolean => !wholeKeys && (vector.get(device) ?? 0) > 0;
  const packed = firstFitting((max) => replica.since(vector, max), replica.senderView(knows), BATCH);
  if (packed === undefined) return undefined;
  const events = packed.events.map(({ event }) => event);
  return { bytes: packed.frame, after: grown(vector, events), count: events.length };
}

/**
 * One frame of the first that are lacking: `most` of them or fewer, and more where a signature comes only later. Nothing
 * when nothing is lacking, or nothing of it fits.
 */
export function firstFitting(
  lacking: (max: number) => readonly SignedEvent[],
  view: SenderView,
  most: number,
): Packed | undefined {
  for (let max = most; max >= 1; max = Math.floor(max / 2)) {
    const events = lacking(max);
    if (events.length === 0) return undefined;
    const frame = packFrame(events, view);
    if (frame.length <= FRAME_BYTES_MAX && events.length <= FRAME_EVENTS_MAX) return { frame, events };
  }
  // Many runs whose signatures came late may hold too much between them, though each by itself fits.
  for (const one of eachFrame(lacking(1), view)) if (one !== undefined) return one;
  return undefined;
}
