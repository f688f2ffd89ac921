import { act, defineActs, type EventOf } from "../../kernel/acts.ts";
import type { Id, Minute, PersonId } from "../../kernel/event.ts";
import { choice, list, minute, optional, ref, text } from "../../kernel/fields.ts";
import { PersistentMap } from "../../kernel/persistent-map.ts";
import type { Members } from "../members/index.ts";

/** What is done in a care circle. The order is frozen. */
export const WHATS = ["name", "know", "ask", "take", "leave", "close", "reopen", "say", "strike"] as const;
export type What = (typeof WHATS)[number];

/** Longest text of one act: a page of what one should know. */
export const TEXT_MAX = 1500;
/** Longest name of a circle, and longest line of help that is asked for. */
export const LINE_MAX = 120;
/** Most times that help is asked for at once: four weeks of every day. */
export const TIMES_MAX = 28;
/** What every act is filled up to: taking something over is as long on the wire as a word of thanks. */
const WRITE_BYTES = 256;

export const acts = defineActs("care", {
  /**
   * All that is done in a circle, in one kind: whoever only sees that something was written cannot tell a cry for help from
   * a shopping list.
   */
  write: act(
    230,
    {
      circle: ref("kernel.audience"),
      what: choice(WHATS),
      text: optional(text({ max: TEXT_MAX, lines: true })),
      /** The help that is meant, or the word that is taken back. */
      of: optional(ref("care.write")),
      /** Of help that is asked for: when. Of somebody who takes it over or lets go of it: which of these. */
      times: list(minute(), { max: TIMES_MAX }),
    },
    { reversal: { none: "said-is-said" }, sealedTo: "circle", paddedTo: WRITE_BYTES },
  ),
});

export type CareEvent = EventOf<typeof acts>;

/** Something that somebody wrote. */
export type Said = {
  readonly id: Id;
  readonly by: PersonId;
  /** When, by their clock. */
  readonly minute: Minute;
  readonly text: string;
  /** Its place among all that was written, by which they are shown. */
  readonly place: number;
};

/** That somebody took help over or let go of it, for one of its times; or that it was closed or asked for again. */
export type Change = {
  readonly id: Id;
  readonly what: "take" | "leave" | "close" | "reopen";
  readonly by: PersonId;
  /** Which of its times; nothing where it has none, and where all of it was closed. */
  readonly time: Minute | undefined;
  /** When, by the clock of whoever did it. */
  readonly minute: Minute;
};

/** Help that is asked for, once or at several times, and what became of it. */
export type Help = Said & { readonly times: readonly Minute[]; readonly changes: readonly Change[] };

/** What those in a care circle know, where its key is. */
export type Circle = {
  readonly name: string | undefined;
  /** What one should know: one text, or those that were written at the same time by people who had not heard of each other. */
  readonly known: readonly Said[];
  readonly help: PersistentMap<Help>;
  readonly says: PersistentMap<Said>;
  /** How much was written. */
  readonly count: number;
};

export const emptyCircle: Circle = {
  name: undefined,
  known: [],
  help: PersistentMap.empty,
  says: PersistentMap.empty,
  count: 0,
};

/** The community as a whole knows nothing of it. */
export type Care = Record<string, never>;

/** What this practice reads of others. */
export type Others = { readonly members: Members };
