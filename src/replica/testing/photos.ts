import { type BlobShelf, openMemoryBlobs } from "../../edges/memory/memory-blobs.ts";
import { fromHex } from "../../kernel/bytes.ts";
import { type CborValue, fromCbor, toCbor } from "../../kernel/wire/cbor.ts";
import type { BlobKeeping } from "../blobs/blob-keeping.ts";
import { createSession } from "../links/session.ts";
import type { Link } from "../ports.ts";
import type { Replica } from "../replica.ts";
import { act, createPod, type More } from "./pod.ts";

const pod = await createPod();
export const photo = Uint8Array.from({ length: 200_000 }, (_, at) => at % 251);
/** The messages of the exchange. */
export const [OFFER, ASK, PIECE, KEEPS, KEPT] = [8, 9, 10, 11, 12] as const;

type Keeper = { readonly replica: Replica; readonly blobs: BlobKeeping; readonly shelf: BlobShelf };

/** Somebody who keeps photos. */
export async function keeper(name: string, more: More = {}): Promise<Keeper> {
  const shelf: BlobShelf = new Map();
  const replica = await pod.open(name, undefined, { blobs: openMemoryBlobs(shelf), ...more });
  if (more.isStranger !== true) await act(replica, "members.join");
  if (replica.blobs === undefined) throw new Error("nowhere to keep photos");
  return { replica, blobs: replica.blobs, shelf };
}

/** A link whose other end is in the test's hand: what the replica says, and a way to say something. */
export function byHand(replica: Replica, slow = false, peer = "") {
  const heard: CborValue[][] = [];
  let reason: string | undefined;
  let waiting = 0;
  const link: Link = {
    send: (message) => void heard.push(fromCbor(message) as CborValue[]),
    close: () => {},
    waiting: () => waiting,
    ...(slow && { isSlow: true }),
    onMessage: () => {},
    onClose: () => {},
  };
  const session = createSession(
    replica,
    link,
    (why) => {
      reason = why;
    },
    undefined,
    peer,
  );
  const say = (...parts: CborValue[]): void => link.onMessage(toCbor(parts));
  const of = (sort: number) => heard.filter(([one]) => one === sort);
  return { say, of, session, reason: () => reason, fill: (bytes: number) => (waiting = bytes) };
}

export const raw = (id: string): Uint8Array => fromHex(id) ?? new Uint8Array();
