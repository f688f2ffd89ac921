/** Section 4, blobs: photos and documents under the key of an epoch, some of them under a key of their own inside. */
import { join, Refused, same } from "./cbor.ts";
import { hkdf, sealer, sha256 } from "./crypto.ts";
import { epochName, pad, unpad } from "./sealing.ts";
import { ascii } from "./shapes.ts";

const FORMAT = 1;
const STEP = 16;
const LONGEST = 262_144;
const HEAD = 45;

export const blobId = (blob: Uint8Array): Uint8Array => sha256(blob);

/** Seals bytes for everybody who has the key of an epoch. */
export function sealBlob(plain: Uint8Array, epoch: Uint8Array): Uint8Array {
  const key = hkdf(epoch, ascii("kith blob"));
  const nonce = hkdf(key, sha256(plain), 12);
  const head = join(Uint8Array.of(FORMAT), epochName(epoch), nonce);
  return join(head, sealer(key, nonce, join(ascii("kith blob"), head)).seal(pad(plain, STEP)));
}

/** Opens a blob; throws where it is not the one blob of what it holds. */
export function openBlob(blob: Uint8Array, epoch: Uint8Array): Uint8Array {
  if (blob.length > LONGEST || blob[0] !== FORMAT) throw new Refused("a blob of another form");
  const head = blob.subarray(0, HEAD);
  if (!same(head.subarray(1, 33), epochName(epoch))) throw new Refused("another epoch");
  const sealed = sealer(hkdf(epoch, ascii("kith blob")), head.subarray(33), join(ascii("kith blob"), head));
  const plain = unpad(sealed.open(blob.subarray(HEAD)), STEP);
  if (!same(sealBlob(plain, epoch), blob)) throw new Refused("another nonce");
  return plain;
}

/** Seals a photo with a key of its own, to stand in a blob. */
export function sealPhoto(plain: Uint8Array, photoKey: Uint8Array): Uint8Array {
  return ofPhoto(photoKey).seal(pad(plain, STEP));
}

/** Opens what stands in the blob of a photo that has a key of its own (`photoKey`). */
export function openPhoto(inside: Uint8Array, photoKey: Uint8Array): Uint8Array {
  return unpad(ofPhoto(photoKey).open(inside), STEP);
}

const ofPhoto = (photoKey: Uint8Array) => sealer(photoKey, new Uint8Array(12), ascii("kith photo"));
