import { fromHex, toHex } from "../kernel/bytes.ts";
import { lockPhoto, PHOTO_KEY_BYTES, unlockPhoto } from "../kernel/seal/locked-photo.ts";
import type { Replica } from "../replica/replica.ts";

/** How an act names a photo that only its readers can open. */
export type PhotoName = { readonly photo: string; readonly photoKey: string };

type Keeper = Pick<Replica, "blobs" | "crypto">;

/** Keeps a small photo under a key of its own; nothing where there is no room or no key to keep any. */
export async function keepPhoto({ blobs, crypto }: Keeper, plain: Uint8Array): Promise<PhotoName | undefined> {
  const key = crypto.random(PHOTO_KEY_BYTES);
  const photo = await blobs?.put(lockPhoto(crypto, key, plain));
  return photo === undefined ? undefined : { photo, photoKey: toHex(key) };
}

/** A photo that is on this device. */
export async function photoHere({ blobs, crypto }: Keeper, name: PhotoName): Promise<Uint8Array | undefined> {
  const locked = await blobs?.get(name.photo);
  return locked === undefined ? undefined : unlockPhoto(crypto, fromHex(name.photoKey) ?? new Uint8Array(), locked);
}

/** True where what is fetched costs much: then nothing comes without being asked for. */
export function isSlowLink(): boolean {
  const { connection } = navigator as Navigator & {
    connection?: { readonly saveData?: boolean; readonly effectiveType?: string };
  };
  return connection?.saveData === true || connection?.effectiveType === "2g" || connection?.effectiveType === "slow-2g";
}
