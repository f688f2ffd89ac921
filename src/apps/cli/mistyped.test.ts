import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FOUND, freshDir, kith } from "./testing/run.ts";

test("a directory that was mistyped is named and not made, and only what begins something makes one", async () => {
  const dir = join(freshDir(), "typo");
  const asking = [
    ["log"],
    ["look", "members.people"],
    ["backup", "b.kith"],
    ["export", "skills"],
    ["verify"],
    ["device", "list"],
  ];
  for (const words of asking) {
    const ran = await kith(dir, words);
    expect([words, ran.exit]).toEqual([words, 1]);
    expect(ran.err).toContain(dir);
    expect(existsSync(dir), words.join(" ")).toBe(false);
  }
  const nowhere = await kith(dir, ["--dir", "", "log"]);
  expect(nowhere).toMatchObject({ exit: 2, err: expect.stringMatching(/^dir: /) });
  const json = await kith(dir, ["--json", "log"]);
  expect(JSON.parse(json.out).refusal).toMatchObject({ code: "cli.no-community", about: { dir } });
  expect((await kith(dir, FOUND)).exit).toBe(0);
});
