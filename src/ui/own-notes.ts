/** Notes that somebody writes for themselves. They are in this browser alone: no event, no file, no search holds them. */
export type OwnNotes = {
  readonly read: () => Readonly<Record<string, string>>;
  /** False where the browser keeps nothing. */
  readonly keep: (notes: Readonly<Record<string, string>>) => boolean;
  readonly drop: () => void;
};
