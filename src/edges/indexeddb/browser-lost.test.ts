import { expect, test } from "vitest";
import { rowSum } from "../../replica/damage/checksum.ts";
import { rowAt } from "../../replica/log.contract.ts";
import type { KeptRow, LetBe } from "./browser-database.ts";
import { isSound, lostIn } from "./browser-lost.ts";

const community = "fe".repeat(32);
const row = { ...rowAt("a", 0), signature: new Uint8Array(64) };
const sound = (place: number): KeptRow => ({ ...row, community, place, twin: 0, sum: rowSum(row) });
const changed = (place: number): KeptRow => ({ ...sound(place), sum: 1 });

test("[K-4] what is gone between rows, and what is not what was written, is told by its place; what was let be is not", () => {
  const rows = [sound(1), changed(2), { community, place: 4, letBe: true } satisfies LetBe, sound(5)];
  expect(rows.map(isSound)).toEqual([true, false, false, true]);
  expect(lostIn(rows)).toEqual([{ place: 0 }, { place: 2, device: row.device, seq: 0, sum: 1 }, { place: 3 }]);
  expect(lostIn([])).toEqual([]);
});

test("[K-11, K-12] of a log of years, which has more rows than a function may be given arguments", () => {
  const years = 200_000;
  expect(lostIn(Array.from({ length: years }, (_, place) => changed(place)))).toHaveLength(years);
  expect(lostIn([sound(years)])).toHaveLength(years);
});
