import { describe, expect, test } from "vitest";
import { type BlobShelf, openMemoryBlobs } from "../edges/memory/memory-blobs.ts";
import { type CborValue, fromCbor, toCbor } from "../kernel/wire/cbor.ts";
import type { BlobKeeping } from "./blob-keeping.ts";
import { BLOB_BYTES_MAX, blobId } from "./blobs.ts";
import { BLOB_ANSWERS_MAX, BLOB_ASKINGS_MAX, PIECE_BYTES } from "./bounds.ts";
import type { Link } from "./ports.ts";
import type { Replica } from "./replica.ts";
import { createSession, type Session } from "./session.ts";
import { act, createPod, hand, type More } from "./testing/pod.ts";
import { CALM, createAir } from "./testing/weather.ts";

const pod = await createPod();
const photo = Uint8Array.from({ length: 200_000 }, (_, at) => at % 251);
const [OFFER, ASK, PIECE, KEPT] = [8, 9, 10, 12];

type Keeper = { readonly replica: Replica; readonly blobs: BlobKeeping; readonly shelf: BlobShelf };

async function keeper(name: string, more: More = {}): Promise<Keeper> {
  const shelf: BlobShelf = new Map();
  const replica = await pod.open(name, undefined, { blobs: openMemoryBlobs(shelf), ...more });
  if (more.isStranger !== true) await act(replica, "members.join");
  if (replica.blobs === undefined) throw new Error("nowhere to keep photos");
  return { replica, blobs: replica.blobs, shelf };
}

const calm = () => createAir(() => 0.5, CALM);

/** Lets messages and disks come to rest. */
async function rest(air: { readonly deliver: () => Promise<boolean> }): Promise<void> {
  for (let still = 0; still < 5; ) still = (await air.deliver()) ? 0 : still + 1;
}

function meet(air: ReturnType<typeof calm>, one: Replica, other: Replica): readonly [Session, Session] {
  const [left, right] = air.link();
  const later = (work: () => void) => work();
  return [
    createSession(one, left, undefined, later, other.device),
    createSession(other, right, undefined, later, one.device),
  ];
}

