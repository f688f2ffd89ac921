import { readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Id } from "../../kernel/event.ts";
import type { HeadMark } from "../../replica/ports.ts";
import { mediumOf } from "./medium.ts";

/**
 * The key's own inode, which a copy of the directory does not have, the card or disk that it is on, which an image of the
 * whole machine does not bring along, and how much was signed in each community.
 */
type Marks = { readonly key: string; readonly medium?: string; readonly signed: Readonly<Record<Id, number>> };

/**
 * How far a device's chains have got, in `DIR/device.heads` beside its key and apart from `kith.db`. A restored
 * `kith.db` is behind it. Where key and marks were copied together the key is another file than the one that was
 * marked; where a whole card was copied to another one it is that card; where the key was copied alone there are no marks.
 */
export function fileHeadMarks(directory: string, medium = mediumOf): (community: Id) => HeadMark {
  const file = join(directory, "device.heads");
  let turn: Promise<unknown> = Promise.resolve();

  const keyOf = async (): Promise<string> => String((await stat(join(directory, "device.key"), { bigint: true })).ino);

  async function marks(): Promise<Marks | undefined> {
    try {
      const kept: Marks = JSON.parse(await readFile(file, "utf8"));
      if (kept.key !== (await keyOf())) return undefined;
      const [then, now] = [kept.medium, await medium(directory)];
      return then === undefined || now === undefined || then === now ? kept : undefined;
    } catch {
      return undefined;
    }
  }

  async function add(community: Id, count: number): Promise<void> {
    const known = (await marks())?.signed ?? {};
    if ((known[community] ?? 0) >= count) return;
    const on = await medium(directory);
    const next: Marks = {
      key: await keyOf(),
      ...(on !== undefined && { medium: on }),
      signed: { ...known, [community]: count },
    };
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
