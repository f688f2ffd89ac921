import { readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Id } from "../../kernel/event.ts";
import type { HeadMark } from "../../replica/ports.ts";

/** The key's own inode, which a copy of the directory does not have, and how much was signed in each community. */
type Marks = { readonly key: string; readonly signed: Readonly<Record<Id, number>> };

/**
 * How far a device's chains have got, in `DIR/device.heads` beside its key and apart from `kith.db`. A restored
 * `kith.db` is behind it. Where key and marks were copied together the key is another file than the one that was
 * marked; where the key was copied alone there are no marks.
 */
export function fileHeadMarks(directory: string): (community: Id) => HeadMark {
  const file = join(directory, "device.heads");
  let turn: Promise<unknown> = Promise.resolve();

  const keyOf = async (): Promise<string> => String((await stat(join(directory, "device.key"), { bigint: true })).ino);

  async function marks(): Promise<Marks | undefined> {
    try {
      const kept: Marks = JSON.parse(await readFile(file, "utf8"));
      return kept.key === (await keyOf()) ? kept : undefined;
    } catch {
      return undefined;
    }
  }

  async function add(community: Id, count: number): Promise<void> {
    const known = (await marks())?.signed ?? {};
    if ((known[community] ?? 0) >= count) return;
    const next: Marks = { key: await keyOf(), signed: { ...known, [community]: count } };
    await writeFile(`${file}.new`, JSON.stringify(next), { mode: 0o600 });
    await rename(`${file}.new`, file);
  }

  return (community) => ({
    read: async () => (await marks())?.signed[community],
    note: (count) => {
      const noting = turn.then(() => add(community, count));
      turn = noting.catch(() => undefined);
      return noting;
    },
  });
}
