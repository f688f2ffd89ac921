import type { DeviceId, Id } from "../kernel/event.ts";
import { namedBy } from "../kernel/graph.ts";
import type { SignedEvent } from "../kernel/wire/canonical.ts";
import { FRAME_BYTES_MAX, type SenderView } from "../kernel/wire/frame.ts";
import { packFrame } from "../kernel/wire/pack-frame.ts";
import { BRANCH_FRAMES_MAX } from "./bounds.ts";
import { signedPart } from "./signed-part.ts";

/** Events tried in one frame, in this turn: more where signatures are far apart, fewer where events are large. */
const SIZES = [256, 1024, 64, 16, 4, 1];

/**
 * Frames of events on several branches, each event after those it names: a frame holds one run of a device, so what
 * stands on another branch goes into a later one. Only so many; what is left is told again when these have come.
 */
export function branchFrames(events: readonly SignedEvent[], view: SenderView): readonly Uint8Array[] {
  const frames: Uint8Array[] = [];
  for (let left = events; left.length > 0 && frames.length < BRANCH_FRAMES_MAX; ) {
    const next = nextFrame(left, view);
    if (next === undefined) break;
    frames.push(next.frame);
    left = left.filter(({ event }) => !next.ids.has(event.id));
  }
  return frames;
}

function nextFrame(events: readonly SignedEvent[], view: SenderView) {
  for (const size of SIZES) {
    const part = signedPart(oneRunEach(events, size));
    const frame = part.length === 0 ? undefined : packFrame(part, view);
    if (frame !== undefined && frame.length <= FRAME_BYTES_MAX) {
      return { frame, ids: new Set(part.map(({ event }) => event.id)) };
    }
  }
  return undefined;
}

/** The first `size` events that make one run a device, without those that stand on one that is left for later. */
function oneRunEach(events: readonly SignedEvent[], size: number): readonly SignedEvent[] {
  const given = new Set(events.map(({ event }) => event.id));
  const here = new Set<Id>();
  const ends = new Map<DeviceId, Id>();
  const runs: SignedEvent[] = [];
  for (const one of events) {
    if (runs.length === size) break;
    const { id, device, prev } = one.event;
    const isNext = !ends.has(device) || ends.get(device) === prev;
    if (!isNext || !namedBy(one.event).every((named) => here.has(named) || !given.has(named))) continue;
    here.add(id);
    ends.set(device, id);
    runs.push(one);
  }
  return runs;
}
