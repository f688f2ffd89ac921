import { expect, test } from "vitest";
import { openMemoryBlobs } from "../../src/edges/memory/memory-blobs.ts";
import { openMemoryLog } from "../../src/edges/memory/memory-log.ts";
import { memoryOpeners } from "../../src/edges/memory/memory-openers.ts";
import { openCrypto } from "../../src/edges/sodium/sodium-crypto.ts";
import type { PersistentMap } from "../../src/kernel/persistent-map.ts";
import { allSteps } from "../../src/kernel/steps.ts";
import { logRows } from "../../src/practices/decisions/log/log.ts";
import { type DecisionLook, knownTo, outcomeNow } from "../../src/practices/decisions/reading.ts";
import { resolvingRow } from "../../src/practices/decisions/resolving/meetings-view.ts";
import { stepOf } from "../../src/practices/decisions/standing-outcome.ts";
import { METHODS } from "../../src/practices/decisions/words.ts";
import { practices } from "../../src/practices/index.ts";
import { type Meant, readCheckpoint, writeCheckpoint } from "../../src/replica/checkpoint/checkpoint.ts";
import { openHistory } from "../../src/replica/history.ts";
import { createLooking } from "../../src/replica/looking.ts";
import { rehearsing } from "../../src/replica/newcomers/rehearsal.ts";
import { openReplica } from "../../src/replica/open-replica.ts";
import type { ReplicaDeps } from "../../src/replica/replica-deps.ts";
import { makeDemo } from "../demo.ts";

const NOW = 29_923_200;

/** The street as its first person knows it. */
async function demo() {
  const crypto = await openCrypto();
  const log = openMemoryLog();
  const told = { crypto, openLog: () => log, openBlobs: () => openMemoryBlobs(), now: NOW, seed: "maple-street" };
  const { community, people } = await makeDemo(told);
  const clock = () => NOW;
  const deps = { ...{ community, practices, log, crypto, clock, edition: "1" }, seed: people[0]?.seed as Uint8Array };
  const replica = await openReplica({ ...deps, openers: memoryOpeners() });
  await replica.ready();
  return { deps, replica };
}

test("[DC-16, DC-18, DC-53, DC-54] whoever looks around in the demo street finds a decision in every state, each way of deciding, talk about a block, and what a room decided by name", async () => {
  const { replica } = await demo();
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
  const inRoom = logRows(look).filter(({ item }) => item !== undefined);
  expect(inRoom.map(({ approved }) => approved)).toEqual([expect.stringMatching(/^In the meeting; .*Lise.*; .*Paul$/)]);
  expect(knownTo(look).rights.roll.size).toBeGreaterThan(20);
});

test("[K-11, K-12] pages can show a newcomer the street before its history is here, and none in which a record is bent", async () => {
  const { deps, replica } = await demo();
  const { rights, time } = replica.lookAt("members");
  const about = { edition: "1", vector: [], keys: [], me: undefined, count: replica.count() };
  const meant: Meant = { ...about, state: replica.state(), rights, time };
  const newcomer: ReplicaDeps = { ...deps, log: openMemoryLog(), seed: deps.crypto.random(32) };
  const history = await openHistory(newcomer);
  const isFine = (one: Meant): boolean => {
    const read = readCheckpoint(writeCheckpoint(one), "1");
    return (
      read !== undefined &&
      allSteps(
        rehearsing(
          practices,
          read,
          createLooking(newcomer, history, new Map(), () => read),
        ),
      )
    );
  };
  expect(isFine(meant)).toBe(true);
  for (const [practice, part] of [
    ["rotation", "turns"],
    ["meetings", "series"],
    ["decisions", "matters"],
  ] as const) {
    const own = meant.state.practices[practice] as Record<string, PersistentMap<unknown>>;
    const [[key = ""] = []] = own[part] ?? [];
    const bent = { ...own, [part]: own[part]?.with(key, 7) };
    const state = { ...meant.state, practices: { ...meant.state.practices, [practice]: bent } };
    expect([practice, isFine({ ...meant, state })]).toEqual([practice, false]);
  }
});
