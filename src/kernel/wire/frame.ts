import { sha256 } from "@noble/hashes/sha2.js";
import { fromHex, toHex } from "../bytes.ts";
import { DEPS_MAX, type DeviceId, type Event, FOUNDING_KIND, type Id, NO_ID, no, type Refusal } from "../event.ts";
import { FORMAT, type SignedEvent } from "./canonical.ts";
import { type CborValue, fromCbor, toCbor } from "./cbor.ts";

/**
 * A frame carries events without anything that the receiver can rebuild from the log it has: the community, each
 * `prev`, the keys and the ids of deps. It begins with a table of the devices it mentions; each event names its device
 * by place in that table and other events by device and seq:
 *
 * `[version, [device …], [[device, seq, minute, dep …, kind, body, signature, id …] …]]`
 *
 * A device is 8 bytes of its key where the receiver knows it, else the whole key. A dep is two numbers (device, seq),
 * or 32 bytes. An id in a body that the receiver can look up leaves an empty byte string behind and goes to the end
 * of the event as two numbers.
 */
const FRAME = 1;
/** Bytes of a device's key that name it to someone who knows it. */
export const PREFIX_BYTES = 8;
/** Most bytes of one frame. */
export const FRAME_BYTES_MAX = 64 * 1024;
/** Most devices that one frame may mention. */
const TABLE_MAX = 1024;

/** Where an event stands: enough to find it in a log. */
export type Spot = { readonly device: DeviceId; readonly seq: number };

/** What a sender must know to leave things out. */
export type SenderView = {
  /** Where an event stands that `by` had seen; nothing for any other, which the receiver might not have. */
  readonly spotOf: (id: Id, by: Event) => Spot | undefined;
  /** True when the receiver has events of this device and knows no other with the same first bytes. */
  readonly isKnown: (device: DeviceId) => boolean;
};

/** What a receiver must know to rebuild what was left out. */
export type ReceiverView = {
  readonly idAt: (device: DeviceId, seq: number) => Id | undefined;
  /** The one known device whose key begins so; nothing when there is none or more than one. */
  readonly deviceBy: (prefix: Uint8Array) => DeviceId | undefined;
};

/** The canonical bytes and signature of an event that came from elsewhere, not yet checked. */
export type Opened = { readonly canonical: Uint8Array; readonly signature: Uint8Array };

/** An event of a frame with its place in its device's chain. */
export type Rebuilt = Opened & Spot;

/** Packs events, each after those it names, into one frame. */
export function packFrame(events: readonly SignedEvent[], view: SenderView): Uint8Array {
  const table = new Map<DeviceId, number>();
  const place = (device: DeviceId): number => {
    const at = table.get(device) ?? table.size;
    table.set(device, at);
    return at;
  };
  const packed = events.map((signed) => packEvent(signed, place, view));
  const devices = [...table.keys()].map((device) => {
    const key = bytesOf(device);
    return view.isKnown(device) ? key.slice(0, PREFIX_BYTES) : key;
  });
  return toCbor([FRAME, devices, packed]);
}

/**
 * Rebuilds the events of a frame. What is refused: `wire.canonical`, `wire.shape`, `wire.format`, `wire.size`,
 * `wire.device` (a device that is not known here, or an ambiguous one) and `wire.gap` (an event that is named and not
 * here). Events before the first that cannot be rebuilt are still given.
 */
export function openFrame(
  bytes: Uint8Array,
  community: Id,
  view: ReceiverView,
): { readonly events: readonly Rebuilt[]; readonly refusal?: Refusal } {
  const events: Rebuilt[] = [];
  const refused = (code: string) => ({ events, refusal: no(code) });
  if (bytes.length > FRAME_BYTES_MAX) return refused("wire.size");
  const value = fromCbor(bytes);
  if (!Array.isArray(value)) return refused("wire.canonical");
  const [version, table, packed] = value;
  if (version !== FRAME) return refused("wire.format");
  if (!Array.isArray(table) || !Array.isArray(packed) || table.length > TABLE_MAX) return refused("wire.shape");
  const devices = table.map((key) => deviceOf(key, view));
  const fresh = new Map<string, Id>();
  const idAt = (device: DeviceId, seq: number) => fresh.get(`${device}${seq}`) ?? view.idAt(device, seq);
  for (const one of packed) {
    const opened = openEvent(one, community, devices, idAt);
    if ("code" in opened) return { events, refusal: opened };
    fresh.set(`${opened.device}${opened.seq}`, toHex(sha256(opened.canonical)));
    events.push(opened);
  }
  return { events };
}

