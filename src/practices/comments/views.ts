import type { Id, Minute, PersonId } from "../../kernel/event.ts";
import { text } from "../../kernel/fields.ts";
import type { Look } from "../../kernel/practice.ts";
import { nameOf } from "../members/index.ts";
import type { Comment, Comments, Others, Photo, Thread } from "./words.ts";

export type CommentsLook = Look<Comments, Others>;

export type CommentRow = {
  readonly id: Id;
  readonly by: PersonId;
  readonly byName: string;
  readonly minute: Minute;
  /** Nothing where there are only photos, or where it was taken back. */
  readonly text: string | null;
  readonly mentions: readonly { readonly person: PersonId; readonly name: string }[];
  readonly quote: QuoteRow | null;
  readonly photos: readonly Photo[];
  /** The words before each correction, oldest first. */
  readonly earlier: readonly string[];
  readonly takenBack: boolean;
};

export type QuoteRow = {
  readonly comment: Id;
  readonly byName: string;
  /** The quoted words; nothing where they were taken back. */
  readonly passage: string | null;
};

/** Quoted as a whole, a comment is shown up to here. */
const QUOTE_CHARACTERS = 160;

export const views = {
  under: {
    about: "What people said under one thing: on the screen of a practice (documents.document), about this.",
    params: { on: text({ max: 80 }), thing: text({ max: 200 }) },
    look: (look: CommentsLook, { on, thing }: { on: string; thing: string }): readonly CommentRow[] => {
      const thread = look.state.threads.get(`${on} ${thing}`);
      return thread === undefined ? [] : rowsOf(look, thread);
    },
  },
  newest: {
    about: "The newest comments, wherever they stand.",
    params: {},
    look: (look: CommentsLook): readonly CommentRow[] =>
      commentsInOrder([...look.state.comments.values()])
        .filter(({ takenBack }) => takenBack.length === 0)
        .slice(-NEWEST)
        .reverse()
        .map((one) => rowOf(look, one)),
  },
};

const NEWEST = 50;

/** What stands under one thing. What was taken back is told of only where somebody has spoken since. */
export function rowsOf(look: CommentsLook, { comments }: Thread): readonly CommentRow[] {
  const all = commentsInOrder([...comments.keys()].flatMap((id) => look.state.comments.get(id) ?? []));
  const last = all.findLastIndex(({ takenBack }) => takenBack.length === 0);
  return all.filter(({ takenBack }, at) => takenBack.length === 0 || at < last).map((one) => rowOf(look, one));
}

function commentsInOrder(comments: readonly Comment[]): readonly Comment[] {
  return [...comments].sort((a, b) => a.place - b.place);
}

function rowOf(look: CommentsLook, one: Comment): CommentRow {
  const { members } = look.others;
  const { id, by, minute, mentions, photos, earlier, takenBack } = one;
  return {
    ...{ id, by, byName: nameOf(members, by), minute, text: one.text ?? null, photos },
    mentions: mentions.map((person) => ({ person, name: nameOf(members, person) })),
    quote: quoteOf(look, one),
    earlier: earlier.map(({ text }) => text),
    takenBack: takenBack.length > 0,
  };
}

function quoteOf({ state, others }: CommentsLook, { quotes, passage }: Comment): QuoteRow | null {
  const quoted = quotes === undefined ? undefined : state.comments.get(quotes);
  if (quoted === undefined) return null;
  const letters = [...(passage ?? quoted.text ?? quoted.photos[0]?.alt ?? "")];
  const short = passage === undefined && letters.length > QUOTE_CHARACTERS;
  const words = short ? `${letters.slice(0, QUOTE_CHARACTERS - 1).join("")}…` : letters.join("");
  const byName = nameOf(others.members, quoted.by);
  return { comment: quoted.id, byName, passage: quoted.takenBack.length === 0 ? words : null };
}
