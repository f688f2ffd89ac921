import { sha256 } from "@noble/hashes/sha2.js";
import { ascii, fromHex, joinBytes, sameBytes, toHex } from "../../kernel/bytes.ts";
import { type DeviceId, type Id, type Minute, no, type Refusal } from "../../kernel/event.ts";
import { type CborValue, fromCbor, toCbor } from "../../kernel/wire/cbor.ts";
import type { Crypto, KeyPair } from "../../replica/ports.ts";
import { fromBase64url, toBase64url } from "./base64url.ts";

/** What an invite link says: where to go, which community, and the secret that shows one was invited. */
export type Invite = {
  /** Where the page is, as browsers write it: "http://192.168.1.20:7400". */
  readonly origin: string;
  readonly community: Id;
  /** 16 bytes. */
  readonly secret: Uint8Array;
  /** The first 16 bytes of the hub's device key as 32 hex digits, where the invite goes through a hub. */
  readonly hub?: string;
  /** Until when it may be used. */
  readonly until: Minute;
};

const VERSION = 1;
export const SECRET_BYTES = 16;
const HUB_BYTES = 16;
const CHECK_BYTES = 2;
/** Longer text is no link of ours. */
const LINK_LETTERS_MAX = 600;
const PATH = "#/join/";

/** What of a hub's device key names it in a link, and wherever it tells who it is: 32 hex digits. */
export function hubInLink(device: DeviceId): string {
  return device.slice(0, 2 * HUB_BYTES);
}

/** `ORIGIN/#/join/CODE`. The code is behind the `#`, so browsers do not send it to any server. */
export function writeInviteLink({ origin, community, secret, hub, until }: Invite): string {
  const parts = toCbor([VERSION, raw(community), secret, raw(hub ?? ""), until]);
  return `${origin}/${PATH}${toBase64url(joinBytes(parts, checkOf(parts)))}`;
}

/**
 * What a link says, or why it cannot be used: `invite.not-a-link` (something else, or not a link to a web page),
 * `invite.damaged` (mistyped or cut off), `invite.version` (of a newer Kith), `invite.expired` ({until}, a minute).
 */
export function readInviteLink(text: string, now: Minute): Invite | Refusal {
  const split = splitLink(text);
  if (split === undefined) return no("invite.not-a-link");
  const parts = partsOf(split.code);
  if (parts === undefined) return no("invite.damaged");
  const [version, ...rest] = parts;
  if (version !== VERSION)
    return typeof version === "number" ? no("invite.version", { version }) : no("invite.damaged");
  const invite = inviteOf(split.origin, rest);
  if (invite === undefined) return no("invite.damaged");
  return invite.until < now ? no("invite.expired", { until: invite.until }) : invite;
}

/**
 * The key pair that an invite's secret stands for. The one who invites publishes the public key; the one who was
 * invited signs with the secret one, so that nobody who reads the log can use the invite.
 */
export function inviteKeyPair(crypto: Pick<Crypto, "keyPair">, secret: Uint8Array): KeyPair {
  return crypto.keyPair(sha256(joinBytes(ascii("kith invite seed"), secret)));
}

function splitLink(text: string): { readonly origin: string; readonly code: string } | undefined {
  const address = addressIn(text.trim());
  if (address === undefined) return undefined;
  const { protocol, username, password, pathname, search, hash, origin } = address;
  if (protocol !== "http:" && protocol !== "https:") return undefined;
  if (username !== "" || password !== "" || pathname !== "/" || search !== "") return undefined;
  return hash.startsWith(PATH) ? { origin, code: hash.slice(PATH.length) } : undefined;
}

/** Not asked of `URL.canParse`, which Safari has since 17 only. */
function addressIn(text: string): URL | undefined {
  if (text.length > LINK_LETTERS_MAX) return undefined;
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** The array in a code whose check holds; two bytes catch all but one in 65,536 slips. */
function partsOf(code: string): CborValue[] | undefined {
  const bytes = fromBase64url(code);
  if (bytes === undefined || bytes.length <= CHECK_BYTES) return undefined;
  const parts = bytes.subarray(0, -CHECK_BYTES);
  if (!sameBytes(checkOf(parts), bytes.subarray(-CHECK_BYTES))) return undefined;
  const value = fromCbor(parts);
  return Array.isArray(value) ? value : undefined;
}

function inviteOf(origin: string, parts: readonly CborValue[]): Invite | undefined {
  const [community, secret, hub, until] = parts;
  if (parts.length !== 4 || !isBytes(community, 32) || !isBytes(secret, SECRET_BYTES)) return undefined;
  if (typeof until !== "number" || until < 0) return undefined;
  const invite = { origin, community: toHex(community), secret: new Uint8Array(secret), until };
  if (isBytes(hub, HUB_BYTES)) return { ...invite, hub: toHex(hub) };
  return isBytes(hub, 0) ? invite : undefined;
}

function isBytes(value: CborValue | undefined, length: number): value is Uint8Array {
  return value instanceof Uint8Array && value.length === length;
}

function checkOf(parts: Uint8Array): Uint8Array {
  return sha256(parts).subarray(0, CHECK_BYTES);
}

function raw(hex: string): Uint8Array {
  return fromHex(hex) ?? new Uint8Array();
}
