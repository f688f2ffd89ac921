import { describe, expect, test } from "vitest";
import { openMemoryBlobs } from "../../edges/memory/memory-blobs.ts";
import { emptyDrive } from "../../edges/memory/memory-log.ts";
import { CO_SIGNED } from "../../kernel/co-signed.ts";
import { kindsOf } from "../../kernel/kinds.ts";
import { PersistentMap } from "../../kernel/persistent-map.ts";
import { startState } from "../../kernel/state.ts";
import { stateHash } from "../../kernel/state-codec.ts";
import { allSteps } from "../../kernel/steps.ts";
import { allotment } from "../../kernel/testing/allotment.ts";
import { bodyOnWire, signedBytes, writeCanonical } from "../../kernel/wire/canonical.ts";
import { type CborValue, fromCbor, toCbor } from "../../kernel/wire/cbor.ts";
import { writeCheckpoint } from "../checkpoint/checkpoint.ts";
import { createSession } from "../links/session.ts";
import type { Link } from "../ports.ts";
import type { Replica } from "../replica.ts";
import { meetOnce } from "../testing/meeting.ts";
import { meetThrough as meet, restThrough as rest, shareAll, street } from "../testing/newcomer.ts";
import { act, createPod, hand } from "../testing/pod.ts";
import { same } from "../testing/same.ts";

const [EVENTS, NEW, SNAPSHOT, WHAT, HASH] = [3, 13, 14, 15, 16];

const kinds = kindsOf(allotment().practices);

const plantings = (replica: Replica): number =>
  (replica.state().practices.plots as { plantings: { size: number } }).plantings.size;

