import type { Minute } from "../../../kernel/event.ts";
import type { Posted } from "../../../kernel/practice.ts";

/** A line in words, and how much of the paper it takes. */
export type StreetLine = Pick<Posted, "id" | "practice" | "goto"> & {
  readonly title: string;
  readonly text: string | undefined;
  readonly day: string | undefined;
};

/** What fits, how many more there are, and how many lines of type are left. */
export type Fitting = { readonly lines: readonly StreetLine[]; readonly more: number; readonly left: number };

/**
 * What is asked of people, with what is over by its time and only waits to be put on record after what is still to come:
 * otherwise a few that nobody settled would keep all the paper.
 */
export function aheadFirst<T extends Pick<Posted, "part" | "at">>(all: readonly T[], now: Minute): readonly T[] {
  const isOver = ({ part, at }: T) => part !== "coming" && at !== undefined && at <= now;
  return [...all.filter((one) => !isOver(one)), ...all.filter(isOver)];
}

/** Letters that surely fit beside each other in half a page, in the sheet's own type. */
const TITLE_LETTERS = 48;
const TEXT_LETTERS = 58;
/** The room between two entries, in lines of type. */
const GAP = 0.6;

/**
 * The first of these that fit into so many lines of type. Paper has one page: where not all have room with the words below them,
 * the last are only named, so that more of them are; what does not fit at all is counted. The first keeps its words: they
 * mostly say how to answer.
 */
export function fitting(all: readonly StreetLine[], room: number): Fitting {
  const most = filling(worded(all, 1), room).lines.length;
  for (let words = all.length; words > 1; words -= 1) {
    const fit = filling(worded(all, words), room);
    if (fit.lines.length === most) return fit;
  }
  return filling(worded(all, 1), room);
}

/** So many with the words below them, and the others without. */
function worded(all: readonly StreetLine[], words: number): readonly StreetLine[] {
  return all.map((one, at) => (at < words ? one : { ...one, text: undefined }));
}

function filling(all: readonly StreetLine[], room: number): Fitting {
  let left = room;
  let count = 0;
  for (const one of all) {
    const needs = heightOf(one);
    // Room for the words "and more" is kept as long as there is more.
    const kept = count === all.length - 1 ? 0 : 1;
    if (needs + kept > left) break;
    left -= needs;
    count += 1;
  }
  const more = all.length - count;
  return { lines: all.slice(0, count), more, left: left - (more > 0 ? 1 : 0) };
}

/** Two parts of one column: each has its share, and what one does not need the other may have. */
export function sharing(
  [first, second]: readonly [readonly StreetLine[], readonly StreetLine[]],
  [mine, theirs]: readonly [number, number],
): readonly [Fitting, Fitting] {
  const spare = Math.max(0, fitting(second, theirs).left);
  const upper = fitting(first, mine + spare);
  return [upper, fitting(second, theirs - spare + Math.max(0, upper.left))];
}

function heightOf({ title, text, day }: StreetLine): number {
  const texts = text === undefined ? 0 : rows(text, TEXT_LETTERS);
  return rows(title, TITLE_LETTERS) + texts + (day === undefined ? 0 : 1) + GAP;
}

/** Lines of type at worst: some room at the end of each stays empty, since words are not broken. */
function rows(text: string, letters: number): number {
  return Math.max(1, Math.ceil((text.length * 1.05) / letters));
}
