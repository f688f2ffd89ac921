import { expect, test } from "vitest";
import { BUNDLE_MARK } from "../../../edges/bundle/records.ts";
import { bytesOf } from "./carrying.ts";

/** A file whose bytes nobody has room for at once. */
function file(begins: Uint8Array<ArrayBuffer>) {
  let whole = 0;
  return {
    slice: (from?: number, to?: number) => new Blob([begins]).slice(from, to),
    arrayBuffer: async () => {
      whole += 1;
      return begins.buffer;
    },
    read: () => whole,
  };
}

test("a file of Kith is read whole, and of any other only how it begins", async () => {
  const bundle = file(new Uint8Array([...BUNDLE_MARK, 1, 2, 3]));
  expect(await bytesOf(bundle)).toEqual(new Uint8Array([...BUNDLE_MARK, 1, 2, 3]));
  for (const film of [file(new Uint8Array(100).fill(7)), file(new Uint8Array(3)), file(new Uint8Array())]) {
    expect((await bytesOf(film)).length).toBeLessThanOrEqual(BUNDLE_MARK.length);
    expect(film.read()).toBe(0);
  }
});
