import { describe, expect, test } from "vitest";
import { sameBytes } from "../kernel/bytes.ts";
import type { Log, Row, Store } from "./ports.ts";

/** Opens the same kept things again and again, as a program does that starts again. */
export type StoreBed = {
  readonly open: () => Promise<Store>;
  /** Lets go of what the test kept. */
  readonly clear: () => Promise<void>;
};

const FERN = "fe".repeat(32);
const MILL = "0a".repeat(32);
const NONE = new Uint8Array();

/** A row of `device` (one hex digit) at `seq`; another `version` is another event at the same place. */
export function rowAt(device: string, seq: number, version = 0, bytes = 40): Row {
  const canonical = new Uint8Array(bytes).fill(seq % 251);
  canonical.set([version, seq >> 8, seq & 255, Number.parseInt(device, 16)]);
  return { device: device.repeat(64), seq, canonical, signature: new Uint8Array(64).fill(version + 1) };
}

/** The same row, byte for byte; much faster than a deep comparison. */
export function sameRow(a: Row, b: Row | undefined): boolean {
  if (a.device !== b?.device || a.seq !== b.seq) return false;
  return sameBytes(a.canonical, b.canonical) && sameBytes(a.signature ?? NONE, b.signature ?? NONE);
}

/** What every store promises, whatever it is kept in. */
export function storeContract(name: string, makeBed: () => Promise<StoreBed>): void {
  const using = async (work: (store: Store, bed: StoreBed) => Promise<void>): Promise<void> => {
    const bed = await makeBed();
    try {
      const store = await bed.open();
      await work(store, bed);
      await store.close();
    } finally {
      await bed.clear();
    }
  };
  const usingLog = (work: (log: Log) => Promise<void>) => using((store) => work(store.log(FERN)));

  describe(`store in ${name}`, () => {
    describe("log", () => logPromises(usingLog));
    describe("several", () => storePromises(using));
  });
}

