import { describe, expect, test } from "vitest";
import { emptyDrive, type MemoryDrive } from "../../edges/memory/memory-log.ts";
import type { Draft, Refusal } from "../../kernel/event.ts";
import { diceOf } from "../../kernel/testing/random-log.ts";
import { DRAFTS_WAITING_MAX } from "../bounds.ts";
import type { Replica } from "../replica.ts";
import { meetThrough, restThrough, street } from "../testing/newcomer.ts";
import { hand } from "../testing/pod.ts";
import { same } from "../testing/same.ts";

const EVENTS = 3;
const JOIN: Draft = { kind: "members.join", body: {} };
const PEAS: Draft = { kind: "plots.plant", body: { bed: 1, what: "peas" } };
const MINT: Draft = { kind: "plots.pick", body: { planting: "ab".repeat(32) } };

/** Meets somebody who tells what the community is, and of whose events only some come through. */
async function visit(newcomer: Replica, host: Replica, passes: () => boolean = () => false): Promise<void> {
  const { air, sessions } = meetThrough(newcomer, host, (message) =>
    message[0] !== EVENTS || passes() ? message : undefined,
  );
  for (let tick = 0; tick < 2; tick++) {
    await restThrough(air);
    for (const one of sessions) one.tick();
  }
  await restThrough(air);
  for (const one of sessions) one.end();
}

async function soon(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !isSo(); turn++) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(isSo()).toBe(true);
}

const ofDora = (replica: Replica) => replica.history().filter(({ event }) => event.device === replica.device);

