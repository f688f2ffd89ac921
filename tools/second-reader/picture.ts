/** Section 8: bytes as codes one after another, any few of which are enough. */
import { join, Refused } from "./cbor.ts";
import { sha256 } from "./crypto.ts";
import { bigEndian, fromBigEndian } from "./shapes.ts";

export interface Code {
  readonly sum: Uint8Array;
  readonly length: number;
  readonly pieceBytes: number;
  readonly block: number;
  readonly number: number;
  readonly piece: Uint8Array;
}

const LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
const MOST_PIECES = 64;
const POLYNOMIAL = 0x11d;

/** The code of one number of one block. */
export function writeCode(whole: Uint8Array, pieceBytes: number, block: number, number: number): string {
  const pieces = piecesOf(whole, pieceBytes, block);
  const piece =
    number < pieces.length ? (pieces[number] ?? new Uint8Array(0)) : sum(pieces, factors(number, pieces.length));
  const sizes = join(bigEndian(whole.length, 3), bigEndian(pieceBytes, 2), bigEndian(block, 2), bigEndian(number, 3));
  return `K1${base45(join(sha256(whole).subarray(0, 4), sizes, piece))}`;
}

/** The order in which codes are shown: each piece once, block by block, then sums of each block in turn. */
export function* shownCodes(length: number, pieceBytes: number): Generator<Pick<Code, "block" | "number">> {
  const sizes = blockSizes(Math.ceil(length / pieceBytes));
  for (const [block, pieces] of sizes.entries()) {
    for (let number = 0; number < pieces; number++) yield { block, number };
  }
  for (let further = 0; ; further++) {
    for (const [block, pieces] of sizes.entries()) yield { block, number: pieces + further };
  }
}

export function readCode(code: string): Code {
  if (!code.startsWith("K1")) throw new Refused("another code");
  const bytes = fromBase45(code.slice(2));
  const part = (from: number, to: number) => fromBigEndian(bytes.subarray(from, to));
  const pieceBytes = part(7, 9);
  if (bytes.length !== 14 + pieceBytes || pieceBytes === 0) throw new Refused("a code of another length");
  return {
    sum: bytes.subarray(0, 4),
    length: part(4, 7),
    pieceBytes,
    block: part(9, 11),
    number: part(11, 14),
    piece: bytes.subarray(14),
  };
}

/** The bytes that some codes say, once there are enough of them. */
export function readPicture(codes: readonly string[]): Uint8Array | undefined {
  const read = codes.map(readCode);
  const [first] = read;
  if (first === undefined) return undefined;
  const pieces: Uint8Array[] = [];
  for (const [block, size] of blockSizes(Math.ceil(first.length / first.pieceBytes)).entries()) {
    const solved = solve(
      read.filter((code) => code.block === block),
      size,
    );
    if (solved === undefined) return undefined;
    pieces.push(...solved);
  }
  const whole = join(...pieces).subarray(0, first.length);
  if (Buffer.compare(sha256(whole).subarray(0, 4), first.sum) !== 0) throw new Refused("another sum");
  return whole;
}

/** How many pieces each block has. */
function blockSizes(count: number): readonly number[] {
  const blocks = Math.ceil(count / MOST_PIECES);
  const start = (block: number) => Math.floor((count * block) / blocks);
  return Array.from({ length: blocks }, (_, block) => start(block + 1) - start(block));
}

function piecesOf(whole: Uint8Array, pieceBytes: number, block: number): readonly Uint8Array[] {
  const sizes = blockSizes(Math.ceil(whole.length / pieceBytes));
  const from = sizes.slice(0, block).reduce((sum, size) => sum + size, 0);
  return Array.from({ length: sizes[block] ?? 0 }, (_, at) => {
    const piece = new Uint8Array(pieceBytes);
    piece.set(whole.subarray((from + at) * pieceBytes, (from + at + 1) * pieceBytes));
    return piece;
  });
}

/** By which factor each piece of a block goes into a code of a number. */
function factors(number: number, pieces: number): readonly number[] {
  if (number < pieces) return Array.from({ length: pieces }, (_, at) => (at === number ? 1 : 0));
  let state = number + 1;
  return Array.from({ length: pieces }, () => {
    state = mix((state + 0x9e3779b9) >>> 0);
    return state % 256;
  });
}

/** The finaliser of MurmurHash3 on 32 bits. */
function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product <<= 1;
    if (product & 256) product ^= POLYNOMIAL;
    if ((b >> bit) & 1) product ^= a;
  }
  return product;
}

function inverse(a: number): number {
  for (let b = 1; b < 256; b++) if (times(a, b) === 1) return b;
  throw new Error("nought has no inverse");
}

function sum(pieces: readonly Uint8Array[], by: readonly number[]): Uint8Array {
  const total = new Uint8Array(pieces[0]?.length ?? 0);
  pieces.forEach((piece, at) => {
    for (let byte = 0; byte < total.length; byte++)
      total[byte] = (total[byte] ?? 0) ^ times(by[at] ?? 0, piece[byte] ?? 0);
  });
  return total;
}

/** Solves a block's equations; nothing while there are too few. */
function solve(codes: readonly Code[], pieces: number): readonly Uint8Array[] | undefined {
  const rows = codes.map((code) => Uint8Array.from([...factors(code.number, pieces), ...code.piece]));
  const solved: Uint8Array[] = [];
  for (let at = 0; at < pieces; at++) {
    const place = rows.findIndex((row) => row[at] !== 0);
    const [found] = place < 0 ? [] : rows.splice(place, 1);
    if (found === undefined) return undefined;
    const one = sum([found], [inverse(found[at] ?? 1)]);
    const clear = (row: Uint8Array) => sum([row, one], [1, row[at] ?? 0]);
    for (const list of [rows, solved]) for (let i = 0; i < list.length; i++) list[i] = clear(list[i] ?? one);
    solved.push(one);
  }
  return solved.map((row) => row.subarray(pieces));
}

function base45(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 2) {
    const two = at + 1 < bytes.length;
    let value = two ? (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0) : (bytes[at] ?? 0);
    for (let letters = two ? 3 : 2; letters > 0; letters--) {
      text += LETTERS[value % 45];
      value = Math.floor(value / 45);
    }
  }
  return text;
}

function fromBase45(text: string): Uint8Array {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const letters = [...text.slice(at, at + 3)].map((letter) => LETTERS.indexOf(letter));
    const value = letters.reduceRight((total, letter) => total * 45 + letter, 0);
    if (letters.length < 2 || letters.includes(-1) || value > (letters.length === 3 ? 0xffff : 0xff))
      throw new Refused("no base 45");
    bytes.push(...bigEndian(value, letters.length - 1));
  }
  return Uint8Array.from(bytes);
}
