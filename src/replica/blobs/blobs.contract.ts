import { describe, expect, test } from "vitest";
import type { Id } from "../../kernel/event.ts";
import { BLOB_BYTES_MAX, type Blobs, blobId, toClean } from "./blobs.ts";

/** Opens the same kept blobs again and again, as a program does that starts again. */
export type BlobsBed = {
  readonly open: (community: Id) => Promise<{ readonly blobs: Blobs; readonly close: () => Promise<void> }>;
  /** Changes a byte of what is kept, as a bad disk does. */
  readonly damage: (id: Id) => Promise<void>;
  readonly clear: () => Promise<void>;
};

const OURS = "a1".repeat(32);
const photo = (value: number, bytes = 1_000): Uint8Array => new Uint8Array(bytes).fill(value);

/** What every store of blobs promises, whatever it is kept in. */
export function blobsContract(name: string, makeBed: () => Promise<BlobsBed>): void {
  const using = async (work: (blobs: Blobs, bed: BlobsBed) => Promise<void>): Promise<void> => {
    const bed = await makeBed();
    try {
      const { blobs, close } = await bed.open(OURS);
      await work(blobs, bed);
      await close();
    } finally {
      await bed.clear();
    }
  };

  describe(`blobs in ${name}`, () => {
    test("what is put comes back by the hash of its bytes, and putting it twice keeps it once", () =>
      using(async (blobs) => {
        const id = await blobs.put(photo(1));
        expect(id).toBe(blobId(photo(1)));
        expect(await blobs.put(photo(1))).toBe(id);
        expect(await blobs.get(id ?? "")).toEqual(photo(1));
        expect(await blobs.all()).toEqual([{ id, bytes: 1_000, isPinned: false }]);
        expect(await blobs.get(blobId(photo(2)))).toBeUndefined();
      }));

    test("[K-10] more than a blob may be is not kept, and exactly that much is", () =>
      using(async (blobs) => {
        expect(await blobs.put(photo(1, BLOB_BYTES_MAX + 1))).toBeUndefined();
        expect(await blobs.all()).toEqual([]);
        expect(await blobs.put(photo(1, BLOB_BYTES_MAX))).toBe(blobId(photo(1, BLOB_BYTES_MAX)));
        expect(await blobs.put(new Uint8Array())).toBe(blobId(new Uint8Array()));
      }));

    test("[K-4] what was put survives closing and opening again, pinned as it was", () =>
      using(async (blobs, bed) => {
        const id = (await blobs.put(photo(3))) ?? "";
        await blobs.pin(id, true);
        const again = await bed.open(OURS);
        expect(await again.blobs.all()).toEqual([{ id, bytes: 1_000, isPinned: true }]);
        expect(await again.blobs.get(id)).toEqual(photo(3));
        await again.close();
      }));

    test("[K-8] what one community keeps is not there for another", () =>
      using(async (blobs, bed) => {
        const id = (await blobs.put(photo(5))) ?? "";
        const other = await bed.open("b2".repeat(32));
        expect(await other.blobs.get(id)).toBeUndefined();
        expect(await other.blobs.all()).toEqual([]);
        expect(await other.blobs.put(photo(5))).toBe(id);
        await other.blobs.drop(id);
        expect(await blobs.get(id)).toEqual(photo(5));
        await other.close();
      }));

    test("[K-4] one that a bad disk changed is as one that is not here, and can be put again", () =>
      using(async (blobs, bed) => {
        const id = (await blobs.put(photo(4))) ?? "";
        await bed.damage(id);
        expect(await blobs.get(id)).toBeUndefined();
        expect(await blobs.put(photo(4))).toBe(id);
        expect(await blobs.get(id)).toEqual(photo(4));
      }));

    test("[K-10] they are told in the order in which they came, so that cleaning goes by age and never takes what is pinned", () =>
      using(async (blobs) => {
        const ids: Id[] = [];
        for (let at = 0; at < 5; at++) ids.push((await blobs.put(photo(10 + at))) ?? "");
        expect(await blobs.pin(ids[0] ?? "", true)).toBe(true);
        expect(await blobs.pin(blobId(photo(99)), true)).toBe(false);
        const kept = await blobs.all();
        expect(kept.map(({ id }) => id)).toEqual(ids);
        expect(toClean(kept, 5_000)).toEqual([]);
        expect(toClean(kept, 2_500)).toEqual(ids.slice(1, 4));
        expect(toClean(kept, 0)).toEqual(ids.slice(1));
        await blobs.pin(ids[0] ?? "", false);
        expect(toClean(await blobs.all(), 0)).toEqual(ids);
      }));

    test("what is dropped is gone, pinned or not, and dropping nothing is nothing", () =>
      using(async (blobs) => {
        const id = (await blobs.put(photo(6))) ?? "";
        await blobs.pin(id, true);
        await blobs.drop(id);
        await blobs.drop(id);
        expect(await blobs.all()).toEqual([]);
      }));

    test("a caller that reuses its buffer does not change what was kept", () =>
      using(async (blobs) => {
        const buffer = photo(7);
        const id = (await blobs.put(buffer)) ?? "";
        buffer.fill(8);
        expect(await blobs.get(id)).toEqual(photo(7));
      }));
  });
}
