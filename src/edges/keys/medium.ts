import { readFile, realpath, stat } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Where a card or a disk says who it is, beside what the system keeps of it: SD cards, disks, what has a bus of its own. */
const NAMES = ["cid", "wwid", "serial"].flatMap((name) => [join("device", name), name]);
/** From a partition up to the card that it is on. */
const LEVELS_MAX = 6;

/**
 * The card or disk on which a directory lies, by the number that it was made with; nothing where the system tells none. An
 * image that is written to another card brings everything along but this.
 */
export async function mediumOf(directory: string, system = "/sys"): Promise<string | undefined> {
  try {
    const { dev } = await stat(directory, { bigint: true });
    let at = await realpath(join(system, "dev", "block", numbersOf(dev)));
    for (let level = 0; level < LEVELS_MAX; level++, at = dirname(at)) {
      for (const name of NAMES) {
        const told = await readFile(join(at, name), "utf8").catch(() => "");
        if (told.trim() !== "") return told.trim().slice(0, 200);
      }
    }
  } catch {
    // Another system, or a folder that is on no disk of its own.
  }
  return undefined;
}

/** Major and minor, as Linux packs them. */
export function numbersOf(dev: bigint): string {
  const major = ((dev >> 8n) & 0xfffn) | ((dev >> 32n) & ~0xfffn);
  const minor = (dev & 0xffn) | ((dev >> 12n) & 0xffffff00n);
  return `${major}:${minor}`;
}
