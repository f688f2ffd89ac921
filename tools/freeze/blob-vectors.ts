import { ascii, toHex } from "../../src/kernel/bytes.ts";
import { commitmentOf, laneKeyOf } from "../../src/kernel/seal/epoch.ts";
import { lockPhoto } from "../../src/kernel/seal/locked-photo.ts";
import { sealBlob } from "../../src/kernel/seal/sealed-blob.ts";
import { blobId } from "../../src/replica/blobs/blobs.ts";
import type { Crypto } from "../../src/replica/ports.ts";
import type { Examples } from "./example.ts";

/** A photo for all, and one for a few. */
export function blobVectors(crypto: Crypto): Examples {
  const key = new Uint8Array(32).fill(0x11);
  const epoch = commitmentOf(laneKeyOf(key));
  const photo = ascii("a photo");
  const photoKey = new Uint8Array(32).fill(0x22);
  const blob = sealBlob(crypto, epoch, key, photo);
  return {
    "seal-blob": {
      says: "a photo or document as it is kept",
      given: { key: toHex(key), epoch, plain: toHex(photo), id: blobId(blob) },
      hex: toHex(blob),
    },
    "seal-photo": {
      says: "what such a blob holds where an act has a `photoKey`",
      given: { photoKey: toHex(photoKey), plain: toHex(photo) },
      hex: toHex(lockPhoto(crypto, photoKey, photo)),
    },
  };
}
