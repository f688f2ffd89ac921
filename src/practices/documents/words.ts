import { act, defineActs, type EventOf } from "../../kernel/acts.ts";
import type { Id, Minute, PersonId } from "../../kernel/event.ts";
import { choice, optional, ref, text } from "../../kernel/fields.ts";
import { PersistentMap } from "../../kernel/persistent-map.ts";
import type { Look } from "../../kernel/practice.ts";
import type { Decisions } from "../decisions/index.ts";
import type { Members } from "../members/index.ts";
import { GUIDES, type Guide } from "./guides/names.ts";

/** Longest document, in characters: room for the longest guide, so that people can start their own from it. */
export const DOCUMENT_CHARACTERS_MAX = 6000;

/** One version of a paper that the community lives by, as a decision adopted it. */
export type Document = {
  /** The act that prepared it. */
  readonly id: Id;
  readonly name: string;
  readonly text: string;
  /** The guide of which it is the community's own version. */
  readonly guide: Guide | undefined;
  /** Who prepared it. */
  readonly by: PersonId;
  /** The text that was agreed and that carried it. */
  readonly decision: Id;
  /** The events by which it came into force: whoever has seen one of them knows of it. */
  readonly begun: readonly Id[];
  /** Community time when it came into force. */
  readonly time: Minute;
  /** The how-manieth it was to come into force. */
  readonly place: number;
  /** The agreed text that retired it. */
  readonly retired: Id | undefined;
};

export type Documents = {
  readonly versions: PersistentMap<Document>;
  /** Versions whose decision stands no more, as they were: where it stands again, so do they. */
  readonly gone: PersistentMap<Document>;
  readonly made: number;
};

export const nothingYet: Documents = { versions: PersistentMap.empty, gone: PersistentMap.empty, made: 0 };

/** What this practice reads of others. */
export type Others = { readonly members: Members; readonly decisions: Decisions };

const decided = { shownOn: "document" } as const;

export const acts = defineActs("documents", {
  adopt: act(
    90,
    {
      name: text({ max: 80 }),
      text: text({ max: DOCUMENT_CHARACTERS_MAX, lines: true }),
      guide: optional(choice(GUIDES)),
    },
    { reversal: { by: "documents.retire", body: (e) => ({ document: e.id }) }, decided },
  ),
  retire: act(91, { document: ref("documents.adopt") }, { reversal: { none: "others-build-on-it" }, decided }),
});

export type DocumentsEvent = EventOf<typeof acts>;
export type DocumentsLook = Look<Documents, Others>;
