/** What stands on a slip beside the words that people agree to, as it is printed. */
export type SlipParts = {
  readonly title: string;
  /** Each on lines of its own: whose question it is, the answers, until when. */
  readonly lines: readonly string[];
  /** With room beneath to write by hand. */
  readonly byHand: readonly string[];
  /** Options stand on one line each. */
  readonly options: number;
};

/** Lines of type on a slip (84 mm without its margins), without what stands at its foot. */
const LINES = 18.5;
/** Letters that surely fit beside each other. */
const LETTERS = 34;
/** At most, for the title; and the room under it, under the words, and over the last line. */
const TITLE_LINES = 2;
const GAPS = 1;
/** Over and under what is filled in by hand. */
const BY_HAND = 1.65;

/** How many lines of the words a slip has room for: as many as the rest leaves, and never so few that nothing is said. */
export function roomForWords({ title, lines, byHand, options }: SlipParts): number {
  const rows = (text: string): number => Math.max(1, Math.ceil(text.length / LETTERS));
  const sum = (some: readonly number[]): number => some.reduce((all, one) => all + one, 0);
  const taken =
    Math.min(TITLE_LINES, rows(title)) + sum(lines.map(rows)) + sum(byHand.map((one) => rows(one) + BY_HAND)) + options;
  return Math.max(options > 0 ? 2 : 3, Math.floor(LINES - GAPS - taken));
}
