import { MINUTES_PER_DAY } from "../../kernel/event.ts";
import type { Attention, Place, SearchEntry } from "../../kernel/practice.ts";
import { nameOf } from "../members/index.ts";
import type { CommentsLook } from "./views.ts";
import type { Comment, Mention, Thread } from "./words.ts";

/** Days after which a mention is no news to whoever heard of it; it goes on standing where it was said. */
const MENTION_DAYS = 14;
/** Characters of a comment in one line. */
const LINE_CHARACTERS = 90;

/** Who is mentioned hears of it, and nobody else; until they say something there, or do not want to now. */
export function attention(look: CommentsLook): readonly Attention[] {
  const { state, others, me, now } = look;
  if (me === undefined) return [];
  const newest = new Map((state.mentions.get(me) ?? []).map((one) => [one.comment, one]));
  return [...newest.values()].flatMap((mention) => {
    const { comment: id } = mention;
    const comment = state.comments.get(id);
    const thread = comment === undefined ? undefined : state.threads.get(comment.under);
    if (comment === undefined || thread === undefined || !comment.mentions.includes(me) || comment.by === me) return [];
    // From when they heard of it: its author may have been out of reach for a month, or they may, or a clock lies.
    const since = look.lane.heardAt(me, mention.event) ?? now;
    if (now - since > MENTION_DAYS * MINUTES_PER_DAY || hasAnswered(look, mention)) return [];
    const about = { who: nameOf(others.members, comment.by), thing: thread.title ?? thread.about };
    return {
      ...{ id: `comments.mention.${id}`, practice: "comments", goto: placeOf(thread), skippable: true as const },
      title: { code: "comments.today.mentioned", about },
      text: { code: "comments.today.mentioned.text", about: { words: lineOf(comment) } },
    };
  });
}

function hasAnswered({ state }: CommentsLook, { answers }: Mention): boolean {
  return answers.some((id) => state.comments.get(id)?.takenBack.length === 0);
}

/** Each comment leads to the page under which it stands. */
export function search({ state, others }: CommentsLook): readonly SearchEntry[] {
  return [...state.comments.values()].flatMap((comment) => {
    const thread = state.threads.get(comment.under);
    if (thread === undefined || comment.takenBack.length > 0) return [];
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
