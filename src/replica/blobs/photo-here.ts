import { fromHex } from "../../kernel/bytes.ts";
import { unlockPhoto } from "../../kernel/seal/locked-photo.ts";
import type { Replica } from "../replica.ts";

/** How an act names a photo. One that only a few can open comes with a key of its own. */
export type PhotoName = { readonly photo: string; readonly photoKey?: string | undefined };

/** A photo that is on this device. */
export async function photoHere(
  { blobs, crypto }: Pick<Replica, "blobs" | "crypto">,
  name: PhotoName,
): Promise<Uint8Array | undefined> {
  const locked = await blobs?.get(name.photo);
  if (name.photoKey === undefined) return locked;
  return locked === undefined ? undefined : unlockPhoto(crypto, fromHex(name.photoKey) ?? new Uint8Array(), locked);
}
