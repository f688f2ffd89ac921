/** Section 5: a further device, a sheet of paper, eight letters on a wall, and where a hub says its page is. */
import { decode, encode, join, Refused } from "./cbor.ts";
import { type Signer, sha256, signerOf, slowly, vouches, wide } from "./crypto.ts";
import { deviceHolds, proveDevice } from "./link.ts";
import { ascii, bytes, fromBigEndian, hex, list } from "./shapes.ts";

const LARGEST = 512;

/** What the device that is already the person's says first. */
export interface Offer {
  readonly community: Uint8Array;
  readonly person: Uint8Array;
  readonly device: Uint8Array;
  readonly nonce: Uint8Array;
}

export function writeOffer({ community, person, device, nonce }: Offer): Uint8Array {
  return encode([1, "offer", community, person, device, sha256(ascii("kith device nonce"), nonce)]);
}

export function writeReveal({ nonce }: Offer): Uint8Array {
  return encode([1, "reveal", nonce]);
}

/** What the new device says to an offer, and the digits that it shows once the nonce is revealed. */
export function answerOffer(offer: Uint8Array, own: Signer, nonce: Uint8Array, name: string, sort: string) {
  const parts = said(offer, "offer", 4);
  const [community, person, device, commitment] = [0, 1, 2, 3].map((at) => bytes(parts[at], 32)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  return {
    message: encode([1, "answer", own.key, nonce, proveDevice(own, community, person), name, sort]),
    digits(reveal: Uint8Array): string {
      const theirs = bytes(said(reveal, "reveal", 1)[0], 16);
      if (hex(sha256(ascii("kith device nonce"), theirs)) !== hex(commitment)) throw new Refused("another nonce");
      return digitsOf({ community, person, device, nonce: theirs }, own.key, nonce);
    },
  };
}

/** The key, name and sort of a device that answered, and the digits that the offering one shows. */
export function takeAnswer(offer: Offer, answer: Uint8Array) {
  const parts = said(answer, "answer", 5);
  const [key, nonce, proof] = [bytes(parts[0], 32), bytes(parts[1], 16), bytes(parts[2], 64)];
  const [name, sort] = [parts[3], parts[4]];
  if (typeof name !== "string" || name.length > 40 || typeof sort !== "string") throw new Refused("no name");
  if (!deviceHolds(proof, offer.community, offer.person, key)) throw new Refused("not its own key");
  return { key, name, sort, digits: digitsOf(offer, key, nonce) };
}

function digitsOf({ community, person, device, nonce }: Offer, key: Uint8Array, theirs: Uint8Array): string {
  const hash = sha256(ascii("kith device code"), community, person, device, key, nonce, theirs);
  return String(fromBigEndian(hash.subarray(0, 4)) % 1_000_000).padStart(6, "0");
}

function said(message: Uint8Array, word: string, count: number) {
  if (message.length > LARGEST) throw new Refused("a message that is too long");
  const [version, is, ...parts] = list(decode(message), count + 2);
  if (version !== 1 || is !== word) throw new Refused(`no ${word}`);
  return parts;
}

/** The key of a sheet of paper. */
export function paperSigner(secret: Uint8Array): Signer {
  return signerOf(sha256(ascii("kith paper seed"), secret));
}

/** Where a link lies at a hub for whoever types eight letters, and what opens it. */
export async function wallLetters(letters: string, hub: string) {
  const made = await slowly(ascii(letters), sha256(ascii("kith wall code"), ascii(hub)).subarray(0, 16), 40);
  return {
    id: hex(made.subarray(0, 8)),
    seal: (payload: string, nonce: Uint8Array): string => {
      const sealed = wide(made.subarray(8), nonce).encrypt(ascii(payload));
      return Buffer.from(join(nonce, sealed)).toString("base64url");
    },
    open: (sealed: string): string => {
      const all = new Uint8Array(Buffer.from(sealed, "base64url"));
      return new TextDecoder().decode(wide(made.subarray(8), all.subarray(0, 24)).decrypt(all.subarray(24)));
    },
  };
}

export function originsHold(signature: Uint8Array, hub: Uint8Array, nonce: Uint8Array, origins: string[]): boolean {
  return vouches(hub, signature, "kith origins", nonce, ascii(origins.join("\n")));
}
