import { expect, test } from "vitest";
import { openMemoryBlobs } from "../../src/edges/memory/memory-blobs.ts";
import { openMemoryLog } from "../../src/edges/memory/memory-log.ts";
import { memoryOpeners } from "../../src/edges/memory/memory-openers.ts";
import { openCrypto } from "../../src/edges/sodium/sodium-crypto.ts";
import { logRows } from "../../src/practices/decisions/log/log.ts";
import { type DecisionLook, knownTo, outcomeNow } from "../../src/practices/decisions/reading.ts";
import { resolvingRow } from "../../src/practices/decisions/resolving/meetings-view.ts";
import { stepOf } from "../../src/practices/decisions/standing-outcome.ts";
import { METHODS } from "../../src/practices/decisions/words.ts";
import { practices } from "../../src/practices/index.ts";
import { openReplica } from "../../src/replica/open-replica.ts";
import { makeDemo } from "../demo.ts";

const NOW = 29_923_200;

test("[DC-16, DC-18, DC-53] whoever looks around in the demo street finds a decision in every state, each way of deciding, and talk about a block", async () => {
  const crypto = await openCrypto();
  const log = openMemoryLog();
  const deps = { crypto, openLog: () => log, openBlobs: () => openMemoryBlobs(), now: NOW, seed: "maple-street" };
  const { community, people } = await makeDemo(deps);
  const seed = people[0]?.seed as Uint8Array;
  const clock = () => NOW;
  const replica = await openReplica({
    ...{ community, practices, log, crypto, seed, clock, openers: memoryOpeners(), edition: "1" },
  });
  await replica.ready();
  const look = replica.lookAt("decisions") as DecisionLook;
  const matters = [...look.state.matters.values()];
  const outcomes = matters.map((matter) => ({ matter, ...outcomeNow(look, matter) }));
  const states = new Set(outcomes.map(({ state }) => state));
  expect([...states].sort()).toEqual([
    ...["blockPeriod", "blockReview", "blocked", "contested", "discussion", "documented", "framed", "hesitant"],
    ...["lapsed", "not-agreed", "provisional", "reopened", "withdrawn"],
  ]);
  const steps = new Set(outcomes.map(({ state, matter }) => stepOf(state, matter.notes.size > 0)));
  expect([...steps].sort()).toEqual(["look-back", "say", "settled", "talk"]);
  const methods = new Set(matters.flatMap(({ texts }) => [...texts.values()].map(({ rule }) => rule.method)));
  expect([...methods].sort()).toEqual([...METHODS].sort());
  const talks = matters.flatMap((matter) => resolvingRow(look, matter, outcomeNow(look, matter))?.meetings ?? []);
  expect(talks.map(({ state }) => state)).toEqual(["held", "ahead"]);
  expect(logRows(look).some(({ imported }) => imported)).toBe(true);
  expect(knownTo(look).rights.roll.size).toBeGreaterThan(20);
});
