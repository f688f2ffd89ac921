import { describe, expect, test } from "vitest";
import type { Device } from "./device.ts";
import { brokenPictures, ON_EACH, type Pictures } from "./pictures.ts";

const [PLAN, OTHER] = ["aa".repeat(32), "bb".repeat(32)] as const;
const bytes = Uint8Array.of(1, 2, 3);
const pictures = { taken: new Map([[PLAN, bytes]]) } as unknown as Pictures;

type More = { reads?: Uint8Array; lacks?: readonly string[]; disk?: Uint8Array; means?: string };

/** A device that keeps the plan, or says that it reads something, or lacks some. */
function device(name: string, more: More = {}): Device {
  const { reads, lacks = [], disk = new Uint8Array(), means = "what all mean" } = more;
  const blobs = { sealed: async () => reads, get: async () => reads, missing: () => lacks };
  return { name, replica: () => ({ blobs, hash: () => means }), bytes: () => [disk] } as unknown as Device;
}

describe("what is told of the pictures of a pod", () => {
  test("nothing, where everybody reads what was taken, or nobody has it any more", async () => {
    expect(await brokenPictures(pictures, [device("Anya", { reads: bytes }), device("Bo")])).toEqual([]);
    expect(await brokenPictures(pictures, [device("Anya", { lacks: [PLAN, OTHER] })])).toEqual([]);
  });

  test("whoever lacks what they need offline and somebody has", async () => {
    const all = [device("Anya", { reads: bytes }), device("Bo", { lacks: [PLAN, OTHER] })];
    expect(await brokenPictures(pictures, all)).toEqual(["[K-12] Bo lacks 1 pictures that it needs offline"]);
  });

  test("nothing of whoever left, and needs an older one than those whom they meet", async () => {
    const all = [device("Anya", { reads: bytes }), device("Mark", { lacks: [PLAN], means: "what was before" })];
    expect(await brokenPictures(pictures, all)).toEqual([]);
  });

  test("whoever reads another picture than was taken, and a disk on which one lies open", async () => {
    expect(await brokenPictures(pictures, [device("Anya", { reads: bytes.with(0, 9) })])).toHaveLength(1);
    const open = device("Bo", { disk: Uint8Array.of(7, ...ON_EACH, 7) });
    expect(await brokenPictures(pictures, [open])).toEqual(["[K-8] a picture lies open on the disk of Bo"]);
  });
});
