import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { freshDir, kith } from "./testing/run.ts";

describe("a file that somebody names", () => {
  const files = mkdtempSync(join(tmpdir(), "kith-named-"));
  const [none, folder, binary] = [join(files, "none.kith"), join(files, "folder"), join(files, "binary")];
  const workbook = join(files, "workbook.xlsx");
  mkdirSync(folder);
  writeFileSync(binary, new Uint8Array([0xff, 0xfe, 0x00, 0xc0]));
  writeFileSync(workbook, new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0]));
  afterAll(() => rmSync(files, { recursive: true }));

  const mail = ["mail", "set", "--host", "mail.example", "--from", "ana@mail.example", "--password-file"];

  for (const [words, field, said] of [
    [["verify", none], "file", "There is no file"],
    [["verify", folder], "file", "is a folder"],
    [["restore", none], "file", "There is no file"],
    [["restore", binary], "file", "is no bundle of Kith"],
    [["import", "bundle", folder], "file", "is a folder"],
    [["import", "skills", none], "file", "There is no file"],
    [["import", "skills", workbook], "file", "is no text. Save the table as CSV"],
    [[...mail, binary], "password-file", "is not text in UTF-8"],
    [[...mail, none], "password-file", "There is no file"],
    [["start", "--cert", none, "--key", none], "cert", "There is no file"],
    [["start", "--cert", binary], "key", "Please fill this in"],
  ] as const) {
    test(`says what is wrong with it: kith ${words.slice(0, 2).join(" ")}, ${said}`, async () => {
      const { exit, err } = await kith(freshDir(), [...words]);
      expect(exit).toBe(2);
      expect(err).toMatch(new RegExp(`^${field}: .*${said}`));
    });
  }

  test("that is no bundle is not said to be damaged", async () => {
    const { exit, out } = await kith(freshDir(), ["verify", binary]);
    expect(exit).toBe(3);
    expect(out.trim()).toBe("This is no bundle of Kith.");
  });
});

test("a pod of fewer people than found one, or more than an invite lets in, is not lived", async () => {
  for (const devices of ["4", "41"]) {
    const { exit, err } = await kith(freshDir(), ["sim", "--devices", devices]);
    expect(exit).toBe(2);
    expect(err).toBe(`devices: This must be a whole number from 5 to 40; what came is ${devices}.`);
  }
});
