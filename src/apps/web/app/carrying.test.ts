import { expect, test } from "vitest";
import { BUNDLE_MARK, readRecords } from "../../../edges/bundle/records.ts";
import type { Replica } from "../../../replica/replica.ts";
import { act, createPod, joined } from "../../../replica/testing/pod.ts";
import { bundleFor, bytesOf, takeBundle } from "./carrying.ts";

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

test("a file that is cut, also between two records, bent, or of a newer Kith is told as that, and what is sound of it comes in", async () => {
  const pod = await createPod();
  const [anya] = (await joined(pod, "anya", "bela")) as [Replica, Replica];
  await act(anya, "plots.plant", { bed: 1, what: "peas" });
  const whole = bundleFor(anya, new Map());
  const last = readRecords(whole).records.at(-1)?.at ?? 0;
  const bent = whole.slice();
  bent[whole.length - 1] = (bent[whole.length - 1] ?? 0) ^ 1;
  const names = ["cora", "dora", "emil", "fern", "gil", "hana"];
  const fresh = () => pod.open(names.pop() ?? "");
  expect(await takeBundle(await fresh(), whole)).toMatchObject({ ends: "well" });
  for (const cut of [whole.length - 2, last])
    expect(await takeBundle(await fresh(), whole.slice(0, cut))).toEqual({ came: anya.count() - 1, ends: "cut" });
  expect(await takeBundle(await fresh(), bent)).toEqual({ came: anya.count() - 1, ends: "damaged" });
  expect(await takeBundle(await fresh(), BUNDLE_MARK)).toEqual({ came: 0, ends: "cut" });
  expect(await takeBundle(await fresh(), new TextEncoder().encode("kith.2\n"))).toBe("newer");
});
