import { fromHex, toHex } from "../kernel/bytes.ts";
import type { DeviceId } from "../kernel/event.ts";
import type { CborValue } from "../kernel/wire/cbor.ts";
import { FRAME_BYTES_MAX } from "../kernel/wire/frame.ts";
import { packFrame } from "../kernel/wire/pack-frame.ts";
import { BRANCH_FRAMES_MAX, POINTS_DEVICES_MAX, POINTS_MAX } from "./bounds.ts";
import type { Point } from "./branches.ts";
import type { Replica } from "./replica.ts";

/**
 * How two replicas come to hold the same branches of a forked device (K-6). One tells ends or points of a chain; the
 * other sends what is clearly lacking there, and tells its own points where it lacks something itself:
 * `[POINTS, round, [[device, [[seq, id] …]] …]]`. In round 0 these are only ends, later whole locators.
 */
export type Branching = {
  /** To be said when both differ, once: the ends of devices that are known to have forked, or of all when one must have. */
  readonly ends: (ofAll: boolean) => readonly CborValue[] | undefined;
  /** From now on the ends may be said again. */
  readonly again: () => void;
  /** What to answer: frames and points; nothing when the message is not one. */
  readonly hear: (round: CborValue | undefined, content: CborValue | undefined) => Answer | undefined;
};

export type Answer = { readonly frames: readonly Uint8Array[]; readonly points: readonly CborValue[] | undefined };

export const POINTS = 7;
/** Rounds after which nobody answers with points of their own: both have told all that they have. */
const ROUNDS = 2;
/** Events tried in one frame; fewer when they are large. */
const BATCH = 256;

type Told = { readonly device: DeviceId; readonly points: readonly Point[] };

export function createBranching({ branches, senderView }: Pick<Replica, "branches" | "senderView">): Branching {
  let isSaid = false;

  function hear(round: CborValue | undefined, content: CborValue | undefined): Answer | undefined {
    const told = readTold(content);
    if (told === undefined || typeof round !== "number") return undefined;
    const answers = told.map(({ device, points }) => branches.compare(device, points, round > 0));
    const frames = answers.flatMap(({ lacking }) => lacking).flatMap((run) => framesOf(run));
    const unknown = answers.flatMap(({ device, isLacking }) => (isLacking ? [device] : []));
    const points = round < ROUNDS && unknown.length > 0 ? say(round + 1, unknown, branches.locator) : undefined;
    return { frames: frames.slice(0, BRANCH_FRAMES_MAX), points };
  }

  function framesOf(run: Parameters<typeof packFrame>[0]): Uint8Array[] {
    const frames: Uint8Array[] = [];
    for (let at = 0, size = BATCH; at < run.length && size >= 1 && frames.length < BRANCH_FRAMES_MAX; ) {
      const some = run.slice(at, at + size);
      const end = some.findLastIndex((one) => one.signature !== undefined) + 1;
      const frame = packFrame(
        some.slice(0, end),
        senderView(() => false),
      );
      if (frame.length > FRAME_BYTES_MAX) {
        size = Math.floor(size / 2);
        continue;
      }
      if (end === 0) break;
      frames.push(frame);
      at += end;
    }
    return frames;
  }

  return {
    ends: (ofAll) => {
      const devices = isSaid ? [] : branches.devices(ofAll);
      if (devices.length === 0) return undefined;
      isSaid = true;
      return say(0, devices, branches.ends);
    },
    again: () => {
      isSaid = false;
    },
    hear,
  };
}

function say(
  round: number,
  devices: readonly DeviceId[],
  pointsOf: (device: DeviceId) => readonly Point[],
): readonly CborValue[] {
  const told = devices.slice(0, POINTS_DEVICES_MAX).map((device): CborValue => {
    const points = pointsOf(device).map(({ seq, id }): CborValue => [seq, raw(id)]);
    return [raw(device), points];
  });
  return [POINTS, round, told];
}

function readTold(content: CborValue | undefined): readonly Told[] | undefined {
  if (!Array.isArray(content) || content.length > POINTS_DEVICES_MAX) return undefined;
  const told: Told[] = [];
  for (const one of content) {
    const [device, points] = Array.isArray(one) ? one : [];
    if (!(device instanceof Uint8Array) || !Array.isArray(points) || points.length > POINTS_MAX) return undefined;
    const read = points.map(readPoint);
    if (read.includes(undefined)) return undefined;
    told.push({ device: toHex(device), points: read.flatMap((point) => point ?? []) });
  }
  return told;
}

function readPoint(value: CborValue): Point | undefined {
  const [seq, id] = Array.isArray(value) ? value : [];
  if (typeof seq !== "number" || seq < 0 || !(id instanceof Uint8Array) || id.length !== 16) return undefined;
  return { seq, id: toHex(id) };
}

function raw(hex: string): Uint8Array {
  return fromHex(hex) ?? new Uint8Array();
}
