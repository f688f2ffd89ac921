import { describe, expect, test } from "vitest";
import { type Answers, emptyDrive, type MemoryDrive, openMemoryLog } from "../../edges/memory/memory-log.ts";
import { PersistentMap } from "../../kernel/persistent-map.ts";
import { NO_RIGHTS } from "../../kernel/rights.ts";
import type { State } from "../../kernel/state.ts";
import { plain, writePlain } from "../../kernel/state-codec.ts";
import { toCbor } from "../../kernel/wire/cbor.ts";
import type { Log } from "../ports.ts";
import { type Checkpoint, openBookmark, readCheckpoint, writeCheckpoint } from "./checkpoint.ts";

type Beds = PersistentMap<string>;

const BEDS: Beds = PersistentMap.of(Array.from({ length: 400 }, (_, bed) => [`bed ${bed}`, `peas ${bed} `.repeat(9)]));
const plots = (beds: Beds): State => ({ practices: { plots: { beds } }, setAside: PersistentMap.empty });
const mapOf = (state: State | undefined): Beds =>
  (state?.practices as { plots: { beds: Beds } } | undefined)?.plots.beds ?? PersistentMap.empty;
const bedsOf = (state: State | undefined) => plain(mapOf(state));

/** What is kept of so many events: the state after them, and earlier ones. */
function checkpoint(beds: Beds, count: number, earlier: readonly (readonly [Beds, number])[] = []): Checkpoint {
  const markOf = (some: Beds, at: number) => ({ count: at, last: `${at}`, state: plots(some) });
  const marks = [...earlier.map(([some, at]) => markOf(some, at)), markOf(beds, count)];
  const known = { edition: "1", vector: [], keys: [], rights: NO_RIGHTS, time: 0, me: undefined };
  return { ...known, count, state: plots(beds), marks } as Checkpoint;
}

/** One disk, opened by one program after the other, or by two at once. */
function disk(answers?: Answers) {
  const drive: MemoryDrive = emptyDrive(answers);
  let [stamps, torn, written] = [0, 0, 0];
  let onWrite: (() => void) | undefined;
  const names = () => [...drive.disk.notes.keys()];
  return {
    drive,
    names,
    torn: () => torn,
    /** What begins while the next one is on its way to the disk. */
    whileWriting: (work: () => void) => {
      onWrite = work;
    },
    /** How many notes were written so far. */
    written: () => written,
    open: (edition = "1") => {
      const stamp = () => `program ${stamps++}`;
      const log = openMemoryLog(drive);
      const counting: Log = {
        ...log,
        notes: async (changes) => {
          const meanwhile = onWrite;
          onWrite = undefined;
          meanwhile?.();
          for (let turn = 0; turn < 20; turn++) await undefined;
          written += changes.filter(([, bytes]) => bytes !== undefined).length;
          return log.notes(changes);
        },
      };
      // Whoever else has something to do has a turn after each step.
      const breathe = () => Promise.resolve();
      return openBookmark(counting, edition, stamp, () => void torn++, breathe);
    },
    /** A note is lost, and nothing tells of it but that it is not there. */
    lose: (name: string) => {
      drive.disk = { ...drive.disk, notes: new Map([...drive.disk.notes].filter(([one]) => one !== name)) };
    },
  };
}

