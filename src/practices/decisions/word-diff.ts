/** A stretch of text that stayed, came or went. */
export type Change = { readonly is: "same" | "added" | "removed"; readonly text: string };

/**
 * What changed from one text to another, word by word (longest common subsequence). Joining all but the removed
 * stretches gives the new text, all but the added ones the old.
 */
export function wordDiff(before: string, after: string): readonly Change[] {
  const [old, now] = [wordsIn(before), wordsIn(after)];
  const common = commonLengths(old, now);
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [gone, come] = [old[i], now[j]];
    if (gone !== undefined && gone === come) {
      extend(changes, "same", gone);
      i++;
      j++;
    } else if (gone !== undefined && (come === undefined || at(common, i + 1, j) >= at(common, i, j + 1))) {
      extend(changes, "removed", gone);
      i++;
    } else {
      extend(changes, "added", come ?? "");
      j++;
    }
  }
  return changes;
}

/** Words and the white space between them, each by itself. */
function wordsIn(text: string): string[] {
  return text.match(/\s+|[^\s]+/g) ?? [];
}

/** For each place in both lists, how many words the rests have in common. */
function commonLengths(old: readonly string[], now: readonly string[]): readonly Uint16Array[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--) {
    const row = lengths[i];
    if (row === undefined) continue;
    for (let j = now.length - 1; j >= 0; j--) {
      row[j] =
        old[i] === now[j] ? at(lengths, i + 1, j + 1) + 1 : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));
    }
  }
  return lengths;
}

function at(lengths: readonly Uint16Array[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0;
}

function extend(changes: Change[], is: Change["is"], text: string): void {
  const last = changes.at(-1);
  if (last?.is === is) changes[changes.length - 1] = { is, text: last.text + text };
  else changes.push({ is, text });
}
