import type { NoteVoice, NoteWriter, Written } from "../../tables/notes.ts";
import { fileWords } from "./file-words.ts";
import { messagesNotesEn } from "./messages-notes.en.ts";
import { messagesNotesEs } from "./messages-notes.es.ts";
import { minutesBody } from "./minutes-file.ts";
import type { MeetingsLook } from "./reading.ts";
import { views } from "./views.ts";

/** A page for each meeting that was held: its agenda and minutes, with links to people and matters. */
export const meetingNotes: NoteWriter = {
  practice: "meetings",
  words: { en: messagesNotesEn, es: messagesNotesEs },
  write: (look: MeetingsLook, { say, date, wall, language }: NoteVoice): Written => ({
    notes: views.over.look(look).flatMap(({ key }) => {
      const row = views.meeting.look(look, { meeting: key });
      if (row === null || row.id === undefined) return [];
      return [
        {
          ...{ about: row.id, folder: say("meetings.notes.folder"), title: row.title, dated: date(row.start) },
          facts: { date: date(row.start), present: row.present.length + row.leftEarly.length },
          lines: (link) => [minutesBody(row, fileWords[language], { day: date, wall }, link)],
        },
      ];
    }),
  }),
};
