import { type Link, type NoteVoice, type NoteWriter, oneLine, type Written } from "../../tables/notes.ts";
import { type Holder, holders, type SkillLook } from "./held.ts";
import { messagesNotesEn } from "./messages-notes.en.ts";
import { messagesNotesEs } from "./messages-notes.es.ts";
import { coverageRows } from "./views.ts";

/** What somebody can do stands on their page; a page of its own says who can do what, and what nobody can. */
export const skillNotes: NoteWriter = {
  practice: "skills",
  words: { en: messagesNotesEn, es: messagesNotesEs },
  write: (look: SkillLook, { say }: NoteVoice): Written => {
    const people = holders(look);
    const nobody = coverageRows(look).filter((row) => row.state === "nobody");
    const skillLine = ({ skill, level, teach }: Holder["skills"][number]) => {
      const about = {
        level: say(`skills.claim.option.level.${level}`),
        teach: say(`skills.claim.option.teach.${teach}`),
      };
      return say("skills.notes.teaches", { skill: oneLine(skill), ...about });
    };
    const everyone = (link: Link) =>
      people.flatMap(({ person, name, skills }) => skills.map((one) => `- ${link(person, name)}: ${skillLine(one)}`));
    const missing = nobody.map(({ skill }) => `- ${oneLine(skill)}`);
    return {
      notes: [
        {
          ...{ about: "skills", folder: say("skills.notes.folder"), title: say("skills.notes.title") },
          lines: (link) => [
            ...[`## ${say("skills.notes.table")}`, "", ...everyone(link)],
            ...(missing.length === 0 ? [] : ["", `## ${say("skills.notes.needs")}`, "", ...missing]),
          ],
        },
      ],
      additions: people.flatMap(({ person, skills }) =>
        person === undefined || skills.length === 0
          ? []
          : [
              {
                about: person,
                heading: say("skills.notes.heading"),
                lines: () => skills.map((one) => `- ${skillLine(one)}`),
              },
            ],
      ),
    };
  },
};
