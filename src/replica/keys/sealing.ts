import { toHex } from "../../kernel/bytes.ts";
import type { Body, DeviceId, Id } from "../../kernel/event.ts";
import type { Kinds } from "../../kernel/kinds.ts";
import { type Bodies, createBodies, nextEpochKey, type RememberBody } from "../../kernel/seal/bodies.ts";
import { type Commitment, commitmentOf, laneKeyOf } from "../../kernel/seal/epoch.ts";
import { createKeyRing, type KeyRing } from "../../kernel/seal/key-ring.ts";
import type { Stand } from "../../kernel/wire/canonical.ts";
import type { Crypto, KeyPair } from "../ports.ts";
import { boxOf } from "./boxing.ts";

/**
 * What a replica can open and seal. Its keys are in the log, in boxes for this device or for an invite that was proven
 * here; they are read from there again whenever the log is opened, and are kept nowhere else.
 */
export type Sealing = Bodies & {
  readonly ring: KeyRing;
  /** Opens boxes with this key as well; whoever calls it lets the bodies `learn` again. */
  readonly add: (pair: KeyPair) => void;
  /** The keys for which boxes can be opened here. */
  readonly holders: () => readonly DeviceId[];
  /** Opens no more boxes with this key. */
  readonly remove: (key: DeviceId) => void;
  /** True where a key for this is at hand. */
  readonly isOurs: (to: DeviceId) => boolean;
  /** What a box holds for a key at hand; nothing when it does not open. */
  readonly unbox: (to: DeviceId, box: Uint8Array) => Uint8Array | undefined;
  /** A body with the epoch's key in its box, where its act hands one over, and the commitment to the next, if it asks. */
  readonly filled: (stand: Stand, kind: string, body: Body, epoch: Commitment | undefined) => Body;
};

export type SealingDeps = {
  readonly kinds: Kinds;
  readonly community: Id;
  readonly crypto: Crypto;
  readonly canonicalOf: (id: Id) => Uint8Array | undefined;
  readonly audienceKey: (audience: Id, stand: Stand) => Uint8Array | undefined;
  readonly remember?: RememberBody | undefined;
};

const SEED_BYTES = 32;

export function createSealing({ kinds, community, crypto, canonicalOf, audienceKey, remember }: SealingDeps): Sealing {
  const ring = createKeyRing();
  const seeds = new Map<DeviceId, Uint8Array>();
  const bodies = createBodies({
    ...{ kinds, community, cipher: crypto, ring, canonicalOf, audienceKey, remember },
    seedOf: (key) => seeds.get(key),
    unbox: (seed, box) => crypto.unbox(seed, box),
  });

  function filled(stand: Stand, kind: string, body: Body, epoch: Commitment | undefined): Body {
    const act = kinds.byKind.get(kind)?.act;
    const seed = act?.rotates?.(body) === true ? seeds.get(stand.device) : undefined;
    if (seed !== undefined)
      return { ...body, epoch: commitmentOf(laneKeyOf(nextEpochKey(seed, community, stand.prev))) };
    const boxes = act?.boxes;
    const key = boxes === undefined || epoch === undefined ? undefined : ring.epochKey(epoch);
    if (boxes === undefined || key === undefined) return body;
    const box = boxOf(crypto, String(body[boxes.to]), key);
    return box === undefined ? body : { ...body, [boxes.box]: box };
  }

  return {
    ...bodies,
    ring,
    filled,
    holders: () => [...seeds.keys()],
    isOurs: (to) => seeds.has(to),
    unbox: (to, box) => {
      const seed = seeds.get(to);
      return seed === undefined ? undefined : crypto.unbox(seed, box);
    },
    remove: (key) => void seeds.delete(key),
    add: ({ publicKey, secretKey }) => {
      seeds.set(toHex(publicKey), secretKey.slice(0, SEED_BYTES));
    },
  };
}
