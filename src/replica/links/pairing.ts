import { sha256 } from "@noble/hashes/sha2.js";
import { ascii, fromHex, joinBytes, sameBytes, toHex } from "../../kernel/bytes.ts";
import { deviceMessage } from "../../kernel/device-proof.ts";
import type { DeviceId, Id, PersonId } from "../../kernel/event.ts";
import { type CborValue, fromCbor, toCbor } from "../../kernel/wire/cbor.ts";
import type { Crypto, KeyPair } from "../ports.ts";

/**
 * Two devices meet, so that the one a person has adds the one they take up. The old one *offers*: who they are, and a
 * commitment to a nonce. The new one *answers*: its key, a nonce, and the proof that the key is its own. The old one
 * *reveals* its nonce. Both then show six digits made of both keys and both nonces. Whoever stands in between has chosen
 * their nonces before they can know the digits, so they get one try in a million, in front of the person.
 * The messages may travel by any way: through a hub, or as codes that the two show each other.
 */
export type Offer = {
  readonly message: Uint8Array;
  /** What the other device answered; nothing when it is no answer to this offer. */
  readonly take: (answer: Uint8Array) => Taken | undefined;
};

export type Taken = {
  readonly key: DeviceId;
  readonly proof: string;
  readonly name: string;
  readonly sort: string;
  readonly reveal: Uint8Array;
  /** Six digits, to be compared. */
  readonly code: string;
};

export type AnswerToOffer = {
  readonly community: Id;
  readonly person: PersonId;
  readonly message: Uint8Array;
  /** The six digits once the offer's nonce is revealed; nothing when it is not the one that was committed to. */
  readonly take: (reveal: Uint8Array) => string | undefined;
};

export type Pairs = Pick<Crypto, "sign" | "verify" | "random">;

const VERSION = 1;
const NONCE_BYTES = 16;
const MESSAGE_BYTES_MAX = 512;
const NAME_LETTERS_MAX = 40;

/** What the device that is already the person's says first. */
export function offerPairing(crypto: Pairs, community: Id, person: PersonId, device: DeviceId): Offer {
  const nonce = crypto.random(NONCE_BYTES);
  const message = toCbor([VERSION, "offer", raw(community), raw(person), raw(device), commitmentTo(nonce)]);
  return {
    message,
    take: (bytes) => {
      const [key, theirs, proof, name, sort] = partsOf(bytes, "answer", 5) ?? [];
      if (!isBytes(key, 32) || !isBytes(theirs, NONCE_BYTES) || !isBytes(proof, 64)) return undefined;
      if (typeof name !== "string" || name.length > NAME_LETTERS_MAX || typeof sort !== "string") return undefined;
      if (!crypto.verify(proof, deviceMessage(community, person, toHex(key)), key)) return undefined;
      const code = codeOf([raw(community), raw(person), raw(device), key, nonce, theirs]);
      return { key: toHex(key), proof: toHex(proof), name, sort, code, reveal: toCbor([VERSION, "reveal", nonce]) };
    },
  };
}

/** What the new device says to an offer; nothing when it is none. */
export function answerPairing(
  crypto: Pairs,
  own: KeyPair,
  offer: Uint8Array,
  { name, sort }: { readonly name: string; readonly sort: string },
): AnswerToOffer | undefined {
  const [community, person, device, commitment] = partsOf(offer, "offer", 4) ?? [];
  if (!isBytes(community, 32) || !isBytes(person, 32) || !isBytes(device, 32) || !isBytes(commitment, 32))
    return undefined;
  const nonce = crypto.random(NONCE_BYTES);
  const named = { community: toHex(community), person: toHex(person) };
  const message = deviceMessage(named.community, named.person, toHex(own.publicKey));
  const proof = crypto.sign(message, own.secretKey);
  return {
    ...named,
    message: toCbor([VERSION, "answer", own.publicKey, nonce, proof, name, sort]),
    take: (bytes) => {
      const [theirs] = partsOf(bytes, "reveal", 1) ?? [];
      if (!isBytes(theirs, NONCE_BYTES) || !sameBytes(commitmentTo(theirs), commitment)) return undefined;
      return codeOf([community, person, device, own.publicKey, theirs, nonce]);
    },
  };
}

function commitmentTo(nonce: Uint8Array): Uint8Array {
  return sha256(joinBytes(ascii("kith device nonce"), nonce));
}

function codeOf(parts: readonly Uint8Array[]): string {
  const hash = sha256(joinBytes(ascii("kith device code"), ...parts));
  const number = new DataView(hash.buffer, hash.byteOffset).getUint32(0) % 1_000_000;
  return String(number).padStart(6, "0");
}

/** The parts after the version and the word; nothing for any other message. */
function partsOf(bytes: Uint8Array, word: string, count: number): CborValue[] | undefined {
  const value = bytes.length > MESSAGE_BYTES_MAX ? undefined : fromCbor(bytes);
  if (!Array.isArray(value) || value.length !== count + 2) return undefined;
  const [version, said, ...parts] = value;
  return version === VERSION && said === word ? parts : undefined;
}

function isBytes(value: CborValue | undefined, length: number): value is Uint8Array {
  return value instanceof Uint8Array && value.length === length;
}

function raw(id: Id): Uint8Array {
  return fromHex(id) ?? new Uint8Array(32);
}
