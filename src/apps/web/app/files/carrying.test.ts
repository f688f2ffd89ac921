import { expect, test } from "vitest";
import { BUNDLE_MARK, readRecords } from "../../../../edges/bundle/records.ts";
import type { Replica } from "../../../../replica/replica.ts";
import { act, createPod, hand, joined } from "../../../../replica/testing/pod.ts";
import { cameSince, writersOf } from "./came.ts";
import { bundleFor, bytesOf, takeBundle, takeBundles } from "./carrying.ts";

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

test("files that were chosen together come in whatever their order, and of what is wrong the first is told", async () => {
  const pod = await createPod();
  const [anya, bela] = (await joined(pod, "anya", "bela")) as [Replica, Replica];
  const first = bundleFor(anya, new Map());
  const hadThen = anya.vector();
  await act(anya, "plots.plant", { bed: 1, what: "peas" });
  await hand(anya, bela);
  const second = bundleFor(anya, hadThen);
  const hadLater = anya.vector();
  await act(bela, "plots.plant", { bed: 2, what: "beans" });
  await hand(bela, anya);
  const third = bundleFor(anya, hadLater);
  const reading = (...files: Uint8Array[]) => files.map((file) => async () => file);
  const cora = await pod.open("cora");
  const { came, worst } = await takeBundles(cora, reading(third, second, first));
  expect([came, worst]).toMatchObject([anya.count() - 1, { ends: "well" }]);
  const dora = await pod.open("dora");
  const diary = new TextEncoder().encode("Dear diary");
  expect(await takeBundles(dora, reading(second, diary, first))).toEqual({
    came: [...hadLater.values()].reduce((sum, count) => sum + count, 0) - 1,
    worst: "other",
  });
  const emil = await pod.open("emil");
  expect(await takeBundles(emil, reading(third, first))).toMatchObject({ worst: { refusal: { code: "wire.gap" } } });
});

test("what came is told from its newest on, whatever the clocks of its writers showed, and who wrote most of it first", async () => {
  const pod = await createPod();
  const [anya, bela] = (await joined(pod, "anya", "bela")) as [Replica, Replica];
  await hand(bela, anya);
  const before = bela.vector();
  for (const bed of [1, 2]) await act(anya, "plots.plant", { bed, what: "peas" });
  await hand(anya, bela);
  const came = cameSince(bela, before);
  expect(came.map(({ event }) => event.body)).toMatchObject([{ bed: 2 }, { bed: 1 }]);
  const nameOf = ({ device }: { device: string }) => (device === anya.device ? "Anya" : "Bela");
  expect(writersOf(cameSince(bela, new Map()), nameOf)).toEqual(["Anya", "Bela"]);
  expect(cameSince(bela, bela.vector())).toEqual([]);
});
