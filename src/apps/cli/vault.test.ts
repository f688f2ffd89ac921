import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openDemo } from "../hub/demo.ts";
import { openDataHome } from "../hub/desk/data-home.ts";
import { foundedDir, freshDir, kith } from "./testing/run.ts";

const NOW = 29_923_200;

describe("everything readable, as a folder", () => {
  test("[HM-4, CM-8] holds a page for each thing, every link on them leads to one, and every photo lies beside", async () => {
    const [dir, folder] = [freshDir(), join(freshDir(), "street")];
    await openDemo(dir, () => NOW);
    const done = await kith(dir, ["export", "vault", folder]);
    expect(done).toMatchObject({ exit: 0, err: "" });
    const pages = pagesIn(folder);
    expect(pages.length).toBeGreaterThan(60);
    const names = new Set(pages.map((one) => one.replace(/\.md$/, "")));
    const links = pages.flatMap((page) => [...readFileSync(join(folder, page), "utf8").matchAll(/\[\[([^|\]]+)/g)]);
    expect(links.length).toBeGreaterThan(300);
    expect(links.map(([, to]) => to).filter((to) => !names.has(to ?? ""))).toEqual([]);
    const tree = readFileSync(join(folder, pages.find((one) => one.includes("Which tree")) ?? ""), "utf8");
    expect(tree).toMatch(/\[\[People\/Omar\|Omar\]\]: chose\. An? \w+/);
    expect(readFileSync(join(folder, "CSV/skills.csv"), "utf8")).toContain("Alex");
    // The street's plan, and what people photographed.
    expect(done.out).toContain("3 photos");
    const shown = pagesIn(folder).flatMap((page) => [
      ...readFileSync(join(folder, page), "utf8").matchAll(/!\[([^\]]+)\]\(\.\.\/(Photos\/[0-9a-f]{16}\.png)\)/g),
    ]);
    expect([...new Set(shown.map(([, alt]) => alt))].sort()).toEqual([
      "A red bicycle on the stand in the shed",
      "Notes on the board, one with a house and a clock",
      "Two rows of houses along the road, a lane across, the brook below and north at the top",
    ]);
    for (const [, , path] of shown) {
      const bytes = readFileSync(join(folder, path ?? ""));
      expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
      expect(bytes.length).toBeGreaterThan(2_000);
    }
  });

  test("photos lie beside the pages, which show them; one that is not on this device is named", async () => {
    const [dir, folder] = [freshDir(), join(freshDir(), "street")];
    await openDemo(dir, () => NOW);
    const photo = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
    const away = "ab".repeat(32);
    const name = await withPhotos(dir, photo, away);
    const done = await kith(dir, ["export", "vault", folder]);
    expect(done).toMatchObject({ exit: 0, err: "" });
    expect(done.out).toContain("4 photos");
    const path = `Photos/${name.slice(0, 16)}.jpg`;
    expect(new Uint8Array(readFileSync(join(folder, path)))).toEqual(photo);
    const shown = pagesIn(folder)
      .map((one) => readFileSync(join(folder, one), "utf8"))
      .filter((one) => one.includes(path));
    expect(shown.length).toBeGreaterThan(0);
    const [page] = shown;
    expect(page).toContain(`![A \\[red\\] pump](../${path})`);
    expect(page).toContain("(Photo, not on this device: A blue one)");
    // What is taken back is on no page, and its photo goes the next time.
    const said = await newestComment(dir);
    expect((await kith(dir, ["do", "comments.take-back", `comment=${said}`])).exit).toBe(0);
    expect((await kith(dir, ["export", "vault", folder])).exit).toBe(0);
    expect(existsSync(join(folder, path))).toBe(false);
  });

  test("written again it takes away its own pages that are no more, and leaves what people put beside them", async () => {
    const [dir, folder] = [freshDir(), join(freshDir(), "street")];
    await kith(dir, ["found", "--name", "Fern Lane", "--person", "Anya", "--household", "Fern House"]);
    await kith(dir, ["export", "vault", folder]);
    writeFileSync(join(folder, "People/mine.md"), "my own");
    await kith(dir, ["do", "members.rename", "name=Anya B."]);
    expect((await kith(dir, ["export", "vault", folder])).exit).toBe(0);
    expect(readdirSync(join(folder, "People")).sort()).toEqual(["Anya B.md", "mine.md"]);
  });

  test("goes into no folder that holds other things, and says why", async () => {
    const [dir, folder] = [freshDir(), freshDir()];
    await kith(dir, ["found", "--name", "Fern Lane", "--person", "Anya", "--household", "Fern House"]);
    writeFileSync(join(folder, "letter.txt"), "dear");
    expect(await kith(dir, ["export", "vault", folder])).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/other files/),
    });
    expect(await kith(dir, ["export", "vault"])).toMatchObject({ exit: 2 });
    expect(readdirSync(folder)).toEqual(["letter.txt"]);
  });

  test("a file in place of a folder is told, and stays as it is", async () => {
    const dir = await foundedDir();
    const file = join(dir, "notes.txt");
    writeFileSync(file, "mine");
    const { exit, err } = await kith(dir, ["export", "vault", file]);
    expect({ exit, err }).toMatchObject({ exit: 2, err: expect.stringContaining(file) });
    expect(readFileSync(file, "utf8")).toBe("mine");
  });

  test("a list of its pages that somebody changed leads to no file outside", async () => {
    const [dir, folder] = [freshDir(), join(freshDir(), "street")];
    await kith(dir, ["found", "--name", "Fern Lane", "--person", "Anya", "--household", "Fern House"]);
    mkdirSync(folder);
    const outside = join(folder, "../letter.txt");
    writeFileSync(outside, "dear");
    writeFileSync(join(folder, ".kith-vault"), "../letter.txt\nPeople/../../letter.txt\n");
    expect((await kith(dir, ["export", "vault", folder])).exit).toBe(0);
    expect(existsSync(outside)).toBe(true);
  });
});

/** Somebody comments with a photo that is here, and with one that is elsewhere. */
async function withPhotos(dir: string, plain: Uint8Array, away: string): Promise<string> {
  const home = await openDataHome(dir, () => NOW);
  const [community = ""] = await home.communities();
  const replica = await home.open(community);
  const photo = (await replica.blobs?.put(plain)) ?? "";
  const about = replica.history().find(({ event }) => event.kind === "skills.claim")?.event;
  const photos = [
    { photo, alt: "A [red] pump" },
    { photo: away, alt: "A blue one" },
  ];
  const body = { about: about?.id ?? "", text: "Look.", mentions: [], photos };
  expect(await replica.ask({ kind: "comments.say", body })).toHaveProperty("event");
  await home.close();
  return photo;
}

async function newestComment(dir: string): Promise<string> {
  const home = await openDataHome(dir, () => NOW);
  const [community = ""] = await home.communities();
  const all = (await home.open(community)).history().filter(({ event }) => event.kind === "comments.say");
  await home.close();
  return all.at(-1)?.event.id ?? "";
}

function pagesIn(folder: string): readonly string[] {
  return (readdirSync(folder, { recursive: true, encoding: "utf8" }) as string[]).filter((one) => one.endsWith(".md"));
}
