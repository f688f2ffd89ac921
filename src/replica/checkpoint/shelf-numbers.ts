import type { Id } from "../../kernel/event.ts";

/** What of each event is at hand while it is on the shelf: the beginning of its id, where it stands, and whether it is heard. */
export type ShelfNumbers = {
  readonly size: () => number;
  readonly add: (id: Id, column: number, place: number, isHeard: boolean) => void;
  readonly spotOf: (number: number) => { readonly column: number; readonly place: number };
  readonly numberOf: (column: number, place: number) => number;
  /** Those whose ids begin like this one. Few bytes are kept of each, so somebody may bring about two that are alike. */
  readonly mayBe: (id: Id) => readonly number[];
  readonly fits: (number: number, id: Id) => boolean;
  readonly heard: () => readonly number[];
  /** The words of some of them, to be kept, and to be taken in again. */
  readonly words: (from: number, to: number) => Uint32Array;
  readonly take: (words: Uint32Array) => void;
};

/** Two words of the id, the column with a bit for those that are heard, and the place. */
const WORDS = 4;
const HEARD = 2 ** 31;
const HEX_OF_WORD = 8;

export function createShelfNumbers(): ShelfNumbers {
  let words = new Uint32Array(WORDS * 1_024);
  let size = 0;
  /** Numbers by place, one list a column. */
  const columns: number[][] = [];
  /** Numbers from 1 by the first word of the id; more than one that would stand at a place stand behind each other. */
  let slots = new Uint32Array(0);

  const word = (number: number, at: number): number => words[WORDS * number + at] as number;

  function room(more: number): void {
    if (words.length >= WORDS * (size + more)) return;
    const larger = new Uint32Array(Math.max(2 * words.length, WORDS * (size + more)));
    larger.set(words);
    words = larger;
  }

  function take(fresh: Uint32Array): void {
    room(fresh.length / WORDS);
    words.set(fresh, WORDS * size);
    const from = size;
    size += fresh.length / WORDS;
    for (let number = from; number < size; number++) {
      const column = word(number, 2) % HEARD;
      columns[column] ??= [];
      (columns[column] as number[])[word(number, 3)] = number;
    }
    if (slots.length < 2 * size) slotAll();
    else for (let number = from; number < size; number++) slot(number);
  }

  function slotAll(): void {
    let length = 1_024;
    while (length < 4 * size) length *= 2;
    slots = new Uint32Array(length);
    for (let number = 0; number < size; number++) slot(number);
  }

  function slot(number: number): void {
    let at = word(number, 0) & (slots.length - 1);
    while (slots[at] !== 0) at = (at + 1) & (slots.length - 1);
    slots[at] = number + 1;
  }

  function mayBe(id: Id): number[] {
    const found: number[] = [];
    if (size === 0) return found;
    const mask = slots.length - 1;
    for (let at = wordOf(id, 0) & mask; slots[at] !== 0; at = (at + 1) & mask) {
      const number = (slots[at] as number) - 1;
      if (fits(number, id)) found.push(number);
    }
    return found;
  }

  function fits(number: number, id: Id): boolean {
    return word(number, 0) === wordOf(id, 0) && word(number, 1) === wordOf(id, 1);
  }

  function heard(): number[] {
    const found: number[] = [];
    for (let number = 0; number < size; number++) if (word(number, 2) >= HEARD) found.push(number);
    return found;
  }

  return {
    size: () => size,
    add: (id, column, place, isHeard) => {
      take(Uint32Array.of(wordOf(id, 0), wordOf(id, 1), column + (isHeard ? HEARD : 0), place));
    },
    spotOf: (number) => ({ column: word(number, 2) % HEARD, place: word(number, 3) }),
    numberOf: (column, place) => columns[column]?.[place] ?? -1,
    mayBe,
    fits,
    heard,
    words: (from, to) => words.slice(WORDS * from, WORDS * to),
    take,
  };
}

function wordOf(id: Id, at: number): number {
  return Number.parseInt(id.slice(at * HEX_OF_WORD, (at + 1) * HEX_OF_WORD), 16);
}
