import type { Minute } from "../kernel/event.ts";
import type { Exchange, Look, Messages } from "../kernel/practice.ts";
import {
  fileName,
  type NotePhoto,
  type NoteVoice,
  type NoteWriter,
  notesAsFiles,
  pictureOn,
  section,
  type VaultFile,
} from "../tables/notes.ts";
import { charterNotes } from "./charter/notes.ts";
import { commentNotes } from "./comments/notes.ts";
import { decisionNotes } from "./decisions/notes.ts";
import { documentNotes } from "./documents/notes.ts";
import { groupNotes } from "./groups/notes.ts";
import { practices } from "./index.ts";
import { mapNotes } from "./map/notes.ts";
import { meetingNotes } from "./meetings/notes.ts";
import { memberNotes } from "./members/notes.ts";
import { skillNotes } from "./skills/notes.ts";

/** Who writes pages for the vault. What only some may read (how to reach somebody, help when at odds) is in none. */
const WRITERS: readonly NoteWriter[] = [
  ...[
    memberNotes,
    mapNotes,
    skillNotes,
    charterNotes,
    decisionNotes,
    documentNotes,
    meetingNotes,
    groupNotes,
    commentNotes,
  ],
];

export type VaultOf = {
  // biome-ignore lint/suspicious/noExplicitAny: each practice has a state of its own.
  readonly lookAt: (practice: string) => Look<any, any>;
  /** Sentences of catalogues in the reader's language; a later catalogue wins. */
  readonly speak: (words: readonly { readonly en: Messages; readonly es: Messages }[]) => NoteVoice["say"];
  readonly day: NoteVoice["day"];
  readonly timeZone: string;
  readonly language: NoteVoice["language"];
  /** Where the file of a photo is among these files; nothing where the photo is not on this device. */
  readonly photo: (photo: NotePhoto) => string | undefined;
  /** What writes a practice's tables: a page brings it apart from what the practice's index names. */
  readonly tableOf?: (practice: string, named: Exchange) => Exchange | undefined;
};

/**
 * Everything readable of a community as files: a page for each thing in Markdown, linked as Obsidian links, every table
 * as CSV, and calendars. What is sealed to fewer than all is left out.
 */
function vaultOf({
  lookAt,
  speak,
  day,
  timeZone,
  language,
  photo,
  tableOf = (_, named) => named,
}: VaultOf): readonly VaultFile[] {
  const pages = notesAsFiles(
    WRITERS.map(({ practice, words, write }) => {
      const look = lookAt(practice);
      return write(look, {
        say: speak([...practices.map((one) => one.messages), words]),
        day,
        date: (minute: Minute) => look.dayIn(timeZone, minute),
        wall: (minute: Minute) => look.wallIn(timeZone, minute),
        language,
        photo: (one) => {
          const path = photo(one);
          return path === undefined ? undefined : pictureOn(path, one);
        },
      });
    }),
  );
  return [indexOf(pages, lookAt("members").state.community?.name ?? "Kith"), ...pages, ...tables(lookAt, tableOf)];
}

/**
 * The same with the photos that are on this device: `open` gives the bytes of one, and `keep` says what is kept of it with its
 * place. One after the other: a year of photos does not fit into the memory of a small machine.
 */
export async function vaultWithPhotos<T>(
  given: Omit<VaultOf, "photo">,
  open: (photo: NotePhoto) => Promise<Uint8Array | undefined>,
  keep: (path: string, photo: NotePhoto, bytes: Uint8Array) => T,
): Promise<{ readonly pages: readonly VaultFile[]; readonly photos: readonly T[] }> {
  const paths = new Map<string, string>();
  const photos: T[] = [];
  for (const one of photosIn(given)) {
    const bytes = await open(one);
    if (bytes === undefined) continue;
    const path = photoPath(one, bytes);
    paths.set(one.photo, path);
    photos.push(keep(path, one, bytes));
  }
  return { pages: vaultOf({ ...given, photo: ({ photo }) => paths.get(photo) }), photos };
}

/** The photos that pages of a vault show, each once: from nothing but what the pages say. */
function photosIn(vault: Omit<VaultOf, "photo">): readonly NotePhoto[] {
  const found = new Map<string, NotePhoto>();
  vaultOf({
    ...vault,
    photo: (one) => {
      found.set(one.photo, one);
      return undefined;
    },
  });
  return [...found.values()];
}

/** What the file of a photo is called, by its first bytes: whoever kept it may have had another program. */
function photoPath({ photo }: NotePhoto, [first = 0]: Uint8Array): string {
  const ending = { 137: "png", 82: "webp", 71: "gif" }[first] ?? "jpg";
  return `Photos/${photo.slice(0, 16)}.${ending}`;
}

/** The page to begin at: all others, folder by folder. */
function indexOf(pages: readonly VaultFile[], title: string): VaultFile {
  const names = pages.map(({ path }) => path.replace(/\.md$/, "").split("/"));
  const lines = [...new Set(names.map(([folder]) => folder))].flatMap((folder = "") => {
    const inside = names.filter(([one]) => one === folder).map(([, name]) => `- [[${folder}/${name}|${name}]]`);
    return section(folder, inside);
  });
  return { path: `${fileName(title)}.md`, text: `${[`# ${title}`, ...lines].join("\n")}\n` };
}

function tables(lookAt: VaultOf["lookAt"], tableOf: NonNullable<VaultOf["tableOf"]>): VaultFile[] {
  // What some told few people is nobody's table.
  const open = practices.filter(({ within }) => within === undefined);
  return open.flatMap((practice) =>
    Object.entries(practice.exchanges ?? {}).flatMap(([kind, named]) => {
      const look = lookAt(practice.name);
      const exchange = tableOf(practice.name, named);
      if (exchange === undefined) return [];
      const calendar = exchange.calendar?.(look);
      return [
        { path: `CSV/${fileName(kind)}.csv`, text: exchange.write(look, "csv") },
        ...(calendar === undefined ? [] : [{ path: `CSV/${fileName(kind)}.ics`, text: calendar }]),
      ];
    }),
  );
}
