import { describe, expect, test } from "vitest";
import { BLOB_BYTES_MAX, type Blobs, blobId } from "./blobs.ts";

/** Opens the same kept blobs again and again, as a program does that starts again. */
export type BlobsBed = {
  readonly open: () => Promise<{ readonly blobs: Blobs; readonly close: () => Promise<void> }>;
  /** Changes a byte of what is kept, as a bad disk does. */
  readonly damage: (id: string) => Promise<void>;
  readonly clear: () => Promise<void>;
};

const photo = (value: number, bytes = 1_000): Uint8Array => new Uint8Array(bytes).fill(value);

/** What every store of blobs promises, whatever it is kept in. */
export function blobsContract(name: string, makeBed: () => Promise<BlobsBed>): void {
  const using = async (work: (blobs: Blobs, bed: BlobsBed) => Promise<void>): Promise<void> => {
    const bed = await makeBed();
    try {
      const { blobs, close } = await bed.open();
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
        expect(await blobs.has(id ?? "")).toBe(true);
        expect(await blobs.has(blobId(photo(2)))).toBe(false);
        expect(await blobs.get(blobId(photo(2)))).toBeUndefined();
      }));

    test("[K-10] more than a blob may be is not kept, and exactly that much is", () =>
      using(async (blobs) => {
        expect(await blobs.put(photo(1, BLOB_BYTES_MAX + 1))).toBeUndefined();
        expect(await blobs.has(blobId(photo(1, BLOB_BYTES_MAX + 1)))).toBe(false);
        expect(await blobs.put(photo(1, BLOB_BYTES_MAX))).toBe(blobId(photo(1, BLOB_BYTES_MAX)));
        expect(await blobs.put(new Uint8Array())).toBe(blobId(new Uint8Array()));
      }));

    test("[K-4] what was put survives closing and opening again, pinned as it was", () =>
      using(async (blobs, bed) => {
        const id = (await blobs.put(photo(3))) ?? "";
        await blobs.pin(id, true);
        const again = await bed.open();
        await again.blobs.clean(0);
        expect(await again.blobs.get(id)).toEqual(photo(3));
        await again.close();
      }));

    test("[K-4] one that a bad disk changed is as one that is not here, and can be put again", () =>
      using(async (blobs, bed) => {
        const id = (await blobs.put(photo(4))) ?? "";
        await bed.damage(id);
        expect(await blobs.get(id)).toBeUndefined();
        expect(await blobs.put(photo(4))).toBe(id);
        expect(await blobs.get(id)).toEqual(photo(4));
      }));

    test("[K-10] cleaning lets the oldest go until the rest fits, and never what is pinned", () =>
      using(async (blobs) => {
        const ids: string[] = [];
        for (let at = 0; at < 5; at++) ids.push((await blobs.put(photo(10 + at))) ?? "");
        expect(await blobs.pin(ids[0] ?? "", true)).toBe(true);
        expect(await blobs.pin(blobId(photo(99)), true)).toBe(false);
        await blobs.clean(5_000);
        expect(await Promise.all(ids.map(blobs.has))).toEqual([true, true, true, true, true]);
        await blobs.clean(2_500);
        expect(await Promise.all(ids.map(blobs.has))).toEqual([true, false, false, false, true]);
        await blobs.clean(0);
        expect(await Promise.all(ids.map(blobs.has))).toEqual([true, false, false, false, false]);
        await blobs.pin(ids[0] ?? "", false);
        await blobs.clean(0);
        expect(await blobs.has(ids[0] ?? "")).toBe(false);
      }));

    test("what is dropped is gone, pinned or not, and dropping nothing is nothing", () =>
      using(async (blobs) => {
        const id = (await blobs.put(photo(6))) ?? "";
        await blobs.pin(id, true);
        await blobs.drop(id);
        await blobs.drop(id);
        expect(await blobs.has(id)).toBe(false);
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
