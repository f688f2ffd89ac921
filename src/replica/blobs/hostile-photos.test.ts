import { describe, expect, test } from "vitest";
import type { CborValue } from "../../kernel/wire/cbor.ts";
import { BLOB_ANSWERS_MAX, BLOB_ASKINGS_MAX, PIECE_BYTES } from "../bounds.ts";
import { ASK, byHand, KEEPS, KEPT, keeper, OFFER, PIECE, photo, raw } from "../testing/photos.ts";
import { BLOB_BYTES_MAX, blobId } from "./blobs.ts";

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe("[K-10] somebody who means ill, with photos", () => {
  const garbage: readonly (readonly [string, CborValue[]])[] = [
    ["a piece of more than a blob may be", [PIECE, raw(blobId(photo)), 0, BLOB_BYTES_MAX + 1, new Uint8Array(9)]],
    ["a piece beyond its end", [PIECE, raw(blobId(photo)), 5, 10, new Uint8Array(9)]],
    ["an empty piece", [PIECE, raw(blobId(photo)), 0, 10, new Uint8Array()]],
    ["a piece larger than pieces are", [PIECE, raw(blobId(photo)), 0, 99_999, new Uint8Array(PIECE_BYTES + 1)]],
    ["a piece from before the beginning", [PIECE, raw(blobId(photo)), -1, 10, new Uint8Array(9)]],
    ["a piece that is none", [PIECE, raw(blobId(photo)), 0, 10, "piece"]],
    ["a name that is none", [ASK, new Uint8Array(31), 0]],
    ["an asking from before the beginning", [ASK, raw(blobId(photo)), -1]],
    ["an asking from behind the end of any blob", [ASK, raw(blobId(photo)), BLOB_BYTES_MAX]],
    ["an asking from nowhere", [ASK, raw(blobId(photo))]],
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

  test("whoever keeps photos is told once on each link what there is, however often they say so", async () => {
    const anya = await keeper("anya");
    const id = (await anya.blobs.put(photo)) ?? "";
    const peer = byHand(anya.replica);
    for (let times = 0; times < 5; times++) peer.say(KEEPS);
    await settled();
    expect(peer.of(OFFER)).toEqual([[OFFER, [raw(id)]]]);
    expect(peer.reason()).toBeUndefined();
  });

  test("pieces that nobody asked for, that come twice, or from further on, are nothing", async () => {
    const anya = await keeper("anya");
    const id = blobId(photo);
    const peer = byHand(anya.replica);
    const tell = (at: number, bytes = photo.slice(at, at + PIECE_BYTES)) =>
      peer.say(PIECE, raw(id), at, photo.length, bytes);
    tell(0);
    const soon = anya.blobs.fetch(id);
    await settled();
    tell(PIECE_BYTES, new Uint8Array(PIECE_BYTES));
    for (let at = 0; at < photo.length; at += PIECE_BYTES) for (let times = 0; times < 2; times++) tell(at);
    expect(await soon).toBe(true);
    expect(peer.reason()).toBeUndefined();
    expect([...anya.shelf.keys()]).toEqual([id]);
  });

  test("whoever tells two lengths of one photo is asked no more for it, and somebody else for all of it", async () => {
    const anya = await keeper("anya");
    const id = blobId(photo);
    const [liar, other] = [byHand(anya.replica), byHand(anya.replica)];
    void anya.blobs.fetch(id);
    await settled();
    const asked = [liar, other].filter((one) => one.of(ASK).length > 0);
    expect(asked).toEqual([liar]);
    liar.say(PIECE, raw(id), 0, photo.length, photo.slice(0, PIECE_BYTES));
    liar.say(PIECE, raw(id), PIECE_BYTES, photo.length + 1, photo.slice(PIECE_BYTES, 2 * PIECE_BYTES));
    expect(other.of(ASK)).toEqual([[ASK, raw(id), 0]]);
    expect(liar.reason()).toBeUndefined();
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
