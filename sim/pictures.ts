import { ascii, fromHex, joinBytes, sameBytes } from "../src/kernel/bytes.ts";
import type { Body, Draft, Id } from "../src/kernel/event.ts";
import { lockPhoto } from "../src/kernel/seal/locked-photo.ts";
import { createSession } from "../src/replica/links/session.ts";
import type { Crypto } from "../src/replica/ports.ts";
import type { Replica } from "../src/replica/replica.ts";
import type { Device } from "./device.ts";
import type { Dice } from "./dice.ts";
import { allSettled } from "./encounter.ts";
import { createLossyPair } from "./lossy-link.ts";

/** The pictures that people of a pod really took: an act that names one is about bytes that somebody's device keeps. */
export type Pictures = {
  /** What was kept, by the names that acts carry. */
  readonly taken: ReadonlyMap<Id, Uint8Array>;
  /** A draft whose pictures were taken by whoever is about to do it. */
  readonly takenFor: (replica: Replica, draft: Draft) => Promise<Draft>;
  /** Now and then a disk spoils one overnight. */
  readonly overnight: (device: Device) => void;
};

/** Words that are on every picture, to be looked for where nobody may read them. */
export const ON_EACH = ascii("drawn by hand, with the brook below and north at the top");
/** Most are small; some take several pieces to be handed over. */
const BYTES = { min: 200, more: 2_000, large: 40_000, largeShare: 0.2 };
/** Of the nights of a device, those in which one of its pictures is spoilt. */
const SPOILT_SHARE = 0.02;
/** Rounds in which two devices show each other what they keep, and after how many of them time passes. */
const ROUNDS_MAX = 60;
const TICK_EVERY = 4;

export function createPictures(crypto: Crypto, dice: Dice): Pictures {
  const taken = new Map<Id, Uint8Array>();

  async function take({ blobs }: Replica, key: Uint8Array | undefined): Promise<Id | undefined> {
    const plain = joinBytes(
      ON_EACH,
      dice.bytes(BYTES.min + dice.under(dice.chance(BYTES.largeShare) ? BYTES.large : BYTES.more)),
    );
    const kept = key === undefined ? plain : lockPhoto(crypto, key, plain);
    const name = await blobs?.put(kept);
    if (name !== undefined) taken.set(name, kept);
    return name;
  }

  async function takenFor(replica: Replica, draft: Draft): Promise<Draft> {
    const { photo, photoKey, photos } = draft.body;
    if (typeof photo === "string" && typeof photoKey === "string")
      return withPart(draft, { photo: (await take(replica, fromHex(photoKey))) ?? photo });
    if (!Array.isArray(photos)) return draft;
    const all: Body[] = [];
    for (const one of photos as readonly Body[])
      all.push({ ...one, photo: (await take(replica, undefined)) ?? String(one.photo) });
    return withPart(draft, { photos: all });
  }

  const overnight = (device: Device): void => {
    if (dice.chance(SPOILT_SHARE)) device.spoilPicture(dice);
  };

  return { taken, takenFor, overnight };
}

function withPart(draft: Draft, part: Body): Draft {
  return { ...draft, body: { ...draft.body, ...part } };
}

/**
 * Everybody looks at their pictures, so that what a disk spoilt is noticed, and meets one device, and then once more: what
 * practices need offline is brought to it, and to all.
 */
export async function passOn({ taken }: Pictures, hub: Device, others: readonly Device[], dice: Dice): Promise<void> {
  for (const { replica } of [hub, ...others]) for (const id of taken.keys()) await replica().blobs?.get(id);
  for (const device of [...others, ...others]) await showEachOther(hub, device, dice);
}

async function showEachOther(a: Device, b: Device, dice: Dice): Promise<void> {
  for (const { replica } of [a, b]) await replica().blobs?.tidy();
  const pair = createLossyPair(dice, { lost: 0, doubled: 0, shuffled: 0 });
  const sessions = [createSession(a.replica(), pair.ends[0]), createSession(b.replica(), pair.ends[1])];
  let quiet = 0;
  for (let round = 1; round <= ROUNDS_MAX && quiet <= TICK_EVERY; round++) {
    quiet = pair.deliver() ? 0 : quiet + 1;
    await allSettled();
    if (round % TICK_EVERY === 0) for (const session of sessions) session.tick();
  }
  for (const session of sessions) session.end();
}

/** What is wrong with the pictures of a pod whose devices have shown each other all that they keep. */
export async function brokenPictures({ taken }: Pictures, devices: readonly Device[]): Promise<string[]> {
  const broken: string[] = [];
  const somewhere = new Set<Id>();
  for (const { name, replica, bytes } of devices) {
    if (bytes().some((one) => Buffer.from(one.buffer, one.byteOffset, one.length).includes(Buffer.from(ON_EACH))))
      broken.push(`[K-8] a picture lies open on the disk of ${name}`);
    for (const [id, kept] of taken) {
      if ((await replica().blobs?.sealed(id)) !== undefined) somewhere.add(id);
      const read = await replica().blobs?.get(id);
      if (read !== undefined && !sameBytes(read, kept)) broken.push(`[K-12] ${name} reads another picture`);
    }
  }
  // Whoever reads less than the one that all met may need an older one, which nobody keeps for them.
  const all = devices[0]?.replica().hash();
  for (const { name, replica } of devices) {
    if (replica().hash() !== all) continue;
    const lacking = (replica().blobs?.missing() ?? []).filter((id) => somewhere.has(id));
    if (lacking.length > 0) broken.push(`[K-12] ${name} lacks ${lacking.length} pictures that it needs offline`);
  }
  return broken;
}