describe("what a newcomer says before the history is here", () => {
  test("[K-3, K-4] waits on this device, outlives it being switched off, and is signed once the history is here", async () => {
    const { open, anya } = await street();
    const drive = emptyDrive();
    const dora = await open("dora", {}, drive);
    await visit(dora, anya);
    expect(dora.snapshots?.shown()).toBeDefined();
    const answers = [dora.askWhenRead(JOIN), dora.askWhenRead(PEAS)];
    await soon(() => dora.waiting().length === 2);
    expect(ofDora(dora)).toEqual([]);
    // Switched off and on again: nobody waits for an answer any more, and it is said all the same.
    const again = await open("dora", {}, drive);
    expect(again.waiting().map(({ draft }) => draft.kind)).toEqual([JOIN.kind, PEAS.kind]);
    await visit(again, anya, () => true);
    await soon(() => again.waiting().length === 0);
    expect(ofDora(again).map(({ event, setAside }) => [event.kind, setAside])).toEqual([
      [JOIN.kind, undefined],
      [PEAS.kind, undefined],
    ]);
    await hand(again, anya);
    same(again, anya);
    void answers;
  });

  test("[K-1] is the very event that it would have been if it had been said after", { timeout: 90_000 }, async () => {
    const { open, anya } = await street();
    for (const seed of [1, 2]) {
      const dice = diceOf(seed);
      const name = `dora ${seed}`;
      const ends: Replica[] = [];
      for (const when of ["before", "after"] as const) {
        const host = await open(`host ${seed} ${when}`);
        await hand(anya, host);
        const dora = await open(name);
        await visit(dora, host);
        const says = [JOIN, ...Array.from({ length: 1 + (seed % 3) }, () => PEAS)];
        const answers = when === "before" ? says.map((draft) => dora.askWhenRead(draft)) : [];
        await visit(dora, host, () => dice() < 0.5);
        await visit(dora, host, () => true);
        if (when === "after") for (const draft of says) answers.push(dora.askWhenRead(draft));
        for (const answer of await Promise.all(answers)) expect(answer).toHaveProperty("event");
        ends.push(dora);
      }
      same(...ends);
      expect(ends.map((one) => ofDora(one).map(({ event }) => event.id))[0]).toEqual(
        ends.map((one) => ofDora(one).map(({ event }) => event.id))[1],
      );
    }
  });

  test("[K-4] is signed once, also where the power went between signing it and saying so", async () => {
    const { open, anya } = await street();
    const drive = emptyDrive();
    const dora = await open("dora", {}, drive);
    await visit(dora, anya);
    void dora.askWhenRead(JOIN);
    await soon(() => dora.waiting().length === 1);
    const waiting = drive.disk.notes.get("waiting") as NonNullable<ReturnType<MemoryDrive["disk"]["notes"]["get"]>>;
    await visit(dora, anya, () => true);
    await soon(() => dora.waiting().length === 0);
    drive.disk = { ...drive.disk, notes: new Map([...drive.disk.notes, ["waiting", waiting]]) };
    const again = await open("dora", {}, drive);
    expect(again.waiting()).toHaveLength(1);
    await again.ready();
    await soon(() => again.waiting().length === 0);
    expect(ofDora(again)).toHaveLength(1);
  });

  test("is told, and not signed, where the rules are against it when its turn comes", async () => {
    const { open, anya } = await street();
    const drive = emptyDrive();
    const dora = await open("dora", {}, drive);
    await visit(dora, anya);
    const first = dora.askWhenRead(PEAS);
    await soon(() => dora.waiting().length === 1);
    const { notes } = drive.disk;
    await visit(dora, anya, () => true);
    const against: Refusal = { code: "plots.join-first", about: {} };
    expect(await first).toEqual({ refusal: against });
    expect(dora.waiting()).toEqual([]);
    // Who asked is not there any more: it stands here until somebody has read it.
    drive.disk = { ...drive.disk, notes };
    const again = await open("dora", {}, drive);
    await again.ready();
    await soon(() => again.waiting()[0]?.against !== undefined);
    expect(again.waiting()).toMatchObject([{ draft: PEAS, against }]);
    expect(ofDora(again)).toEqual([]);
    expect(await again.askWhenRead(JOIN)).toHaveProperty("event");
    await again.letGo(again.waiting()[0]?.draft ?? JOIN);
    expect(again.waiting()).toEqual([]);
  });

  test("[K-3] waits for what it names, also where nothing is shown before", async () => {
    const { open, anya } = await street();
    const dora = await open("dora");
    expect(dora.snapshots?.shown()).toBeUndefined();
    const planting = anya.history().find(({ event }) => event.kind === PEAS.kind)?.event.id ?? "";
    const joined = await dora.askWhenRead(JOIN);
    expect(joined).toHaveProperty("event");
    const picked = dora.askWhenRead({ ...MINT, body: { planting } });
    await soon(() => dora.waiting().length === 1);
    await hand(anya, dora);
    expect(await picked).toHaveProperty("event");
  });

  test("[K-3] is signed in the order in which it was said, though the second could have gone first", async () => {
    const { open, anya } = await street();
    const dora = await open("dora");
    const planting = anya.history().find(({ event }) => event.kind === PEAS.kind)?.event.id ?? "";
    await dora.askWhenRead(JOIN);
    const picked = dora.askWhenRead({ ...MINT, body: { planting } });
    await soon(() => dora.waiting().length === 1);
    const both = [picked, dora.askWhenRead(PEAS)];
    await soon(() => dora.waiting().length === 2);
    expect(ofDora(dora)).toHaveLength(1);
    await hand(anya, dora);
    for (const answer of await Promise.all(both)) expect(answer).toHaveProperty("event");
    expect(ofDora(dora).map(({ event }) => event.kind)).toEqual([JOIN.kind, MINT.kind, PEAS.kind]);
  });

  test("[K-4] is let go of by whoever said it while it waits: whoever waits for the answer is told, and it is never signed", async () => {
    const { open, anya } = await street();
    const dora = await open("dora");
    const planting = anya.history().find(({ event }) => event.kind === PEAS.kind)?.event.id ?? "";
    await dora.askWhenRead(JOIN);
    const picked = dora.askWhenRead({ ...MINT, body: { planting } });
    await soon(() => dora.waiting().length === 1);
    await dora.letGo(dora.waiting()[0]?.draft ?? MINT);
    expect(await picked).toEqual({ refusal: { code: "kernel.reading", about: {} } });
    await hand(anya, dora);
    await soon(() => dora.waiting().length === 0);
    expect(ofDora(dora)).toHaveLength(1);
  });

  test("[K-11] is refused at once where it does not fit its declaration", async () => {
    const { open, anya } = await street();
    const dora = await open("dora");
    await visit(dora, anya);
    expect(await dora.askWhenRead({ kind: PEAS.kind, body: { bed: "first" } })).toHaveProperty("problems");
    expect(await dora.askWhenRead({ kind: "plots.nothing", body: {} })).toHaveProperty("refusal");
    expect(dora.waiting()).toEqual([]);
  });

  test("[K-10] no more than so many wait", async () => {
    const { open, anya } = await street();
    const dora = await open("dora");
    await visit(dora, anya);
    for (let at = 0; at < DRAFTS_WAITING_MAX; at++) {
      void dora.askWhenRead(PEAS);
      await soon(() => dora.waiting().length === at + 1);
    }
    expect(await dora.askWhenRead(PEAS)).toEqual({ refusal: { code: "kernel.reading", about: {} } });
  });
});
