import { act, defineActs, type EventOf } from "../../kernel/acts.ts";
import type { Id, Minute, PersonId } from "../../kernel/event.ts";
import { bytes, group, id, list, optional, ref, text } from "../../kernel/fields.ts";
import { PersistentMap } from "../../kernel/persistent-map.ts";
import type { Topic } from "../../kernel/topic.ts";
import type { Members } from "../members/index.ts";

/** Most characters of a comment, of the words that it quotes, and of the words for a photo. */
export const COMMENT_CHARACTERS_MAX = 1000;
const PASSAGE_CHARACTERS_MAX = 300;
export const ALT_CHARACTERS_MAX = 200;
/** Most people whom one comment mentions, most photos with it, and how often its words are corrected. */
export const MENTIONS_MAX = 8;
export const PHOTOS_MAX = 4;
export const CORRECTIONS_MAX = 10;

/** A photo that is kept beside the log, and what there is to see on it. */
export type Photo = { readonly photo: Id; readonly alt: string };

/** Words that stood there before they were corrected. */
export type Earlier = { readonly text: string; readonly minute: Minute; readonly event: Id };

export type Comment = {
  readonly id: Id;
  /** The thread that it stands in. */
  readonly under: string;
  readonly about: Id;
  readonly by: PersonId;
  /** When its author says they wrote it, and its place among all comments. */
  readonly minute: Minute;
  readonly place: number;
  readonly text: string | undefined;
  readonly mentions: readonly PersonId[];
  readonly quotes: Id | undefined;
  readonly passage: string | undefined;
  readonly photos: readonly Photo[];
  /** Oldest first. */
  readonly earlier: readonly Earlier[];
  /** Events that took it back; then nothing of what it said is left here. */
  readonly takenBack: readonly Id[];
};

/** All that was said under one thing. */
export type Thread = Topic & {
  /** The event under which the first one was said: pages and tables name the thing by it. */
  readonly about: Id;
  /** Comments by their ids, each with its place. */
  readonly comments: PersistentMap<number>;
};

/** Somebody is mentioned, by a comment or by a correction of it. */
export type Mention = {
  readonly comment: Id;
  /** The event that says so. */
  readonly event: Id;
  /** What they said there since, knowing of it: their newest few comments. */
  readonly answers: readonly Id[];
};

export type Comments = {
  readonly comments: PersistentMap<Comment>;
  readonly threads: PersistentMap<Thread>;
  /** The newest mentions of somebody, oldest first. */
  readonly mentions: PersistentMap<readonly Mention[]>;
  readonly places: number;
};

export const nothingSaid: Comments = {
  comments: PersistentMap.empty,
  threads: PersistentMap.empty,
  mentions: PersistentMap.empty,
  places: 0,
};

/** What this practice reads of others. */
export type Others = { readonly members: Members };

const words = text({ max: COMMENT_CHARACTERS_MAX, lines: true });
const mentions = list(id("members.join", "members.enrol"), { max: MENTIONS_MAX });
const comment = ref("comments.say");

export const acts = defineActs("comments", {
  say: act(
    202,
    {
      /** Any act of a practice that lets people talk about it. */
      about: ref(),
      text: optional(words),
      mentions,
      quotes: optional(comment),
      passage: optional(text({ max: PASSAGE_CHARACTERS_MAX, lines: true })),
      photos: list(group({ photo: bytes(32), alt: text({ max: ALT_CHARACTERS_MAX }) }), { max: PHOTOS_MAX }),
    },
    { reversal: { by: "comments.take-back", body: (e) => ({ comment: e.id }) } },
  ),
  correct: act(203, { comment, text: words, mentions }, { reversal: { none: "replaced-by-newer" } }),
  "take-back": act(204, { comment }, { reversal: { none: "said-is-said" } }),
});

export type CommentsEvent = EventOf<typeof acts>;

/** Threads are kept by what they are about. */
export function threadKey({ practice, screen, thing }: Pick<Topic, "practice" | "screen" | "thing">): string {
  return `${practice}.${screen} ${thing}`;
}
