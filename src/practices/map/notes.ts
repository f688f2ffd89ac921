import { type NoteVoice, type NoteWriter, oneLine, type Written } from "../../tables/notes.ts";
import { messagesNotesEn } from "./messages-notes.en.ts";
import { messagesNotesEs } from "./messages-notes.es.ts";
import { mapOf } from "./views.ts";
import { saidWhere } from "./where.ts";

/** A page of the households that are on the map, and where. */
export const mapNotes: NoteWriter = {
  practice: "map",
  words: { en: messagesNotesEn, es: messagesNotesEs },
  write: (look, { say, photo }: NoteVoice): Written => {
    const { spots, picture } = mapOf(look);
    if (spots.length === 0 && picture === undefined) return { notes: [] };
    const plan = picture && { ...picture, alt: picture.alt ?? say("map.notes.plan") };
    const shown = plan && (photo(plan) ?? say("map.notes.plan-away", { alt: oneLine(plan.alt) }));
    const lines = (link: (id: string) => string) => [
      ...(shown === undefined ? [] : [shown, ""]),
      ...spots.map((one) => {
        const { code, about } = saidWhere(one);
        return `- ${link(`household:${one.id}`)}: ${say(code, about)}`;
      }),
    ];
    return { notes: [{ about: "map", folder: say("map.notes.folder"), title: say("map.notes.title"), lines }] };
  },
};
