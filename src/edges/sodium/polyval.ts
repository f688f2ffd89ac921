/**
 * POLYVAL (RFC 8452, section 3): a sum in a field of 2^128 elements, by which AES-GCM-SIV notices every changed bit. Four
 * bits at a time, by a table of sixteen that is made for each message, since each has a key of its own.
 */
export type Polyval = {
  /** Begins with another key, 16 bytes. */
  readonly begin: (key: Uint8Array) => void;
  /** Takes in bytes, with noughts up to a whole block. */
  readonly take: (bytes: Uint8Array) => void;
  /** Writes the sum so far into 16 bytes. */
  readonly write: (into: Uint8Array) => void;
};

export const BLOCK = 16;
/** x^-1, which is x^127 + x^126 + x^125 + x^120, in the highest of four words. */
const ONE_LESS = 0xe100_0000 | 0;
/** What the lowest four bits of an element add to its highest word when it is divided by x^4. */
const FALLEN = Int32Array.from({ length: 16 }, (_, bits) => {
  let top = 0;
  for (let bit = 0; bit < 4; bit++) top = (top >>> 1) ^ (-((bits >>> bit) & 1) & ONE_LESS);
  return top;
});

export function createPolyval(): Polyval {
  /** Multiples of the key by all sums of 1, x, x^2 and x^3, divided by x^4: four words each. */
  const table = new Int32Array(64);
  const sum = new Int32Array(4);
  const last = new Uint8Array(BLOCK);

  function begin(key: Uint8Array): void {
    let [h0, h1, h2, h3] = [wordAt(key, 0), wordAt(key, 4), wordAt(key, 8), wordAt(key, 12)];
    for (let bit = 8; bit > 0; bit >>= 1) {
      const top = (h3 >>> 1) ^ (-(h0 & 1) & ONE_LESS);
      h0 = (h0 >>> 1) | (h1 << 31);
      h1 = (h1 >>> 1) | (h2 << 31);
      h2 = (h2 >>> 1) | (h3 << 31);
      h3 = top;
      table[4 * bit] = h0;
      table[4 * bit + 1] = h1;
      table[4 * bit + 2] = h2;
      table[4 * bit + 3] = h3;
    }
    for (let high = 8; high < 64; high *= 2) {
      for (let low = 4; low < high; low++)
        table[high + low] = (table[high + (low & 3)] as number) ^ (table[low] as number);
    }
    sum.fill(0);
  }

  function take(bytes: Uint8Array): void {
    const whole = bytes.length - (bytes.length % BLOCK);
    for (let at = 0; at < whole; at += BLOCK) block(bytes, at);
    if (whole === bytes.length) return;
    last.fill(0);
    last.set(bytes.subarray(whole));
    block(last, 0);
  }

  /** Adds a block, and multiplies by the key: the lowest bits first, dividing on the way by as much as POLYVAL asks. */
  function block(bytes: Uint8Array, at: number): void {
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let word = 0; word < 4; word++) {
      let left = (sum[word] as number) ^ wordAt(bytes, at + 4 * word);
      for (let nibble = 0; nibble < 8; nibble++, left >>>= 4) {
        const row = 4 * (left & 15);
        const top = (d >>> 4) ^ (FALLEN[a & 15] as number);
        a = ((a >>> 4) | (b << 28)) ^ (table[row] as number);
        b = ((b >>> 4) | (c << 28)) ^ (table[row + 1] as number);
        c = ((c >>> 4) | (d << 28)) ^ (table[row + 2] as number);
        d = top ^ (table[row + 3] as number);
      }
    }
    sum[0] = a;
    sum[1] = b;
    sum[2] = c;
    sum[3] = d;
  }

  function write(into: Uint8Array): void {
    for (let at = 0; at < BLOCK; at++) into[at] = (sum[at >> 2] as number) >>> (8 * (at & 3));
  }

  return { begin, take, write };
}

function wordAt(bytes: Uint8Array, at: number): number {
  const [low, high] = [bytes[at] as number, bytes[at + 3] as number];
  return low | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16) | (high << 24);
}
