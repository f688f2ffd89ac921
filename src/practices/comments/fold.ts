import type { Id, PersonId } from "../../kernel/event.ts";
import { PersistentMap } from "../../kernel/persistent-map.ts";
import type { World } from "../../kernel/practice.ts";
import { type Comment, type Comments, type CommentsEvent, type Others, threadKey } from "./words.ts";

/** Mentions of one person that are remembered; older ones are found where they stand. */
const MENTIONS_KEPT = 30;

type CommentsWorld = Pick<World<Others>, "by" | "topic">;

/** It was said; remember it. */
export function fold(state: Comments, e: CommentsEvent, { by = "", topic }: CommentsWorld): Comments {
  if (e.kind === "comments.say") return said(state, e, by, topic(e.body.about));
  const comment = state.comments.get(e.body.comment);
  // What was taken back stays so, whichever of the two came first.
  if (comment === undefined || comment.takenBack !== undefined) return state;
  if (e.kind === "comments.take-back") return replaced(state, { ...comment, ...NOTHING_LEFT, takenBack: e.id });
  const { text, mentions } = e.body;
  const earlier = [...comment.earlier, { text: comment.text ?? "", minute: comment.minute, event: e.id }];
  const after = replaced(state, { ...comment, text, mentions, earlier });
  return { ...after, mentions: noted(after.mentions, comment.id, newIn(mentions, comment.mentions)) };
}

const NOTHING_LEFT = { text: undefined, mentions: [], passage: undefined, photos: [], earlier: [] };

function said(
  state: Comments,
  { id, minute, body }: Extract<CommentsEvent, { kind: "comments.say" }>,
  by: PersonId,
  topic: ReturnType<World["topic"]>,
): Comments {
  if (topic === undefined) return state;
  const { about, text, mentions, quotes, passage, photos } = body;
  const under = threadKey(topic);
  const place = state.places;
  const comment: Comment = {
    ...{ id, under, about, by, minute, place, text, mentions, quotes, passage, photos },
    ...{ earlier: [], takenBack: undefined },
  };
  const thread = state.threads.get(under) ?? { ...topic, about, comments: PersistentMap.empty };
  return {
    comments: state.comments.with(id, comment),
    threads: state.threads.with(under, { ...thread, comments: thread.comments.with(id, place) }),
    mentions: noted(state.mentions, id, mentions),
    places: place + 1,
  };
}

function replaced(state: Comments, comment: Comment): Comments {
  return { ...state, comments: state.comments.with(comment.id, comment) };
}

function noted(all: Comments["mentions"], comment: Id, people: readonly PersonId[]): Comments["mentions"] {
  let after = all;
  for (const person of people) {
    after = after.with(person, [...(after.get(person) ?? []), comment].slice(-MENTIONS_KEPT));
  }
  return after;
}

function newIn(now: readonly PersonId[], before: readonly PersonId[]): readonly PersonId[] {
  return now.filter((one) => !before.includes(one));
}
