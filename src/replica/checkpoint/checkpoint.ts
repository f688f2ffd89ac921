import { sameBytes } from "../../kernel/bytes.ts";
import type { DeviceId, Minute, PersonId } from "../../kernel/event.ts";
import type { Mark } from "../../kernel/fold.ts";
import { pagedState, type Shared } from "../../kernel/paged-state.ts";
import { PersistentMap } from "../../kernel/persistent-map.ts";
import type { Rights } from "../../kernel/rights.ts";
import type { State } from "../../kernel/state.ts";
import { readPlain, revive, writePlain } from "../../kernel/state-codec.ts";
import type { Steps } from "../../kernel/steps.ts";
import { fromCbor, fromOwnCbor, toCbor } from "../../kernel/wire/cbor.ts";
import { type Breathe, inSteps } from "../breathing.ts";
import type { Log, NoteChange } from "../ports.ts";
import type { Putting, ShelfHead } from "./log-shelf.ts";

/** What a log meant when it was last looked at: enough to show every screen before the history is read again. */
export type Checkpoint = {
  /** The build whose rules made it; another build folds afresh. */
  readonly edition: string;
  /** How many events it covers, in order. */
  readonly count: number;
  readonly vector: readonly (readonly [DeviceId, number])[];
  /** Names of the keys that were at hand: with others another state follows. */
  readonly keys: readonly string[];
  readonly state: State;
  /** This state and earlier ones, oldest first: where late events came before the newest, one of those is gone on from. */
  readonly marks: readonly Mark[];
  readonly rights: Rights;
  readonly time: Minute;
  readonly me: PersonId | undefined;
};

/** The checkpoint of a log on disk: a head, and a state in pages that are read when somebody looks. */
export type Bookmark = {
  /** The one that is there, if it is of this edition. */
  readonly checkpoint: Checkpoint | undefined;
  /** How the events that it covers stand to each other, where that is on disk too. */
  readonly shelf: ShelfHead | undefined;
  /** Whether what is there is still what was read or kept here last: another tab may have kept its own since. */
  readonly isOurs: () => Promise<boolean>;
  /** Replaces it: only pages that changed are written, and what is put on the shelf with it. */
  readonly keep: (checkpoint: Checkpoint, putting?: Putting) => Promise<void>;
  /** Takes it from the disk, which is not what it speaks of any more. */
  readonly drop: () => Promise<void>;
  /** True, once, after a page was missing: what is known of the state is not all of it, and it is to be folded afresh. */
  readonly isTorn: () => boolean;
};

type Head = Omit<Checkpoint, "state" | "marks"> & {
  readonly marks: readonly Omit<Mark, "state">[];
  /** The states of the marks, by their counts. */
  readonly top: unknown;
  readonly shelf: ShelfHead | undefined;
  /** The note about its pages, which only whoever writes reads. */
  readonly pages: string;
};

type Pages = {
  /** Those that it does not stand on any more: they go when the log is opened again. */
  readonly left: readonly string[];
  /** Those that several others name, and how many do. */
  readonly shared: Shared;
};

const HEAD = "checkpoint";
const PAGES = "state/";

/**
 * `stamp` makes names of pages that no other program at the same log makes. `onTorn` is told of a missing page. `breathe` lets
 * others have a turn while one is written down.
 */
