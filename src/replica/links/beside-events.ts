import type { DeviceId } from "../../kernel/event.ts";
import type { CborValue } from "../../kernel/wire/cbor.ts";
import { createBlobExchange, isAboutBlobs } from "../blobs/blob-exchange.ts";
import { createSnapshotExchange, isAboutSnapshots } from "../newcomers/snapshot-exchange.ts";
import type { Link } from "../ports.ts";
import type { Replica } from "../replica.ts";

/** What goes over a fast link beside events: photos, and what a newcomer is shown first. */
export type BesideEvents = {
  /** False when it may not be said here. */
  readonly hear: (message: readonly CborValue[]) => boolean;
  readonly tick: () => void;
  /** True while photos are on their way, either way. */
  readonly isBusy: () => boolean;
  readonly end: () => void;
};

export function isBesideEvents(sort: CborValue | undefined): boolean {
  return isAboutBlobs(sort) || isAboutSnapshots(sort);
}

export function createBesideEvents(
  link: Pick<Link, "isSlow" | "waiting">,
  { blobs, snapshots }: Replica,
  peer: DeviceId,
  send: (...parts: CborValue[]) => void,
): BesideEvents {
  if (link.isSlow) return { ...NOTHING, hear: () => false };
  if (blobs === undefined || snapshots === undefined) return NOTHING;
  const photos = createBlobExchange(blobs, peer, { send, waiting: link.waiting });
  const first = createSnapshotExchange(snapshots, send);
  return {
    hear: (message) => (isAboutBlobs(message[0]) ? photos.hear(message) : first.hear(message)),
    tick: () => {
      photos.tick();
      first.tick();
    },
    isBusy: photos.isBusy,
    end: () => {
      photos.end();
      first.end();
    },
  };
}

/** Where there is no place to keep anything, nothing is asked for, and what others say is let be. */
const NOTHING: BesideEvents = { hear: () => true, tick: () => {}, isBusy: () => false, end: () => {} };
