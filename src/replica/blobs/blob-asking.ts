import type { DeviceId, Id } from "../../kernel/event.ts";
import { BLOB_PARTS_MAX, BLOBS_OFFERED_MAX } from "../bounds.ts";

/** A link over which blobs can be asked for. */
export type BlobLine = {
  /** Who is at the other end, for what each may cost. */
  readonly peer: DeviceId;
  /** Asks for what is wanted now, as far as there is room. */
  readonly pump: () => void;
  /** True for one that cannot be had here, for a while. */
  readonly lacks: (id: Id) => boolean;
  /** Tells of one that was put here. */
  readonly tell: (id: Id) => void;
  /** Tells of one that came here, where it was asked for in vain. */
  readonly came: (id: Id) => void;
};

/** What has come of a blob, over whichever links. */
export type BlobPart = {
  readonly pieces: Uint8Array[];
  got: number;
  length: number | undefined;
  /** The links that brought some of it: only one that brought all of it can be blamed. */
  readonly from: Set<BlobLine>;
};

/** What is wanted, and which link is asked for it: each blob comes over one at a time, and goes on over the next. */
export type BlobAsking = {
  readonly join: (line: BlobLine) => () => void;
  /** What is wanted and not being asked for: what people wait for first, and of the rest what this peer offered. */
  readonly wanted: (peer?: DeviceId) => readonly Id[];
  /** This link asks for it from now on; what has come so far. */
  readonly begin: (id: Id, line: BlobLine) => BlobPart;
  /** All of it came, or what came was not it. */
  readonly whole: (id: Id) => void;
  /** It is kept here now. */
  readonly kept: (id: Id) => void;
  /** The link cannot bring it. */
  readonly lacking: (id: Id) => void;
  readonly fetch: (id: Id) => Promise<boolean>;
  readonly tell: (id: Id) => void;
};

type Ways = {
  readonly isHere: (id: Id) => Promise<boolean>;
  /** Nobody in reach has it after all. */
  readonly given: (id: Id) => void;
  /** The last link to this peer is over. */
  readonly left: (peer: DeviceId) => void;
};

export function createBlobAsking(needed: (peer: DeviceId) => readonly Id[], { isHere, given, left }: Ways): BlobAsking {
  const lines = new Set<BlobLine>();
  const asked = new Map<Id, BlobLine>();
  const parts = new Map<Id, BlobPart>();
  const waiting = new Map<Id, ((isHere: boolean) => void)[]>();

  function settle(id: Id, isHereNow: boolean): void {
    const all = waiting.get(id) ?? [];
    waiting.delete(id);
    for (const done of all) done(isHereNow);
  }

  function giveUpWhereNobodyHasIt(): void {
    for (const id of [...waiting.keys()]) if ([...lines].every((line) => line.lacks(id))) settle(id, false);
  }

  function lacking(id: Id): void {
    asked.delete(id);
    if ([...lines].every((line) => line.lacks(id))) given(id);
    giveUpWhereNobodyHasIt();
    for (const line of lines) line.pump();
  }

  function begin(id: Id, line: BlobLine): BlobPart {
    asked.set(id, line);
    const part = parts.get(id) ?? { pieces: [], got: 0, length: undefined, from: new Set<BlobLine>() };
    parts.delete(id);
    parts.set(id, part);
    for (const old of parts.keys()) {
      if (parts.size <= BLOB_PARTS_MAX) break;
      if (!asked.has(old)) parts.delete(old);
    }
    return part;
  }

  function join(line: BlobLine): () => void {
    lines.add(line);
    return () => {
      lines.delete(line);
      if (![...lines].some(({ peer }) => peer === line.peer)) left(line.peer);
      for (const [id, other] of [...asked]) if (other === line) asked.delete(id);
      giveUpWhereNobodyHasIt();
      for (const other of lines) other.pump();
    };
  }

  async function fetch(id: Id): Promise<boolean> {
    if (await isHere(id)) return true;
    if (lines.size === 0 || waiting.size >= BLOBS_OFFERED_MAX) return false;
    return new Promise((resolve) => {
      waiting.set(id, [...(waiting.get(id) ?? []), resolve]);
      for (const line of lines) line.pump();
      giveUpWhereNobodyHasIt();
    });
  }

  return {
    join,
    wanted: (peer = "") => [...new Set([...waiting.keys(), ...needed(peer)])].filter((id) => !asked.has(id)),
    begin,
    whole: (id) => void parts.delete(id),
    kept: (id) => {
      asked.delete(id);
      settle(id, true);
      for (const line of lines) line.came(id);
    },
    lacking,
    fetch,
    tell: (id) => {
      for (const line of lines) line.tell(id);
    },
  };
}
