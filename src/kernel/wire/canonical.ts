import { sha256 } from "@noble/hashes/sha2.js";
import { packBody, unpackBody } from "../body-codec.ts";
import { ascii, fromHex, joinBytes, toHex } from "../bytes.ts";
import {
  DEPS_MAX,
  EVENT_BYTES_MAX,
  type Event,
  FOUNDING_KIND,
  type Id,
  MINUTE_MAX,
  MISFIT,
  NO_ID,
  no,
  type Refusal,
  SEALED,
} from "../event.ts";
import { type Kinds, unknownKind } from "../kinds.ts";
import { CANONICAL_DEPTH_MAX, type CborValue, fromCbor, fromOwnCbor, toCbor } from "./cbor.ts";
import { COMMUNITY_AT, spansOf } from "./spans.ts";

/** Version of the canonical form. Nothing is frozen before a release. */
export const FORMAT = 1;
/** What every signature begins with, so that a key of ours signs nothing of anybody else's. */
const SIGNED_AS = ascii("kith event");

/** Reads the canonical bytes of one community's events, as `readCanonical` does. */
export type Reader = (canonical: Uint8Array) => Event | Refusal;

/** The parts of an event that are not its meaning: where it stands in the log. */
export type Stand = Pick<Event, "device" | "seq" | "prev" | "deps" | "minute">;

/** The canonical form of a checked body at its place: `[format, community, device, seq, prev, deps, minute, kind, body]`. */
export function writeCanonical(community: Id, stand: Stand, kindNumber: number, body: CborValue): Uint8Array {
  return joinBytes(besideBody(community, stand, kindNumber), toCbor(body));
}

/** A body as it travels in the clear, for `writeCanonical`; what seals it takes this. */
export function bodyOnWire(kinds: Kinds, kind: string, body: Event["body"], stand: Stand): CborValue {
  const known = kinds.byKind.get(kind);
  return known === undefined ? [] : packBody(known.act.fields, body, [stand.prev, ...stand.deps]);
}

/**
 * The event that canonical bytes stand for, or why they are none: `wire.size`, `wire.canonical`, `wire.shape`,
 * `wire.format`, `wire.foreign` (another community's). The signature is not looked at here. `read` is for what this
 * device has checked before.
 */
export function readCanonical(kinds: Kinds, community: Id, canonical: Uint8Array, read = fromCbor): Event | Refusal {
  const placed = readPlaced(community, canonical, idOf, read);
  if ("code" in placed) return placed;
  const { id, kindNumber, body, ...stand } = placed;
  return { id, ...stand, ...meaning(kinds, kindNumber, body, stand) };
}

/** As `readCanonical`, for bytes that were checked when they came and have a checksum since: without a CBOR library. */
export function readKept(kinds: Kinds, community: Id): Reader {
  const own = raw(community);
  const carefully = (canonical: Uint8Array) => readCanonical(kinds, community, canonical, fromOwnCbor);
  return (canonical) => {
    const spans = spansOf(canonical);
    if (spans === undefined || spans.kindNumber === FOUNDING_KIND) return carefully(canonical);
    const { seq, minute, kindNumber, sealed } = spans;
    const idAt = (at: number): Id => toHex(canonical.subarray(at, at + 32));
    const body = sealed === undefined ? fromOwnCbor(canonical.subarray(spans.body), BODY_DEPTH_MAX) : SEALED_SOMEHOW;
    const prev = idAt(spans.prev);
    const isOurs = own.every((byte, at) => canonical[COMMUNITY_AT + at] === byte);
    const isBody = Array.isArray(body) || body === SEALED_SOMEHOW;
    if (!isOurs || !isBody || (seq === 0) !== (prev === NO_ID) || minute > MINUTE_MAX) return carefully(canonical);
    const deps = spans.deps.map(idAt);
    const stand = { device: idAt(spans.device), seq, prev: seq === 0 ? undefined : prev, deps, minute };
    return { id: idOf(canonical), ...stand, ...meaning(kinds, kindNumber, body, stand) };
  };
}

/** What stands for the bytes of a sealed body where nobody looks at them. */
const SEALED_SOMEHOW = new Uint8Array();
const BODY_DEPTH_MAX = CANONICAL_DEPTH_MAX - 1;

/** An event of which only the place in the log was read, not what its body means. */
export type Placed = Stand & { readonly id: Id; readonly kindNumber: number; readonly body: CborValue };

