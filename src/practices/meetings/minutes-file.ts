import { type Id, MINUTES_PER_DAY, type Minute } from "../../kernel/event.ts";
import { plainMarkdown } from "../../tables/markdown.ts";
import type { MatterNow } from "../decisions/index.ts";
import type { ActionRow, ItemRow } from "./agenda-view.ts";
import type { FileWords } from "./file-words.ts";
import type { NoteRow } from "./record-view.ts";
import type { MeetingRow } from "./views.ts";

/** How a file names days and times: "2026-01-14" and "19:00", by the clocks of the place. */
export type Clocks = { readonly day: (minute: Minute) => string; readonly wall: (minute: Minute) => Minute };

/** How a person or a matter is named, as Markdown: a link where there is a page to lead to. */
export type Named = (id: Id, name: string) => string;

const byNameAlone: Named = (_id, name) => plainMarkdown(name);

/** Agenda and minutes of one meeting as Markdown, as they would be pinned up or sent round. */
export function minutesFile(row: MeetingRow, words: FileWords, clocks: Clocks): string {
  return `# ${plainMarkdown(row.title)}\n\n${minutesBody(row, words, clocks)}`;
}

/** The same without its title. */
export function minutesBody(row: MeetingRow, words: FileWords, clocks: Clocks, named: Named = byNameAlone): string {
  const present = row.present.map((one) => named(one.id, one.name));
  const loose = row.notes.filter((note) => !row.items.some((item) => item.id === note.item));
  const parts = [
    [clocks.day(row.start), span(row, clocks), ...(row.place === undefined ? [] : [plainMarkdown(row.place)])].join(
      ", ",
    ),
    row.off === undefined
      ? ""
      : `**${words.off}**${row.off.why === undefined ? "" : `: ${plainMarkdown(row.off.why)}`}`,
    row.off === undefined && row.moved !== undefined ? movedPart(row.moved, words, clocks) : "",
    present.length === 0 ? "" : `${words.here}: ${present.join(", ")}`,
    row.leftEarly.length === 0
      ? ""
      : `${words.leftEarly}: ${row.leftEarly.map((one) => named(one.id, one.name)).join(", ")}`,
    row.items.length === 0 ? "" : `## ${words.agenda}`,
    ...row.items.map((item, at) => itemPart(item, at + 1, { notes: row.notes, words, clocks, named })),
    loose.length === 0 ? "" : `## ${words.said}`,
    ...loose.map((note) => notePart(note, words)),
    row.carried.length + row.actions.length === 0 ? "" : `## ${words.actions}`,
    [...row.carried, ...row.actions].map((action) => actionLine(action, words, clocks, named)).join("\n"),
    ...row.approvals.map(
      ({ atTitle, minute }) => `${words.approved} ${plainMarkdown(atTitle)}, ${clocks.day(minute)}.`,
    ),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** From when and where, and why, where somebody said so. */
function movedPart({ start, place, why }: Moved, words: FileWords, { day, wall }: Clocks): string {
  const before = [day(start), clock(wall(start)), ...(place === undefined ? [] : [plainMarkdown(place)])].join(", ");
  return `**${words.moved} ${before}**${why === undefined ? "" : `: ${plainMarkdown(why)}`}`;
}

type Moved = NonNullable<MeetingRow["moved"]>;

type Around = {
  readonly notes: readonly NoteRow[];
  readonly words: FileWords;
  readonly clocks: Clocks;
  readonly named: Named;
};

function itemPart(item: ItemRow, place: number, { notes, words, clocks, named }: Around): string {
  const facts = [
    words.kind[item.kind],
    `${item.minutes} ${words.minutes}`,
    ...(item.presenterName === undefined ? [] : [`${words.presents} ${plainMarkdown(item.presenterName)}`]),
  ];
  const room = ({ present, of }: { present: number; of: number }) =>
    words.room.replace("{present}", String(present)).replace("{of}", String(of));
  const [first] = item.matters;
  return [
    `### ${place}. ${first === undefined ? plainMarkdown(item.title) : named(first.id, item.title)}`,
    `${facts.join(", ")}. ${item.major ? words.major : words.notice[item.notice]}`,
    ...(item.from === undefined ? [] : [`${words.from}: ${clocks.day(item.from.start)}`]),
    ...(item.text === undefined ? [] : [quoted(item.text)]),
    ...item.waivers
      .filter(({ stands }) => stands)
      .map(({ why, yes, from }) => {
        const putOff = from === undefined ? [] : [`${words.came["put-off"]}: ${from.title}`];
        return `${words.waived}: ${plainMarkdown([why, ...putOff, ...yes].join(", "))}`;
      }),
    ...notes.filter((note) => note.item === item.id).map((note) => notePart(note, words)),
    ...item.matters.map((one) => `${named(one.id, one.title)}: ${cameOf(one, words)}`),
    ...item.outcomes.map((one) => `**${words.came[one.came]}:** ${plainMarkdown(one.text)} (${room(one)})`),
    ...item.goesOn.map((next) => `${words.goesOn}: ${clocks.day(next.start)}`),
  ].join("\n\n");
}

function cameOf({ state, agreed }: MatterNow, { decide }: FileWords): string {
  if (agreed !== undefined) return `**${decide.agreed}:** ${plainMarkdown(agreed)}`;
  return state === "withdrawn" ? decide.withdrawn : decide.open;
}

/** Where two people changed a paragraph at once, both wordings are in the file as they are on the page. */
function notePart({ text, others, struck }: NoteRow, words: FileWords): string {
  if (struck !== undefined) return `*${words.struck} ${plainMarkdown(struck)}:* ${plainMarkdown(text)}`;
  return [plainMarkdown(text), ...others.map((other) => `*${words.also}:* ${plainMarkdown(other.text)}`)].join("\n\n");
}

function actionLine(
  { owner, ownerName, also, text, due, state }: ActionRow,
  words: FileWords,
  { day }: Clocks,
  named: Named,
): string {
  const isOver = state === "done" || state === "dropped";
  const until = due === undefined ? "" : ` (${words.by} ${day(due)})`;
  const who = [{ id: owner, name: ownerName }, ...also].map(({ id, name }) => named(id, name)).join(", ");
  return `- [${isOver ? "x" : " "}] ${who}: ${plainMarkdown(text)}${until}`;
}

function span({ start, end }: MeetingRow, { wall }: Clocks): string {
  return `${clock(wall(start))}–${clock(wall(end))}`;
}

export function clock(wall: Minute): string {
  const ofDay = wall % MINUTES_PER_DAY;
  return [Math.floor(ofDay / 60), ofDay % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

function quoted(text: string): string {
  return plainMarkdown(text).replace(/^/gm, "> ");
}
