import { afterEach, expect, test, vi } from "vitest";
import { ascii } from "../../kernel/bytes.ts";
import { openMemoryLog } from "../memory/memory-log.ts";
import { openCrypto } from "../sodium/sodium-crypto.ts";
import { nodeOpenAtOnce } from "./node-open-at-once.ts";
import { sealedNotes } from "./sealed-notes.ts";

const [seed, other] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
const words = ascii("Anya lives in Fern House");

/** A disk in the hand: what was noted on it can be looked at and bent. */
function disk() {
  const kept = new Map<string, Uint8Array>();
  const log = {
    ...openMemoryLog(),
    note: async (name: string, bytes: Uint8Array) => void kept.set(name, bytes),
    readNote: async (name: string) => kept.get(name),
  };
  return { kept, log };
}

afterEach(() => vi.unstubAllGlobals());

for (const where of ["here", "on a page from plain http"]) {
  test(`[K-8] a note is not on the disk in the clear, and only its device reads it, ${where}`, async () => {
    if (where !== "here")
      vi.stubGlobal("crypto", { getRandomValues: globalThis.crypto.getRandomValues.bind(globalThis.crypto) });
    const { kept, log: bare } = disk();
    const log = sealedNotes(bare, seed, openCrypto);
    await log.note("checkpoint", words);
    expect(Buffer.from(kept.get("checkpoint") ?? new Uint8Array()).toString("latin1")).not.toContain("Anya");
    expect(await log.readNote("checkpoint")).toEqual(words);
    expect(await log.readNote("receipts")).toBeUndefined();
    expect(await sealedNotes(bare, other, openCrypto).readNote("checkpoint")).toBeUndefined();
  });
}

for (const [when, how] of [
  ["as Node does", { atOnce: nodeOpenAtOnce }],
  ["before, as pages must", {}],
] as const) {
  test(`[K-8] pages of a checkpoint are sealed too; they are opened ${when}`, async () => {
    const bare = openMemoryLog();
    const log = sealedNotes(bare, seed, openCrypto, how);
    await log.notes([
      ["page/1", words],
      ["page/2", new Uint8Array()],
    ]);
    expect(Buffer.from((await bare.readNote("page/1")) ?? []).toString("latin1")).not.toContain("Anya");
    const reader = await log.noteReader("page/");
    expect(reader.names()).toEqual(["page/1", "page/2"]);
    expect(reader.read("page/1")).toEqual(words);
    expect(reader.read("page/3")).toBeUndefined();
    expect((await sealedNotes(bare, other, openCrypto, how).noteReader("page/")).read("page/1")).toBeUndefined();
    await bare.note("page/2", (await bare.readNote("page/1")) ?? words);
    expect((await log.noteReader("page/")).read("page/2")).toBeUndefined();
  });
}

test("a note that was damaged, or put in another's place, is as if it was not there", async () => {
  const { kept, log: bare } = disk();
  const log = sealedNotes(bare, seed, openCrypto);
  await log.note("checkpoint", words);
  const note = kept.get("checkpoint") ?? new Uint8Array();
  for (const bytes of [note.with(20, (note[20] ?? 0) ^ 1), note.slice(0, 12), new Uint8Array()]) {
    kept.set("checkpoint", bytes);
    expect(await log.readNote("checkpoint")).toBeUndefined();
  }
  kept.set("receipts", note);
  expect(await log.readNote("receipts")).toBeUndefined();
});

test("[AN-3] a page from plain http, which seals by itself, lets others have a turn between many notes", async () => {
  vi.stubGlobal("crypto", { getRandomValues: globalThis.crypto.getRandomValues.bind(globalThis.crypto) });
  let turns = 0;
  const breathe = async (): Promise<void> => {
    turns += 1;
    await new Promise((done) => setTimeout(done));
  };
  const log = sealedNotes(openMemoryLog(), seed, openCrypto, { breathe });
  const many = Array.from({ length: 40 }, (_, at) => `page/${at}`);
  await log.notes(many.map((name) => [name, words] as const));
  expect(turns).toBe(40);
  const reader = await log.noteReader("page/");
  expect(turns).toBe(80);
  for (const name of many) expect(reader.read(name)).toEqual(words);
});
