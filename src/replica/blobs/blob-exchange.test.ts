import { describe, expect, test } from "vitest";
import { PIECE_BYTES } from "../bounds.ts";
import { createSession, type Session } from "../links/session.ts";
import type { Replica } from "../replica.ts";
import { ASK, byHand, KEPT, keeper, PIECE, photo, raw } from "../testing/photos.ts";
import { hand } from "../testing/pod.ts";
import { CALM, createAir } from "../testing/weather.ts";
import { blobId } from "./blobs.ts";

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

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