describe("a checkpoint on disk", () => {
  test("[K-12] one that is to be kept while another is on its way to the disk waits for it, and stands whole", async () => {
    const { open, whileWriting } = disk();
    const first = BEDS.with("bed 7", "beans");
    const second = PersistentMap.of([...BEDS].map(([bed, what]) => [bed, `${what} once more`] as const));
    const bookmark = await open();
    const late: Promise<void>[] = [];
    whileWriting(() => void late.push(bookmark.keep(checkpoint(second, 2, [[first, 1]]))));
    await bookmark.keep(checkpoint(first, 1));
    await Promise.all(late);
    const again = await open();
    expect(again.checkpoint?.count).toBe(2);
    expect(bedsOf(again.checkpoint?.state)).toEqual(plain(second));
    expect(bedsOf(again.checkpoint?.marks[0]?.state)).toEqual(plain(first));
    expect(again.isTorn()).toBe(false);
  });

  test("[K-12] writes only the pages on the way to what changed", async () => {
    const { open, written } = disk();
    const bookmark = await open();
    await bookmark.keep(checkpoint(BEDS, 1));
    const [all, changed] = [written(), BEDS.with("bed 7", "beans")];
    await bookmark.keep(checkpoint(changed, 2));
    const once = written() - all;
    await bookmark.keep(checkpoint(changed.with("bed 7", "leeks"), 3));
    expect([once, written() - all - once].every((some) => some < all / 2)).toBe(true);
  });

  test("[K-10, K-12] stays as large as what it speaks of, however often it is kept and opened", async () => {
    const { open, names } = disk();
    const grown = new Map(BEDS);
    await (await open()).keep(checkpoint(BEDS, 1));
    const before = names().length;
    for (let turn = 2; turn < 100; turn += 2) {
      const bookmark = await open();
      let beds = mapOf(bookmark.checkpoint?.state);
      for (const count of [turn, turn + 1]) {
        const [old, bed] = [beds, `bed ${(count * 37) % 400}`];
        beds = beds.with(bed, "leeks");
        grown.set(bed, "leeks");
        // Now and then what stood on the same pages is not kept any more.
        await bookmark.keep(checkpoint(beds, count, count % 5 === 0 ? [] : [[old, count - 1]]));
      }
      const again = await open();
      expect(new Map(mapOf(again.checkpoint?.state))).toEqual(grown);
      expect(again.isTorn()).toBe(false);
      expect(names().length).toBeLessThan(3 * before);
    }
  });

  test("[K-4] two programs at one disk never write under one name", async () => {
    const { open, names } = disk("fetched before");
    const [one, other] = [await open(), await open()];
    await one.keep(checkpoint(BEDS, 1));
    const own = names().filter((name) => name !== "checkpoint");
    await other.keep(checkpoint(BEDS.with("bed 1", "beans"), 2));
    expect(names().filter((name) => own.includes(name))).toEqual(own);
    expect(bedsOf((await open()).checkpoint?.state)).toEqual(plain(BEDS.with("bed 1", "beans")));
  });

  test("[K-12] is one's own until another program keeps theirs; one that was dropped is nobody's", async () => {
    const { open } = disk();
    const [one, other] = [await open(), await open()];
    expect(await one.isOurs()).toBe(true);
    await one.keep(checkpoint(BEDS, 1));
    expect([await one.isOurs(), await other.isOurs()]).toEqual([true, false]);
    await other.keep(checkpoint(BEDS, 2));
    expect([await one.isOurs(), await other.isOurs()]).toEqual([false, true]);
    await other.drop();
    expect([await one.isOurs(), await other.isOurs()]).toEqual([false, true]);
  });

  test("[K-4, K-12] tells, once, that a page is missing: also the one that says what may go", async () => {
    const { open, names, lose, torn, drive } = disk();
    await (await open()).keep(checkpoint(BEDS, 1));
    const whole = drive.disk;
    for (const name of names().filter((one) => one !== "checkpoint")) {
      drive.disk = whole;
      lose(name);
      const bookmark = await open();
      const before = torn();
      if (bookmark.checkpoint !== undefined) bedsOf(bookmark.checkpoint.state);
      await bookmark.keep(checkpoint(BEDS.with("bed 1", "beans"), 2));
      expect([name, torn() > before, bookmark.isTorn(), bookmark.isTorn()]).toEqual([name, true, true, false]);
    }
  });

  test("[K-11] of another edition is neither gone on from nor left on disk", async () => {
    const { open, names } = disk();
    const putting = { head: { kept: "on the shelf" } as never, notes: [], done: () => {} };
    await (await open()).keep(checkpoint(BEDS, 1), putting);
    const old = names().filter((name) => name !== "checkpoint");
    expect((await open()).shelf).toEqual({ kept: "on the shelf" });
    const newer = await open("2");
    expect([newer.checkpoint, newer.shelf]).toEqual([undefined, undefined]);
    await newer.keep({ ...checkpoint(BEDS, 2), edition: "2" });
    expect(names().filter((name) => old.includes(name))).toEqual([]);
  });
});

describe("what somebody else calls a checkpoint", () => {
  const { marks: _, ...meant } = checkpoint(BEDS, 1);
  const bytes = (value: unknown) => toCbor(writePlain(value));

  test("[K-1] reads back as it was written", () => {
    const read = readCheckpoint(writeCheckpoint(meant), "1");
    expect([read?.count, bedsOf(read?.state)]).toEqual([1, plain(BEDS)]);
    expect(readCheckpoint(writeCheckpoint(meant), "2")).toBeUndefined();
  });

  const { state, rights } = meant;
  const lies: readonly (readonly [string, unknown])[] = [
    ["nothing", undefined],
    ["a number", 7],
    ["no state", { ...meant, state: undefined }],
    ["no practices", { ...meant, state: { ...state, practices: undefined } }],
    ["a word for practices", { ...meant, state: { ...state, practices: "plots" } }],
    ["null for practices", { ...meant, state: { ...state, practices: null } }],
    ["a list of what was set aside", { ...meant, state: { ...state, setAside: [] } }],
    ["no rights", { ...meant, rights: undefined }],
    ["no version of the rules", { ...meant, rights: { ...rights, rulesVersion: "1" } }],
    ["a word for what is ahead", { ...meant, rights: { ...rights, ahead: "soon" } }],
    ...["roll", "values", "numbers", "removed", "resting"].map(
      (name) => [`no ${name}`, { ...meant, rights: { ...rights, [name]: {} } }] as const,
    ),
  ];
  test.each(lies)("[K-2, K-11] is not looked at where it has %s", (_name, value) => {
    expect(readCheckpoint(bytes(value), "1")).toBeUndefined();
  });

  test("[K-2, K-11] is not looked at where it is no text, or none that can be read", () => {
    for (const one of [toCbor(7), toCbor("{"), new Uint8Array([255])]) expect(readCheckpoint(one, "1")).toBeUndefined();
  });
});
