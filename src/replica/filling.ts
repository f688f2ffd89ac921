import type { DeviceId, Id } from "../kernel/event.ts";
import type { Kinds } from "../kernel/kinds.ts";
import type { Steps } from "../kernel/steps.ts";
import { type Reader, readKept } from "../kernel/wire/canonical.ts";
import type { SignedEvent } from "../kernel/wire/signed-event.ts";
import { type Breathe, inSteps } from "./breathing.ts";
import type { Bookmark } from "./checkpoint/checkpoint.ts";
import { createLogShelf, type LogShelf, type Putting, SHELF } from "./checkpoint/log-shelf.ts";
import { type Found, settle, unvouched } from "./damage/damage.ts";
import type { Repair } from "./damage/repair.ts";
import { Fault } from "./fault.ts";
import { type Memory, readRows } from "./log/memory.ts";
import type { Log, Lost, NoteChange, NoteReader, Row, RowReader } from "./ports.ts";

/** How a log comes from disk into memory: from where the checkpoint left it, or all of it. */
export type Filling = {
  /**
   * Takes in all that is kept; of what a checkpoint covers, only what is heard is read. False where something of either is
   * lost: then all was read and folded afresh.
   */
  readonly fill: () => Promise<boolean>;
  /** Looks at every row that was not read: whether each is what was written. */
  readonly isSound: () => Promise<boolean>;
  /**
   * Where something turned out to be lost, or all came back but what vouches for a newest event, reads all afresh; peers are
   * asked for what is not there.
   */
  readonly mend: () => Promise<boolean>;
  /** Events that were kept since this was asked last, and those that are lost among them. */
  readonly news: () => Promise<ReadRows>;
  readonly rowsRead: () => number;
  /**
   * What is to be kept with a checkpoint to go on from there; nothing where the log holds something else. Out of turn it
   * gives what is then asked in turn.
   */
  readonly putting: () => Promise<(() => Promise<Putting | undefined>) | undefined>;
};

type ReadRows = { readonly events: readonly SignedEvent[]; readonly lost: readonly Lost[] };

export type FillingDeps = {
  readonly kinds: Kinds;
  readonly community: Id;
  readonly device: DeviceId;
  readonly reader: Reader | undefined;
  readonly log: Log;
  readonly memory: Memory;
  readonly bookmark: Bookmark;
  readonly repair: Repair;
  /** Signs once more what is this device's own and has no signature. */
  readonly signOwn: (one: SignedEvent) => SignedEvent;
  /** Makes names that no other program at the same log makes. */
  readonly stamp: () => string;
  readonly breathe: Breathe | undefined;
  /** Called before anything is taken in. */
  readonly before: () => Promise<void>;
  /** Called when something turns out to be lost. */
  readonly onLost: () => unknown;
};