function packEvent(signed: SignedEvent, place: (device: DeviceId) => number, view: SenderView): CborValue {
  const { event } = signed;
  const spot = (id: Id): CborValue[] | undefined => {
    const found = view.spotOf(id, event);
    return found === undefined ? undefined : [place(found.device), found.seq];
  };
  const [, , , , , , , kind, body] = fromCbor(signed.canonical) as CborValue[];
  const device = place(event.device);
  const deps = event.deps.flatMap((dep) => spot(dep) ?? [bytesOf(dep)]);
  const ids: CborValue[] = [];
  const small = holdsEmpty(body as CborValue) ? body : takeIds(body as CborValue, spot, ids);
  return [device, event.seq, event.minute, ...deps, [kind as number, small as CborValue], signed.signature, ...ids];
}

/** The body with every id that can be looked up replaced by an empty byte string. */
function takeIds(value: CborValue, spot: (id: Id) => CborValue[] | undefined, ids: CborValue[]): CborValue {
  if (Array.isArray(value)) return value.map((item) => takeIds(item, spot, ids));
  if (!(value instanceof Uint8Array) || value.length !== 32) return value;
  const found = spot(toHex(value));
  if (found === undefined) return value;
  ids.push(...found);
  return new Uint8Array();
}

function holdsEmpty(value: CborValue): boolean {
  if (Array.isArray(value)) return value.some(holdsEmpty);
  return value instanceof Uint8Array && value.length === 0;
}

function openEvent(
  packed: CborValue,
  community: Id,
  devices: readonly (DeviceId | undefined)[],
  idAt: (device: DeviceId, seq: number) => Id | undefined,
): Rebuilt | Refusal {
  const parts = partsOf(packed);
  if (parts === undefined) return no("wire.shape");
  const device = devices[parts.device];
  if (device === undefined) return no("wire.device");
  const prev = parts.seq === 0 ? NO_ID : idAt(device, parts.seq - 1);
  const deps = lookUp(parts.deps, devices, idAt);
  const ids = lookUp(parts.ids, devices, idAt);
  if (prev === undefined || deps === undefined || ids === undefined) return no("wire.gap");
  const body = ids.length === 0 ? parts.body : putIds(parts.body, ids[Symbol.iterator]());
  const canonical = toCbor([
    FORMAT,
    bytesOf(parts.kind === FOUNDING_KIND ? NO_ID : community),
    bytesOf(device),
    parts.seq,
    bytesOf(prev),
    deps,
    parts.minute,
    parts.kind,
    body,
  ]);
  return { canonical, signature: parts.signature, device, seq: parts.seq };
}

function putIds(value: CborValue, ids: Iterator<Uint8Array>): CborValue {
  if (Array.isArray(value)) return value.map((item) => putIds(item, ids));
  if (!(value instanceof Uint8Array) || value.length > 0) return value;
  const next = ids.next();
  return next.done === true ? value : next.value;
}

type PackedParts = {
  device: number;
  seq: number;
  minute: number;
  deps: CborValue[];
  kind: number;
  body: CborValue;
  signature: Uint8Array;
  ids: CborValue[];
};

function partsOf(packed: CborValue): PackedParts | undefined {
  if (!Array.isArray(packed)) return undefined;
  const [device, seq, minute] = packed;
  const middle = packed.findIndex((part) => Array.isArray(part));
  const act = packed[middle];
  const signature = packed[middle + 1];
  if (typeof device !== "number" || typeof seq !== "number" || typeof minute !== "number") return undefined;
  if (!Array.isArray(act) || act.length !== 2 || middle < 3 || middle > 3 + 2 * DEPS_MAX) return undefined;
  const [kind, body] = act;
  if (typeof kind !== "number" || body === undefined) return undefined;
  if (!(signature instanceof Uint8Array) || signature.length !== 64) return undefined;
  return {
    device,
    seq,
    minute,
    deps: packed.slice(3, middle),
    kind,
    body,
    signature,
    ids: packed.slice(middle + 2),
  };
}

/** Raw ids of spots (pairs of numbers) and whole ids; nothing when one is not here. */
function lookUp(
  parts: readonly CborValue[],
  devices: readonly (DeviceId | undefined)[],
  idAt: (device: DeviceId, seq: number) => Id | undefined,
): Uint8Array[] | undefined {
  const found: Uint8Array[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at];
    if (part instanceof Uint8Array && part.length === 32) {
      found.push(part);
      continue;
    }
    const device = typeof part === "number" ? devices[part] : undefined;
    const seq = parts[++at];
    const id = device !== undefined && typeof seq === "number" ? idAt(device, seq) : undefined;
    if (id === undefined) return undefined;
    found.push(bytesOf(id));
  }
  return found;
}

function deviceOf(key: CborValue, view: ReceiverView): DeviceId | undefined {
  if (!(key instanceof Uint8Array)) return undefined;
  return key.length === 32 ? toHex(key) : key.length === PREFIX_BYTES ? view.deviceBy(key) : undefined;
}

function bytesOf(id: Id): Uint8Array {
  return fromHex(id) ?? new Uint8Array(32);
}
