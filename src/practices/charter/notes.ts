import { type NoteVoice, type NoteWriter, oneLine, type Written } from "../../tables/notes.ts";
import type { CharterLook } from "./changes.ts";
import { messagesNotesEn } from "./messages-notes.en.ts";
import { messagesNotesEs } from "./messages-notes.es.ts";
import { views } from "./views.ts";

/** One page: what a community holds in common, and its numbers. */
export const charterNotes: NoteWriter = {
  practice: "charter",
  words: { en: messagesNotesEn, es: messagesNotesEs },
  write: (look: CharterLook, { say, day }: NoteVoice): Written => ({
    notes: [
      {
        ...{ about: "charter", folder: say("charter.notes.folder"), title: say("charter.notes.title") },
        lines: () => [
          ...[`## ${say("charter.notes.values")}`, ""],
          ...views.values.look(look).map(({ number, text }) => `${number}. ${oneLine(text)}`),
          ...["", `## ${say("charter.notes.numbers")}`, ""],
          ...views.numbers
            .look(look)
            .flatMap(({ name, value, ahead }) => [
              `- ${say("charter.notes.number", { name: say(`charter.number.${name}`), value })}`,
              ...ahead.map((one) => `  - ${say("charter.notes.ahead", { day: day(one.from), value: one.value })}`),
            ]),
        ],
      },
    ],
  }),
};
