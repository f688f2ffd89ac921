import { sha256 } from "@noble/hashes/sha2.js";
import { joinBytes, sameBytes, toHex } from "../../kernel/bytes.ts";
import { fromBase45, toBase45 } from "./base45.ts";
import { createGathering, type Gathering, PIECES_MAX, pieceOf } from "./repair-code.ts";

/**
 * Something larger than one QR code, shown as a picture that moves: one phone shows one code after the other, without
 * end, and another films until it has enough, in whatever order and with whatever gaps.
 *
 * Each code is `K1` and, in base 45: 4 bytes of the SHA-256 of the whole, its length (3 bytes), the bytes of a piece
 * (2), the block (2), the number of the piece or sum (3), and the piece.
 */
const MARK = "K1";
const HEAD_BYTES = 14;
/** What all codes of one row have in common: the hash, the length, and the bytes of a piece. */
const ROW_BYTES = 9;
/** Most bytes that can be shown like this: at four codes a second that is already half an hour. */
export const MOVING_BYTES_MAX = 2 * 1024 * 1024;
/** Bytes of a piece that old cameras still read well. */
export const PIECE_BYTES = 300;
const PIECE_BYTES_MAX = 1200;

/** The text of the QR code at this place of the endless row, from 0. */
export type MovingCode = {
  readonly codeAt: (place: number) => string;
  /** How many codes show everything once. */
  readonly round: number;
};

/** Prepares bytes to be shown; `pieceBytes` weighs the number of codes against how fine each is. */
export function showMoving(bytes: Uint8Array, pieceBytes = PIECE_BYTES): MovingCode {
  const tag = sha256(bytes).slice(0, 4);
  const blocks = blocksOf(bytes, pieceBytes);
  const round = blocks.reduce((sum, block) => sum + block.length, 0);
  const turns = turnsOf(blocks);
  return {
    round,
    codeAt: (place) => {
      const { block, number } = turns(place);
      const head = writeHead(tag, bytes.length, pieceBytes, block, number);
      return MARK + toBase45(joinBytes(head, pieceOf(blocks[block] ?? [], number)));
    },
  };
}

/** First every piece once, then sums of each block in turn, never the same again. */
function turnsOf(blocks: readonly (readonly Uint8Array[])[]): (place: number) => { block: number; number: number } {
  const firsts = blocks.flatMap((pieces, block) => pieces.map((_, number) => ({ block, number })));
  return (place) => {
    const first = firsts[place];
    if (first !== undefined) return first;
    const after = place - firsts.length;
    const block = after % blocks.length;
    return { block, number: (blocks[block]?.length ?? 0) + Math.floor(after / blocks.length) };
  };
}

/** What was filmed so far: of nothing, a part of so many codes, or all of it. */
export type Filmed = { readonly have: number; readonly of: number; readonly whole?: Uint8Array };

/** What was filmed of one moving picture. */
type Row = { readonly blocks: readonly Gathering[]; whole?: Uint8Array };

/** Most moving pictures that a camera has in sight at once: in a room several are held up side by side. */
const ROWS_MAX = 4;

/**
 * Puts together what a camera sees, also of several pictures in turn. Codes of something else, and damaged ones, are passed over.
 */
export function createFilming(): { readonly see: (code: string) => Filmed | undefined } {
  /** By what all codes of a row have in common, the one that was seen last at the end. */
  const rows = new Map<string, Row>();

  function rowOf(head: Head): Row {
    const row = rows.get(head.key) ?? { blocks: blockSizes(head.length, head.pieceBytes).map(createGathering) };
    rows.delete(head.key);
    rows.set(head.key, row);
    for (const key of [...rows.keys()].slice(0, -ROWS_MAX)) rows.delete(key);
    return row;
  }

  function see(code: string): Filmed | undefined {
    const seen = readCode(code);
    if (seen === undefined) return undefined;
    const { head, piece } = seen;
    const row = rowOf(head);
    row.blocks[head.block]?.take(head.number, piece);
    const [have, of] = [row.blocks.reduce((sum, block) => sum + block.have(), 0), pieces(head)];
    if (have === of && row.whole === undefined) {
      const whole = join(row.blocks, head);
      // Damage that a camera did not notice: begin again rather than show something else.
      if (whole === undefined) rows.delete(head.key);
      else row.whole = whole;
    }
    return { have, of, ...(row.whole !== undefined && { whole: row.whole }) };
  }

  return { see };
}

type Head = {
  readonly key: string;
  readonly tag: Uint8Array;
  readonly length: number;
  readonly pieceBytes: number;
  readonly block: number;
  readonly number: number;
};

function join(blocks: readonly Gathering[], { length, tag }: Head): Uint8Array | undefined {
  const whole = joinBytes(...blocks.flatMap((block) => block.whole() ?? [])).slice(0, length);
  return sameBytes(sha256(whole).slice(0, 4), tag) ? whole : undefined;
}

function readCode(code: string): { head: Head; piece: Uint8Array } | undefined {
  if (!code.startsWith(MARK)) return undefined;
  const bytes = fromBase45(code.slice(MARK.length));
  if (bytes === undefined || bytes.length <= HEAD_BYTES) return undefined;
  const number = (from: number, to: number): number =>
    bytes.subarray(from, to).reduce((sum, byte) => sum * 256 + byte, 0);
  const head = {
    key: toHex(bytes.subarray(0, ROW_BYTES)),
    tag: bytes.slice(0, 4),
    length: number(4, 7),
    pieceBytes: number(7, 9),
    block: number(9, 11),
    number: number(11, 14),
  };
  const piece = bytes.slice(HEAD_BYTES);
  const isSound =
    head.length > 0 && head.length <= MOVING_BYTES_MAX && head.pieceBytes > 0 && head.pieceBytes <= PIECE_BYTES_MAX;
  if (!isSound || piece.length !== head.pieceBytes) return undefined;
  return head.block < blockSizes(head.length, head.pieceBytes).length ? { head, piece } : undefined;
}

function writeHead(tag: Uint8Array, length: number, pieceBytes: number, block: number, number: number): Uint8Array {
  return Uint8Array.from([
    ...tag,
    ...digits(length, 3),
    ...digits(pieceBytes, 2),
    ...digits(block, 2),
    ...digits(number, 3),
  ]);
}

function digits(number: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => Math.floor(number / 256 ** (count - 1 - at)) % 256);
}

function pieces({ length, pieceBytes }: Head): number {
  return Math.max(1, Math.ceil(length / pieceBytes));
}

/** How many pieces each block has: as even as can be, at most `PIECES_MAX`. */
function blockSizes(length: number, pieceBytes: number): number[] {
  const count = Math.max(1, Math.ceil(length / pieceBytes));
  const blocks = Math.ceil(count / PIECES_MAX);
  return Array.from(
    { length: blocks },
    (_, at) => Math.floor((count * (at + 1)) / blocks) - Math.floor((count * at) / blocks),
  );
}

function blocksOf(bytes: Uint8Array, pieceBytes: number): Uint8Array[][] {
  let at = 0;
  return blockSizes(bytes.length, pieceBytes).map((count) =>
    Array.from({ length: count }, () => {
      const piece = new Uint8Array(pieceBytes);
      piece.set(bytes.subarray(at, at + pieceBytes));
      at += pieceBytes;
      return piece;
    }),
  );
}
