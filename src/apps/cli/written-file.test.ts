import { chmodSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { foundedDir, freshDir, kith } from "./testing/run.ts";

/** Rights of the group and of everybody. */
const OTHERS = 0o077;
const rightsOf = (file: string): number => statSync(file).mode & OTHERS;

describe("what is written of a community", () => {
  test("is for whoever wrote it and nobody else of the machine: an invite's secret, people's numbers, all pages", async () => {
    const [dir, out] = [await foundedDir(), freshDir()];
    const [slip, cards, folder] = [join(out, "slip.svg"), join(out, "street.vcf"), join(out, "pages")];
    expect(await kith(dir, ["invite", "--wall", "--svg", slip])).toMatchObject({ exit: 0 });
    expect(await kith(dir, ["export", "contacts", cards])).toMatchObject({ exit: 0 });
    expect(await kith(dir, ["export", "vault", folder])).toMatchObject({ exit: 0 });
    const all = readdirSync(folder, { recursive: true }).map((one) => join(folder, String(one)));
    expect(all.length).toBeGreaterThan(5);
    for (const one of [slip, cards, folder, ...all]) expect([one, rightsOf(one)]).toEqual([one, 0]);
  });

  test("a file that somebody opened to others on purpose stays as it is", async () => {
    const [dir, file] = [await foundedDir(), join(freshDir(), "skills.md")];
    writeFileSync(file, "");
    chmodSync(file, 0o644);
    expect(await kith(dir, ["export", "skills", file])).toMatchObject({ exit: 0 });
    expect(rightsOf(file)).toBe(0o044);
  });
});
