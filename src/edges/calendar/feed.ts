import { sha256 } from "@noble/hashes/sha2.js";
import { ascii, fromHex, joinBytes, toHex } from "../../kernel/bytes.ts";
import type { DeviceId, Id } from "../../kernel/event.ts";
import { type Cipher, NONCE_BYTES } from "../../kernel/seal/sealed-body.ts";

/**
 * A calendar that a hub keeps for the calendars of phones. What it says is locked, and the address is the key: a hub that
 * cannot read a community's log cannot read its calendars either, until somebody who has the address asks.
 */
export type Feed = {
  /** What its address ends with before ".ics": 32 hex digits. Whoever has it reads the calendar. */
  readonly code: string;
  /** What the hub keeps it under; nobody comes from there to the code. */
  readonly name: string;
  readonly key: Uint8Array;
};

/** A calendar on its way to the hub, signed by the device that wrote it. Nothing in `sealed` takes the one before away. */
export type FeedPut = {
  readonly device: DeviceId;
  /** The writer's clock, in milliseconds: an older word never takes the place of a newer one. */
  readonly at: number;
  readonly name: string;
  /** Tells two contents apart for whoever has the key, and nobody else. */
  readonly digest: string;
  /** The locked calendar as hex. */
  readonly sealed: string;
  readonly signature: string;
};

const SECRET_BYTES = 16;
/** Largest calendar that a hub keeps, locked. */
export const FEED_BYTES_MAX = 128 * 1024;
/** A calendar that nobody renewed for so long is not given out any more: its writer left, or lost the device. */
export const FEED_DAYS = 90;

/** What follows from the secret of a calendar. */
export function feedOf(secret: Uint8Array): Feed {
  const short = secret.subarray(0, SECRET_BYTES);
  const part = (what: string) => sha256(joinBytes(ascii(`kith calendar ${what}`), short));
  return { code: toHex(short), name: toHex(part("name").subarray(0, SECRET_BYTES)), key: part("key") };
}

/** The calendar that an address names; nothing when its end is none of ours. */
export function feedAt(code: string): Feed | undefined {
  const secret = /^[0-9a-f]{32}$/.test(code) ? fromHex(code) : undefined;
  return secret === undefined ? undefined : feedOf(secret);
}

/** The one for everyone: its secret follows from the community's id, which only those know who were invited. */
export function feedOfEveryone(community: Id): Feed {
  return feedOf(sha256(joinBytes(ascii("kith calendar everyone"), fromHex(community) ?? new Uint8Array())));
}

/** `random`: bytes that are used once. */
export function lockFeed(cipher: Cipher, { key, name }: Feed, random: Uint8Array, text: string): Uint8Array {
  const nonce = random.subarray(0, NONCE_BYTES);
  return joinBytes(nonce, cipher.seal(key, nonce, ascii(name), new TextEncoder().encode(text)));
}

/** What a locked calendar says; nothing when it is another one, or was changed. */
export function unlockFeed(cipher: Cipher, { key, name }: Feed, locked: Uint8Array): string | undefined {
  const nonce = locked.subarray(0, NONCE_BYTES);
  const plain =
    locked.length < NONCE_BYTES ? undefined : cipher.open(key, nonce, ascii(name), locked.subarray(NONCE_BYTES));
  return plain === undefined ? undefined : new TextDecoder().decode(plain);
}

/** What stands for the content of a calendar, whenever it was written. */
export function digestOf({ key }: Feed, text: string): string {
  const timeless = text.replace(/^DTSTAMP:.*\r\n/gm, "");
  return toHex(sha256(joinBytes(key, new TextEncoder().encode(timeless))).subarray(0, SECRET_BYTES));
}

/** What its writer signs: "kith calendar" and everything that could be changed on the way. */
export function feedMessage(
  community: Id,
  { device, at, name, digest, sealed }: Omit<FeedPut, "signature">,
): Uint8Array {
  const head = ascii(`kith calendar ${community} ${device} ${at} ${name} ${digest} `);
  return joinBytes(head, sha256(fromHex(sealed) ?? new Uint8Array()));
}