describe("a newcomer's snapshot", () => {
  test("[K-12] shows what the households signed before any of the history has come, and nothing is signed meanwhile", async () => {
    const { open, anya } = await street();
    const dora = await open("dora");
    const held: CborValue[][] = [];
    const { air, sessions } = meet(dora, anya, (message) => {
      if (message[0] !== EVENTS) return message;
      held.push(message);
      return undefined;
    });
    await rest(air);
    expect(held.length).toBeGreaterThan(0);
    expect(dora.count()).toBe(1);
    expect(plantings(dora)).toBe(6);
    expect(dora.lookAt("plots").rights.roll.size).toBe(3);
    expect(await dora.ask({ kind: "members.join", body: {} })).toEqual({
      refusal: { code: "kernel.reading", about: {} },
    });
    expect(dora.would({ kind: "members.join", body: {} })).toEqual({ refusal: { code: "kernel.reading", about: {} } });
    sessions[0].end();
  });

  test("[K-1] gives way to the history once that is here, which then counts alone", async () => {
    const { open, anya, bela } = await street();
    const dora = await open("dora");
    await meetOnce(dora, anya, 3);
    expect(dora.snapshots?.shown()).toBeUndefined();
    expect(dora.snapshots?.alarm()).toBeUndefined();
    expect(dora.differences()).toEqual([]);
    same(anya, bela, dora);
    await act(dora, "members.join");
  });

  test("[K-1, K-2] one that says something else than the history behind it is thrown away, and the first event is named", async () => {
    const { open, anya, bela, cleo } = await street();
    // The software of two thirds of the households misunderstood the third planting in the same way, and they signed it.
    const third = anya.history().filter(({ event }) => event.kind === "plots.plant")[2]?.event.id ?? "";
    const [known] = anya.coSigning.all();
    const meaning = allSteps(anya.coSigning.meaning(known?.id ?? ""));
    if (meaning === undefined) throw new Error("nothing was signed");
    const plots = meaning.state.practices.plots as { plantings: PersistentMap<object> };
    const wrong = { ...plots, plantings: plots.plantings.with(third, { bed: 9 }) };
    const state = { ...meaning.state, practices: { ...meaning.state.practices, plots: wrong } };
    const [rules, hash] = stateHash(state, meaning.rights.rulesVersion).split(":");
    const checkpoint = await act(anya, "kernel.checkpoint", { rules: Number(rules), state: hash ?? "" });
    await shareAll(anya, bela, cleo);
    await act(bela, "kernel.agree", { checkpoint });
    await shareAll(anya, bela, cleo);
    const bytes = writeCheckpoint({ edition: "1", vector: [], keys: [], me: undefined, ...meaning, state });
    const part = (await anya.blobs?.hold(bytes)) ?? "";
    const place = anya.coSigning.covered(checkpoint).findIndex(({ id }) => id === third);

    const dora = await open("dora");
    const held: CborValue[][] = [];
    const { air, sessions } = meet(dora, anya, (message) => {
      if (message[0] === SNAPSHOT) return message.with(3, [Buffer.from(part, "hex")]);
      if (message[0] === HASH && Number(message[2]) > place) return message.with(3, "1:wrong");
      if (message[0] !== EVENTS || held.length > 0) return message;
      held.push(message);
      return undefined;
    });
    await rest(air);
    expect(dora.snapshots?.shown()).toBeDefined();
    for (let ticks = 0; ticks < 4; ticks++) {
      for (const one of sessions) one.tick();
      await rest(air);
    }
    expect(dora.snapshots?.shown()).toBeUndefined();
    expect(dora.snapshots?.alarm()).toMatchObject({ checkpoint, first: third });
    expect(dora.differences()).toMatchObject([{ checkpoint, first: third }]);
    same(anya, dora);
  });

  test("[K-5, K-4] one of a checkpoint that was never written gives way to a history that somebody else has just so", async () => {
    const { pod, open, anya } = await street();
    const meaning = allSteps(anya.coSigning.meaning(anya.coSigning.all()[0]?.id ?? ""));
    if (meaning === undefined) throw new Error("nothing was signed");
    // One who has the key makes up a community of a single household, their own, and signs for it.
    const rights = { ...meaning.rights, roll: (PersistentMap.empty as PersistentMap<string>).with("eve", "eve") };
    const [rules, state = ""] = stateHash(meaning.state, rights.rulesVersion).split(":");
    const { publicKey, secretKey } = pod.crypto.keyPair(pod.seedOf("eve"));
    const stand = { device: Buffer.from(publicKey).toString("hex"), seq: 0, prev: undefined, minute: 1, deps: [] };
    const body = bodyOnWire(kinds, CO_SIGNED.checkpoint.kind, { rules: Number(rules), state }, stand);
    const canonical = writeCanonical(pod.community, stand, CO_SIGNED.checkpoint.number, body);
    const signed = [canonical, pod.crypto.sign(signedBytes(canonical), secretKey)];
    const bytes = writeCheckpoint({ edition: "1", vector: [], keys: [], me: undefined, ...meaning, rights });
    const part = Buffer.from((await anya.blobs?.hold(bytes)) ?? "", "hex");

    const dora = await open("dora");
    const lie = meet(dora, anya, (message) => {
      if (message[0] === EVENTS) return undefined;
      return message[0] === SNAPSHOT ? [SNAPSHOT, signed, [], [part]] : message;
    });
    await rest(lie.air);
    for (const one of lie.sessions) one.end();
    expect(dora.lookAt("plots").rights.roll.size).toBe(1);
    const said = dora.askWhenRead({ kind: "members.join", body: {} });
    await meetOnce(dora, anya, 3);
    expect(dora.snapshots?.shown()).toBeUndefined();
    expect(dora.lookAt("plots").rights.roll.size).toBe(3);
    expect(await said).toHaveProperty("event");
  });

  test("[K-2] a state that is not the one that was signed is never shown", async () => {
    const { open, anya } = await street();
    const meaning = allSteps(anya.coSigning.meaning(anya.coSigning.all()[0]?.id ?? ""));
    if (meaning === undefined) throw new Error("nothing was signed");
    const state = { ...meaning.state, practices: { ...meaning.state.practices, plots: startState([]).practices } };
    const readable = writeCheckpoint({ edition: "1", vector: [], keys: [], me: undefined, ...meaning, state });
    for (const bytes of [readable, new TextEncoder().encode("no state at all")]) {
      const dora = await open("dora");
      const part = (await anya.blobs?.hold(bytes)) ?? "";
      const { air } = meet(dora, anya, (message) => {
        if (message[0] === EVENTS) return undefined;
        return message[0] === SNAPSHOT ? message.with(3, [Buffer.from(part, "hex")]) : message;
      });
      await rest(air);
      expect(dora.snapshots?.shown()).toBeUndefined();
    }
  });

  test("[K-5] one that fewer devices signed than two thirds of its own households is never shown", async () => {
    const { open, anya } = await street();
    const dora = await open("dora");
    const { air } = meet(dora, anya, (message) => {
      if (message[0] === EVENTS) return undefined;
      return message[0] === SNAPSHOT ? message.with(2, []) : message;
    });
    await rest(air);
    expect(dora.snapshots?.shown()).toBeUndefined();
  });

  test("[K-8] nobody without a key is told, or can read what others are told", async () => {
    const { open, anya } = await street();
    const hub = await open("hub", { isStranger: true, keepsOffered: true });
    await hand(anya, hub);
    expect(await hub.snapshots?.tell([])).toBeUndefined();
    const stranger = await open("eve", { isStranger: true });
    const { air } = meet(stranger, anya, (message) => (message[0] === EVENTS ? undefined : message));
    await rest(air);
    expect(stranger.snapshots?.shown()).toBeUndefined();
  });

  test("[K-10] over a slow link nobody asks and nobody tells", async () => {
    const { open, anya } = await street();
    const dora = await open("dora");
    const said: unknown[] = [];
    const { air } = meet(
      dora,
      anya,
      (message) => {
        said.push(message[0]);
        return message;
      },
      true,
    );
    await rest(air);
    expect(said.filter((sort) => Number(sort) >= 8)).toEqual([]);
    same(anya, dora);
  });
});