export async function openBookmark(
  log: Log,
  edition: string,
  stamp: () => string,
  onTorn: () => unknown = () => undefined,
  breathe?: Breathe,
): Promise<Bookmark> {
  let newest = await log.readNote(HEAD);
  const head = headIn(newest);
  const reader = await log.noteReader(PAGES);
  let isTorn = false;
  let [made, ours] = [0, ""];
  let about: Pages | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let aboutAt: readonly string[] = head === undefined ? [] : [head.pages];
  const pages = pagedState({
    page: (name) => {
      const text = textIn(reader.read(name));
      if (text === undefined) {
        isTorn = true;
        onTorn();
      }
      return text;
    },
    name: newName,
    shared: () => aboutPages().shared,
  });
  const checkpoint = head?.edition === edition ? opened(head) : undefined;

  function newName(): string {
    ours ||= stamp();
    return `${PAGES}${ours}/${made++}`;
  }

  function aboutPages(): Pages {
    about ??= readAbout();
    return about;
  }

  /** Where the newest is of another edition, nothing of it is gone on from. */
  function readAbout(): Pages {
    if (head === undefined || checkpoint === undefined) return { left: reader.names(), shared: [] };
    const text = textIn(reader.read(head.pages));
    if (text === undefined) {
      isTorn = true;
      onTorn();
    }
    return text === undefined ? { left: [], shared: [] } : (JSON.parse(text) as Pages);
  }

  function opened(known: Head): Checkpoint | undefined {
    const states = pages.read(known.top) as Readonly<Record<string, State>>;
    const marks = known.marks.flatMap((mark) => {
      const state = states[nameOf(mark)];
      return state === undefined ? [] : { ...mark, state };
    });
    const newest = marks.at(-1);
    return newest && { ...known, state: newest.state, marks };
  }

  /** One after the other: of two at once each would take the pages of the other for its own. */
  function keep(checkpoint: Checkpoint, putting?: Putting): Promise<void> {
    const kept = turn.then(() => keepNow(checkpoint, putting));
    turn = kept.catch(() => undefined);
    return kept;
  }

  async function keepNow({ state: _, marks, ...known }: Checkpoint, putting?: Putting): Promise<void> {
    const { top, changes } = await inSteps(pagesOf(marks), breathe);
    const gone = [...aboutPages().left, ...aboutAt].map((name): NoteChange => [name, undefined]);
    const named = marks.map(({ count, last }) => ({ count, last }));
    const next: Head = { ...known, marks: named, top, shelf: putting?.head, pages: newName() };
    const told = toCbor(JSON.stringify({ left: pages.left(), shared: pages.shared() } satisfies Pages));
    const bytes = toCbor(writePlain(next));
    await log.notes([...gone, ...changes, ...(putting?.notes ?? []), [next.pages, told], [HEAD, bytes]]);
    newest = bytes;
    pages.kept();
    putting?.done();
    [about, aboutAt] = [{ left: [], shared: [] }, [next.pages]];
  }

  function* pagesOf(marks: readonly Mark[]): Steps<{ top: unknown; changes: readonly NoteChange[] }> {
    const { top, fresh } = yield* pages.write(Object.fromEntries(marks.map((mark) => [nameOf(mark), mark.state])));
    const changes: NoteChange[] = [];
    for (const [name, text] of fresh) yield void changes.push([name, toCbor(text)]);
    return { top, changes };
  }

  return {
    checkpoint,
    shelf: checkpoint === undefined ? undefined : head?.shelf,
    isOurs: async () => {
      const there = await log.readNote(HEAD);
      return there === undefined || newest === undefined ? there === newest : sameBytes(there, newest);
    },
    keep,
    drop: async () => {
      await log.notes([[HEAD, undefined]]);
      newest = undefined;
    },
    isTorn: () => {
      const was = isTorn;
      isTorn = false;
      return was;
    },
  };
}

function nameOf({ count }: Pick<Mark, "count">): string {
  return `after ${count}`;
}

/** What of a checkpoint is handed on: earlier states are of use to its own device only. */
export type Meant = Omit<Checkpoint, "marks">;

/** All of that as one text. */
export function writeCheckpoint(checkpoint: Meant): Uint8Array {
  return toCbor(writePlain(checkpoint));
}

/** What `writeCheckpoint` wrote, if software of this edition did. Whether it is true is for others to find out. */
export function readCheckpoint(bytes: Uint8Array, edition: string): Meant | undefined {
  const text = fromCbor(bytes);
  if (typeof text !== "string") return undefined;
  try {
    const read = readPlain(text) as Partial<Meant> | undefined;
    const isWhole = read?.edition === edition && isWholeState(read.state) && isWholeRights(read.rights);
    return isWhole ? (read as Meant) : undefined;
  } catch {
    return undefined;
  }
}

/** Whoever is shown this looks things up in it before they can know whether it is true. */
function isWholeState(state: Partial<State> | undefined): boolean {
  const { practices, setAside } = state ?? {};
  return typeof practices === "object" && practices !== null && setAside instanceof PersistentMap;
}

function isWholeRights(rights: Partial<Rights> | undefined): boolean {
  const { roll, values, numbers, ahead, removed, resting, rulesVersion } = rights ?? {};
  const maps = [roll, values, numbers, removed, resting];
  return typeof rulesVersion === "number" && Array.isArray(ahead) && maps.every((one) => one instanceof PersistentMap);
}

function headIn(bytes: Uint8Array | undefined): Head | undefined {
  const text = textIn(bytes);
  if (text === undefined) return undefined;
  try {
    const { top, ...others } = JSON.parse(text) as Head;
    return { ...(revive(others) as Omit<Head, "top">), top };
  } catch {
    return undefined;
  }
}

function textIn(bytes: Uint8Array | undefined): string | undefined {
  const text = bytes === undefined ? undefined : fromOwnCbor(bytes);
  return typeof text === "string" ? text : undefined;
}
