import { fromHex, toHex } from "../../kernel/bytes.ts";
import type { DeviceId } from "../../kernel/event.ts";
import { type CborValue, toCbor } from "../../kernel/wire/cbor.ts";
import { FRAME_BYTES_MAX, type SenderView } from "../../kernel/wire/frame.ts";
import { POINTS_DEVICES_MAX, POINTS_MAX } from "../bounds.ts";
import type { Replica } from "../replica.ts";
import type { Vector } from "../vector/vector.ts";
import { branchFrames } from "./branch-frames.ts";
import type { Point } from "./branches.ts";

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
  /** The other says how much it has of each device; nothing where that was not clear. */
  readonly note: (vector: Vector | undefined) => void;
  /** What to answer: frames and points; nothing when the message is not one. */
  readonly hear: (round: CborValue | undefined, content: CborValue | undefined) => Answer | undefined;
};

export type Answer = {
  readonly frames: readonly Uint8Array[];
  readonly points: readonly CborValue[] | undefined;
  /** How many events are in the frames. */
  readonly told: number;
  /** How many events were looked at for it. */
  readonly looked: number;
};

export const POINTS = 7;
/** Rounds after which nobody answers with points of their own: both have told all that they have. */
const ROUNDS = 2;
/** What is told of all devices together: a larger message nobody hears. */
const POINTS_BYTES_MAX = FRAME_BYTES_MAX - 16;

type Needs = Pick<Replica, "branches" | "event" | "senderView">;

type Told = { readonly device: DeviceId; readonly points: readonly Point[] };

export function createBranching({ branches, event, senderView }: Needs): Branching {
  let said: "nothing" | "of some" | "of all" = "nothing";
  let has: Vector | undefined;
  let toldUpTo = 0;

  function hear(round: CborValue | undefined, content: CborValue | undefined): Answer | undefined {
    const told = readTold(content);
    if (told === undefined || typeof round !== "number") return undefined;
    const answers = told.map(({ device, points }) => branches.compare(device, points, round > 0, has));
    const devices = new Set(told.map(({ device }) => device));
    const parted = new Set(answers.flatMap((answer) => (answer.hasParted ? [answer.device] : [])));
    const lacking = answers.flatMap((answer) => answer.lacking.flat());
    // What the branches stand on may be lacking too, and neither can be taken in without the other.
    const events = has === undefined ? lacking : branches.withGround(lacking, parted, has);
    const unknown = answers.flatMap(({ device, isLacking }) => (isLacking ? [device] : []));
    const points = round < ROUNDS && unknown.length > 0 ? say(round + 1, unknown, branches.locator) : undefined;
    const packed = branchFrames(events, byWholeIds(devices), ({ device }) => branches.isFull(device));
    return {
      frames: packed.map(({ frame }) => frame),
      told: packed.flatMap((one) => one.events).length,
      points,
      looked: events.length,
    };
  }

  /** Nobody may take an event of these devices for another at its place, also who knows of no fork yet. */
  function byWholeIds(devices: ReadonlySet<DeviceId>): SenderView {
    const view = senderView(() => false);
    return {
      ...view,
      spotOf: (id, by) => (devices.has(event(id)?.device ?? "") ? undefined : view.spotOf(id, by)),
      prevOf: (first) => (devices.has(first.device) ? first.prev : view.prevOf?.(first)),
    };
  }

  return {
    ends: (ofAll) => {
      const isSaid = ofAll ? said === "of all" : said !== "nothing";
      const devices = isSaid ? [] : branches.devices(ofAll);
      if (devices.length === 0) return undefined;
      said = ofAll ? "of all" : "of some";
      // Those that one message has no room for come first in the next.
      const from = toldUpTo % devices.length;
      const message = say(0, [...devices.slice(from), ...devices.slice(0, from)], branches.ends);
      toldUpTo = from + message[2].length;
      return message;
    },
    note: (vector) => {
      has = vector ?? has;
    },
    again: () => {
      said = "nothing";
    },
    hear,
  };
}

function say(
  round: number,
  devices: readonly DeviceId[],
  pointsOf: (device: DeviceId) => readonly Point[],
): readonly [sort: number, round: number, told: CborValue[]] {
  const told: CborValue[] = [];
  let bytes = 0;
  for (const device of devices.slice(0, POINTS_DEVICES_MAX)) {
    const points = pointsOf(device).slice(0, POINTS_MAX);
    const one: CborValue = [raw(device), points.map(({ seq, id }): CborValue => [seq, raw(id)])];
    bytes += toCbor(one).length;
    if (bytes > POINTS_BYTES_MAX) break;
    told.push(one);
  }
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