function logPromises(using: (work: (log: Log) => Promise<void>) => Promise<void>): void {
  const [a0, a1, b0] = [rowAt("a", 0), rowAt("a", 1), rowAt("b", 0)];

  test("hearing an event twice keeps it once", () =>
    using(async (log) => {
      expect(await log.append([a0])).toBe("kept");
      expect(await log.append([a0, a0, a1])).toBe("kept");
      expect(await log.all()).toEqual([a0, a1]);
    }));

  test("rows come back in the order in which they were kept, with the very same bytes", () =>
    using(async (log) => {
      await log.append([b0]);
      await log.append([a1, a0]);
      expect(await log.all()).toEqual([b0, a1, a0]);
      expect(await log.count()).toBe(3);
      expect(await log.after(1)).toEqual([a1, a0]);
      expect(await log.after(3)).toEqual([]);
    }));

  test("[K-6] another event at a device's place is kept beside the first; the same one with another signature is not", () =>
    using(async (log) => {
      const twins = [rowAt("a", 0, 1), rowAt("a", 0, 2)];
      await log.append([a0]);
      expect(await log.append([{ ...a0, signature: new Uint8Array(64) }])).toBe("kept");
      for (const twin of twins) expect(await log.append([a0, twin, twin, a1])).toBe("kept");
      expect(await log.append(twins)).toBe("kept");
      expect((await log.all()).filter(({ seq }) => seq === 0)).toEqual([a0, ...twins]);
      expect(await log.count()).toBe(4);
    }));

  test("[K-6] what this device signs takes a place only if no more stand there than it knew of", () =>
    using(async (log) => {
      const [twin, third] = [rowAt("a", 0, 1), rowAt("a", 0, 2)];
      expect(await log.append([a0], 0)).toBe("kept");
      expect(await log.append([twin], 0)).toBe("taken");
      expect(await log.append([a0], 0)).toBe("kept");
      expect(await log.append([twin], 1)).toBe("kept");
      expect(await log.append([third], 1)).toBe("taken");
      expect(await log.append([a1], 0)).toBe("kept");
      expect(await log.all()).toEqual([a0, twin, a1]);
    }));

  test("[K-6, K-12] where rows can be read at once, those of one place are, and of no other", () =>
    using(async (log) => {
      const twin = rowAt("a", 0, 1);
      await log.append([a0, b0, twin, a1]);
      const rowsAt = await log.rowReader?.();
      if (rowsAt === undefined) return;
      expect(rowsAt(a0.device, 0)).toEqual([a0, twin]);
      expect(rowsAt(a0.device, 1)).toEqual([a1]);
      expect(rowsAt(a0.device, 2)).toEqual([]);
      expect(rowsAt("c".repeat(64), 0)).toEqual([]);
    }));

  test("[K-9] an event inside a run is kept without a signature, and is the same event with one", () =>
    using(async (log) => {
      const bare = { ...a0, signature: undefined };
      expect(await log.append([bare, a1])).toBe("kept");
      expect(await log.append([a0, { ...a1, signature: undefined }])).toBe("kept");
      expect(await log.all()).toEqual([bare, a1]);
      expect(await log.append([{ ...rowAt("a", 0, 1), signature: undefined }], 0)).toBe("taken");
    }));

  test("[K-4] a batch is kept as a whole or not at all", () =>
    using(async (log) => {
      await log.append([a0]);
      expect(await log.append([b0, rowAt("a", 0, 1), a1], 0)).toBe("taken");
      expect(await log.append([a1, rowAt("a", 1, 1)], 0)).toBe("taken");
      expect(await log.all()).toEqual([a0]);
    }));

  test("two that write one place at once: the first is kept and only the second is told", () =>
    using(async (log) => {
      const [first, rival] = [log.append([a0], 0), log.append([rowAt("a", 0, 1), a1], 0)];
      const answers = await Promise.all([first, rival, log.append([b0], 0)]);
      expect(answers).toEqual(["kept", "taken", "kept"]);
      expect(await log.all()).toEqual([a0, b0]);
    }));

  test("many appends at once are all kept, each once, in order", () =>
    using(async (log) => {
      const rows = Array.from({ length: 60 }, (_, seq) => rowAt("c", seq));
      await Promise.all(rows.map((row) => log.append([row])));
      expect(await log.all()).toEqual(rows);
    }));

  test("nothing to append is kept at once", () =>
    using(async (log) => {
      expect(await log.append([])).toBe("kept");
      expect(await log.count()).toBe(0);
    }));

  test("a caller that reuses its buffer does not change what was kept, nor does it keep the whole buffer", () =>
    using(async (log) => {
      const buffer = new Uint8Array(100_000).fill(7);
      await log.append([{ ...a0, canonical: buffer.subarray(10, 50) }]);
      buffer.fill(9);
      const [kept] = await log.all();
      expect(kept?.canonical).toEqual(new Uint8Array(40).fill(7));
      expect(kept?.canonical.buffer.byteLength).toBeLessThan(100_000);
    }));

  test("10,000 rows in one batch come back whole", () =>
    using(async (log) => {
      const rows = Array.from({ length: 10_000 }, (_, at) => rowAt((at % 15).toString(16), Math.floor(at / 15)));
      expect(await log.append(rows)).toBe("kept");
      expect(await log.count()).toBe(10_000);
      expect(await log.after(9_998)).toEqual(rows.slice(9_998));
      const all = await log.all();
      expect(all.findIndex((row, at) => !sameRow(row, rows[at]))).toBe(-1);
    }));

  test("a note is replaced as a whole, and one never written is nothing", () =>
    using(async (log) => {
      expect(await log.readNote("checkpoint")).toBeUndefined();
      await log.note("checkpoint", new Uint8Array([1, 2, 3]));
      await log.note("checkpoint", new Uint8Array([4]));
      await log.note("receipts", new Uint8Array());
      expect(await log.readNote("checkpoint")).toEqual(new Uint8Array([4]));
      expect(await log.readNote("receipts")).toEqual(new Uint8Array());
    }));

  test("[K-4] several notes change together, and are read at once by whoever looks", () =>
    using(async (log) => {
      await log.note("page/a", new Uint8Array([1]));
      await log.note("other", new Uint8Array([9]));
      await log.notes([
        ["page/a", undefined],
        ["page/b", new Uint8Array([2])],
        ["page/c", new Uint8Array([3])],
      ]);
      const { names, read } = await log.noteReader("page/");
      expect([...names()].sort()).toEqual(["page/b", "page/c"]);
      expect([read("page/a"), read("page/b"), read("page/c")]).toEqual([
        undefined,
        new Uint8Array([2]),
        new Uint8Array([3]),
      ]);
      expect(await log.readNote("other")).toEqual(new Uint8Array([9]));
    }));

  test("after closing, asking is a fault and not silence", () =>
    using(async (log) => {
      const writing = log.append([a0]);
      await log.close();
      expect(await writing).toBe("kept");
      await expect(log.append([a1])).rejects.toMatchObject({ name: "Fault", code: "closed" });
      await expect(log.all()).rejects.toMatchObject({ name: "Fault", code: "closed" });
    }));
}

