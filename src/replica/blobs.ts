import { sha256 } from "@noble/hashes/sha2.js";
import { toHex } from "../kernel/bytes.ts";
import type { Id } from "../kernel/event.ts";

/** Most bytes of a blob: photos are made smaller before they are kept. */
export const BLOB_BYTES_MAX = 256 * 1024;

/**
 * Photos and documents of one device, each named by SHA-256 of its bytes. What is pinned stays; anything else may be
 * cleaned away and fetched again from somebody who has it.
 */
export type Blobs = {
  /** Keeps bytes and answers with their name once they survive power loss; nothing when they are more than a blob may be. */
  readonly put: (bytes: Uint8Array) => Promise<Id | undefined>;
  /** The bytes; nothing when they are not here, or are not what was put any more. */
  readonly get: (id: Id) => Promise<Uint8Array | undefined>;
  readonly has: (id: Id) => Promise<boolean>;
  /** Says that it must stay, or need not any more. False when it is not here. */
  readonly pin: (id: Id, isPinned: boolean) => Promise<boolean>;
  /** Lets go of it, pinned or not. */
  readonly drop: (id: Id) => Promise<void>;
  /** Lets go of those that are not pinned, first the ones that came first, until all take at most so many bytes. */
  readonly clean: (bytesMax: number) => Promise<void>;
};

export function blobId(bytes: Uint8Array): Id {
  return toHex(sha256(bytes));
}

/** The names to let go of, of blobs in the order in which they came, so that all take at most `bytesMax`. */
export function toClean(
  kept: readonly { readonly id: Id; readonly bytes: number; readonly isPinned: boolean }[],
  bytesMax: number,
): Id[] {
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
