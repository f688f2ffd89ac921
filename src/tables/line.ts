/** A row of a file as it stands, with the line on which it begins, from 1. Cells come without white space around them. */
export type Line = {
  readonly line: number;
  readonly cells: readonly string[];
  /** True when its quotes are not closed. */
  readonly broken: boolean;
};
