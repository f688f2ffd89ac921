import "fake-indexeddb/auto";
import { openDB } from "idb";
import { afterEach, describe, expect, test, vi } from "vitest";
import { rowAt } from "../../replica/log.contract.ts";
import { createChest } from "../pin/chest.ts";
import type { Gone } from "./browser-database.ts";
import { openBrowserStore } from "./browser-store.ts";
import { indexedDbContracts } from "./testing/contracts.ts";

const FERN = "fe".repeat(32);
const putNow = IDBObjectStore.prototype.put;
let names = 0;
const newName = (): string => `kith-${names++}`;
const manyNotes = (count: number) =>
  Array.from({ length: count }, (_, at) => [`page/${at + 1}`, new Uint8Array([at])] as const);
const chance = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));

indexedDbContracts();

afterEach(() => {
  vi.restoreAllMocks();
});

describe("what a browser may do to its storage", () => {
  test("[K-4] no room left in the middle of a batch is told, and nothing of the batch is kept", async () => {
    const store = await openBrowserStore(newName());
    const log = store.log(FERN);
    await log.append([rowAt("a", 0)]);
    failAdd(2, "QuotaExceededError");
    const fault = await log.append([1, 2, 3].map((seq) => rowAt("a", seq))).catch((why: unknown) => why);
    expect(fault).toMatchObject({ name: "Fault", code: "disk-full", cause: { name: "QuotaExceededError" } });
    vi.restoreAllMocks();
    expect(await log.all()).toEqual([rowAt("a", 0)]);
    expect(await log.append([rowAt("a", 1)])).toBe("kept");
    await store.close();
  });

  test("[K-4] a write that the browser breaks off is told, and nothing of it is kept", async () => {
    const store = await openBrowserStore(newName());
    const add = IDBObjectStore.prototype.add;
    vi.spyOn(IDBObjectStore.prototype, "add").mockImplementationOnce(function (this: IDBObjectStore, ...args) {
      const request = add.apply(this, args);
      queueMicrotask(() => this.transaction.abort());
      return request;
    });
    await expect(store.log(FERN).append([rowAt("a", 0)])).rejects.toMatchObject({ name: "Fault", code: "disk" });
    vi.restoreAllMocks();
    expect(await store.log(FERN).count()).toBe(0);
    expect(await store.communities()).toEqual([]);
    await store.close();
  });

  test("[K-4] no room left in the middle of many notes leaves all as they were", async () => {
    const store = await openBrowserStore(newName());
    const log = store.log(FERN);
    await log.notes([["page/0", new Uint8Array([1])]]);
    const put = IDBObjectStore.prototype.put;
    let left = 70;
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...args) {
      left -= 1;
      if (left === 0) throw new DOMException("no room", "QuotaExceededError");
      return put.apply(this, args);
    });
    const many = [["page/0", undefined] as const, ...manyNotes(100)];
    await expect(log.notes(many)).rejects.toMatchObject({ name: "Fault", code: "disk-full" });
    vi.restoreAllMocks();
    expect((await log.noteReader("page/")).names()).toEqual(["page/0"]);
    await log.notes(manyNotes(100));
    expect((await log.noteReader("page/")).names()).toHaveLength(101);
    await store.close();
  });

  test("[AN-3] while many notes are handed to the browser, others have a turn", async () => {
    const store = await openBrowserStore(newName());
    const put = vi.spyOn(IDBObjectStore.prototype, "put");
    let [atOnce, most] = [0, 0];
    put.mockImplementation(function (this: IDBObjectStore, ...args) {
      if (atOnce === 0) setImmediate(() => (atOnce = 0));
      atOnce += 1;
      most = Math.max(most, atOnce);
      return putNow.apply(this, args);
    });
    await store.log(FERN).notes(manyNotes(200));
    expect(put).toHaveBeenCalledTimes(200);
    expect(most).toBeLessThan(100);
    await store.close();
  });

  test("[K-4] every write asks the browser to wait for the disk", async () => {
    const store = await openBrowserStore(newName());
    const begun = vi.spyOn(IDBDatabase.prototype, "transaction");
    await store.log(FERN).append([rowAt("a", 0)]);
    await store.keys(chance).seed();
    const writes = begun.mock.calls.filter(([, mode]) => mode === "readwrite");
    expect(writes).toHaveLength(2);
    for (const [, , options] of writes) expect(options).toEqual({ durability: "strict" });
    await store.close();
  });

  test("[K-4] a row that was lost, and one that was changed, are told by their places, and neither is read", async () => {
    const name = newName();
    const store = await openBrowserStore(name);
    const log = store.log(FERN);
    const rows = [0, 1, 2, 3].map((seq) => rowAt("a", seq));
    await log.append(rows);
    const raw = await openDB(name);
    await raw.delete("event", [FERN, 1]);
    const changed = await raw.get("event", [FERN, 2]);
    changed.canonical[9] ^= 1;
    await raw.put("event", changed);
    raw.close();
    expect(await log.all()).toEqual([rows[0], rows[3]]);
    expect(await log.count()).toBe(4);
    expect(await log.lost()).toMatchObject([{ place: 1 }, { place: 2, device: rowAt("a", 0).device, seq: 2 }]);
    expect(await log.append([rowAt("a", 1), rowAt("a", 2)])).toBe("kept");
    expect(await log.lost()).toEqual([{ place: 1 }]);
    await log.forget([0, 1]);
    expect(await log.lost()).toEqual([]);
    expect(await log.all()).toEqual([rows[0], rows[2], rows[3], rows[1]]);
    await store.close();
  });

  test("[K-4] a note that was changed is as one never written", async () => {
    const name = newName();
    const store = await openBrowserStore(name);
    await store.log(FERN).note("checkpoint", new Uint8Array([1, 2, 3]));
    const raw = await openDB(name);
    const kept = await raw.get("note", [FERN, "checkpoint"]);
    kept.bytes[1] ^= 1;
    await raw.put("note", kept, [FERN, "checkpoint"]);
    raw.close();
    expect(await store.log(FERN).readNote("checkpoint")).toBeUndefined();
    await store.close();
  });

  test("[HT-1, K-4] a place is behind its PIN with all that lies beside the logs, or not at all", async () => {
    const name = newName();
    const [store, chest] = [await openBrowserStore(name), createChest(chance(32), chance)];
    const [secret, seed, lock] = [chance(16), await store.keys(chance).seed(), chance(80)];
    await store.note("invite", secret);
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === "note") throw new DOMException("no room", "QuotaExceededError");
      return put.apply(this, args);
    });
    await expect(store.putLock(lock, chest)).rejects.toMatchObject({ name: "Fault", code: "disk-full" });
    vi.restoreAllMocks();
    expect(await store.readLock()).toBeUndefined();
    expect([await store.keys(chance).seed(), await store.readNote("invite")]).toEqual([seed, secret]);
    await store.putLock(lock, chest);
    expect(await store.readNote("invite")).not.toEqual(secret);
    await store.close();
    const seated = await openBrowserStore(name, { chest });
    expect(await seated.readNote("invite")).toEqual(secret);
    await seated.putLock(chance(80), chest);
    expect(await seated.readNote("invite")).toEqual(secret);
    await seated.close();
  });

  test("a database of a newer version is told", async () => {
    const name = newName();
    (await openDB(name, 99)).close();
    await expect(openBrowserStore(name)).rejects.toMatchObject({ name: "Fault", code: "too-new" });
  });

  test("a newer tab is let in, and the older one hears of it and answers with a fault", async () => {
    const name = newName();
    const gone: Gone[] = [];
    const store = await openBrowserStore(name, { onGone: (why) => gone.push(why) });
    (await openDB(name, 99)).close();
    expect(gone).toEqual(["newer-tab"]);
    await expect(store.log(FERN).append([rowAt("a", 0)])).rejects.toMatchObject({ code: "closed" });
  });

  test("[K-4] what a phone closed behind the page is opened again, once for all who ask", async () => {
    const store = await openBrowserStore(newName());
    const log = store.log(FERN);
    await log.append([rowAt("a", 0)]);
    const opened = vi.spyOn(indexedDB, "open");
    closeAtNext();
    const all = await Promise.all([log.append([rowAt("a", 1)]), log.count(), store.communities(), log.all()]);
    expect(all[0]).toBe("kept");
    expect(all[2]).toEqual([FERN]);
    expect(await log.all()).toEqual([rowAt("a", 0), rowAt("a", 1)]);
    expect(opened).toHaveBeenCalledTimes(1);
    await store.close();
    await expect(log.all()).rejects.toMatchObject({ code: "closed" });
    expect(opened).toHaveBeenCalledTimes(1);
  });

  test("[K-4, K-6] what had been kept when its answer was lost is kept once, though this device signed it", async () => {
    const store = await openBrowserStore(newName());
    const log = store.log(FERN);
    await log.append([rowAt("a", 0)], 0);
    for (const rows of [[rowAt("a", 1)], [rowAt("a", 2), rowAt("a", 3)]]) {
      const add = IDBObjectStore.prototype.add;
      vi.spyOn(IDBObjectStore.prototype, "add").mockImplementationOnce(function (this: IDBObjectStore, ...args) {
        add.apply(this, args);
        throw new DOMException("Connection to Indexed Database server lost.", "UnknownError");
      });
      expect(await log.append(rows, 0)).toBe("kept");
      vi.restoreAllMocks();
    }
    expect(await log.all()).toEqual([0, 1, 2, 3].map((seq) => rowAt("a", seq)));
    await store.close();
  });

  test("[K-4] what was emptied meanwhile is not begun anew: the page is told, and nothing is written", async () => {
    const name = newName();
    const gone: Gone[] = [];
    const store = await openBrowserStore(name, { onGone: (why) => gone.push(why) });
    await store.log(FERN).append([rowAt("a", 0)]);
    closeAtNext(() => indexedDB.deleteDatabase(name));
    await expect(store.log(FERN).append([rowAt("a", 1)])).rejects.toMatchObject({ name: "Fault" });
    expect(gone).toEqual(["cleared"]);
    expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name);
    await expect(store.log(FERN).count()).rejects.toMatchObject({ code: "closed" });
  });

  test("[K-4] where it cannot be opened again yet, it is tried again by whoever asks next", async () => {
    const store = await openBrowserStore(newName());
    const log = store.log(FERN);
    closeAtNext();
    vi.spyOn(indexedDB, "open").mockImplementationOnce(() => {
      throw new DOMException("not while in the background", "UnknownError");
    });
    await expect(log.append([rowAt("a", 0)])).rejects.toMatchObject({ name: "Fault", code: "disk" });
    expect(await log.append([rowAt("a", 0)])).toBe("kept");
    await store.close();
  });

  test("a browser without storage is told", async () => {
    vi.stubGlobal("indexedDB", undefined);
    const opening = openBrowserStore(newName());
    await expect(opening).rejects.toMatchObject({ name: "Fault" });
    vi.unstubAllGlobals();
  });

  /** As a phone does: the page hears of it when it begins something. */
  function closeAtNext(andThen = () => {}): void {
    const begin = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementationOnce(function (this: IDBDatabase, ...args) {
      this.close();
      andThen();
      return begin.apply(this, args);
    });
  }

  /** The `count`-th row that is added from now on fails as a full disk does. */
  function failAdd(count: number, name: string): void {
    const add = IDBObjectStore.prototype.add;
    let left = count;
    vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(function (this: IDBObjectStore, ...args) {
      left -= 1;
      if (left === 0) throw new DOMException("no room", name);
      return add.apply(this, args);
    });
  }
});
