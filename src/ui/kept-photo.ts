import { toHex } from "../kernel/bytes.ts";
import { lockPhoto, PHOTO_KEY_BYTES } from "../kernel/seal/locked-photo.ts";
import type { Replica } from "../replica/replica.ts";

type LockedPhoto = { readonly photo: string; readonly photoKey: string };
type Keeper = Pick<Replica, "blobs" | "crypto">;

/** Keeps a small photo under a key of its own; nothing where there is no room or no key to keep any. */
export async function keepPhoto({ blobs, crypto }: Keeper, plain: Uint8Array): Promise<LockedPhoto | undefined> {
  const key = crypto.random(PHOTO_KEY_BYTES);
  const photo = await blobs?.put(lockPhoto(crypto, key, plain));
  return photo === undefined ? undefined : { photo, photoKey: toHex(key) };
}

/** True where what is fetched costs much: then nothing comes without being asked for. */
export function isSlowLink(): boolean {
  const { connection } = navigator as Navigator & {
    connection?: { readonly saveData?: boolean; readonly effectiveType?: string };
  };
  return connection?.saveData === true || connection?.effectiveType === "2g" || connection?.effectiveType === "slow-2g";
}
