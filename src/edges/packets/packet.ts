import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { joinBytes, sameBytes } from "../../kernel/bytes.ts";

/** Bytes of a packet, whatever carries it: what LoRa takes in one go at its longest ranges. */
export const PACKET_BYTES_MAX = 180;
const MAC_BYTES = 4;
const NUMBER_BYTES = 3;
/** So many pieces one link may carry each way: what comes after the last must have a number too, to be missing. */
export const NUMBERS = 256 ** NUMBER_BYTES - 1;
/** Bytes of a message in one packet. */
export const PIECE_BYTES_MAX = PACKET_BYTES_MAX - MAC_BYTES - 1 - NUMBER_BYTES;
/** Pieces that may be under way: as many as an acknowledgement can name. */
export const WINDOW = 64;
/** Each end of a link has a name for as long as it lasts. */
export const END_BYTES = 8;
const NO_END = new Uint8Array(END_BYTES);

/** One part of a message: `more` of it follows, it is the `last`, or it says that the link `closes` and why. */
export type Piece = {
  readonly number: number;
  readonly part: "more" | "last" | "closes";
  readonly bytes: Uint8Array;
};

export type Packet =
  | { readonly sort: "hello"; readonly from: Uint8Array; readonly to: Uint8Array | undefined; readonly isSure: boolean }
  | { readonly sort: "piece"; readonly piece: Piece }
  /** The first piece that is missing, and which of those after it are here. */
  | { readonly sort: "got"; readonly next: number; readonly beyond: readonly number[] };

const PARTS = ["more", "last", "closes"] as const;
const GOT = PARTS.length;
const HELLO = GOT + 1;

/** Between which ends a packet goes. Hellos come before that is known. */
export type Ends = { readonly from: Uint8Array; readonly to: Uint8Array } | undefined;

/**
 * `[MAC 4][sort 1] …`: a piece is `[number 3] bytes`, an acknowledgement `[next 3][bits 8]`, a hello
 * `[from 8][to 8][sure 1]`. The MAC is over both ends' names too, which do not travel: what was overheard on another link,
 * or earlier, is nothing here.
 */
export function writePacket(key: Uint8Array, ends: Ends, packet: Packet): Uint8Array {
  const body = bodyOf(packet);
  return joinBytes(macOf(key, ends, body), body);
}

/** The packet, or nothing when it is damaged, or not made with this key for these ends. */
export function readPacket(key: Uint8Array, ends: Ends, bytes: Uint8Array): Packet | undefined {
  if (bytes.length > PACKET_BYTES_MAX || bytes.length <= MAC_BYTES) return undefined;
  const body = bytes.slice(MAC_BYTES);
  if ((body[0] === HELLO) !== (ends === undefined)) return undefined;
  return sameBytes(bytes.slice(0, MAC_BYTES), macOf(key, ends, body)) ? packetOf(body) : undefined;
}

export function isHello(bytes: Uint8Array): boolean {
  return bytes[MAC_BYTES] === HELLO;
}

function macOf(key: Uint8Array, ends: Ends, body: Uint8Array): Uint8Array {
  const names = ends === undefined ? [] : [ends.from, ends.to];
  return hmac(sha256, key, joinBytes(...names, body)).slice(0, MAC_BYTES);
}

function bodyOf(packet: Packet): Uint8Array {
  switch (packet.sort) {
    case "hello":
      return joinBytes(Uint8Array.of(HELLO), packet.from, packet.to ?? NO_END, Uint8Array.of(packet.isSure ? 1 : 0));
    case "piece": {
      const { number, part, bytes } = packet.piece;
      return joinBytes(Uint8Array.of(PARTS.indexOf(part)), threeBytes(number), bytes);
    }
    case "got": {
      const bits = new Uint8Array(WINDOW / 8);
      for (const number of packet.beyond) {
        const at = number - packet.next - 1;
        if (at >= 0 && at < WINDOW) bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7));
      }
      return joinBytes(Uint8Array.of(GOT), threeBytes(packet.next), bits);
    }
  }
}

function packetOf(body: Uint8Array): Packet | undefined {
  const sort = body[0] ?? HELLO + 1;
  const rest = body.slice(1);
  if (sort === HELLO) {
    if (rest.length !== 2 * END_BYTES + 1) return undefined;
    const to = rest.slice(END_BYTES, 2 * END_BYTES);
    const sure = rest[2 * END_BYTES] ?? 0;
    const from = rest.slice(0, END_BYTES);
    return sure > 1
      ? undefined
      : { sort: "hello", from, to: sameBytes(to, NO_END) ? undefined : to, isSure: sure === 1 };
  }
  if (rest.length < NUMBER_BYTES) return undefined;
  const number = numberOf(rest);
  if (sort === GOT) {
    if (rest.length !== NUMBER_BYTES + WINDOW / 8) return undefined;
    const has = (at: number): boolean => (((rest[NUMBER_BYTES + (at >> 3)] ?? 0) >> (at & 7)) & 1) === 1;
    const beyond = Array.from({ length: WINDOW }, (_, at) => at).filter(has);
    return { sort: "got", next: number, beyond: beyond.map((at) => number + 1 + at) };
  }
  const part = PARTS[sort];
  return part === undefined ? undefined : { sort: "piece", piece: { number, part, bytes: rest.slice(NUMBER_BYTES) } };
}

function threeBytes(number: number): Uint8Array {
  return Uint8Array.of((number >> 16) & 255, (number >> 8) & 255, number & 255);
}

function numberOf([high = 0, middle = 0, low = 0]: Uint8Array): number {
  return high * 65_536 + middle * 256 + low;
}
