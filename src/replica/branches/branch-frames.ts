import type { Event, Id } from "../../kernel/event.ts";
import { namedBy } from "../../kernel/graph.ts";
import { FRAME_BYTES_MAX, FRAME_EVENTS_MAX, type SenderView } from "../../kernel/wire/frame.ts";
import { packFrame } from "../../kernel/wire/pack-frame.ts";
import type { SignedEvent } from "../../kernel/wire/signed-event.ts";
import { BRANCH_FRAMES_MAX } from "../bounds.ts";
import { signedPart } from "../log/signed-part.ts";
import { createPassable } from "../vector/passable.ts";

/** Events tried in one frame, in this turn: fewer where they are large. */
const SIZES = [256, 64, 16, 4, 1];

/**
 * Frames of events on several branches, each event after those it names. What cannot be taken in one without the other,
 * since each stands before the other's next signature, goes into one frame, or stays here with all that stands on it
 * where that is too large. Only so many; what is left is told again when these have come.
 *
 * What `needsBearer` comes with the first event of somebody else that rests on it, and what nobody rests on comes last: a
 * frame of nothing but such branches would be refused, and so would the next ones that stand on it.
 */
export function branchFrames(
  events: readonly SignedEvent[],
  view: SenderView,
  needsBearer: (event: Event) => boolean = () => false,
): readonly Packed[] {
  const frames: Packed[] = [];
  let turn = 0;
  for (const one of eachFrame(events, view, needsBearer)) {
    if (one !== undefined) frames.push(one);
    turn += 1;
    if (turn === BRANCH_FRAMES_MAX) break;
  }
  return frames;
}

/** One frame after the other; nothing in the place of what fits none. */
export function* eachFrame(
  events: readonly SignedEvent[],
  view: SenderView,
  needsBearer: (event: Event) => boolean = () => false,
): Generator<Packed | undefined> {
  for (let left = events; left.length > 0; ) {
    const [own, borne] = [left.filter((one) => !needsBearer(one.event)), left.filter((one) => needsBearer(one.event))];
    const turn = [...own, ...borne];
    const next = nextFrame(left, turn, view);
    yield next;
    const ids = new Set(next?.events.map(({ event }) => event.id));
    left = next === undefined ? without(left, turn[0]) : left.filter(({ event }) => !ids.has(event.id));
  }
}

export type Packed = { readonly frame: Uint8Array; readonly events: readonly SignedEvent[] };

/** `turn`: the same events in the order in which they are taken, each with all that it cannot go without. */
function nextFrame(events: readonly SignedEvent[], turn: readonly SignedEvent[], view: SenderView): Packed | undefined {
  const take = createPassable(events);
  for (const size of SIZES) {
    const taken = new Set<Id>();
    for (const { event } of turn) if (taken.size < size) take(event.id, taken);
    const part = signedPart(events.filter(({ event }) => taken.has(event.id)));
    const fits = part.length > 0 && part.length <= FRAME_EVENTS_MAX;
    const frame = fits ? packFrame(part, view) : undefined;
    if (frame !== undefined && frame.length <= FRAME_BYTES_MAX) return { frame, events: part };
  }
  return undefined;
}

/** All but one and what stands on it. */
function without(events: readonly SignedEvent[], one: SignedEvent | undefined): readonly SignedEvent[] {
  const gone = new Set<Id | undefined>([one?.event.id]);
  for (const { event } of events) if (namedBy(event).some((id) => gone.has(id))) gone.add(event.id);
  return events.filter(({ event }) => !gone.has(event.id));
}
