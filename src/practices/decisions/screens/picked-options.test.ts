import { expect, test } from "vitest";
import { leftAfter, pickedOptions } from "./picked-options.ts";

const all = Array.from({ length: 15 }, (_, at) => `s${at + 1}`);

test("[DC-32] of more suggestions than a text holds as many are put as it does, and people choose which", () => {
  expect(pickedOptions(all, [])).toEqual(all.slice(0, 12));
  const without = leftAfter(all, [], "s3", false);
  expect(pickedOptions(all, without)).toEqual(all.slice(0, 12).filter((one) => one !== "s3"));
  const other = leftAfter(all, without, "s15", true);
  expect(pickedOptions(all, other)).toEqual([...all.slice(0, 12).filter((one) => one !== "s3"), "s15"]);
  expect(leftAfter(all, other, "s14", true)).toEqual(other);
});

test("[DC-32] few suggestions are all put, also one that comes while the form is open", () => {
  const few = all.slice(0, 4);
  const left = leftAfter(few, [], "s2", false);
  expect(pickedOptions(few, left)).toEqual(["s1", "s3", "s4"]);
  expect(pickedOptions([...few, "new"], left)).toEqual(["s1", "s3", "s4", "new"]);
});
