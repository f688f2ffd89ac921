import type { Exchange } from "../../kernel/practice.ts";
import { utcDay } from "../../kernel/utc-day.ts";
import { writeCsv } from "../../tables/csv.ts";
import { writeCalendar } from "../../tables/icalendar.ts";
import { type FileWords, fileWords } from "./file-words.ts";
import { type Clocks, clock, minutesFile } from "./minutes-file.ts";
import type { MeetingsLook } from "./reading.ts";
import { type MeetingRow, views } from "./views.ts";
import type { Meetings, Others } from "./words.ts";

export const meetingsFile: Exchange<Meetings, Others> = {
  about:
    "Meetings: agenda, minutes and who does what as Markdown, one line for each as CSV, what is ahead as a calendar.",
  write: (look, format) => {
    const [words, clocks] = [wordsOf(look), clocksOf(look)];
    const rows = rowsOf(look);
    if (format === "markdown") return rows.map((row) => minutesFile(row, words, clocks)).join("\n---\n\n");
    return writeCsv(
      words.head,
      rows.map((row) => cells(row, words, clocks)),
      look.others.members.community?.language,
    );
  },
  calendar: (look) => {
    const name = look.others.members.community?.name ?? "";
    const events = views.calendar.look(look);
    return writeCalendar({ name, events, stamp: look.now }, utcDay);
  },
};

/** Every meeting that was called, the oldest first. */
function rowsOf(look: MeetingsLook): readonly MeetingRow[] {
  const keys = [
    ...views.over.look(look).toReversed(),
    ...views.ahead.look(look, {}).filter(({ id }) => id !== undefined),
  ];
  return keys.flatMap(({ key }) => views.meeting.look(look, { meeting: key }) ?? []);
}

function cells(row: MeetingRow, words: FileWords, { day, wall }: Clocks): readonly string[] {
  const present = [...row.present, ...row.leftEarly].map((one) => one.name);
  const came = row.items.flatMap(({ title, outcomes }) => outcomes.map(({ text }) => `${title}: ${text}`));
  return [
    ...[day(row.start), clock(wall(row.start)), row.title, row.place ?? "", present.join(", ")],
    row.off === undefined ? came.join("; ") : words.off,
  ];
}

function wordsOf(look: MeetingsLook): FileWords {
  return look.others.members.community?.language === "es" ? fileWords.es : fileWords.en;
}

function clocksOf(look: MeetingsLook): Clocks {
  const zone = look.others.members.community?.timeZone ?? "UTC";
  return { day: (minute) => look.dayIn(zone, minute), wall: (minute) => look.wallIn(zone, minute) };
}
