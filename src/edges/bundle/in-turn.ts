/** What came of a file that was taken in: how much was new, and whether it stands on something that is not here. */
export type Turn = { readonly came: number; readonly lacks: boolean };

/**
 * Takes files in that were given in any order, as a folder lists them: "street-10" before "street-2". One that stands on
 * another waits for it, as long as any of them brings something. Gives what came of each, in the order in which they were given.
 */
export async function takenInTurn<F, T>(
  files: readonly F[],
  take: (file: F) => Promise<T>,
  turnOf: (taken: T) => Turn,
): Promise<readonly (readonly T[])[]> {
  const taken = new Map<F, T[]>(files.map((file) => [file, []]));
  let waiting = [...taken.keys()];
  while (waiting.length > 0) {
    const still: F[] = [];
    let came = 0;
    for (const file of waiting) {
      const one = await take(file);
      taken.get(file)?.push(one);
      const turn = turnOf(one);
      came += turn.came;
      if (turn.lacks) still.push(file);
    }
    waiting = came > 0 && files.length > 1 ? still : [];
  }
  return files.map((file) => taken.get(file) ?? []);
}
