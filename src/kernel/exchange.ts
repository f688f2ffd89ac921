import type { Draft } from "./event.ts";
import type { Look } from "./look.ts";
import type { Saying } from "./saying.ts";

/** A line of a file to be imported: what was understood, or what was wrong. */
export type ImportLine = {
  readonly line: number;
  readonly understood?: Saying;
  readonly problem?: Saying;
  readonly drafts: readonly Draft[];
};

/** Reads and writes one kind of file. */
export type Exchange<State = unknown, Others = unknown> = {
  readonly about: string;
  /** What the text means, line by line; nothing is written. */
  readonly read?: (text: string, look: Look<State, Others>) => readonly ImportLine[];
  /** The same table back, as Markdown or CSV. */
  readonly write: (look: Look<State, Others>, format: "markdown" | "csv") => string;
  /** The same for other programs, where there is a standard that they read. */
  readonly json?: (look: Look<State, Others>) => string;
  /** Its days, for calendars (RFC 5545), where it has some. */
  readonly calendar?: (look: Look<State, Others>) => string;
  /** Its people, for address books (RFC 6350), where it has some. */
  readonly vcard?: (look: Look<State, Others>) => string;
};

export type FileFormat = "markdown" | "csv" | "json" | "calendar" | "vcard";
