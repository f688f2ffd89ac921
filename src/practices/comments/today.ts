import { MINUTES_PER_DAY } from "../../kernel/event.ts";
import type { Attention, Place, SearchEntry } from "../../kernel/practice.ts";
import { nameOf } from "../members/index.ts";
import type { CommentsLook } from "./views.ts";
import type { Comment, Thread } from "./words.ts";

/** Days after which a mention is no news any more; it goes on standing where it was said. */
const MENTION_DAYS = 14;
/** Characters of a comment in one line. */
const LINE_CHARACTERS = 90;

/** Who is mentioned hears of it, and nobody else; until they say something there, or do not want to now. */
export function attention(look: CommentsLook): readonly Attention[] {
  const { state, others, me, now } = look;
  if (me === undefined) return [];
  return (state.mentions.get(me) ?? []).flatMap((id) => {
    const comment = state.comments.get(id);
    const thread = comment === undefined ? undefined : state.threads.get(comment.under);
    if (comment === undefined || thread === undefined || !comment.mentions.includes(me) || comment.by === me) return [];
    if (now - comment.minute > MENTION_DAYS * MINUTES_PER_DAY || hasAnswered(look, thread, comment)) return [];
    const about = { who: nameOf(others.members, comment.by), thing: thread.title ?? thread.about };
    return {
      ...{ id: `comments.mention.${id}`, practice: "comments", goto: placeOf(thread), skippable: true as const },
      title: { code: "comments.today.mentioned", about },
      text: { code: "comments.today.mentioned.text", about: { words: lineOf(comment) } },
    };
  });
}

function hasAnswered({ state, me }: CommentsLook, { comments }: Thread, { place }: Comment): boolean {
  return [...comments].some(
    ([id, at]) => at > place && state.comments.get(id)?.by === me && state.comments.get(id)?.takenBack === undefined,
  );
}

/** Each comment leads to the page under which it stands. */
export function search({ state, others }: CommentsLook): readonly SearchEntry[] {
  return [...state.comments.values()].flatMap((comment) => {
    const thread = state.threads.get(comment.under);
    if (thread === undefined || comment.takenBack !== undefined) return [];
    const photos = comment.photos.map(({ alt }) => alt).join(" · ");
    return {
      ...{ id: comment.id, practice: "comments", sort: "comment", title: lineOf(comment), goto: placeOf(thread) },
      text: [nameOf(others.members, comment.by), photos].filter(Boolean).join(" · "),
    };
  });
}

/** The page that shows a thread, as addresses name it from anywhere. */
function placeOf({ practice, screen, page }: Thread): Place {
  return { screen: `${practice}.${screen}`, id: page };
}

function lineOf({ text, photos }: Comment): string {
  const words = (text ?? photos[0]?.alt ?? "").replace(/\s+/g, " ");
  const letters = [...words];
  return letters.length > LINE_CHARACTERS ? `${letters.slice(0, LINE_CHARACTERS - 1).join("")}…` : words;
}
