/** Asks a value that was read for the shape that the page gives it. */
import { Refused, type Value } from "./cbor.ts";

/** An array, of so many parts where a number is given. */
export function list(value: Value | undefined, length?: number): readonly Value[] {
  if (!Array.isArray(value)) throw new Refused("an array is missing");
  if (length !== undefined && value.length !== length) throw new Refused("an array of another length");
  return value;
}

/** A byte string, of so many bytes where a number is given. */
export function bytes(value: Value | undefined, length?: number): Uint8Array {
  if (!(value instanceof Uint8Array)) throw new Refused("bytes are missing");
  if (length !== undefined && value.length !== length) throw new Refused("bytes of another length");
  return value;
}

/** A whole number that is not below zero. */
export function count(value: Value | undefined): number {
  if (typeof value !== "number" || value < 0) throw new Refused("a number is missing");
  return value;
}

export const hex = (value: Uint8Array): string => Buffer.from(value).toString("hex");
export const unhex = (value: string): Uint8Array => new Uint8Array(Buffer.from(value, "hex"));
export const ascii = (value: string): Uint8Array => new TextEncoder().encode(value);

/** A number of fixed length, the high byte first. */
export function bigEndian(value: number, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => Math.floor(value / 256 ** (length - 1 - at)) % 256);
}

/** Reads a number of fixed length, the high byte first. */
export function fromBigEndian(value: Uint8Array): number {
  return value.reduce((sum, byte) => sum * 256 + byte, 0);
}
