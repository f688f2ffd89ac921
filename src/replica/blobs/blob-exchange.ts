import { fromHex, joinBytes, toHex } from "../../kernel/bytes.ts";
import type { DeviceId, Id } from "../../kernel/event.ts";
import type { CborValue } from "../../kernel/wire/cbor.ts";
import {
  BLOB_ANSWERS_MAX,
  BLOB_ASKINGS_MAX,
  BLOB_NAMES_MAX,
  BLOBS_ASKED_MAX,
  BLOBS_OFFERED_MAX,
  PIECE_BYTES,
  PIECES_MAX,
  WAITING_BYTES_MAX,
} from "../bounds.ts";
import type { BlobLine, BlobPart } from "./blob-asking.ts";
import type { BlobKeeping } from "./blob-keeping.ts";
import { BLOB_BYTES_MAX, blobId } from "./blobs.ts";

/**
 * Blobs over one fast link. They come when somebody asks, some pieces at a time, and go on where they stopped, also over
 * another link. Whoever keeps what is offered says so, and is told what there is.
 *
 * | message | means |
 * |---|---|
 * | `[OFFER, [id …]]` | these are here |
 * | `[ASK, id, from]` | some pieces of it, from this byte on |
 * | `[PIECE, id, from, length, bytes]` | one of them; `[PIECE, id]`: it is not here |
 * | `[KEEPS]` | what is offered here is kept for others |
 * | `[KEPT, [id …]]` | these are here now |
 */
const OFFER = 8;
const ASK = 9;
const PIECE = 10;
const KEEPS = 11;
const KEPT = 12;

const ID_BYTES = 32;
/** Ticks without a word after which a link is taken not to have what was asked for, and until it is asked again. */
const SILENT_TICKS_MAX = 3;
const LACKING_TICKS = 20;

export type BlobExchange = {
  /** False when a message breaks the rules of the exchange. */
  readonly hear: (message: readonly CborValue[]) => boolean;
  readonly tick: () => void;
  /** True while something is asked for here, or was offered to the other side and not kept there yet. */
  readonly isBusy: () => boolean;
  readonly end: () => void;
};

/** True for a message that a blob exchange hears. */
export function isAboutBlobs(sort: CborValue | undefined): boolean {
  return typeof sort === "number" && sort >= OFFER && sort <= KEPT;
}

type Wire = {
  readonly send: (...parts: CborValue[]) => void;
  readonly waiting: () => number;
};

export function createBlobExchange(keeping: BlobKeeping, peer: DeviceId, wire: Wire): BlobExchange {
  const { send } = wire;
  const { asking } = keeping;
  const asked = new Map<Id, { readonly part: BlobPart; upTo: number; silent: number }>();
  const lacking = new Map<Id, number>();
  /** What the other side keeps and was told of, until it says that it is there. */
  const told = new Set<Id>();
  const answers = createAnswers(keeping, wire);
  let [isOver, theyKeep] = [false, false];

  function pump(): void {
    if (isOver) return;
    for (const id of asking.wanted(peer)) {
      if (asked.size >= BLOBS_ASKED_MAX) return;
      if (!lacking.has(id) && !asked.has(id)) ask(id, asking.begin(id, line));
    }
  }

  function ask(id: Id, part: BlobPart, silent = 0): void {
    asked.set(id, { part, upTo: part.got + PIECES_MAX * PIECE_BYTES, silent });
    send(ASK, raw(id), part.got);
  }

  function cannotHave(id: Id): void {
    asked.delete(id);
    lacking.set(id, LACKING_TICKS);
    asking.lacking(id);
  }

  /** Late and double pieces are nothing; what no blob can be is not taken. */
  function take([name, from, length, piece]: readonly CborValue[]): boolean {
    const id = idOf(name);
    if (id === undefined) return false;
    const one = asked.get(id);
    if (from === undefined) {
      if (one !== undefined) cannotHave(id);
      return true;
    }
    if (!isPiece(from, length, piece)) return false;
    if (one === undefined || from !== one.part.got) return true;
    const { part } = one;
    if (part.length !== undefined && part.length !== length) {
      // Two links tell of different blobs by one name: begin again with somebody else.
      asking.whole(id);
      cannotHave(id);
      return true;
    }
    part.length = length as number;
    part.pieces.push(piece as Uint8Array);
    part.got += (piece as Uint8Array).length;
    part.from.add(line);
    one.silent = 0;
    if (part.got === part.length) return finish(id, part);
    if (part.got >= one.upTo) ask(id, part);
    return true;
  }

  function finish(id: Id, part: BlobPart): boolean {
    asking.whole(id);
    const bytes = joinBytes(...part.pieces);
    asked.delete(id);
    if (blobId(bytes) !== id) {
      const isToBlame = part.from.size === 1;
      // Of several links nobody knows which one lied: this one may bring the whole of it.
      if (!isToBlame) ask(id, asking.begin(id, line));
      return !isToBlame;
    }
    keeping.keep(bytes, peer).then(
      () => {
        asking.kept(id);
        if (keeping.keepsOffered) send(KEPT, [raw(id)]);
        pump();
      },
      () => cannotHave(id),
    );
    return true;
  }

  async function offerAll(): Promise<void> {
    const ids = await keeping.offers();
    for (let at = 0; at < ids.length; at += BLOB_NAMES_MAX) offer(ids.slice(at, at + BLOB_NAMES_MAX));
  }

  function offer(ids: readonly Id[]): void {
    for (const id of ids) if (told.size < BLOBS_OFFERED_MAX) told.add(id);
    send(OFFER, ids.map(raw));
  }

  function hear([sort, ...rest]: readonly CborValue[]): boolean {
    if (sort === ASK) return answers.hear(rest);
    if (sort === PIECE) return take(rest);
    if (sort === KEEPS) {
      if (!theyKeep) offerAll().catch(() => undefined);
      theyKeep = true;
      return true;
    }
    const ids = idsIn(rest[0]);
    if (ids === undefined) return false;
    if (sort === KEPT) hearKept(ids);
    else hearOffer(ids).catch(() => undefined);
    return true;
  }

  function hearKept(ids: readonly Id[]): void {
    for (const id of ids) {
      told.delete(id);
      keeping.hearKept(id);
    }
  }

  async function hearOffer(ids: readonly Id[]): Promise<void> {
    const here = await keeping.hearOffer(ids, peer);
    for (const id of ids) lacking.delete(id);
    if (here.length > 0 && keeping.keepsOffered) send(KEPT, here.map(raw));
    pump();
  }

  function tick(): void {
    answers.again();
    for (const [id, ticks] of lacking) {
      if (ticks > 1) lacking.set(id, ticks - 1);
      else lacking.delete(id);
    }
    for (const [id, { part, silent }] of [...asked]) {
      if (silent >= SILENT_TICKS_MAX) cannotHave(id);
      else ask(id, part, silent + 1);
    }
    keeping.tidy().then(pump, () => undefined);
  }

  const line: BlobLine = {
    peer,
    pump,
    lacks: (id) => lacking.has(id),
    tell: (id) => {
      if (theyKeep) offer([id]);
    },
    came: answers.came,
  };
  const leave = asking.join(line);
  if (keeping.keepsOffered) send(KEEPS);
  pump();

  return {
    hear,
    tick,
    isBusy: () => asked.size > 0 || told.size > 0,
    end: () => {
      isOver = true;
      answers.end();
      leave();
    },
  };
}

