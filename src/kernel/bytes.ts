import { bytesToHex } from "@noble/hashes/utils.js";

/** Letters that are put together at once: an id, or a signature. */
const FEW_BYTES = 64;
const LETTERS = ascii("0123456789abcdef");
const NO_DIGIT = 256;
/** What each letter of the first half of ASCII stands for as a hex digit. */
const DIGITS = Array.from({ length: 128 }, (_, code) => {
  const digit = LETTERS.indexOf(code);
  return digit < 0 ? NO_DIGIT : digit;
});

/** Bytes as lower-case hex. Ids are made by the hundred thousand, so those are put together in one go. */
export function toHex(bytes: Uint8Array): string {
  if (bytes.length > FEW_BYTES) return bytesToHex(bytes);
  const letters = new Array<number>(2 * bytes.length);
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    letters[2 * at] = LETTERS[byte >> 4] as number;
    letters[2 * at + 1] = LETTERS[byte & 15] as number;
  }
  return String.fromCharCode.apply(null, letters);
}

/** Hex digits as bytes; nothing when they are not an even number of lower-case hex digits. */
export function fromHex(hex: string): Uint8Array | undefined {
  if (hex.length % 2 !== 0) return undefined;
  const bytes = new Uint8Array(hex.length / 2);
  for (let at = 0; at < bytes.length; at++) {
    const high = DIGITS[hex.charCodeAt(2 * at)] ?? NO_DIGIT;
    const low = DIGITS[hex.charCodeAt(2 * at + 1)] ?? NO_DIGIT;
    if (high + low >= NO_DIGIT) return undefined;
    bytes[at] = 16 * high + low;
  }
  return bytes;
}

/** True for lower-case hex of exactly `length` bytes (any length when left out). */
export function isHex(text: string, length?: number): boolean {
  if (length !== undefined && text.length !== 2 * length) return false;
  return text.length % 2 === 0 && /^[0-9a-f]*$/.test(text);
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

export function joinBytes(...parts: readonly Uint8Array[]): Uint8Array {
  let [length, at] = [0, 0];
  for (const part of parts) length += part.length;
  const whole = new Uint8Array(length);
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The bytes of plain ASCII text. */
export function ascii(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
