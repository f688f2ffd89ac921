import { expect, test } from "vitest";
import { readHaveList, writeHaveList } from "./have-list.ts";

const [community, device] = ["c0".repeat(32), "ab".repeat(32)];
const bytes = writeHaveList(community, new Map([[device, 3]]));

test("what a phone says that it has reads back", () => {
  expect(readHaveList(community, bytes)).toEqual(new Map([[device, 3]]));
  expect(readHaveList(community, writeHaveList(community, new Map()))).toEqual(new Map());
});

test("of another community, or anything else, nothing is read", () => {
  expect(readHaveList("c1".repeat(32), bytes)).toBeUndefined();
  expect(readHaveList(community, new TextEncoder().encode("kith.1\n"))).toBeUndefined();
  for (let length = 0; length < bytes.length; length++)
    expect(readHaveList(community, bytes.subarray(0, length))).toBeUndefined();
  const less = bytes.with(bytes.length - 1, 0x20);
  expect(readHaveList(community, less)).toBeUndefined();
});
