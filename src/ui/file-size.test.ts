import { expect, test } from "vitest";
import { fileSize } from "./file-size.ts";

test("how large a file is, is said in kilobytes, and in megabytes where there are many, as each language writes numbers", () => {
  expect([0, 12_345, 999_400].map((bytes) => fileSize(bytes, "en"))).toEqual(["1 kB", "12 kB", "999 kB"]);
  expect([1_440_000, 20_000_000].map((bytes) => fileSize(bytes, "en"))).toEqual(["1.4 MB", "20 MB"]);
  expect(fileSize(1_440_000, "es")).toBe("1,4 MB");
});
