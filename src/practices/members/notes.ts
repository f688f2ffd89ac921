import type { NoteVoice, NoteWriter, Written } from "../../tables/notes.ts";
import type { MembersLook } from "./founding.ts";
import { messagesNotesEn } from "./messages-notes.en.ts";
import { messagesNotesEs } from "./messages-notes.es.ts";
import { views } from "./views.ts";

/** A page for each person and each household, linked with each other. */
export const memberNotes: NoteWriter = {
  practice: "members",
  words: { en: messagesNotesEn, es: messagesNotesEs },
  write: (look: MembersLook, { say, day }: NoteVoice): Written => {
    const people = views.people.look(look);
    const households = views.households.look(look);
    return {
      notes: [
        ...people.map((one) => ({
          ...{ about: one.id, folder: say("members.notes.people"), title: one.name },
          lines: (link: (id: string) => string) => [
            say(`members.notes.${one.standing}`, {
              day: day(one.since),
              household: link(`household:${one.household}`),
            }),
          ],
        })),
        ...households.map((one) => ({
          ...{ about: `household:${one.id}`, folder: say("members.notes.households"), title: one.name },
          lines: (link: (id: string) => string) =>
            one.people.length === 0
              ? [say("members.notes.nobody")]
              : one.people.map((person) => `- ${link(person.id)}`),
        })),
      ],
    };
  },
};
