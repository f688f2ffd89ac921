import { plainMarkdown } from "../../tables/markdown.ts";
import {
  type Link,
  type Note,
  type NoteVoice,
  type NoteWriter,
  oneLine,
  section,
  type Written,
} from "../../tables/notes.ts";
import { type LogRow, logRows } from "./log/log.ts";
import { type MatterRow, matterRow } from "./matter-view.ts";
import { messagesNotesEn } from "./messages-notes.en.ts";
import { messagesNotesEs } from "./messages-notes.es.ts";
import type { DecisionLook } from "./reading.ts";
import type { TextRow } from "./text-view.ts";

/** A page for each matter, with what was said, who answered how, and its path; and one for each decision from before. */
export const decisionNotes: NoteWriter = {
  practice: "decisions",
  words: { en: messagesNotesEn, es: messagesNotesEs },
  write: (look: DecisionLook, voice: NoteVoice): Written => {
    const log = logRows(look);
    const matters = [...look.state.matters.values()].map((matter) => {
      const row = matterRow(look, matter);
      return matterNote(
        row,
        log.filter((one) => one.matter === row.id),
        voice,
      );
    });
    const past = log.filter((one) => one.matter === undefined).map((one) => pastNote(one, voice));
    return { notes: [...matters, ...past] };
  },
};

function matterNote(row: MatterRow, log: readonly LogRow[], voice: NoteVoice): Note {
  const { say, day, date } = voice;
  return {
    about: row.id,
    folder: say("decisions.notes.folder"),
    title: row.title,
    dated: date(row.minute),
    facts: { date: date(row.minute), class: row.class, state: row.state },
    lines: (link) => [
      ...[
        say("decisions.notes.by", { who: link(row.by, row.byName), day: day(row.minute) }),
        "",
        plainMarkdown(row.problem),
      ],
      ...section(
        say("decisions.notes.concerns"),
        row.concerns.flatMap((one) => [
          said(link(one.by, one.byName), one.text),
          ...one.answers.map(({ byName, text }) => `  ${said(plainMarkdown(byName), text)}`),
        ]),
      ),
      ...row.texts.flatMap((text) => textLines(text, voice, link)),
      ...section(
        say("decisions.notes.came"),
        log.map(({ date: on, approved }) => `- ${oneLine(say("decisions.notes.log", { date: on, approved }))}`),
      ),
      ...section(
        say("decisions.notes.notes"),
        row.notes.map((one) => said(link(one.by, one.byName), one.text)),
      ),
      ...section(
        say("decisions.notes.path"),
        row.path.map(({ minute, saying }) => `- ${date(minute)} ${oneLine(say(saying.code, saying.about))}`),
      ),
    ],
  };
}

function textLines(row: TextRow, { say, day }: NoteVoice, link: Link): string[] {
  const { byName, minute, text, options } = row;
  const answers = row.stances.map(({ person, name, stance, note, picks = [], remedy, valueText }) => {
    const chosen = picks.flatMap((at) => options[at]?.text ?? []).join("; ");
    const more = [chosen, valueText, note, remedy].flatMap((one) =>
      one === undefined || one === "" ? [] : oneLine(one),
    );
    return `- ${link(person, name)}: ${[say(`decisions.notes.${stance}`), ...more].join(". ")}`;
  });
  const heading = say("decisions.notes.text", { who: plainMarkdown(byName), day: day(minute) });
  return [
    "",
    `## ${heading}`,
    "",
    ...(row.few === undefined ? [] : [oneLine(say("decisions.notes.asked", row.few)), ""]),
    plainMarkdown(text),
    ...(options.length === 0 ? [] : ["", ...options.map((one) => `- ${oneLine(one.text)}`)]),
    ...(answers.length === 0 ? [] : ["", `### ${say("decisions.notes.answers")}`, "", ...answers]),
  ];
}

function pastNote({ id, date, decision, rationale, approved, outcome, text = "" }: LogRow, { say }: NoteVoice): Note {
  return {
    about: id,
    folder: say("decisions.notes.folder"),
    title: decision,
    dated: date,
    facts: { date, state: say("decisions.notes.before") },
    lines: () => [
      oneLine(say("decisions.notes.record", { date, approved })),
      "",
      plainMarkdown(rationale),
      ...(text === "" ? [] : ["", plainMarkdown(text)]),
      ...section(say("decisions.notes.notes"), outcome === "" ? [] : [plainMarkdown(outcome)]),
    ],
  };
}

function said(who: string, text: string): string {
  return `- ${who}: ${oneLine(text)}`;
}
