import { describe, expect, test } from "vitest";
import type { Lost } from "../ports.ts";
import { createPod } from "../testing/pod.ts";
import { weaver } from "../testing/weave.ts";
import { readDamaged, stretchesOf } from "./damage.ts";

const pod = await createPod();

/** A chain of four, and what a disk tells of rows that it lost; all that are named are here. */
function damaged(isThere: (seq: number) => boolean, ...lost: readonly Omit<Lost, "place">[]) {
  const write = weaver(pod);
  const chain = [write("anya", undefined)];
  for (let at = 1; at < 4; at++) chain.push(write("anya", chain.at(-1)));
  const device = chain[0]?.event.device ?? "";
  const events = chain.filter(({ event }) => isThere(event.seq));
  const places = lost.map((one, place) => ({ ...one, place, ...("device" in one ? {} : "seq" in one && { device }) }));
  const read = readDamaged({ events, lost: places, bare: [] }, () => false);
  return { device, seqs: read.lost.map(({ seq }) => seq), twins: read.twins.length, unknown: read.unknown, read };
}

describe("[K-4] of what a disk lost", () => {
  test("a row of which nothing is known is the one that a chain lacks; where that one is told, it is another one", () => {
    expect(damaged((seq) => seq !== 1, {})).toMatchObject({ seqs: [1], unknown: 0 });
    expect(damaged((seq) => seq !== 1, { seq: 1 })).toMatchObject({ seqs: [1], unknown: 0 });
    expect(damaged((seq) => seq !== 1, { seq: 1 }, {})).toMatchObject({ seqs: [1], unknown: 1 });
    expect(damaged((seq) => seq !== 1, {}, {})).toMatchObject({ seqs: [1], unknown: 1 });
    expect(damaged(() => true)).toMatchObject({ seqs: [], unknown: 0 });
  });

  test("a name that was damaged too is none, whatever its row added up to", () => {
    const garbled = [{ device: "ab" }, { device: "zz".repeat(32) }, { seq: -1 }, { seq: 1.5 }, { seq: Number.NaN }];
    for (const one of garbled) {
      const name = "device" in one ? { ...one, seq: 1 } : one;
      expect(damaged(() => true, { ...name, sum: 7 })).toMatchObject({ seqs: [], twins: 0, unknown: 1 });
    }
  });

  test("a second row at one place is a twin by what it added up to, and unknown without that", () => {
    for (const seq of [1, 2]) {
      const again = { seq: seq === 1 ? 1 : 2, sum: 7 };
      expect(damaged((at) => at !== 1, { seq: 1 }, again)).toMatchObject({ seqs: [1], twins: 1, unknown: 0 });
      expect(damaged((at) => at !== 1, { seq: 1 }, { seq })).toMatchObject({ seqs: [1], twins: 0, unknown: 1 });
    }
  });
});

test("[K-4, K-9] what is lost is asked for in as few stretches as there are gaps, whichever row was found lost first", () => {
  const spots = (
    [
      ["b", 2],
      ["a", 4],
      ["b", 1],
      ["a", 2],
      ["a", 3],
      ["b", 4],
    ] as const
  ).map(([device, seq]) => ({ device, seq }));
  expect(stretchesOf(spots)).toEqual([
    { device: "a", from: 2, to: 4 },
    { device: "b", from: 1, to: 2 },
    { device: "b", from: 4, to: 4 },
  ]);
});