export function createFilling(deps: FillingDeps): Filling {
  const { kinds, community, device, reader, log, memory, bookmark, repair, stamp, breathe, before, onLost } = deps;
  let [rowsRead, isResumed, isLost] = [0, false, false];
  /** What lies on disk of shelves that were there at the start; those that are not gone on from go. */
  let [notes, old]: [notes: NoteReader | undefined, old: readonly string[]] = [undefined, []];
  let shelf: LogShelf | undefined;

  async function fill(): Promise<boolean> {
    await before();
    const isTorn = bookmark.isTorn();
    isResumed = !isTorn && (await resume());
    if (!isResumed) await readAll(isTorn, breathe);
    const isOfMore = rowsRead < (bookmark.checkpoint?.count ?? 0);
    // As many rows as it covers may stand here again by the next start, and be others.
    if (isOfMore) await bookmark.drop().catch(() => undefined);
    return !isTorn && !isOfMore && repair.damage() === undefined;
  }

  async function resume(): Promise<boolean> {
    const { checkpoint, shelf: head } = bookmark;
    const rowsAt = checkpoint === undefined || head === undefined ? undefined : await log.rowReader?.();
    if (checkpoint === undefined || head === undefined || rowsAt === undefined) return false;
    shelf = await shelfOn(head.stamp, rowsAt);
    // What another tab wrote while this one read may be of two shelves.
    const opened = (await bookmark.isOurs()) ? shelf.open(head) : undefined;
    const { events, lost } = await read(head.size);
    const { standing, waiting } = settle(events, (id) => isShelved(id));
    if (opened !== undefined && rowsRead >= head.size && lost.length + waiting.length === 0) {
      const resuming = async () => (await inSteps(memory.resuming(opened, checkpoint, standing), breathe)) && hasEnds();
      if (await unlessLost(resuming)) return true;
    }
    memory.forget();
    [shelf, isLost] = [undefined, false];
    return false;

    function isShelved(id: Id): boolean {
      return (opened?.mayBe(id).length ?? 0) > 0;
    }
  }

  /** What everything below stands on, and what this device goes on from: each is there, and is vouched for. */
  function hasEnds(): boolean {
    const { graph, signed } = memory;
    const own = graph.last(device);
    if (own !== undefined && own.event.id === "") return false;
    return graph.heads().every(({ event }) => signed.get(event.id)?.signature !== undefined);
  }

  async function unlessLost(work: () => Promise<boolean>): Promise<boolean> {
    try {
      return await work();
    } catch (cause) {
      if (isLost) return false;
      throw cause;
    }
  }

  /** Whoever mends what others look at already takes no breath. */
  async function readAll(isTorn: boolean, breath?: Breathe): Promise<void> {
    const { events, lost } = await read(0, breath);
    const { standing, waiting } = settle(events, (id) => memory.graph.get(id) !== undefined);
    // What stands before a loss may have had its signature behind it.
    const isLacking = lost.length + waiting.length > 0;
    const { vouched, bare } = isLacking ? { vouched: events, bare: [] } : signedAnew(standing);
    const checkpoint = isTorn ? undefined : bookmark.checkpoint;
    if (!isLacking && bare.length === 0) await inSteps(memory.filling(vouched, checkpoint), breath);
    else await begin({ events: vouched, lost, bare });
  }

  /** Where the signature at the end of this device's own chain is gone, the same event is signed once more. */
  function signedAnew(events: readonly SignedEvent[]): Record<"vouched" | "bare", readonly SignedEvent[]> {
    const before = new Set(events.map(({ event }) => event.prev));
    const vouched = events.map((one) => (before.has(one.event.id) ? one : deps.signOwn(one)));
    return { vouched, bare: unvouched(vouched) };
  }

  /**
   * At a lost row's place another may come to stand, and then the disk tells of no loss any more: the next start looks at
   * all again, and not for what a checkpoint says.
   */
  async function begin(found: Found): Promise<void> {
    repair.begin(found);
    await bookmark.drop().catch(() => undefined);
  }

  async function isSound(): Promise<boolean> {
    if (isResumed && (await log.lost()).length > 0) isLost = true;
    return !isLost;
  }

  async function mend(): Promise<boolean> {
    if (!isLost && (repair.isLacking() || hasEnds())) return false;
    [isLost, isResumed, shelf] = [false, false, undefined];
    memory.forget();
    await readAll(true);
    return true;
  }

  async function news(): Promise<ReadRows> {
    return read(rowsRead);
  }

  /** Events that were kept after the first `count`, and places where there are none any more. */
  async function read(count: number, breath?: Breathe): Promise<ReadRows> {
    // Counted first: what another tab adds meanwhile is read again, and not passed over.
    rowsRead = await log.count();
    const rows = await (count === 0 ? log.all() : log.after(count));
    const lost = count + rows.length < rowsRead ? (await log.lost()).filter(({ place }) => place >= count) : [];
    return { events: await inSteps(eventsOf(kinds, community, rows, reader), breath), lost };
  }

  async function shelfOn(name: string, rowsAt: RowReader = () => []): Promise<LogShelf> {
    if (notes === undefined) {
      notes = await log.noteReader(SHELF);
      old = notes.names();
    }
    const readRow = (row: Row): SignedEvent | undefined => readRows(kinds, community, [row], reader).events[0];
    return createLogShelf({ kinds, stamp: name, notes, rowsAt, read: readRow, lost });
  }

  function lost(): never {
    isLost = true;
    onLost();
    throw unreadable("an event of it is lost.");
  }

  /**
   * Where the log holds as many rows as there are events, each row is one of them. Where another tab kept something since,
   * its events may have other numbers: then all of it is put on a shelf of its own.
   */
  async function putting(): ReturnType<Filling["putting"]> {
    if (log.rowReader === undefined) return undefined;
    if (shelf !== undefined && !(await bookmark.isOurs())) shelf = undefined;
    shelf ??= await shelfOn(stamp());
    const { graph, folding } = memory;
    const onto = shelf;
    // Counted only now: a row that was not read yet and an event that came since would make up for each other.
    return async () => {
      const isAll = (await log.count()) === graph.size() && shelf === onto;
      return isAll ? alone(await inSteps(onto.put(graph, folding.order), breathe)) : undefined;
    };
  }

  /** With it, what lies there of other shelves goes. */
  function alone(putting: Putting): Putting {
    const gone = old.filter((name) => !name.startsWith(`${SHELF}${putting.head.stamp}/`));
    return {
      ...putting,
      notes: [...gone.map((name): NoteChange => [name, undefined]), ...putting.notes],
      done: () => {
        old = [];
        putting.done();
      },
    };
  }

  return { fill, isSound, mend, news, rowsRead: () => rowsRead, putting };
}

function* eventsOf(kinds: Kinds, community: Id, rows: readonly Row[], reader?: Reader): Steps<readonly SignedEvent[]> {
  const events: SignedEvent[] = [];
  const read = reader ?? readKept(kinds, community);
  for (const row of rows) yield void events.push(...readRows(kinds, community, [row], read).events);
  const damaged = rows.length - events.length;
  if (damaged > 0) throw unreadable(`${damaged} of its ${rows.length} events cannot be read.`);
  return events;
}

export function unreadable(what: string): Fault {
  return new Fault("damaged", `The log of this community is not what was written: ${what}`);
}