/** Gives pieces to whoever asks: one asking after the other, none while the link is full, and so many between two ticks. */
function createAnswers(keeping: Pick<BlobKeeping, "sealed">, { send, waiting }: Wire) {
  let [queued, left, isOver] = [0, BLOB_ANSWERS_MAX, false];
  let answering: Promise<void> = Promise.resolve();
  const inVain = new Set<Id>();
  /** The last one: its next pieces are asked for soon. */
  let last: { readonly id: Id; readonly bytes: Uint8Array } | undefined;

  function hear([name, from]: readonly CborValue[]): boolean {
    const id = idOf(name);
    if (id === undefined || typeof from !== "number" || from < 0 || from >= BLOB_BYTES_MAX) return false;
    if (queued >= BLOB_ASKINGS_MAX || left <= 0) return true;
    queued += 1;
    left -= 1;
    answering = answering
      .then(() => give(id, from))
      .catch(() => undefined)
      .finally(() => {
        queued -= 1;
      });
    return true;
  }

  async function give(id: Id, from: number): Promise<void> {
    if (isOver || waiting() >= WAITING_BYTES_MAX) return;
    const bytes = last?.id === id ? last.bytes : await keeping.sealed(id);
    if (bytes === undefined || from >= bytes.length) {
      send(PIECE, raw(id));
      if (inVain.size < BLOBS_OFFERED_MAX) inVain.add(id);
      return;
    }
    last = { id, bytes };
    const end = Math.min(bytes.length, from + PIECES_MAX * PIECE_BYTES);
    for (let at = from; at < end; at += PIECE_BYTES) {
      send(PIECE, raw(id), at, bytes.length, bytes.slice(at, at + PIECE_BYTES));
    }
  }

  return {
    hear,
    /** Whoever asked in vain does not wait until they would ask again. */
    came: (id: Id) => {
      if (!isOver && inVain.delete(id)) send(OFFER, [raw(id)]);
    },
    again: () => {
      left = BLOB_ANSWERS_MAX;
      last = undefined;
    },
    end: () => {
      isOver = true;
      last = undefined;
    },
  };
}

function isPiece(from: CborValue, length: CborValue | undefined, piece: CborValue | undefined): boolean {
  if (typeof from !== "number" || typeof length !== "number" || !(piece instanceof Uint8Array)) return false;
  const isFit = piece.length > 0 && piece.length <= PIECE_BYTES && length <= BLOB_BYTES_MAX;
  return isFit && from >= 0 && from + piece.length <= length;
}

function idsIn(value: CborValue | undefined): Id[] | undefined {
  if (!Array.isArray(value) || value.length > BLOB_NAMES_MAX) return undefined;
  const ids = value.flatMap((one) => idOf(one) ?? []);
  return ids.length === value.length ? ids : undefined;
}

function idOf(value: CborValue | undefined): Id | undefined {
  return value instanceof Uint8Array && value.length === ID_BYTES ? toHex(value) : undefined;
}

function raw(id: Id): Uint8Array {
  return fromHex(id) ?? new Uint8Array(ID_BYTES);
}
