import { expect, test } from "vitest";
import { openLink, sealLink, wallKey } from "./wall-code.ts";

const dice = (length: number): Uint8Array => new Uint8Array(length).fill(7);

test("a link that was sealed by eight letters is opened by these letters at this hub, and by no others", async () => {
  const key = await wallKey("K7QM2XPA", "hub one");
  const sealed = sealLink(key, "abc-DEF_123", dice);
  expect(sealed).not.toContain("abc");
  expect(openLink(await wallKey("K7QM2XPA", "hub one"), sealed)).toBe("abc-DEF_123");
  for (const other of [await wallKey("K7QM2XPB", "hub one"), await wallKey("K7QM2XPA", "hub two")]) {
    expect(other.id).not.toBe(key.id);
    expect(openLink(other, sealed)).toBeUndefined();
  }
});

test("what is damaged or no sealed link at all opens to nothing", async () => {
  const key = await wallKey("K7QM2XPA", "hub");
  const sealed = sealLink(key, "abc", dice);
  for (const text of ["", "AAAA", `${sealed.slice(0, -2)}AA`, "not base64 !"])
    expect(openLink(key, text)).toBeUndefined();
});
