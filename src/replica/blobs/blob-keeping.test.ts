import { describe, expect, test } from "vitest";
import { type BlobShelf, openMemoryBlobs } from "../../edges/memory/memory-blobs.ts";
import { openCrypto } from "../../edges/sodium/sodium-crypto.ts";
import { PersistentMap } from "../../kernel/persistent-map.ts";
import { commitmentOf, laneKeyOf } from "../../kernel/seal/epoch.ts";
import { BLOB_SEAL_BYTES, openBlob, sealBlob } from "../../kernel/seal/sealed-blob.ts";
import { allotment } from "../../kernel/testing/allotment.ts";
import { BLOBS_OFFERED_MAX } from "../bounds.ts";
import { createBlobKeeping } from "./blob-keeping.ts";
import { BLOB_BYTES_MAX, blobId } from "./blobs.ts";

const crypto = await openCrypto();
const epochKey = new Uint8Array(32).fill(7);
const epoch = commitmentOf(laneKeyOf(epochKey));
const other = new Uint8Array(32).fill(8);
const photo = (value: number, bytes = 1_000): Uint8Array => new Uint8Array(bytes).fill(value);

function keeping({
  shelf = new Map(),
  needs = [] as string[],
  keepsOffered = false,
  roomBytes = 10_000,
  shareBytes = 10_000,
} = {}) {
  const plots = allotment().practices.map((one) =>
    one.name === "plots" ? { ...one, needsOffline: () => needs } : one,
  );
  const state = { practices: { plots: {} }, setAside: PersistentMap.empty as PersistentMap<never> };
  const deps = { cipher: crypto, practices: plots, state: () => state, epoch: () => epoch, keepsOffered };
  const keyOf = (name: string) => (name === epoch ? epochKey : undefined);
  return createBlobKeeping({ ...deps, blobs: openMemoryBlobs(shelf as BlobShelf), keyOf, roomBytes, shareBytes });
}

describe("a sealed photo", () => {
  test("[K-8] opens with its epoch's key alone, and not when one bit of it is another", () => {
    const sealed = sealBlob(crypto, epoch, epochKey, photo(1));
    expect(openBlob(crypto, epochKey, sealed)).toEqual(photo(1));
    expect(openBlob(crypto, other, sealed)).toBeUndefined();
    for (const at of [0, 1, 33, 45, sealed.length - 1])
      expect(openBlob(crypto, epochKey, sealed.with(at, (sealed[at] ?? 0) ^ 1))).toBeUndefined();
  });

  test("[K-8] says what it is of nothing but its size, in steps of sixteen bytes", () => {
    const sizes = [1, 15, 16, 1_000].map((bytes) => sealBlob(crypto, epoch, epochKey, photo(1, bytes)).length);
    expect(sizes.map((size) => size - 61)).toEqual([16, 16, 32, 1_008]);
  });

  test("[K-10] may be as large as a blob may be with its seal, and no larger", async () => {
    const keeper = keeping();
    expect(await keeper.put(photo(1, BLOB_BYTES_MAX - BLOB_SEAL_BYTES))).toBeDefined();
    expect(await keeper.put(photo(1, BLOB_BYTES_MAX))).toBeUndefined();
  });
});

describe("[K-10] room for photos", () => {
  test("the oldest that need not stay go first; what practices need stays", async () => {
    const needs: string[] = [];
    const keeper = keeping({ needs, roomBytes: 2_500 });
    const ids: string[] = [];
    for (let at = 0; at < 4; at++) ids.push((await keeper.keep(photo(at), "")) ?? "");
    needs.push(ids[0] ?? "");
    await keeper.tidy();
    const here = await Promise.all(ids.map(async (id) => (await keeper.sealed(id)) !== undefined));
    expect(here).toEqual([true, false, true, true]);
  });

  test("who offers more than a share loses the oldest of their own, and nobody else loses anything", async () => {
    const keeper = keeping({ keepsOffered: true, shareBytes: 2_500 });
    const offer = async (value: number, from: string): Promise<string> => {
      await keeper.hearOffer([blobId(photo(value))], from);
      return (await keeper.keep(photo(value), from)) ?? "";
    };
    const ours = await offer(100, "anya");
    const theirs: string[] = [];
    for (let at = 0; at < 4; at++) theirs.push(await offer(at, "flooder"));
    const here = await Promise.all([ours, ...theirs].map(async (id) => (await keeper.sealed(id)) !== undefined));
    expect(here).toEqual([true, false, false, true, true]);
  });

  test("who offers what never comes takes up their own share of what is waited for, and nobody else's", async () => {
    const keeper = keeping({ keepsOffered: true });
    const many = (from: number) => Array.from({ length: BLOBS_OFFERED_MAX }, (_, at) => blobId(photo(1, from + at)));
    await keeper.hearOffer(many(1), "flooder");
    await keeper.hearOffer(many(1_000), "flooder");
    expect(keeper.asking.wanted()).toHaveLength(BLOBS_OFFERED_MAX);
    const ours = blobId(photo(2));
    await keeper.hearOffer([ours], "anya");
    expect(keeper.asking.wanted()).toContain(ours);
    expect(keeper.asking.wanted("anya")[0]).toBe(ours);
  });

  test("what somebody offered is waited for while they are in reach, and no longer", async () => {
    const keeper = keeping({ keepsOffered: true });
    const line = { peer: "flooder", pump: () => {}, lacks: () => false, tell: () => {}, came: () => {} };
    const leaves = [keeper.asking.join(line), keeper.asking.join({ ...line })];
    await keeper.hearOffer([blobId(photo(1))], "flooder");
    leaves[0]?.();
    expect(keeper.asking.wanted()).toHaveLength(1);
    leaves[1]?.();
    expect(keeper.asking.wanted()).toEqual([]);
  });

  test("somebody who does not keep for others takes no notice of offers", async () => {
    const keeper = keeping();
    await keeper.hearOffer([blobId(photo(1))], "anya");
    expect(keeper.asking.wanted()).toEqual([]);
  });
});

describe("[K-4] what was put here", () => {
  test("stays pinned, after a restart too, until somebody else has it", async () => {
    const shelf: BlobShelf = new Map();
    const id = (await keeping({ shelf }).put(photo(1))) ?? "";
    const again = keeping({ shelf, roomBytes: 0 });
    await again.tidy();
    expect(await again.offers()).toEqual([id]);
    expect(await again.get(id)).toEqual(photo(1));
    again.hearKept(id);
    await again.tidy();
    expect(await again.sealed(id)).toBeUndefined();
  });
});
