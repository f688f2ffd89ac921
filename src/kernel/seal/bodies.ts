import { sealNarrow } from "../audience/narrow-body.ts";
import { packBody, unpackBody } from "../body-codec.ts";
import { fromHex } from "../bytes.ts";
import { type Body, type DeviceId, type Event, FOUNDING_KIND, type Id, MISFIT, SEALED } from "../event.ts";
import type { Fields } from "../fields.ts";
import type { Kinds } from "../kinds.ts";
import { besideBody, type Stand, sealedPart } from "../wire/canonical.ts";
import type { CborValue } from "../wire/cbor.ts";
import { type Commitment, commitmentOf, laneKeyOf, ownEpochKey } from "./epoch.ts";
import { GRANT } from "./grant.ts";
import type { KeyRing } from "./key-ring.ts";
import { type Cipher, openBody, sealBody } from "./sealed-body.ts";

/** Seals and opens bodies with the keys at hand, and finds keys in the log. */
export type Bodies = {
  /** Looks for keys in events written in the clear; true when one came that was not at hand before. */
  readonly learn: (events: readonly Event[]) => boolean;
  /** The body of a sealed event of this epoch: `SEALED` without its key, `MISFIT` when it does not fit. */
  readonly read: (event: Event, epoch: Commitment | undefined) => Body;
  /** A body as it travels from this place, sealed where its act is; nothing when the key is not at hand. */
  readonly write: (stand: Stand, kind: string, body: Body, epoch: Commitment | undefined) => CborValue | undefined;
  /** Who was handed the key of an epoch in the log, and by which events; whether a box held it is seen by who has it. */
  readonly granted: (epoch: Commitment) => ReadonlyMap<DeviceId, readonly Id[]>;
  /** The acts that say to hand the key of their own epoch to this one: an invite, and whatever else names its key. */
  readonly boxedBy: (to: DeviceId) => readonly Id[];
  /** Events that held a box for a device here with anything but the key that they named. */
  readonly wrong: () => readonly Id[];
};

export type BodiesDeps = {
  readonly kinds: Kinds;
  readonly community: Id;
  readonly cipher: Cipher;
  readonly ring: KeyRing;
  readonly canonicalOf: (id: Id) => Uint8Array | undefined;
  /** The seed behind a public key, if it is one of a device or invite at hand. */
  readonly seedOf: (key: DeviceId) => Uint8Array | undefined;
  /** What is in a box for this seed; nothing when it does not open. */
  readonly unbox: (seed: Uint8Array, box: Uint8Array) => Uint8Array | undefined;
  /** The key under which a device seals to an audience at its place; nothing when it is not here. */
  readonly audienceKey?: (audience: Id, stand: Stand) => Uint8Array | undefined;
  readonly remember?: RememberBody | undefined;
};

/**
 * What an event of an epoch says to whoever has that epoch's key is the same everywhere, so that many replicas in one
 * process need not open it many times. Asked only by who has the key.
 */
export type RememberBody = (event: Id, epoch: Commitment, open: () => Body) => Body;

