import { addTimes, inverse, times } from "./field-of-256.ts";

/**
 * A block of `count` pieces, sent so that any `count` different ones make it whole: first the pieces themselves, then
 * sums of them with random factors (a systematic random linear code). Whoever missed some need not wait until just
 * those come round again. Factors follow from the number of the sum, so none of them travel.
 */
export const PIECES_MAX = 64;

/** The piece or sum of this number. `pieces` are of one length. */
export function pieceOf(pieces: readonly Uint8Array[], number: number): Uint8Array {
  const piece = pieces[number];
  if (piece !== undefined) return piece;
  const sum = new Uint8Array(pieces[0]?.length ?? 0);
  const factors = factorsOf(number, pieces.length);
  for (const [at, one] of pieces.entries()) addTimes(sum, one, factors[at] ?? 0);
  return sum;
}

/** Puts a block together from what came, in any order. */
export type Gathering = {
  /** Takes a piece or sum in; false when it adds nothing to what is here. */
  readonly take: (number: number, bytes: Uint8Array) => boolean;
  /** How many independent ones are here. */
  readonly have: () => number;
  /** The pieces in their order, once enough are here. */
  readonly whole: () => readonly Uint8Array[] | undefined;
};

/** A row of equations: how much of each piece makes these bytes. */
type Row = { readonly factors: Uint8Array; readonly bytes: Uint8Array };

export function createGathering(count: number): Gathering {
  /** By the first piece with a factor: that factor is 1, and no other row has that piece. */
  const rows = new Map<number, Row>();

  function take(number: number, given: Uint8Array): boolean {
    if (rows.size === count) return false;
    const row: Row = { factors: factorsOf(number, count), bytes: given.slice() };
    for (const [lead, other] of rows) subtract(row, other, lead);
    const lead = row.factors.findIndex((factor) => factor !== 0);
    if (lead < 0) return false;
    scale(row, inverse(row.factors[lead] ?? 1));
    for (const other of rows.values()) subtract(other, row, lead);
    rows.set(lead, row);
    return true;
  }

  function whole(): readonly Uint8Array[] | undefined {
    if (rows.size < count) return undefined;
    return Array.from({ length: count }, (_, at) => rows.get(at)?.bytes ?? new Uint8Array());
  }

  return { take, have: () => rows.size, whole };
}

function subtract(from: Row, row: Row, lead: number): void {
  const factor = from.factors[lead] ?? 0;
  addTimes(from.factors, row.factors, factor);
  addTimes(from.bytes, row.bytes, factor);
}

function scale({ factors, bytes }: Row, factor: number): void {
  for (let at = 0; at < factors.length; at++) factors[at] = times(factors[at] ?? 0, factor);
  for (let at = 0; at < bytes.length; at++) bytes[at] = times(bytes[at] ?? 0, factor);
}

/** How much of each piece is in the one of this number; the first `count` are the pieces themselves. */
function factorsOf(number: number, count: number): Uint8Array {
  const factors = new Uint8Array(count);
  if (number < count) {
    factors[number] = 1;
    return factors;
  }
  let state = number + 1;
  for (let at = 0; at < count; at++) {
    state = mixed(state + 0x9e3779b9);
    factors[at] = state & 255;
  }
  return factors;
}

/** A well-spread number of 32 bits for another (the finaliser of MurmurHash3). */
function mixed(number: number): number {
  let n = number | 0;
  n = Math.imul(n ^ (n >>> 16), 0x85ebca6b);
  n = Math.imul(n ^ (n >>> 13), 0xc2b2ae35);
  return n ^ (n >>> 16);
}
