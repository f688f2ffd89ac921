import type { Id, PersonId } from "../../kernel/event.ts";
import { PersistentMap } from "../../kernel/persistent-map.ts";
import type { World } from "../../kernel/practice.ts";
import { type Comment, type Comments, type CommentsEvent, type Mention, type Others, threadKey } from "./words.ts";

/** Mentions of one person that are remembered; older ones are found where they stand. */
const MENTIONS_KEPT = 30;
/** Answers to one mention that are remembered: one that stands is enough, and some may be taken back. */
const ANSWERS_KEPT = 8;

type CommentsWorld = Pick<World<Others>, "by" | "topic" | "seen">;

/** It was said; remember it. */
export function fold(state: Comments, e: CommentsEvent, { by = "", topic, seen }: CommentsWorld): Comments {
  if (e.kind === "comments.say") return answered(said(state, e, by, topic(e.body.about)), e.id, by, seen);
  const comment = state.comments.get(e.body.comment);
  if (comment === undefined) return state;
  const { takenBack } = comment;
  if (e.kind === "comments.take-back")
    return replaced(state, { ...comment, ...NOTHING_LEFT, takenBack: [...takenBack, e.id] });
  // What was taken back stays so, whichever of the two came first.
  if (takenBack.length > 0) return state;
  const { text, mentions } = e.body;
  const earlier = [...comment.earlier, { text: comment.text ?? "", minute: comment.minute, event: e.id }];
  const after = replaced(state, { ...comment, text, mentions, earlier });
  const mention = { comment: comment.id, event: e.id, answers: [] };
  return { ...after, mentions: noted(after.mentions, mention, newIn(mentions, comment.mentions)) };
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
    ...{ earlier: [], takenBack: [] },
  };
  const thread = state.threads.get(under) ?? { ...topic, about, comments: PersistentMap.empty };
  return {
    comments: state.comments.with(id, comment),
    threads: state.threads.with(under, { ...thread, comments: thread.comments.with(id, place) }),
    mentions: noted(state.mentions, { comment: id, event: id, answers: [] }, mentions),
    places: place + 1,
  };
}

function replaced(state: Comments, comment: Comment): Comments {
  return { ...state, comments: state.comments.with(comment.id, comment) };
}

function noted(all: Comments["mentions"], mention: Mention, people: readonly PersonId[]): Comments["mentions"] {
  let after = all;
  for (const person of people) {
    after = after.with(person, [...(after.get(person) ?? []), mention].slice(-MENTIONS_KEPT));
  }
  return after;
}

/** Whoever says something answers the mentions of them there that they knew of; what crossed with it is news to them still. */
function answered(state: Comments, id: Id, by: PersonId, seen: World["seen"]): Comments {
  const [mine, under] = [state.mentions.get(by), state.comments.get(id)?.under];
  const isMeant = ({ comment, event }: Mention) => seen(event) && state.comments.get(comment)?.under === under;
  if (mine === undefined || under === undefined || !mine.some(isMeant)) return state;
  const after = mine.map((one) =>
    isMeant(one) ? { ...one, answers: [...one.answers, id].slice(-ANSWERS_KEPT) } : one,
  );
  return { ...state, mentions: state.mentions.with(by, after) };
}

function newIn(now: readonly PersonId[], before: readonly PersonId[]): readonly PersonId[] {
  return now.filter((one) => !before.includes(one));
}
