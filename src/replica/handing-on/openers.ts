import { AUDIENCE } from "../../kernel/audience/acts.ts";
import type { Audience } from "../../kernel/audience/circles.ts";
import { toHex } from "../../kernel/bytes.ts";
import {
  type DeviceId,
  type Draft,
  type Id,
  MINUTES_PER_DAY,
  type Minute,
  NO_ID,
  type PersonId,
} from "../../kernel/event.ts";
import type { Memory } from "../log/memory.ts";
import type { Crypto, Openers } from "../ports.ts";
import { NO_BOX } from "./owed-shares.ts";

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

export function createOpeners(
  crypto: Crypto,
  device: DeviceId,
  memory: Memory,
  clock: () => Minute,
  kept: Openers = NOWHERE,
): OwnOpeners {
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
  /** Asked of each audience with every event that comes: where all ends is worked out once. */
  function mine(me: PersonId): (audience: Audience) => boolean {
    const [circles, top] = [narrows.circles(), graph.top(0)];
    return ({ id, destroyed }) => destroyed === undefined && circles.isIn(id, me, top);
  }

  async function owed(me: PersonId): Promise<readonly Draft[]> {
    const isMine = mine(me);
    const due = ending().filter((one) => isMine(one) && !seeds.has(one.openers.get(device) ?? NO_ID));
    if (due.length === 0) return [];
    const drafts: Draft[] = [];
    const answered = answeredToday();
    // The newest is what people are at; the others have their turn on another day.
    for (const { id, by } of due.reverse()) {
      const count = answered.get(by) ?? 0;
      if (count >= ANSWERED_A_DAY) continue;
      answered.set(by, count + 1);
      drafts.push({ kind: AUDIENCE.opener.kind, body: { audience: id, key: await make() } });
    }
    return drafts;
  }

  /** How many audiences of each maker this device answered within a day, as its own chain says: a new start forgets none. */
  function answeredToday(): Map<PersonId, number> {
    const [circles, now] = [narrows.circles(), clock()];
    const answered = new Map<PersonId, number>();
    for (let at = graph.last(device); at !== undefined; at = graph.get(at.event.prev ?? NO_ID)) {
      const { kind, body, minute } = at.event;
      if (minute <= now - MINUTES_PER_DAY) break;
      // What was said while the clock was ahead by more than a day says nothing about today.
      const isToday = minute < now + MINUTES_PER_DAY && kind === AUDIENCE.opener.kind;
      const by = isToday ? circles.get(String(body.audience))?.by : undefined;
      if (by !== undefined) answered.set(by, (answered.get(by) ?? 0) + 1);
    }
    return answered;
  }

  async function dropEnded(me: PersonId | undefined): Promise<void> {
    if (me === undefined || seeds.size === 0) return;
    const all = ending();
    const said = new Map(all.map(({ id, openers }) => [openers.get(device) ?? NO_ID, id]));
    const ours = all.flatMap((audience) => {
      const names = ownOf(audience, said);
      return names.length === 0 ? [] : [{ audience, names }];
    });
    if (ours.length === 0) return;
    const isMine = mine(me);
    const ended = ours.filter(({ audience }) => !isMine(audience) && !keepsOn(audience, me));
    for (const { names } of ended) for (const name of names) await drop(name);
  }

  /** What is shared is taken from nobody by one of them alone: whoever others leave out reads on what they could read. */
  function keepsOn({ keepers, destroyed, leaves }: Audience, me: PersonId): boolean {
    return keepers === "all" && destroyed === undefined && leaves.every(({ person }) => person !== me);
  }

  /**
   * The last that this device said, and any before it that the key was boxed to: each of them opens what was written.
   * Whoever has a circle may box its key to anything, so what opens another stays out of it.
   */
  function ownOf({ id, openers, turns }: Audience, said: ReadonlyMap<DeviceId, Id>): readonly DeviceId[] {
    const names = new Set([openers.get(device) ?? NO_ID]);
    for (const { boxes } of turns) for (const { to } of boxes) names.add(to);
    return [...names].filter((name) => seeds.has(name) && (said.get(name) ?? id) === id);
  }

  async function drop(name: DeviceId): Promise<void> {
    const seed = seeds.get(name);
    if (seed === undefined) return;
    await kept.drop(seed);
    seed.fill(0);
    seeds.delete(name);
    sealing.remove(name);
    audienceKeys.forget();
    narrows.again();
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
/**
 * Audiences of one person that a device answers in a day: whoever makes many names many people in each, and may not have
 * all of those write at once (K-10). Somebody with more circles than that, or with a new device, has them a day later.
 */
const ANSWERED_A_DAY = 8;

/** For replicas that live no longer than their program. */
const NOWHERE: Openers = { all: async () => [], keep: async () => {}, drop: async () => {} };