/** A link whose other end is in the test's hand: what the replica says, and a way to say something. */
function byHand(replica: Replica, slow = false, peer = "") {
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

const raw = (id: string): Uint8Array => new Uint8Array(Buffer.from(id, "hex"));
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe("photos in a session", () => {
  test("[K-8] what is put is kept sealed, opens for whoever has the key, and the same photo is kept once", async () => {
    const [anya, hub] = [await keeper("anya"), await keeper("hub", { isStranger: true, keepsOffered: true })];
    const id = (await anya.blobs.put(photo)) ?? "";
    expect(await anya.blobs.put(photo)).toBe(id);
    expect(anya.shelf.size).toBe(1);
    expect(await anya.blobs.get(id)).toEqual(photo);
    const kept = anya.shelf.get(id)?.bytes ?? new Uint8Array();
    expect(Buffer.from(kept).includes(Buffer.from(photo.slice(0, 64)))).toBe(false);
    await hub.blobs.keep(kept, "");
    expect(await hub.blobs.sealed(id)).toEqual(kept);
    expect(await hub.blobs.get(id)).toBeUndefined();
  });

  test("[K-10] one that somebody asks for comes in pieces over the session; nothing comes that nobody asked for", async () => {
    const [anya, bela] = [await keeper("anya"), await keeper("bela")];
    const id = (await anya.blobs.put(photo)) ?? "";
    const air = calm();
    meet(air, anya.replica, bela.replica);
    await rest(air);
    expect(bela.shelf.size).toBe(0);
    const soon = bela.blobs.fetch(id);
    await rest(air);
    expect(await soon).toBe(true);
    await hand(anya.replica, bela.replica);
    expect(await bela.blobs.get(id)).toEqual(photo);
  });

  test("one that nobody in reach has is told at once, and asked for again when somebody comes who has it", async () => {
    const [anya, bela] = [await keeper("anya"), await keeper("bela")];
    expect(await bela.blobs.fetch(blobId(photo))).toBe(false);
    const air = calm();
    meet(air, anya.replica, bela.replica);
    await rest(air);
    const soon = bela.blobs.fetch(blobId(photo));
    await rest(air);
    expect(await soon).toBe(false);
  });

  test("whoever asked the hub before a photo was there is told when it is, and may ask again at once", async () => {
    const hub = await keeper("hub", { isStranger: true, keepsOffered: true });
    const [anya, bela] = [await keeper("anya"), await keeper("bela")];
    const id = (await anya.blobs.put(photo)) ?? "";
    const air = calm();
    meet(air, bela.replica, hub.replica);
    const early = bela.blobs.fetch(id);
    await rest(air);
    expect(await early).toBe(false);
    meet(air, anya.replica, hub.replica);
    await rest(air);
    const again = bela.blobs.fetch(id);
    await rest(air);
    expect(await again).toBe(true);
  });

  test("a link that breaks off in the middle costs nothing twice: the next goes on where it stopped", async () => {
    const [anya, bela] = [await keeper("anya"), await keeper("bela")];
    const id = (await anya.blobs.put(photo)) ?? "";
    const first = byHand(bela.replica);
    const soon = bela.blobs.fetch(id);
    await settled();
    const kept = anya.shelf.get(id)?.bytes ?? new Uint8Array();
    expect(first.of(ASK)).toEqual([[ASK, raw(id), 0]]);
    first.say(PIECE, raw(id), 0, kept.length, kept.slice(0, PIECE_BYTES));
    first.session.end();
    expect(await soon).toBe(false);
    const second = byHand(bela.replica);
    void bela.blobs.fetch(id);
    await settled();
    expect(second.of(ASK)).toEqual([[ASK, raw(id), PIECE_BYTES]]);
  });

  test("[K-4] what practices need comes by itself, stays, and comes again when the disk changed it", async () => {
    const anya = await keeper("anya");
    const id = (await anya.blobs.put(photo)) ?? "";
    const bela = await keeper("bela", { needs: () => [id] });
    const air = calm();
    const [, theirs] = meet(air, anya.replica, bela.replica);
    theirs.tick();
    await rest(air);
    theirs.tick();
    await rest(air);
    expect(bela.shelf.get(id)?.isPinned).toBe(true);
    const kept = bela.shelf.get(id);
    if (kept !== undefined) bela.shelf.set(id, { ...kept, bytes: kept.bytes.with(9, 1) });
    for (let ticks = 0; ticks < 3; ticks++) {
      theirs.tick();
      await rest(air);
    }
    await hand(anya.replica, bela.replica);
    expect(await bela.blobs.get(id)).toEqual(photo);
    expect(bela.blobs.missing()).toEqual([]);
  });

  test("[K-8] a hub without a key keeps what is offered and gives it to others, who were never in reach of its author", async () => {
    const hub = await keeper("hub", { isStranger: true, keepsOffered: true });
    const [anya, bela] = [await keeper("anya"), await keeper("bela")];
    const air = calm();
    const before = (await anya.blobs.put(photo)) ?? "";
    const [session] = meet(air, anya.replica, hub.replica);
    await rest(air);
    const after = (await anya.blobs.put(photo.slice(1))) ?? "";
    await rest(air);
    expect([...hub.shelf.keys()].sort()).toEqual([before, after].sort());
    session.end();
    meet(air, bela.replica, hub.replica);
    const soon = Promise.all([bela.blobs.fetch(before), bela.blobs.fetch(after)]);
    await rest(air);
    expect(await soon).toEqual([true, true]);
    await hand(anya.replica, bela.replica);
    expect(await bela.blobs.get(after)).toEqual(photo.slice(1));
  });

  test("[K-4] what nobody else is known to have is not cleaned away; what a hub has may go", async () => {
    const anya = await keeper("anya");
    const id = (await anya.blobs.put(photo)) ?? "";
    await anya.blobs.tidy();
    expect(anya.shelf.get(id)?.isPinned).toBe(true);
    const hub = byHand(anya.replica);
    hub.say(KEPT, [raw(id)]);
    await anya.blobs.tidy();
    expect(anya.shelf.get(id)?.isPinned).toBe(false);
  });
});

describe("[K-10] somebody who means ill, with photos", () => {
  const garbage: readonly (readonly [string, CborValue[]])[] = [
    ["a piece of more than a blob may be", [PIECE, raw(blobId(photo)), 0, BLOB_BYTES_MAX + 1, new Uint8Array(9)]],
    ["a piece beyond its end", [PIECE, raw(blobId(photo)), 5, 10, new Uint8Array(9)]],
    ["an empty piece", [PIECE, raw(blobId(photo)), 0, 10, new Uint8Array()]],
    ["a name that is none", [ASK, new Uint8Array(31), 0]],
    ["an asking from before the beginning", [ASK, raw(blobId(photo)), -1]],
    ["more names than a message may have", [OFFER, Array.from({ length: 65 }, () => raw(blobId(photo)))]],
    ["names that are none", [KEPT, [7]]],
  ];
  for (const [what, message] of garbage) {
    test(`is dropped for ${what}`, async () => {
      const { replica } = await keeper("anya");
      const peer = byHand(replica);
      peer.say(...message);
      expect(peer.reason()).toBe("garbage");
    });
  }

  test("a peer that brings all of something else is dropped, and nothing of it is kept", async () => {
    const anya = await keeper("anya");
    const peer = byHand(anya.replica);
    const soon = anya.blobs.fetch(blobId(photo));
    await settled();
    peer.say(PIECE, raw(blobId(photo)), 0, 3, new Uint8Array(3));
    expect(peer.reason()).toBe("garbage");
    expect(await soon).toBe(false);
    expect(anya.shelf.size).toBe(0);
  });

  test("[K-2] half of it from a liar, the rest from somebody honest: the honest one is asked for all of it", async () => {
    const anya = await keeper("anya");
    const id = blobId(photo);
    const [liar, honest] = [byHand(anya.replica), byHand(anya.replica)];
    const soon = anya.blobs.fetch(id);
    await settled();
    liar.say(PIECE, raw(id), 0, photo.length, new Uint8Array(PIECE_BYTES));
    liar.session.end();
    const tell = (from: number): void => {
      for (let at = from; at < photo.length; at += PIECE_BYTES)
        honest.say(PIECE, raw(id), at, photo.length, photo.slice(at, at + PIECE_BYTES));
    };
    tell(PIECE_BYTES);
    expect(honest.of(ASK).at(-1)).toEqual([ASK, raw(id), 0]);
    tell(0);
    expect(await soon).toBe(true);
    expect(honest.reason()).toBeUndefined();
  });

  test("askings are answered so many at a time and so many between two ticks, and none while the link is full", async () => {
    const anya = await keeper("anya");
    const id = (await anya.blobs.put(photo)) ?? "";
    const greedy = byHand(anya.replica);
    for (let times = 0; times < 3 * BLOB_ASKINGS_MAX; times++) greedy.say(ASK, raw(id), 196_608);
    await settled();
    expect(greedy.of(PIECE)).toHaveLength(BLOB_ASKINGS_MAX);
    for (let times = 0; times < 2 * BLOB_ANSWERS_MAX; times++) {
      greedy.say(ASK, raw(id), 196_608);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await settled();
    expect(greedy.of(PIECE)).toHaveLength(BLOB_ANSWERS_MAX);
    greedy.session.tick();
    greedy.fill(1024 * 1024);
    greedy.say(ASK, raw(id), 0);
    await settled();
    expect(greedy.of(PIECE)).toHaveLength(BLOB_ANSWERS_MAX);
    expect(greedy.reason()).toBeUndefined();
  });

  test("a silent peer is not waited for for ever", async () => {
    const anya = await keeper("anya");
    const peer = byHand(anya.replica);
    const soon = anya.blobs.fetch(blobId(photo));
    await settled();
    for (let ticks = 0; ticks < 4; ticks++) peer.session.tick();
    expect(await soon).toBe(false);
  });

  test("over a slow link nothing is asked for and nothing given", async () => {
    const anya = await keeper("anya");
    const id = (await anya.blobs.put(photo)) ?? "";
    const radio = byHand(anya.replica, true);
    expect(await anya.blobs.fetch(blobId(photo))).toBe(false);
    radio.say(ASK, raw(id), 0);
    await settled();
    expect([...radio.of(ASK), ...radio.of(PIECE)]).toEqual([]);
    expect(radio.reason()).toBe("garbage");
  });
});
