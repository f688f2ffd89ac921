import type { DeviceId, Id } from "../../kernel/event.ts";
import { BLOBS_OFFERED_MAX } from "../bounds.ts";

/**
 * What others offered and has not come here yet. Each has its own share of it, while it is linked: whoever offers what
 * never comes keeps nobody else's photo from being taken (K-10).
 */
export type BlobOffers = {
  readonly hear: (id: Id, from: DeviceId) => void;
  /** It came, or nobody in reach has it. Says whether it was offered. */
  readonly settle: (id: Id) => boolean;
  /** What this one offered, then what others did. */
  readonly all: (from: DeviceId) => readonly Id[];
  /** This one is out of reach: when it comes back it says again what it has. */
  readonly forget: (from: DeviceId) => void;
};

export function createBlobOffers(): BlobOffers {
  const offered = new Map<DeviceId, Set<Id>>();

  function hear(id: Id, from: DeviceId): void {
    const own = offered.get(from) ?? new Set();
    offered.set(from, own);
    if (own.size < BLOBS_OFFERED_MAX) own.add(id);
  }

  return {
    hear,
    settle: (id) => [...offered.values()].filter((one) => one.delete(id)).length > 0,
    all: (from) => [...(offered.get(from) ?? []), ...[...offered.values()].flatMap((one) => [...one])],
    forget: (from) => void offered.delete(from),
  };
}
