import { expect, test } from "vitest";
import { openMemoryBlobs } from "../../src/edges/memory/memory-blobs.ts";
import { openMemoryLog } from "../../src/edges/memory/memory-log.ts";
import { openCrypto } from "../../src/edges/sodium/sodium-crypto.ts";
import { makeDemo } from "../demo.ts";
import { inSpanish } from "./in-spanish.ts";
import { mapleStreet } from "./maple-street.ts";

/** What stays as it is: names of people, dates, and the words of the code. */
const SAME = new Set([...mapleStreet.homes.flatMap((home) => home.people), "Bea", "Radio", "Productivity ↑"]);
const CODE =
  /^(?:\d{4}-\d\d-\d\d|primary|secondary|other|yes|no|interested|teaching|aside|block|reservations|abstain|no-objection|approval|ranked|budget|consent|majority|most|straw|stands|no-value|preference|no-way|agenda|open|named|bicycle|board)$/;

function wordsIn(part: unknown): readonly string[] {
  if (typeof part === "string") return CODE.test(part) || SAME.has(part) ? [] : [part];
  return typeof part === "object" && part !== null ? Object.values(part).flatMap(wordsIn) : [];
}

test("the street that speaks Spanish says nothing in English", () => {
  const english = new Set(wordsIn(mapleStreet));
  expect(wordsIn(inSpanish(mapleStreet)).filter((words) => english.has(words))).toEqual([]);
});

test("it lives the same life", async () => {
  const crypto = await openCrypto();
  const told = {
    crypto,
    openLog: () => openMemoryLog(),
    openBlobs: () => openMemoryBlobs(),
    now: 29_923_200,
    seed: "maple-street",
  };
  const [english, spanish] = [await makeDemo(told), await makeDemo({ ...told, language: "es" })];
  expect(spanish.name).toBe("Calle del Arce");
  expect(spanish.events).toBe(english.events);
  expect(spanish.people.map(({ name }) => name)).toEqual(english.people.map(({ name }) => name));
});
