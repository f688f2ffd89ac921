import { fromHex, joinBytes, toHex } from "../kernel/bytes.ts";
import type { Id } from "../kernel/event.ts";
import { type CborValue, fromCbor, toCbor } from "../kernel/wire/cbor.ts";
import { BLOB_BYTES_MAX, type Blobs, blobId } from "./blobs.ts";

/**
 * Brings blobs over a fast link when somebody asks for them, never by itself: `[WANT, id …]`, answered by
 * `[HAVE, id …]` of those that are there and then by each in pieces, `[BLOB, id, from, length, bytes]`.
 */
const WANT = 32;
const HAVE = 33;
const BLOB = 34;

/** Most blobs that are asked for at a time; the others wait for their turn. */
const WANTED_MAX = 8;
const PIECE_BYTES = 32 * 1024;
const ID_BYTES = 32;

export type BlobExchange = {
  /** Asks the other side for a blob. Resolves with its bytes once they are kept here, or with nothing. */
  readonly want: (id: Id) => Promise<boolean>;
  /** Takes a message that the other side sent. False when it is none of these, or breaks their bounds. */
  readonly hear: (message: Uint8Array) => Promise<boolean>;
  readonly end: () => void;
};

type Coming = { readonly pieces: Uint8Array[]; got: number; readonly done: (isHere: boolean) => void };

/** `isFast`: over radio nothing is asked for and nothing is given. */
export function createBlobExchange(blobs: Blobs, send: (message: Uint8Array) => void, isFast: boolean): BlobExchange {
  const coming = new Map<Id, Coming>();
  let isOver = !isFast;

  async function want(id: Id): Promise<boolean> {
    if ((await blobs.get(id)) !== undefined) return true;
    if (isOver || coming.size >= WANTED_MAX || coming.has(id)) return false;
    return new Promise((resolve) => {
      coming.set(id, { pieces: [], got: 0, done: resolve });
      send(toCbor([WANT, raw(id)]));
    });
  }

  async function hear(message: Uint8Array): Promise<boolean> {
    const value = fromCbor(message);
    if (isOver || !Array.isArray(value)) return false;
    const [sort, ...rest] = value;
    if (sort === WANT) return serve(rest);
    if (sort === HAVE) return settleMissing(rest);
    return sort === BLOB && take(rest);
  }

  async function serve(asked: readonly CborValue[]): Promise<boolean> {
    const ids = idsIn(asked);
    if (ids === undefined) return false;
    for (const id of ids) {
      const bytes = await blobs.get(id);
      send(toCbor([HAVE, raw(id), bytes === undefined ? 0 : 1]));
      for (let from = 0; bytes !== undefined && (from < bytes.length || from === 0); from += PIECE_BYTES) {
        send(toCbor([BLOB, raw(id), from, bytes.length, bytes.slice(from, from + PIECE_BYTES)]));
      }
    }
    return true;
  }

  function settleMissing([name, isThere]: readonly CborValue[]): boolean {
    const [id] = idsIn([name ?? 0]) ?? [];
    if (id === undefined || (isThere !== 0 && isThere !== 1)) return false;
    if (isThere === 0) finish(id, false);
    return true;
  }

  /** Only what was asked for, in order, and no more than a blob may be. */
  async function take([name, from, length, piece]: readonly CborValue[]): Promise<boolean> {
    const [id] = idsIn([name ?? 0]) ?? [];
    const one = coming.get(id ?? "");
    if (id === undefined || one === undefined) return false;
    const isFit = piece instanceof Uint8Array && piece.length <= PIECE_BYTES && from === one.got;
    if (!isFit || typeof length !== "number" || length > BLOB_BYTES_MAX || one.got + piece.length > length) {
      finish(id, false);
      return false;
    }
    one.pieces.push(piece);
    one.got += piece.length;
    if (one.got < length) return true;
    const bytes = joinBytes(...one.pieces);
    const isIt = blobId(bytes) === id;
    if (isIt) await blobs.put(bytes);
    finish(id, isIt);
    return isIt;
  }

  function finish(id: Id, isHere: boolean): void {
    const one = coming.get(id);
    coming.delete(id);
    one?.done(isHere);
  }

  return {
    want,
    hear,
    end: () => {
      isOver = true;
      for (const id of [...coming.keys()]) finish(id, false);
    },
  };
}

function idsIn(values: readonly CborValue[]): Id[] | undefined {
  if (values.length > WANTED_MAX) return undefined;
  const ids = values.flatMap((one) => (one instanceof Uint8Array && one.length === ID_BYTES ? [toHex(one)] : []));
  return ids.length === values.length ? ids : undefined;
}

function raw(id: Id): Uint8Array {
  return fromHex(id) ?? new Uint8Array(ID_BYTES);
}
