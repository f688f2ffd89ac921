import { type Link, type NoteVoice, type NoteWriter, oneLine, section, type Written } from "../../tables/notes.ts";
import { messagesNotesEn } from "./messages-notes.en.ts";
import { messagesNotesEs } from "./messages-notes.es.ts";
import { type CommentRow, type CommentsLook, rowsOf } from "./views.ts";

/** What people said stands on the pages of what it is about, and all of it together on one. */
export const commentNotes: NoteWriter = {
  practice: "comments",
  words: { en: messagesNotesEn, es: messagesNotesEs },
  write: (look: CommentsLook, { say, day, photo }: NoteVoice): Written => {
    const lineOf = (row: CommentRow, link: Link): string => {
      const quote = row.quote?.passage
        ? say("comments.notes.quotes", { who: row.quote.byName, words: oneLine(row.quote.passage) })
        : "";
      const photos = row.photos.map((one) => photo(one) ?? say("comments.notes.photo", { alt: oneLine(one.alt) }));
      const words = [quote, oneLine(row.text ?? ""), ...photos].filter(Boolean).join(" ");
      return `- ${link(row.by, row.byName)}, ${day(row.minute)}: ${words}`;
    };
    const threads = [...look.state.threads.values()].flatMap((thread) => {
      const rows = rowsOf(look, thread).filter(({ takenBack }) => !takenBack);
      const about = new Set([...thread.comments.keys()].flatMap((id) => look.state.comments.get(id)?.about ?? []));
      const lines = (link: Link): readonly string[] => rows.map((row) => lineOf(row, link));
      return rows.length === 0 ? [] : [{ title: thread.title ?? thread.thing, about, lines }];
    });
    const heading = say("comments.notes.heading");
    const all = { about: "comments", folder: say("comments.notes.folder"), title: heading };
    return {
      notes:
        threads.length === 0
          ? []
          : [{ ...all, lines: (link) => threads.flatMap(({ title, lines }) => section(oneLine(title), lines(link))) }],
      additions: threads.flatMap(({ about, lines }) => [...about].map((one) => ({ about: one, heading, lines }))),
    };
  },
};
