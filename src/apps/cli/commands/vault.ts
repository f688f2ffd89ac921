import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { isNot, type Vault } from "../../hub/desk/desk.ts";
import { type Exit, inCommunity, type Kith, problem } from "../kith.ts";
import { fileFault, writeFile } from "../written-file.ts";

/** Lists what was written, so that the next time pages of things that are gone go too, and nothing else. */
const WRITTEN = ".kith-vault";

/**
 * `export vault FOLDER`: everything readable as a folder of Markdown, with its photos, that Obsidian and others open. Into a new or empty
 * folder, or one that it wrote before; files of people's own beside its pages are left alone.
 */
export async function exportVault(kith: Kith, folder: string | undefined): Promise<Exit> {
  if (folder === undefined) return kith.report(problem("file", "field.missing", {}));
  if (!isOurs(folder)) return kith.report(problem("file", "field.vault-folder", { got: folder }));
  return inCommunity(kith, async (desk, row) => {
    const vault = await desk.vault(row.id, kith.tongue);
    if (isNot(vault)) return kith.report(vault);
    const { pages, photos } = vault;
    writePages(folder, pages, photos);
    for (const { path, photo, photoKey } of photos) {
      const found = await desk.photo(row.id, photo, photoKey);
      if (!isNot(found)) writeFile(join(folder, path), found.bytes);
    }
    kith.tell(
      { folder, pages: pages.length, photos: photos.length },
      kith.say("cli.export.vault", { folder, count: pages.length, photos: photos.length }),
    );
    return 0;
  });
}

function isOurs(folder: string): boolean {
  if (!existsSync(folder) || existsSync(join(folder, WRITTEN))) return true;
  try {
    return readdirSync(folder).length === 0;
  } catch {
    // A file, or a folder that nobody may look into.
    return false;
  }
}

function writePages(folder: string, pages: Vault["pages"], photos: Vault["photos"]): void {
  const list = join(folder, WRITTEN);
  const before = existsSync(list) ? readFileSync(list, "utf8").split("\n") : [];
  const now = new Set([...pages, ...photos].map(({ path }) => path));
  try {
    for (const path of before.filter((one) => isBelow(one) && !now.has(one)))
      rmSync(join(folder, path), { force: true });
    // The names of pages are those of people.
    for (const path of now) mkdirSync(dirname(join(folder, path)), { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw fileFault(folder, cause);
  }
  writeFile(list, [...now].join("\n"));
  for (const { path, text } of pages) writeFile(join(folder, path), text);
}

/** A list that somebody changed leads nowhere else. */
function isBelow(path: string): boolean {
  return path !== "" && !path.split("/").includes("..") && !path.startsWith("/");
}
