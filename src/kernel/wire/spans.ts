import { DEPS_MAX, EVENT_BYTES_MAX } from "../event.ts";

/** Where the parts of canonical bytes lie, and the numbers among them. */
export type Spans = {
  readonly device: number;
  readonly seq: number;
  readonly prev: number;
  readonly deps: readonly number[];
  readonly minute: number;
  readonly kindNumber: number;
  /** The body's first byte of CBOR. */
  readonly body: number;
  /** For a sealed body, where its bytes begin; they go on to the end. */
  readonly sealed: number | undefined;
};

/** Where a community's id stands: after the head of nine parts and the format. */
export const COMMUNITY_AT = 4;
const ID_BYTES = 32;
const DEVICE_AT = COMMUNITY_AT + ID_BYTES + 2;

/**
 * Reads off where the parts of canonical bytes lie, for bytes that were checked when they came: a log of thousands of
 * events is read much faster so than by a CBOR library. Nothing where anything looks unusual; then that is to be asked.
 */
export function spansOf(canonical: Uint8Array): Spans | undefined {
  const at = { next: DEVICE_AT + ID_BYTES };
  if (canonical[0] !== 0x89 || canonical[1] !== 1 || canonical.length > EVENT_BYTES_MAX) return undefined;
  if (!isId(canonical, COMMUNITY_AT) || !isId(canonical, DEVICE_AT)) return undefined;
  const seq = numberAt(canonical, at);
  const prev = idAt(canonical, at);
  const count = (canonical[at.next] ?? 0) - 0x80;
  if (seq === undefined || prev === undefined || count < 0 || count > DEPS_MAX) return undefined;
  at.next += 1;
  const deps: number[] = [];
  for (let dep = 0; dep < count; dep++) {
    const id = idAt(canonical, at);
    if (id === undefined) return undefined;
    deps.push(id);
  }
  const minute = numberAt(canonical, at);
  const kindNumber = numberAt(canonical, at);
  const body = at.next;
  if (minute === undefined || kindNumber === undefined || body >= canonical.length) return undefined;
  const spans = { device: DEVICE_AT, seq, prev, deps, minute, kindNumber, body };
  if ((canonical[body] as number) >> 5 !== BYTES) return { ...spans, sealed: undefined };
  const length = numberAt(canonical, at, BYTES);
  if (length === undefined || at.next + length !== canonical.length) return undefined;
  return { ...spans, sealed: at.next };
}

/** CBOR's sort of a byte string. */
const BYTES = 2;

function isId(bytes: Uint8Array, at: number): boolean {
  return bytes[at - 2] === 0x58 && bytes[at - 1] === ID_BYTES;
}

function idAt(bytes: Uint8Array, at: { next: number }): number | undefined {
  const start = at.next + 2;
  if (!isId(bytes, start)) return undefined;
  at.next = start + ID_BYTES;
  return start;
}

/** A whole number in its shortest form, of up to four bytes. */
function numberAt(bytes: Uint8Array, at: { next: number }, sort = 0): number | undefined {
  const head = (bytes[at.next++] ?? 0xff) - (sort << 5);
  if (head >= 0 && head < 24) return head;
  const length = head === 24 ? 1 : head === 25 ? 2 : head === 26 ? 4 : 0;
  if (length === 0) return undefined;
  let number = 0;
  for (let more = 0; more < length; more++) number = number * 256 + (bytes[at.next++] ?? 0);
  const isShortest = number >= (length === 1 ? 24 : 256 ** (length / 2));
  return isShortest && at.next <= bytes.length ? number : undefined;
}
