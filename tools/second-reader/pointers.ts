/** Section 3: folded numbers, and the places and seqs by which a run names events. */
import { Refused } from "./cbor.ts";

/** An event by the place of its run or device in a frame, and its seq. */
export interface Spot {
  readonly place: number;
  readonly seq: number;
}

export const fold = (value: number): number => (value >= 0 ? 2 * value : -2 * value - 1);
export const unfold = (value: number): number => (value % 2 === 0 ? value / 2 : -(value + 1) / 2);

/** Reads and writes the pointers of one run; `firsts` are the first seqs of the runs, `places` how many there are. */
export function pointers(firsts: readonly number[], places: number) {
  const expected = Array.from({ length: places }, (_, place) => firsts[place] ?? 0);
  return {
    write({ place, seq }: Spot): number {
      const pointer = fold(seq - (expected[place] ?? 0)) * places + place;
      expected[place] = seq + 1;
      return pointer;
    },
    read(pointer: number): Spot {
      const place = pointer % places;
      const seq = (expected[place] ?? 0) + unfold(Math.floor(pointer / places));
      if (seq < 0 || !Number.isSafeInteger(seq)) throw new Refused("wire.shape: a pointer before the first event");
      expected[place] = seq + 1;
      return { place, seq };
    },
  };
}