/** As `readCanonical`, for those who check a log and need not know what it says. `hash` is SHA-256 in hex. */
export function readPlaced(community: Id, canonical: Uint8Array, hash = idOf, read = fromCbor): Placed | Refusal {
  if (canonical.length > EVENT_BYTES_MAX) return no("wire.size", { bytes: canonical.length, max: EVENT_BYTES_MAX });
  const value = read(canonical, CANONICAL_DEPTH_MAX);
  if (value === undefined) return no("wire.canonical");
  const parts = partsOf(value);
  if (parts === undefined) return no("wire.shape");
  if (parts.format !== FORMAT) return no("wire.format", { format: parts.format });
  const id = hash(canonical);
  const founds = parts.kindNumber === FOUNDING_KIND;
  if (parts.community !== (founds ? NO_ID : community) || (founds && id !== community)) return no("wire.foreign");
  if (parts.seq === 0 ? parts.prev !== NO_ID : parts.prev === NO_ID) return no("wire.shape");
  const named = new Set([parts.prev, ...parts.deps]);
  if (named.size !== parts.deps.length + 1) return no("wire.shape");
  const { device, seq, deps, minute, kindNumber, body } = parts;
  return { id, device, seq, prev: parts.prev === NO_ID ? undefined : parts.prev, deps, minute, kindNumber, body };
}

/** Each act is written in one way only: in the clear, or sealed. Anything else is a misfit, so nobody can seal less. */
function meaning(kinds: Kinds, kindNumber: number, value: CborValue, stand: Stand): Pick<Event, "kind" | "body"> {
  const known = kinds.byNumber.get(kindNumber);
  if (known === undefined) return { kind: unknownKind(kindNumber), body: {} };
  const { kind, fields, open, sealedTo } = known.act;
  const names = [stand.prev, ...stand.deps];
  if (sealedTo !== undefined) return { kind, body: audienceIn(value, names) === undefined ? MISFIT : SEALED };
  if (open !== true) return { kind, body: value instanceof Uint8Array ? SEALED : MISFIT };
  return { kind, body: unpackBody(fields, value, names) ?? MISFIT };
}

/** The audience that a body on the wire names, `[place among the names, sealed]`; nothing when it is no such body. */
export function audienceIn(value: CborValue, names: readonly (Id | undefined)[]): Id | undefined {
  if (!Array.isArray(value) || value.length !== 2 || !(value[1] instanceof Uint8Array)) return undefined;
  return typeof value[0] === "number" ? names[value[0]] : undefined;
}

/** What a sealed body is bound to: all of the canonical form that comes before it. It is asked for to seal, then to write. */
export function besideBody(community: Id, stand: Stand, kindNumber: number): Uint8Array {
  if (beside.stand === stand && beside.community === community && beside.kindNumber === kindNumber) return beside.bytes;
  const { device, seq, prev = NO_ID, deps, minute } = stand;
  const ids = [raw(community), raw(device)];
  const whole = toCbor([FORMAT, ...ids, seq, raw(prev), deps.map(raw), minute, kindNumber, NO_BODY]);
  const bytes = whole.subarray(0, whole.length - 1);
  beside = { community, stand, kindNumber, bytes };
  return bytes;
}

/** An array of nothing takes one byte. */
const NO_BODY: CborValue = [];
/** What was asked last. */
let beside: { community?: Id; stand?: Stand; kindNumber?: number; bytes: Uint8Array } = { bytes: new Uint8Array() };

/** The sealed bytes of canonical ones, and what comes before them; nothing for a body in the clear. */
export function sealedPart(canonical: Uint8Array): { beside: Uint8Array; sealed: Uint8Array } | undefined {
  const spans = spansOf(canonical);
  if (spans?.sealed === undefined) return undefined;
  return { beside: canonical.subarray(0, spans.body), sealed: canonical.subarray(spans.sealed) };
}

/** SHA-256 of the canonical form. */
export function idOf(canonical: Uint8Array): Id {
  return toHex(sha256(canonical));
}

/** The bytes that a device signs. */
export function signedBytes(canonical: Uint8Array): Uint8Array {
  return joinBytes(SIGNED_AS, canonical);
}

type Parts = {
  format: number;
  community: Id;
  device: Id;
  seq: number;
  prev: Id;
  deps: Id[];
  minute: number;
  kindNumber: number;
  body: CborValue;
};

function partsOf(value: CborValue): Parts | undefined {
  if (!Array.isArray(value) || value.length !== 9) return undefined;
  const [format, community, device, seq, prev, deps, minute, kindNumber, body] = value;
  if (!Array.isArray(deps) || deps.length > DEPS_MAX || !deps.every(isRawId)) return undefined;
  if (!isRawId(community) || !isRawId(device) || !isRawId(prev)) return undefined;
  if (!isCount(format) || !isCount(seq) || !isCount(minute) || minute > MINUTE_MAX || !isCount(kindNumber))
    return undefined;
  if (!Array.isArray(body) && !(body instanceof Uint8Array)) return undefined;
  return {
    format,
    community: toHex(community),
    device: toHex(device),
    seq,
    prev: toHex(prev),
    deps: deps.map(toHex),
    minute,
    kindNumber,
    body,
  };
}

function isRawId(value: CborValue | undefined): value is Uint8Array {
  return value instanceof Uint8Array && value.length === 32;
}

function isCount(value: CborValue | undefined): value is number {
  return typeof value === "number" && value >= 0;
}

function raw(id: Id): Uint8Array {
  return fromHex(id) ?? new Uint8Array(32);
}
