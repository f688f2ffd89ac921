import type { NoteVoice, NoteWriter, Written } from "../../tables/notes.ts";
import { messagesNotesEn } from "./messages-notes.en.ts";
import { messagesNotesEs } from "./messages-notes.es.ts";
import { documentRows } from "./views.ts";
import type { DocumentsLook } from "./words.ts";

/** A page for each document that the community adopted, in the words that are in force. */
export const documentNotes: NoteWriter = {
  practice: "documents",
  words: { en: messagesNotesEn, es: messagesNotesEs },
  write: (look: DocumentsLook, { say, day, date }: NoteVoice): Written => ({
    notes: documentRows(look).map(({ id, name, text, time, matter, inForce }) => ({
      ...{
        about: id,
        folder: say("documents.notes.folder"),
        title: name,
        facts: { date: date(time), inForce: String(inForce) },
      },
      lines: (link) => [
        ...[say("documents.notes.adopted", { day: day(time), decision: link(matter) }), ""],
        ...(inForce ? [] : [say("documents.notes.retired"), ""]),
        asAdopted(text),
      ],
    })),
  }),
};

/** A document has headings, lists, boxes and tables; what else Markdown knows (pictures from elsewhere, links) is words. */
function asAdopted(text: string): string {
  return text.replace(/[<!]|\](?=\()/g, "\\$&");
}
