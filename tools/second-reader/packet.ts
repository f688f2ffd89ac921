/** Section 6: one packet, written and read. What is not exactly a packet for these two ends is nothing. */
import { join, Refused, same } from "./cbor.ts";
import { hmac } from "./crypto.ts";
import { bigEndian, fromBigEndian } from "./shapes.ts";

export type Packet = Piece | Got | Hello;

/** What stands behind a piece: more of its message, the next message, or nothing, since it is the words of the end. */
export type After = "more" | "last" | "closes";

export interface Piece {
  readonly sort: "piece";
  readonly number: number;
  readonly after: After;
  readonly bytes: Uint8Array;
}

export interface Got {
  readonly sort: "got";
  /** The first piece that is missing. */
  readonly next: number;
  /** Which pieces after it are here, ascending. */
  readonly beyond: readonly number[];
}

export interface Hello {
  readonly sort: "hello";
  readonly from: Uint8Array;
  /** Zeros while the other's name is not known. */
  readonly to: Uint8Array;
  readonly sure: boolean;
}

/** The names of who sends and who receives. */
export interface Ends {
  readonly from: Uint8Array;
  readonly to: Uint8Array;
}

export const NAME = 8;
export const NOBODY = new Uint8Array(NAME);
export const PIECE = 172;
/** How many numbers there are for pieces: one fewer than three bytes can say, so that after all of them one can be missing. */
export const NUMBERS = 2 ** 24 - 1;
/** How many pieces after the first missing one are kept, and acknowledged in bits. */
export const BEYOND = 64;

const LONGEST = 180;
const MAC = 4;
const WORDS = 120;
const AFTER: readonly After[] = ["more", "last", "closes"];
const GOT = 3;
const HELLO = 4;

/** Writes a packet; hellos are for whoever shares the key, all else needs the ends. */
export function writePacket(packet: Packet, key: Uint8Array, ends?: Ends): Uint8Array {
  const content = contentOf(packet);
  const mac = macOf(content, key, ends);
  if (mac === undefined) throw new Refused("a packet between ends that do not know each other");
  return join(mac, content);
}

/** Reads a packet, or nothing: where it was cut, changed, made with another key, or is for other ends. */
export function readPacket(packet: Uint8Array, key: Uint8Array, ends?: Ends): Packet | undefined {
  if (packet.length <= MAC || packet.length > LONGEST) return undefined;
  const content = packet.subarray(MAC);
  const mac = macOf(content, key, ends);
  return mac !== undefined && same(mac, packet.subarray(0, MAC)) ? packetOf(content) : undefined;
}

/** The words of an end as a piece carries them, no more than may stand there and no half characters. */
export function closingBytes(words: string): Uint8Array {
  let cut = [...words];
  while (Buffer.byteLength(cut.join("")) > WORDS) cut = cut.slice(0, -1);
  return new TextEncoder().encode(cut.join(""));
}

function macOf(content: Uint8Array, key: Uint8Array, ends: Ends | undefined): Uint8Array | undefined {
  const names = content[0] === HELLO ? [] : ends && [ends.from, ends.to];
  return names && hmac(key, ...names, content).subarray(0, MAC);
}

function contentOf(packet: Packet): Uint8Array {
  if (packet.sort === "hello") {
    return join(Uint8Array.of(HELLO), packet.from, packet.to, Uint8Array.of(packet.sure ? 1 : 0));
  }
  if (packet.sort === "got") {
    return join(Uint8Array.of(GOT), bigEndian(packet.next, 3), bitsOf(packet));
  }
  const { after, number, bytes } = packet;
  if (bytes.length > (after === "closes" ? WORDS : PIECE)) throw new Refused("a piece that is too long");
  if (number >= NUMBERS) throw new Refused("a number that there is not");
  return join(Uint8Array.of(AFTER.indexOf(after)), bigEndian(number, 3), bytes);
}

function packetOf(content: Uint8Array): Packet | undefined {
  const [sort = 0] = content;
  const rest = content.subarray(1);
  if (sort === HELLO) return helloOf(rest);
  if (rest.length < 3) return undefined;
  const number = fromBigEndian(rest.subarray(0, 3));
  const bytes = rest.slice(3);
  if (sort === GOT) return gotOf(number, bytes);
  const after = AFTER[sort];
  if (after === undefined || number >= NUMBERS || (after === "closes" && bytes.length > WORDS)) return undefined;
  return { sort: "piece", number, after, bytes };
}

function helloOf(rest: Uint8Array): Hello | undefined {
  const sure = rest[2 * NAME];
  if (rest.length !== 2 * NAME + 1 || (sure !== 0 && sure !== 1)) return undefined;
  return { sort: "hello", from: rest.slice(0, NAME), to: rest.slice(NAME, 2 * NAME), sure: sure === 1 };
}

function gotOf(next: number, bits: Uint8Array): Got | undefined {
  if (bits.length !== BEYOND / 8) return undefined;
  const places = Array.from({ length: BEYOND }, (_, place) => place);
  const here = places.filter((place) => ((bits[place >> 3] ?? 0) >> (place & 7)) & 1);
  return { sort: "got", next, beyond: here.map((place) => next + 1 + place) };
}

/** The lowest bit of the first byte is the piece right after the missing one. */
function bitsOf({ next, beyond }: Got): Uint8Array {
  const bits = new Uint8Array(BEYOND / 8);
  for (const number of beyond) {
    const place = number - next - 1;
    if (place < 0 || place >= BEYOND) throw new Refused("a piece that bits cannot tell");
    bits[place >> 3] = (bits[place >> 3] ?? 0) | (1 << (place & 7));
  }
  return bits;
}
