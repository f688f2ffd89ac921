/** Which options are ahead, and how many others each of them beats. */
export type Ranked = { readonly ahead: readonly number[]; readonly beats: readonly number[] };

/**
 * The count of Markus Schulze ("A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent
 * single-winner election method", 2011), with strengths by winning votes. Options are compared two by two; where wins go
 * round in a circle, a win by more people outweighs one by fewer. An option that a ballot leaves out stands below all that
 * it names, and beside the others that it leaves out.
 */
export function rankedByPairs(ballots: readonly (readonly number[])[], options: number): Ranked {
  const all = Array.from({ length: options }, (_, option) => option);
  const prefer = preferences(ballots, options);
  const paths = all.map((a) => all.map((b) => (at(prefer, a, b) > at(prefer, b, a) ? at(prefer, a, b) : 0)));
  for (const through of all) {
    for (const from of all) {
      const row = paths[from] ?? [];
      for (const to of all) {
        if (from === to) continue;
        row[to] = Math.max(at(paths, from, to), Math.min(at(paths, from, through), at(paths, through, to)));
      }
    }
  }
  const beats = all.map((a) => all.filter((b) => at(paths, a, b) > at(paths, b, a)).length);
  const ahead = all.filter((a) => all.every((b) => at(paths, a, b) >= at(paths, b, a)));
  return { ahead, beats };
}

/** How many prefer each option to each other one. */
export function preferences(ballots: readonly (readonly number[])[], options: number): number[][] {
  const counts = Array.from({ length: options }, () => Array.from({ length: options }, () => 0));
  for (const ballot of ballots) {
    const left = new Set(Array.from({ length: options }, (_, option) => option));
    for (const option of ballot) {
      left.delete(option);
      const row = counts[option];
      if (row !== undefined) for (const other of left) row[other] = (row[other] ?? 0) + 1;
    }
  }
  return counts;
}

function at(table: readonly (readonly number[])[], a: number, b: number): number {
  return table[a]?.[b] ?? 0;
}
