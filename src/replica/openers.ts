import { AUDIENCE } from "../kernel/audience/acts.ts";
import type { Audience } from "../kernel/audience/circles.ts";
import { toHex } from "../kernel/bytes.ts";
import { type DeviceId, type Draft, NO_ID, type PersonId } from "../kernel/event.ts";
import type { Memory } from "./memory.ts";
import { NO_BOX } from "./owed-shares.ts";
import type { Crypto, Openers } from "./ports.ts";

/** The keys of this device for audiences whose key can be destroyed. They are beside the log and in nothing that leaves here. */
export type OwnOpeners = {
  /** Takes up what is kept: to be called before the log is read, and when another tab made some. */
  readonly load: () => Promise<void>;
  /** A draft that makes an audience whose key can be destroyed names a new key of ours to box it to. */
  readonly ready: (draft: Draft) => Promise<Draft>;
  /** "Box it to this key of mine", for each such audience that our person belongs to. */
  readonly owed: (me: PersonId) => Promise<readonly Draft[]>;
  /** Destroys the keys of audiences that ended, or that we do not belong to any more. */
  readonly dropEnded: (me: PersonId | undefined) => Promise<void>;
};

export function createOpeners(crypto: Crypto, device: DeviceId, memory: Memory, kept: Openers = NOWHERE): OwnOpeners {
  const { narrows, sealing, audienceKeys, graph } = memory;
  const seeds = new Map<DeviceId, Uint8Array>();

  function take(seed: Uint8Array): DeviceId {
    const pair = crypto.keyPair(seed);
    const name = toHex(pair.publicKey);
    seeds.set(name, seed);
    sealing.add(pair);
    return name;
  }

  /** Kept before anything is boxed to it, so that no key is lost between the two. */
  async function make(): Promise<DeviceId> {
    const seed = crypto.random(SEED_BYTES);
    await kept.keep(seed);
    return take(seed);
  }

  async function ready(draft: Draft): Promise<Draft> {
    const { kind, body } = draft;
    const makes = kind === AUDIENCE.audience.kind && body.lasts !== undefined && body.of === undefined;
    return makes ? { kind, body: { ...body, boxes: [{ to: await make(), box: NO_BOX }] } } : draft;
  }

  const ending = (): readonly Audience[] =>
    narrows
      .circles()
      .all()
      .filter(({ canBeDestroyed }) => canBeDestroyed);
  const isMine = (audience: Audience, me: PersonId): boolean =>
    audience.destroyed === undefined && narrows.circles().isIn(audience.id, me, graph.top(0));

  async function owed(me: PersonId): Promise<readonly Draft[]> {
    const drafts: Draft[] = [];
    const all = ending();
    for (const [at, audience] of all.entries()) {
      const newer = all.slice(at + 1).filter(({ by }) => by === audience.by).length;
      if (newer >= ANSWERED_MAX) continue;
      if (!isMine(audience, me) || seeds.has(audience.openers.get(device) ?? NO_ID)) continue;
      drafts.push({ kind: AUDIENCE.opener.kind, body: { audience: audience.id, key: await make() } });
    }
    return drafts;
  }

  async function dropEnded(me: PersonId | undefined): Promise<void> {
    for (const audience of me === undefined ? [] : ending()) {
      const name = audience.openers.get(device) ?? NO_ID;
      const seed = seeds.get(name);
      if (seed === undefined || me === undefined || isMine(audience, me)) continue;
      await kept.drop(seed);
      seed.fill(0);
      seeds.delete(name);
      sealing.remove(name);
      audienceKeys.forget();
      narrows.again();
    }
  }

  return {
    load: async () => {
      for (const seed of await kept.all()) take(seed);
      narrows.again();
    },
    ready,
    owed,
    dropEnded,
  };
}

const SEED_BYTES = 32;
/** Audiences of one person that a device answers: whoever makes more of them wastes no more of others' logs (K-10). */
const ANSWERED_MAX = 4;

/** For replicas that live no longer than their program. */
const NOWHERE: Openers = { all: async () => [], keep: async () => {}, drop: async () => {} };
