import type { DeviceId, Id } from "../../kernel/event.ts";
import type { AnyPractice } from "../../kernel/practice.ts";
import type { Commitment } from "../../kernel/seal/epoch.ts";
import { epochOfBlob, openBlob, sealBlob } from "../../kernel/seal/sealed-blob.ts";
import type { Cipher } from "../../kernel/seal/sealed-body.ts";
import type { State } from "../../kernel/state.ts";
import { BLOB_ROOM_BYTES_MAX, BLOB_SHARE_BYTES_MAX, BLOBS_OFFERED_MAX } from "../bounds.ts";
import { type BlobAsking, createBlobAsking } from "./blob-asking.ts";
import { createBlobOffers } from "./blob-offers.ts";
import { type Blobs, type KeptBlob, toClean } from "./blobs.ts";

/**
 * Photos and documents of a community on one device. They lie beside the log, sealed, by the hash of what is kept; an
 * act names them. What practices need offline, and what nobody else is known to have, stays; the rest makes room for new.
 */
export type BlobKeeping = {
  /** Seals and keeps one; the name that an act may carry. Nothing when it is too large, or no key is here. */
  readonly put: (plain: Uint8Array) => Promise<Id | undefined>;
  /** The same for what can be made again: it need not stay. */
  readonly hold: (plain: Uint8Array) => Promise<Id | undefined>;
  /** What one holds; nothing when it is not here, or may not be read here. */
  readonly get: (id: Id) => Promise<Uint8Array | undefined>;
  /** Brings one from whoever in reach has it; false when nobody does. */
  readonly fetch: (id: Id) => Promise<boolean>;
  /** All that are here. */
  readonly names: () => Promise<readonly Id[]>;
  /** What practices need, and is not here. */
  readonly missing: () => readonly Id[];
  /** To be called now and then: pins, makes room, and looks whether one more of those that must stay is still sound. */
  readonly tidy: () => Promise<void>;
  /** For links. */
  readonly asking: BlobAsking;
  readonly sealed: (id: Id) => Promise<Uint8Array | undefined>;
  readonly keep: (bytes: Uint8Array, from: DeviceId) => Promise<Id | undefined>;
  /** True where whatever is offered is kept for others: a hub, also one that cannot read. */
  readonly keepsOffered: boolean;
  /** Names of what others who keep it should have. */
  readonly offers: () => Promise<readonly Id[]>;
  /** Somebody offers these; answers with those that are here already. */
  readonly hearOffer: (ids: readonly Id[], from: DeviceId) => Promise<readonly Id[]>;
  /** Somebody else says to have it. */
  readonly hearKept: (id: Id) => void;
};

export type BlobKeepingDeps = {
  readonly blobs: Blobs;
  readonly practices: readonly AnyPractice[];
  readonly cipher: Cipher;
  readonly state: () => State;
  /** The epoch in which is written now. */
  readonly epoch: () => Commitment | undefined;
  readonly keyOf: (epoch: Commitment) => Uint8Array | undefined;
  readonly keepsOffered: boolean;
  /** Most bytes besides what must stay. */
  readonly roomBytes?: number;
  /** Most bytes of what one device offered. */
  readonly shareBytes?: number;
};

