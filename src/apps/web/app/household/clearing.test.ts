import "fake-indexeddb/auto";
import { openDB } from "idb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openBrowserStore } from "../../../../edges/indexeddb/browser-store.ts";
import { deleteKept } from "../../../../edges/indexeddb/deleting.ts";
import { wasCleared } from "../../../../edges/indexeddb/lasting.ts";
import { clearAsked } from "./household.ts";
import { ALL, CLEARING, keepFirst, keepSeat, readSeats, type Seat, toClear } from "./seats.ts";

const anya: Seat = { id: "00000001", database: "kith 00000001", name: "Anya", wrong: 0, until: 0 };
const rosa: Seat = { id: "00000002", database: "kith 00000002", name: "Rosa", wrong: 0, until: 0 };

let kept: Record<string, string>;

beforeEach(() => {
  kept = {};
  const storage = {
    getItem: (name: string) => kept[name] ?? null,
    setItem: (name: string, value: string) => {
      kept[name] = value;
    },
    removeItem: (name: string) => {
      delete kept[name];
    },
  };
  // A browser's own storage lists its names as its keys do.
  vi.stubGlobal(
    "localStorage",
    new Proxy(storage, {
      ownKeys: () => Object.keys(kept),
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: "" }),
    }),
  );
});

afterEach(() => {
  vi.unstubAllGlobals();
});

async function holdsSomething(name: string): Promise<void> {
  const store = await openBrowserStore(name);
  await store.note("invite", new Uint8Array([1]));
  await store.close();
}

async function isEmpty(name: string): Promise<boolean> {
  const store = await openBrowserStore(name);
  const notes = await store.notesBeside();
  await store.close();
  return notes.length === 0;
}

test("[CK-2] all of somebody goes, wherever their copy lies, and the browser is not said to have thrown it away", async () => {
  // Whoever came later to a shared device, and has it alone now.
  keepFirst("kith 0000000a");
  await holdsSomething("kith 0000000a");
  wasCleared(["fern"]);
  kept["kith.notes.fern"] = "{}";
  kept[CLEARING] = ALL;
  await clearAsked();
  expect(await isEmpty("kith 0000000a")).toBe(true);
  expect([toClear(), wasCleared([]), kept]).toEqual([undefined, false, {}]);
});

test("[CK-3] a place that is cleared takes nothing of the others with it", async () => {
  for (const seat of [anya, rosa]) {
    keepSeat(seat);
    await holdsSomething(seat.database);
    kept[`kith.notes.fern @${seat.id}`] = "{}";
  }
  kept[CLEARING] = rosa.id;
  await clearAsked();
  expect([await isEmpty(anya.database), await isEmpty(rosa.database)]).toEqual([false, true]);
  expect(readSeats()).toEqual([anya]);
  expect(Object.keys(kept).filter((name) => name.startsWith("kith.notes"))).toEqual([`kith.notes.fern @${anya.id}`]);
});

test("[CK-2] what another page does not let go of is told, and goes as soon as it does", async () => {
  await holdsSomething("held");
  const held = await openDB("held", 1);
  const freed = new Promise<void>((onFreed) => {
    expect(deleteKept("held", { onFreed, patienceMs: 0 })).rejects.toMatchObject({ name: "Fault", code: "in-use" });
  });
  await new Promise((resolve) => setTimeout(resolve));
  held.close();
  await freed;
  expect(await isEmpty("held")).toBe(true);
});

test("[CK-2] nothing is cleared that nobody asked for", async () => {
  await holdsSomething("kith");
  await clearAsked();
  expect(await isEmpty("kith")).toBe(false);
});
