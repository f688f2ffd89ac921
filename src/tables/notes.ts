import { plainMarkdown } from "./markdown.ts";

/** What names a thing: an event's id, or a word of the practice's own. */
type Id = string;
/** Whole minutes since 1970. */
type Minute = number;
/** Sentences by their codes. */
type Words = Readonly<Record<string, string>>;

/** Everything readable about one thing, as a page in Markdown that other programs open. */
export type Note = {
  /** What it is about: others link to it by this. A household has its founder's id, so it says that it is one. */
  readonly about: Id;
  /** The sort of thing, which becomes a folder. */
  readonly folder: string;
  readonly title: string;
  /** Its day (YYYY-MM-DD) before the title in the file's name, where notes of one folder come one after the other. */
  readonly dated?: string;
  /** Facts for programs that sort and count: they stand at the head of the page. */
  readonly facts?: Readonly<Record<string, string | number | readonly string[]>>;
  readonly lines: (link: Link) => readonly string[];
};

/** What one practice has to say on another's page: the skills of a person, the roles that somebody holds. */
export type Addition = {
  readonly about: Id;
  readonly heading: string;
  readonly lines: (link: Link) => readonly string[];
};

/** A photo, by the name and the key under which it is kept, and what there is to see on it. */
export type NotePhoto = { readonly photo: Id; readonly photoKey?: string | undefined; readonly alt: string };

/** A link to the note about something, shown as `words` or as the note's title; plain words where there is no note. */
export type Link = (about: Id | undefined, words?: string) => string;

/** What a writer of notes is given beside its look. */
export type NoteVoice = {
  readonly say: (code: string, about?: Readonly<Record<string, string | number>>) => string;
  /** "Tue 14 Jan 2026" */
  readonly day: (minute: Minute) => string;
  /** "2026-01-14" */
  readonly date: (minute: Minute) => string;
  /** What clocks on the wall show where the community lives, counted as if it were UTC. */
  readonly wall: (minute: Minute) => Minute;
  readonly language: "en" | "es";
  /** A photo as a page shows it; nothing where it is not on this device. */
  readonly photo: (photo: NotePhoto) => string | undefined;
};

export type NoteWriter = {
  readonly practice: string;
  readonly words: { readonly en: Words; readonly es: Words };
  // biome-ignore lint/suspicious/noExplicitAny: each practice has a state of its own.
  readonly write: (look: any, voice: NoteVoice) => Written;
};

export type Written = { readonly notes: readonly Note[]; readonly additions?: readonly Addition[] };

export type VaultFile = { readonly path: string; readonly text: string };

/**
 * Notes as files, each at a name that every system can write, with wikilinks that lead from one to the other. Two things
 * of one name get names that differ, also where capitals do not count.
 */
export function notesAsFiles(written: readonly Written[]): readonly VaultFile[] {
  const notes = written.flatMap((one) => one.notes);
  const additions = written.flatMap((one) => one.additions ?? []);
  const paths = pathsOf(notes);
  const titles = new Map(notes.map((note) => [note.about, note.title]));
  const link: Link = (about, words) => {
    const path = paths.get(about ?? "");
    if (path === undefined) return plainMarkdown(words ?? "");
    return `[[${path}|${inLink(words ?? titles.get(about ?? "") ?? "")}]]`;
  };
  return notes.map((note) => ({
    path: `${paths.get(note.about)}.md`,
    text: pageOf(note, together(additions, note.about), link),
  }));
}

/** A picture beside the pages, as any program for Markdown shows it: all pages lie one folder deep. */
export function pictureOn(path: string, { alt }: NotePhoto): string {
  return `![${oneLine(alt)}](../${path})`;
}

/** A name that Windows, phones and Obsidian can write: none of their signs, no dot or blank at the end, not too long. */
export function fileName(title: string): string {
  const plain = title
    .normalize("NFC")
    .replace(/[\u0000-\u001f\u007f\\/:*?"<>|#^[\]]|%(?=%)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  const short = inBytes([...plain].slice(0, NAME_CHARACTERS_MAX))
    .replace(/[. ]+$/, "")
    .replace(/^\.+/, "");
  return short === "" || /^(?:con|prn|aux|nul|con(?:in|out)\$|(?:com|lpt)[\d¹²³])(?:\.|$)/i.test(short)
    ? `_${short}`
    : short;
}

/** A flower is one character of four bytes. */
function inBytes(characters: readonly string[]): string {
  let room = NAME_BYTES_MAX;
  const fits = (one: string): boolean => {
    room -= bytesOf(one);
    return room >= 0;
  };
  return characters.filter(fits).join("");
}

function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

const NAME_CHARACTERS_MAX = 80;
/** Disks take 255; a day, a number where two are called the same, and the ending come to it. */
const NAME_BYTES_MAX = 200;

function pathsOf(notes: readonly Note[]): ReadonlyMap<Id, string> {
  const taken = new Set<string>();
  const paths = new Map<Id, string>();
  for (const { about, folder, title, dated } of notes) {
    const wanted = `${fileName(folder)}/${fileName(dated === undefined ? title : `${dated} ${title}`)}`;
    let path = wanted;
    for (let count = 2; taken.has(onDisk(path)); count += 1) path = `${wanted} (${count})`;
    taken.add(onDisk(path));
    paths.set(about, path);
  }
  return paths;
}

/** What disks that do not count capitals take for one name: "ß" is one small letter and two large ones. */
function onDisk(path: string): string {
  return path.toUpperCase().toLowerCase();
}

/** Additions to one page; what has the same heading stands under it once. */
function together(additions: readonly Addition[], about: Id): readonly Addition[] {
  const found = new Map<string, Addition>();
  for (const one of additions.filter((addition) => addition.about === about)) {
    const before = found.get(one.heading);
    const lines: Addition["lines"] = (link) => [...(before?.lines(link) ?? []), ...one.lines(link)];
    found.set(one.heading, { ...one, lines });
  }
  return [...found.values()];
}

function pageOf({ title, facts = {}, lines }: Note, additions: readonly Addition[], link: Link): string {
  const head = Object.entries(facts).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const more = additions.flatMap((one) => section(one.heading, one.lines(link)));
  const body = [`# ${plainMarkdown(title.replace(/\s+/g, " "))}`, "", ...lines(link), ...more];
  return `${[...(head.length > 0 ? ["---", ...head, "---", ""] : []), ...body].join("\n").trimEnd()}\n`;
}

/** A heading with what stands under it; nothing where there is nothing. */
export function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", `## ${heading}`, "", ...lines];
}

/** What people wrote, as they wrote it and on one line, where a list wants one. */
export function oneLine(text: string): string {
  return plainMarkdown(text.replace(/\s*\n\s*/g, " "));
}

/** Signs that would end a link stand for themselves nowhere in it. */
function inLink(words: string): string {
  return words.replace(/[[\]|<>\n]|%(?=%)/g, " ").trim();
}
