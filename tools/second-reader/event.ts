/** Section 2: one event, its canonical form, its id and its signature. */
import { decode, encode, Refused, same, type Value } from "./cbor.ts";
import { type Signer, sha256, vouches } from "./crypto.ts";
import { bytes, count, hex, list } from "./shapes.ts";

export interface Parts {
  /** The id of the founding event; zeros in that event itself. */
  readonly community: Uint8Array;
  readonly device: Uint8Array;
  readonly seq: number;
  readonly prev: Uint8Array;
  readonly deps: readonly Uint8Array[];
  readonly minute: number;
  readonly kind: number;
  readonly body: Value;
}

export interface Read extends Parts {
  readonly canonical: Uint8Array;
  readonly id: Uint8Array;
}

export const ZEROS = new Uint8Array(32);
export const FOUNDING = 1;
const FORMAT = 1;
const LONGEST = 8192;
const DEEPEST = 5;
const LAST_MINUTE = 4_223_371_680;
const MOST_DEPS = 3;

/** The bytes that are hashed and signed. */
export function canonicalOf(parts: Parts): Uint8Array {
  const { community, device, seq, prev, deps, minute, kind, body } = parts;
  return encode([FORMAT, community, device, seq, prev, deps, minute, kind, body]);
}

/** Reads a canonical form, and refuses every other form and size. */
export function readEvent(canonical: Uint8Array): Read {
  if (canonical.length > LONGEST) throw new Refused("wire.size");
  const [format, community, device, seq, prev, deps, minute, kind, body] = list(decode(canonical, DEEPEST), 9);
  if (format !== FORMAT) throw new Refused("wire.format");
  const parts: Parts = {
    community: bytes(community, 32),
    device: bytes(device, 32),
    seq: count(seq),
    prev: bytes(prev, 32),
    deps: list(deps).map((dep) => bytes(dep, 32)),
    minute: count(minute),
    kind: count(kind),
    body: body ?? 0,
  };
  checkForm(parts);
  return { ...parts, canonical, id: sha256(canonical) };
}

/** The signature over an event, by its device. */
export function signEvent(canonical: Uint8Array, signer: Signer): Uint8Array {
  return signer.sign("kith event", canonical);
}

/** Whether a signature over an event holds. */
export function signatureHolds(event: Read, signature: Uint8Array): boolean {
  return vouches(event.device, signature, "kith event", event.canonical);
}

function checkForm(parts: Parts): void {
  const { community, seq, prev, deps, minute, kind, body } = parts;
  if (same(prev, ZEROS) !== (seq === 0)) throw new Refused("wire.shape: prev and seq");
  if (same(community, ZEROS) !== (kind === FOUNDING)) throw new Refused("wire.shape: founding and community");
  if (deps.length > MOST_DEPS) throw new Refused("wire.shape: too many deps");
  if (new Set([prev, ...deps].map(hex)).size !== deps.length + 1) throw new Refused("wire.shape: named twice");
  if (minute > LAST_MINUTE) throw new Refused("wire.shape: minute");
  if (!(Array.isArray(body) || body instanceof Uint8Array)) throw new Refused("wire.shape: body");
}