export function createBlobKeeping(deps: BlobKeepingDeps): BlobKeeping {
  const { blobs, cipher, keepsOffered, roomBytes = BLOB_ROOM_BYTES_MAX, shareBytes = BLOB_SHARE_BYTES_MAX } = deps;
  const needed = neededBy(deps.practices, deps.state);
  const offered = createBlobOffers();
  const shares = new Map<DeviceId, Map<Id, number>>();
  /** What was put here and nobody else is known to have. */
  const alone = new Set<Id>();
  let here: Map<Id, KeptBlob> | undefined;
  let isTidying = false;
  let checked = 0;

  const missing = (): Id[] => [...needed()].filter((id) => here?.has(id) === false);
  const asking = createBlobAsking((peer) => [...missing(), ...offered.all(peer)], {
    isHere: async (id) => (await sealed(id)) !== undefined,
    given: (id) => void offered.settle(id),
    left: offered.forget,
  });

  async function list(): Promise<Map<Id, KeptBlob>> {
    if (here !== undefined) return here;
    const kept = new Map((await blobs.all()).map((one) => [one.id, one]));
    for (const { id, isPinned } of kept.values()) if (isPinned && !needed().has(id)) alone.add(id);
    here ??= kept;
    return here;
  }

  async function sealed(id: Id): Promise<Uint8Array | undefined> {
    const bytes = await blobs.get(id);
    // What a disk changed is not here: whoever needs it asks for it again.
    if (bytes === undefined) here?.delete(id);
    return bytes;
  }

  async function hold(plain: Uint8Array): Promise<Id | undefined> {
    const epoch = deps.epoch();
    const key = epoch === undefined ? undefined : deps.keyOf(epoch);
    return epoch === undefined || key === undefined ? undefined : take(sealBlob(cipher, epoch, key, plain));
  }

  async function take(bytes: Uint8Array): Promise<Id | undefined> {
    const id = await blobs.put(bytes);
    if (id === undefined) return undefined;
    const kept = await list();
    kept.set(id, { isPinned: false, ...kept.get(id), id, bytes: bytes.length });
    return id;
  }

  async function put(plain: Uint8Array): Promise<Id | undefined> {
    const id = await hold(plain);
    const kept = id === undefined ? undefined : (await list()).get(id);
    if (id === undefined || kept === undefined) return undefined;
    alone.add(id);
    await setPin(await list(), kept, true);
    asking.tell(id);
    return id;
  }

  async function get(id: Id): Promise<Uint8Array | undefined> {
    const bytes = await sealed(id);
    const epoch = bytes === undefined ? undefined : epochOfBlob(bytes);
    const key = epoch === undefined ? undefined : deps.keyOf(epoch);
    return bytes === undefined || key === undefined ? undefined : openBlob(cipher, key, bytes);
  }

  async function keep(bytes: Uint8Array, from: DeviceId): Promise<Id | undefined> {
    const id = await take(bytes);
    if (id !== undefined && offered.settle(id)) await charge(id, bytes.length, from);
    return id;
  }

  /** Who offers more than their share loses the oldest of their own. */
  async function charge(id: Id, bytes: number, from: DeviceId): Promise<void> {
    const share = shares.get(from) ?? new Map<Id, number>();
    shares.set(from, share.set(id, bytes));
    const all = [...share].map(([one, size]) => ({ id: one, bytes: size, isPinned: needed().has(one) }));
    for (const one of toClean(all, shareBytes)) {
      share.delete(one);
      await drop(one);
    }
  }

  async function drop(id: Id): Promise<void> {
    here?.delete(id);
    await blobs.drop(id);
  }

  async function tidy(): Promise<void> {
    if (isTidying) return;
    isTidying = true;
    try {
      const kept = await list();
      for (const one of kept.values()) await setPin(kept, one, needed().has(one.id) || alone.has(one.id));
      for (const id of toClean(besidesPinned(kept), roomBytes)) await drop(id);
      const pinned = [...kept.values()].filter(({ isPinned }) => isPinned);
      const next = pinned[checked++ % Math.max(1, pinned.length)];
      if (next !== undefined) await sealed(next.id);
    } finally {
      isTidying = false;
    }
  }

  async function setPin(kept: Map<Id, KeptBlob>, one: KeptBlob, isPinned: boolean): Promise<void> {
    if (one.isPinned === isPinned) return;
    await blobs.pin(one.id, isPinned);
    kept.set(one.id, { ...one, isPinned });
  }

  async function hearOffer(ids: readonly Id[], from: DeviceId): Promise<readonly Id[]> {
    const kept = await list();
    const fresh = ids.filter((id) => !kept.has(id));
    if (keepsOffered) for (const id of fresh) offered.hear(id, from);
    return ids.filter((id) => kept.has(id));
  }

  return {
    put,
    hold,
    get,
    fetch: asking.fetch,
    names: async () => [...(await list()).keys()],
    missing,
    tidy,
    asking,
    sealed,
    keep,
    keepsOffered,
    offers: async () => {
      const kept = await list();
      const those = keepsOffered ? kept.keys() : new Set([...alone, ...needed()]);
      return [...those].filter((id) => kept.has(id)).slice(-BLOBS_OFFERED_MAX);
    },
    hearOffer,
    hearKept: (id) => void alone.delete(id),
  };
}

function besidesPinned(kept: ReadonlyMap<Id, KeptBlob>): KeptBlob[] {
  return [...kept.values()].filter(({ isPinned }) => !isPinned);
}

/** What practices need offline; asked again only where a practice's state is another. */
function neededBy(practices: readonly AnyPractice[], state: () => State): () => ReadonlySet<Id> {
  const those = practices.filter((one) => one.needsOffline !== undefined);
  let seen: readonly unknown[] = [];
  let needed: ReadonlySet<Id> = new Set();
  return () => {
    const states = those.map(({ name }) => state().practices[name]);
    if (states.length !== seen.length || states.some((one, at) => one !== seen[at])) {
      seen = states;
      needed = new Set(those.flatMap((one, at) => one.needsOffline?.(states[at]) ?? []));
    }
    return needed;
  };
}