describe("[K-10] somebody who means ill, with snapshots", () => {
  const SIGNED: CborValue = [new Uint8Array(9), new Uint8Array(64)];
  const garbage: readonly (readonly [string, CborValue[]])[] = [
    ["keys that are none", [NEW, [7]]],
    ["more keys than may be named", [NEW, Array.from({ length: 5 }, () => new Uint8Array(32))]],
    ["a snapshot without a checkpoint", [SNAPSHOT, 7, [], []]],
    ["more parts than there may be", [SNAPSHOT, SIGNED, [], Array.from({ length: 257 }, () => new Uint8Array(32))]],
    ["more who agreed than a message may hold", [SNAPSHOT, SIGNED, Array.from({ length: 65 }, () => SIGNED), []]],
    ["somebody who agreed with nothing", [SNAPSHOT, SIGNED, [SIGNED, [new Uint8Array(9), 7]], []]],
    ["an agreement of nobody", [SNAPSHOT, SIGNED, 7, []]],
    ["an invite that is none", [SNAPSHOT, SIGNED, [], [], 7]],
    ["a hash after a number of events that is none", [WHAT, new Uint8Array(32), "3"]],
    ["a hash of nothing", [WHAT, new Uint8Array(31), 3]],
    ["an answer that is none", [HASH, new Uint8Array(32), -1]],
  ];
  for (const [what, message] of garbage) {
    test(`is dropped for ${what}`, async () => {
      const { anya } = await quick();
      const peer = byHand(anya);
      peer.say(...message);
      expect(peer.reason()).toBe("garbage");
    });
  }

  test("is told once on each link, and so many hashes between two ticks", async () => {
    const { anya } = await street();
    const peer = byHand(anya);
    const key = new Uint8Array(32);
    for (let times = 0; times < 5; times++) peer.say(NEW, [key]);
    const [checkpoint] = anya.coSigning.all();
    for (let count = 0; count < 100; count++) peer.say(WHAT, Buffer.from(checkpoint?.id ?? "", "hex"), count % 9);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(peer.of(SNAPSHOT)).toHaveLength(1);
    expect(peer.of(HASH)).toHaveLength(32);
    peer.session.tick();
    peer.say(WHAT, Buffer.from(checkpoint?.id ?? "", "hex"), 2);
    expect(peer.of(HASH)).toHaveLength(33);
    expect(peer.of(HASH).at(-1)).toHaveLength(4);
  });

  test("[K-10] is told of the checkpoint that was told, and of no other event: each would be folded afresh", async () => {
    const { anya } = await street();
    const peer = byHand(anya);
    const told = anya.coSigning.all()[0]?.id ?? "";
    const other = anya.history().findLast(({ event }) => event.id !== told)?.event.id ?? "";
    const what = (id: string): unknown => {
      peer.say(WHAT, Buffer.from(id, "hex"), 2);
      return peer.of(HASH).at(-1)?.[3];
    };
    expect(what(told)).toBeUndefined();
    peer.say(NEW, [new Uint8Array(32)]);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(what(told)).toBe(anya.coSigning.hashAt(told, 2));
    expect(what(other)).toBeUndefined();
    expect(anya.coSigning.hashAt(other, 2)).toBeDefined();
  });
});

async function quick() {
  const pod = await createPod();
  return { anya: await pod.open("anya", emptyDrive(), { blobs: openMemoryBlobs() }) };
}

function byHand(replica: Replica) {
  const heard: CborValue[][] = [];
  let reason: string | undefined;
  const link: Link = {
    send: (message) => void heard.push(fromCbor(message) as CborValue[]),
    close: () => {},
    waiting: () => 0,
    onMessage: () => {},
    onClose: () => {},
  };
  const session = createSession(replica, link, (why) => {
    reason = why;
  });
  const say = (...parts: CborValue[]): void => link.onMessage(toCbor(parts));
  return { say, session, reason: () => reason, of: (sort: number) => heard.filter(([one]) => one === sort) };
}