export function createBodies(deps: BodiesDeps): Bodies {
  const { kinds, community, cipher, ring, canonicalOf, seedOf, remember = (_, __, open) => open() } = deps;
  const wrong = new Set<Id>();
  const boxed = new Map<DeviceId, Id[]>();
  const granted = new Map<Commitment, Map<DeviceId, Id[]>>();

  function learn(events: readonly Event[]): boolean {
    const before = ring.names().length;
    for (const event of events) {
      if (event.kind === GRANT.kind) openGrant(event);
      const act = kinds.byKind.get(event.kind)?.act;
      if (act?.boxes !== undefined) {
        const { [act.boxes.to]: to, [act.boxes.box]: box } = event.body;
        listed(boxed, String(to)).push(event.id);
        const key = opened(event, to, box);
        if (key !== undefined) ring.take(key);
      }
      if (act?.number === FOUNDING_KIND) takeFounded(event);
      const seed = act?.rotates === undefined ? undefined : seedOf(event.device);
      if (seed !== undefined) ring.take(nextEpochKey(seed, community, event.prev));
    }
    return ring.names().length > before;
  }

  function takeFounded(event: Event): void {
    const seed = seedOf(event.device);
    if (seed !== undefined && firstEpoch(event, seed) === event.body.epoch) ring.take(foundingKey(event, seed));
  }

  function openGrant(event: Event): void {
    const { epoch = "", keys = [], lane = [] } = event.body as Grant;
    const known = granted.get(epoch) ?? new Map<DeviceId, Id[]>();
    granted.set(epoch, known);
    for (const { to } of keys) listed(known, to).push(event.id);
    for (const { to, box } of keys) {
      const key = opened(event, to, box);
      if (key === undefined) continue;
      if (commitmentOf(laneKeyOf(key)) === epoch) ring.take(key);
      else wrong.add(event.id);
    }
    for (const { to, box } of lane) {
      const both = opened(event, to, box);
      if (both === undefined) continue;
      const key = { key: both.slice(0, 32), mark: both.slice(32) };
      if (commitmentOf(key) === epoch) ring.takeLane(key);
      else wrong.add(event.id);
    }
  }

  /** What a box holds for a device or invite here. */
  function opened(event: Event, to: unknown, box: unknown): Uint8Array | undefined {
    const seed = typeof to === "string" ? seedOf(to) : undefined;
    if (seed === undefined || typeof box !== "string") return undefined;
    const content = deps.unbox(seed, fromHex(box) ?? new Uint8Array());
    if (content === undefined) wrong.add(event.id);
    return content;
  }

  function keyAt(kind: string, device: DeviceId, epoch: Commitment | undefined): Uint8Array | undefined {
    const isLane = kinds.byKind.get(kind)?.act.lane !== undefined;
    return epoch === undefined ? undefined : ring.keyFor(epoch, isLane ? "lane" : "content", community, device);
  }

  function read(event: Event, epoch: Commitment | undefined): Body {
    const fields = kinds.byKind.get(event.kind)?.act.fields;
    const key = keyAt(event.kind, event.device, epoch);
    const canonical = canonicalOf(event.id);
    if (fields === undefined || key === undefined || canonical === undefined || epoch === undefined) return SEALED;
    return remember(event.id, epoch, () => open(event, fields, key, canonical));
  }

  function open(event: Event, fields: Fields, key: Uint8Array, canonical: Uint8Array): Body {
    const part = sealedPart(canonical);
    const array = part === undefined ? undefined : openBody(cipher, key, event, part.beside, part.sealed);
    return (array === undefined ? undefined : unpackBody(fields, array, namesOf(event))) ?? MISFIT;
  }

  function write(stand: Stand, kind: string, body: Body, epoch: Commitment | undefined): CborValue | undefined {
    const act = kinds.byKind.get(kind)?.act;
    if (act === undefined) return [];
    if (act.sealedTo !== undefined) {
      const audienceKey = deps.audienceKey?.(String(body[act.sealedTo]), stand);
      return audienceKey && sealNarrow(cipher, audienceKey, community, stand, act, body);
    }
    const array = packBody(act.fields, body, namesOf(stand));
    if (act.open === true) return array;
    const key = keyAt(kind, stand.device, epoch);
    return key && sealBody(cipher, key, stand, besideBody(community, stand, act.number), array);
  }

  return {
    learn,
    read,
    write,
    wrong: () => [...wrong],
    granted: (epoch) => granted.get(epoch) ?? NOBODY,
    boxedBy: (to) => boxed.get(to) ?? [],
  };
}

/** Grown in place: whoever names one key over and over makes nobody copy a list each time. */
function listed(lists: Map<DeviceId, Id[]>, of: DeviceId): Id[] {
  const list = lists.get(of) ?? [];
  lists.set(of, list);
  return list;
}

const NOBODY: ReadonlyMap<DeviceId, readonly Id[]> = new Map();

type Grant = {
  readonly epoch?: string;
  readonly keys?: readonly { readonly to: string; readonly box: string }[];
  readonly lane?: readonly { readonly to: string; readonly box: string }[];
};

/** The commitment to the key of a community's first epoch, which the founding event carries. */
export function firstEpoch(founding: Founding, seed: Uint8Array): Commitment {
  return commitmentOf(laneKeyOf(foundingKey(founding, seed)));
}

type Founding = Pick<Event, "minute" | "body">;

/** The key of the first epoch: the founder's device can always make it again. */
export function foundingKey({ minute, body }: Founding, seed: Uint8Array): Uint8Array {
  const { epoch: _, ...rest } = body;
  return ownEpochKey(seed, ["founding", minute, JSON.stringify(rest)]);
}

/** The key of an epoch that a device proposes with its event after `prev`: it can always make it again. */
export function nextEpochKey(seed: Uint8Array, community: Id, prev: Id | undefined): Uint8Array {
  return ownEpochKey(seed, ["epoch", community, prev ?? ""]);
}

/** What an event's refs count: its predecessor, or nothing, and its deps. */
function namesOf({ prev, deps }: Pick<Event, "prev" | "deps">): readonly (Id | undefined)[] {
  return [prev, ...deps];
}
