import { sameBytes } from "../../kernel/bytes.ts";
import type { Row } from "../ports.ts";

type InChain = Pick<Row, "device" | "seq" | "canonical">;

/** A row that is new: how many stand where it will stand in its chain, and the lost one whose place it takes. */
export type FreshRow<R, K> = { readonly row: R; readonly nth: number; readonly lost: K | undefined };

/**
 * Which of these rows are new, in their order; `taken` where more stand at one's place in its chain than its author
 * knew of. `there` has for each row all that is kept at that place, whether it is sound or not.
 */
export function freshRows<R extends InChain, K extends { readonly place: number }>(
  rows: readonly R[],
  there: readonly (readonly K[])[],
  isSound: (kept: K) => kept is K & InChain,
  known = Number.POSITIVE_INFINITY,
): readonly FreshRow<R, K>[] | "taken" {
  const fresh = new Map<string, readonly FreshRow<R, K>[]>();
  for (const [at, row] of rows.entries()) {
    const name = `${row.device}/${row.seq}`;
    const [kept, beside] = [there[at] ?? [], fresh.get(name) ?? []];
    const sound: readonly InChain[] = [...kept.filter(isSound), ...beside.map((one) => one.row)];
    if (sound.some((one) => sameBytes(one.canonical, row.canonical))) continue;
    if (sound.length > known) return "taken";
    const taken = new Set(beside.map(({ lost }) => lost?.place));
    const lost = kept.find((one) => !isSound(one) && !taken.has(one.place));
    fresh.set(name, [...beside, { row, nth: kept.length + beside.length, lost }]);
  }
  return [...fresh.values()].flat();
}
