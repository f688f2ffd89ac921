import { plainMarkdown } from "../../tables/markdown.ts";
import {
  type Addition,
  type Link,
  type Note,
  type NoteVoice,
  type NoteWriter,
  oneLine,
  section,
  type Written,
} from "../../tables/notes.ts";
import { type GroupRow, groupRows, reportRows } from "./group-view.ts";
import { messagesNotesEn } from "./messages-notes.en.ts";
import { messagesNotesEs } from "./messages-notes.es.ts";
import type { GroupsLook } from "./reading.ts";
import type { RoleRow } from "./role-view.ts";
import { views } from "./views.ts";

/** A page for each working group and each role that is held for everyone; who holds a role has it on their page. */
export const groupNotes: NoteWriter = {
  practice: "groups",
  words: { en: messagesNotesEn, es: messagesNotesEs },
  write: (look: GroupsLook, voice: NoteVoice): Written => {
    const groups = groupRows(look);
    const forAll = views.everyone.look(look);
    return {
      notes: [...groups.map((one) => groupNote(look, one, voice)), ...forAll.map((one) => roleNote(look, one, voice))],
      additions: [...forAll, ...groups.flatMap((one) => one.roles)].flatMap((role) => onPages(role, voice)),
    };
  },
};

function groupNote(look: GroupsLook, group: GroupRow, voice: NoteVoice): Note {
  const { say } = voice;
  return {
    ...{ about: group.id, folder: say("groups.notes.folder"), title: group.name },
    lines: (link) => [
      ...(group.isOpen ? [] : [say("groups.notes.closed"), ""]),
      ...[plainMarkdown(group.purpose), "", say("groups.notes.alone", { text: plainMarkdown(group.authority) })],
      ...(group.limits === undefined ? [] : ["", say("groups.notes.limits", { text: plainMarkdown(group.limits) })]),
      ...section(
        say("groups.notes.members"),
        group.members.map((one) => `- ${link(one.person, one.name)}`),
      ),
      ...section(
        say("groups.notes.roles"),
        group.roles.map((role) => `- ${oneLine(role.name)}: ${heldBy(role, voice, link)}`),
      ),
      ...reports(look, group.id, voice),
    ],
  };
}

function roleNote(look: GroupsLook, role: RoleRow, voice: NoteVoice): Note {
  return {
    ...{ about: role.id, folder: voice.say("groups.notes.folder"), title: role.name },
    lines: (link) => [plainMarkdown(role.purpose), "", heldBy(role, voice, link), ...reports(look, role.id, voice)],
  };
}

function heldBy({ holders, caretaker }: RoleRow, { say, day }: NoteVoice, link: Link): string {
  const terms = caretaker === undefined ? holders : [...holders, caretaker];
  if (terms.length === 0) return say("groups.notes.nobody");
  return terms
    .map(({ person, name, end }) => say("groups.notes.holds", { who: link(person, name), day: day(end) }))
    .join("; ");
}

function onPages(role: RoleRow, { say, day }: NoteVoice): Addition[] {
  return role.holders.map(({ person, end }) => ({
    ...{ about: person, heading: say("groups.notes.person") },
    lines: (link) => [`- ${say("groups.notes.holds", { who: link(role.group ?? role.id, role.name), day: day(end) })}`],
  }));
}

function reports(look: GroupsLook, on: string, { say, day }: NoteVoice): readonly string[] {
  const lines = reportRows(look, on).map(
    ({ by, text, minute }) =>
      `- ${say("groups.notes.report", { day: day(minute), who: plainMarkdown(by), text: oneLine(text) })}`,
  );
  return section(say("groups.notes.reports"), lines);
}
