import type { Attention } from "../../../kernel/practice.ts";

/** A line of Today; or those that are like the few before it, and stand behind one line. */
export type Told = { readonly one: Attention } | { readonly more: readonly [Attention, ...Attention[]] };

/** So many of one kind are read one by one. */
const SHOWN = 3;

/**
 * Twenty newcomers who wait to be known are one thing to do, and would hide the nineteen others: of many lines that ask the
 * same and have no day, the first few are told, where the first of them stood, and the rest is counted.
 */
export function foldAlike(all: readonly Attention[]): readonly Told[] {
  const kinds = new Map<string, Attention[]>();
  for (const one of all) {
    const kind = one.until === undefined ? one.title.code : one.practice + one.id;
    kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
  }
  return [...kinds.values()].flatMap((alike): Told[] => {
    // Behind a line that counts one, that one might as well stand.
    if (alike.length <= SHOWN + 1) return alike.map((one) => ({ one }));
    const [next, ...more] = alike.slice(SHOWN) as [Attention, ...Attention[]];
    return [...alike.slice(0, SHOWN).map((one) => ({ one })), { more: [next, ...more] }];
  });
}