function storePromises(using: (work: (store: Store, bed: StoreBed) => Promise<void>) => Promise<void>): void {
  test("communities are kept apart and listed in the order in which they came", () =>
    using(async (store) => {
      expect(await store.communities()).toEqual([]);
      await store.log(FERN).append([rowAt("a", 0)]);
      await store.log(MILL).append([rowAt("a", 0, 1), rowAt("a", 1)]);
      await store.log(MILL).note("n", new Uint8Array([1]));
      await store.note("n", new Uint8Array([2]));
      expect(await store.log(FERN).all()).toEqual([rowAt("a", 0)]);
      expect(await store.log(MILL).all()).toEqual([rowAt("a", 0, 1), rowAt("a", 1)]);
      expect(await store.communities()).toEqual([FERN, MILL]);
      expect(await store.log(FERN).readNote("n")).toBeUndefined();
      expect(await store.readNote("n")).toEqual(new Uint8Array([2]));
    }));

  test("a community without events is not listed", () =>
    using(async (store) => {
      await store.log(FERN).note("n", new Uint8Array([1]));
      await store.log(FERN).append([]);
      expect(await store.communities()).toEqual([]);
    }));

  test("[K-4] what was kept is there after closing and opening again, and goes on from there", () =>
    using(async (store, bed) => {
      await store.log(FERN).append([rowAt("a", 0), rowAt("b", 0)]);
      await store.log(FERN).note("n", new Uint8Array([1, 2]));
      await store.note("home", new Uint8Array([3]));
      await store.close();
      const again = await bed.open();
      expect(await again.log(FERN).append([rowAt("a", 0, 1)], 0)).toBe("taken");
      expect(await again.log(FERN).append([rowAt("a", 1)])).toBe("kept");
      expect(await again.log(FERN).all()).toEqual([rowAt("a", 0), rowAt("b", 0), rowAt("a", 1)]);
      expect(await again.log(FERN).readNote("n")).toEqual(new Uint8Array([1, 2]));
      expect(await again.readNote("home")).toEqual(new Uint8Array([3]));
      expect(await again.communities()).toEqual([FERN]);
      await again.close();
    }));

  test("two that have the same log open see what the other kept, and keep no place twice", () =>
    using(async (store, bed) => {
      const other = await bed.open();
      await store.log(FERN).append([rowAt("a", 0)]);
      expect(await other.log(FERN).append([rowAt("a", 0, 1)], 0)).toBe("taken");
      expect(await other.log(FERN).append([rowAt("b", 0)])).toBe("kept");
      expect(await store.log(FERN).after(1)).toEqual([rowAt("b", 0)]);
      await other.close();
    }));

  test("closing a store waits for what is being written", () =>
    using(async (store, bed) => {
      const writing = store.log(FERN).append([rowAt("a", 0)]);
      await store.close();
      expect(await writing).toBe("kept");
      const again = await bed.open();
      expect(await again.log(FERN).count()).toBe(1);
      await again.close();
    }));
}
