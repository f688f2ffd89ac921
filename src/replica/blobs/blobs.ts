import { sha256 } from "@noble/hashes/sha2.js";
import { toHex } from "../../kernel/bytes.ts";
import type { Id } from "../../kernel/event.ts";

/** Most bytes of a blob as it is kept, sealed: photos are made smaller before they are kept. */
export const BLOB_BYTES_MAX = 256 * 1024;

/** A blob that is kept: its name, how large it is, and whether it must stay. */
export type KeptBlob = { readonly id: Id; readonly bytes: number; readonly isPinned: boolean };

/** Sealed photos and documents of one community on one device, each named by SHA-256 of its bytes. */
export type Blobs = {
  /** Keeps bytes and answers with their name once they survive power loss; nothing when they are more than a blob may be. */
  readonly put: (bytes: Uint8Array) => Promise<Id | undefined>;
  /** The bytes; nothing when they are not here, or are not what was put any more. */
  readonly get: (id: Id) => Promise<Uint8Array | undefined>;
  /** All that are here, those that a disk changed too, in the order in which they came. */
  readonly all: () => Promise<readonly KeptBlob[]>;
  /** Says that it must stay, or need not any more. False when it is not here. */
  readonly pin: (id: Id, isPinned: boolean) => Promise<boolean>;
  /** Lets go of it, pinned or not. */
  readonly drop: (id: Id) => Promise<void>;
};

export function blobId(bytes: Uint8Array): Id {
  return toHex(sha256(bytes));
}

/** The names to let go of, the first ones first and never what is pinned, so that the rest takes at most `bytesMax`. */
export function toClean(kept: readonly KeptBlob[], bytesMax: number): Id[] {
  let total = kept.reduce((sum, one) => sum + one.bytes, 0);
  const gone: Id[] = [];
  for (const { id, bytes, isPinned } of kept) {
    if (total <= bytesMax) break;
    if (isPinned) continue;
    total -= bytes;
    gone.push(id);
  }
  return gone;
}
