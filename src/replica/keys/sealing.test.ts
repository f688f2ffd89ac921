import { describe, expect, test } from "vitest";
import { emptyDrive, openMemoryLog } from "../../edges/memory/memory-log.ts";
import { toHex } from "../../kernel/bytes.ts";
import { SEALED } from "../../kernel/event.ts";
import { inviteMessage } from "../../kernel/invite-proof.ts";
import { writeState } from "../../kernel/state-codec.ts";
import { diceOf } from "../../kernel/testing/random-log.ts";
import { practices } from "../../practices/index.ts";
import { foundCommunity } from "../found.ts";
import { openReplica } from "../open-replica.ts";
import type { Replica } from "../replica.ts";
import { act, createPod, hand, joined } from "../testing/pod.ts";
import { same } from "../testing/same.ts";

const pod = await createPod();
const founder = pod.crypto.keyPair(pod.seedOf("founder"));
const PEAS = { bed: 1, what: "peas at the wall" };

describe("who has the log and no key", () => {
  test("[K-8] keeps and passes on what it cannot read, and folds none of it", async () => {
    const [anya] = (await joined(pod, "anya")) as [Replica];
    const planted = await act(anya, "plots.plant", PEAS);
    const relay = await pod.open("relay", emptyDrive(), { isStranger: true });
    await hand(anya, relay);
    expect([relay.count(), relay.canRead(), anya.canRead()]).toEqual([anya.count(), false, true]);
    expect(relay.event(planted)?.body).toBe(SEALED);
    expect(writeState(relay.state())).not.toContain("peas");
    expect(relay.state().setAside.size).toBe(0);
    expect(await relay.ask({ kind: "plots.plant", body: PEAS })).toEqual({
      refusal: { code: "kernel.no-key", about: {} },
    });
    const bela = await pod.open("bela");
    await hand(relay, bela);
    same(anya, bela);
  });

  test("[K-1, K-8] reads everything at once when the key comes, and holds what the others hold", async () => {
    const [anya, bela] = (await joined(pod, "anya", "bela")) as [Replica, Replica];
    await act(anya, "plots.plant", PEAS);
    await hand(anya, bela);
    const picked = await act(bela, "plots.pick", { planting: bela.history().at(-1)?.event.id ?? "" });
    const drive = emptyDrive();
    const late = await pod.open("late", drive, { isStranger: true });
    await hand(bela, late);
    await late.unlock(founder);
    same(late, bela);
    expect(late.event(picked)?.body).not.toBe(SEALED);
    expect(await late.ask({ kind: "members.join", body: {} })).toHaveProperty("event");
  });

  test("[K-1, K-12] does not go on from a checkpoint that was made with other keys", async () => {
    const [anya] = (await joined(pod, "anya")) as [Replica];
    await act(anya, "plots.plant", PEAS);
    const drive = emptyDrive();
    const dark = await pod.open("late", drive, { isStranger: true });
    await hand(anya, dark);
    await dark.close();
    const lit = await pod.open("late", drive);
    await lit.ready();
    same(lit, anya);
    const again = await pod.open("late", drive, { isStranger: true });
    await again.ready();
    await again.unlock(founder);
    same(again, anya);
  });

  test("[K-1, K-8] whenever the key comes, the same events and keys make the same state", async () => {
    const everyone = await joined(pod, "anya", "bela", "carl");
    for (const [at, one] of everyone.entries()) {
      await act(one, "plots.plant", { bed: 1 + at, what: `beans ${at}` });
      for (const other of everyone) await hand(one, other);
    }
    const [anya] = everyone as [Replica, ...Replica[]];
    const all = anya.since(new Map(), 1000);
    for (let seed = 0; seed < 12; seed++) {
      const dice = diceOf(seed);
      const late = await pod.open(`late ${seed}`, emptyDrive(), { isStranger: true });
      const at = Math.floor(dice() * (all.length + 1));
      await late.receive(all.slice(0, at));
      await late.unlock(founder);
      await late.receive(all.slice(at));
      same(late, anya);
    }
  });
});

/** A community with real invites, founded by one device. */
async function founded() {
  const { crypto } = pod;
  const seedOf = (name: string) => pod.seedOf(name);
  const body = { name: "Elm", scale: "pod", timeZone: "UTC", language: "en", values: [] };
  const made = foundCommunity(practices, crypto, seedOf("anya"), 1, body);
  if ("problems" in made) throw new Error("not founded");
  const { community, first } = made;
  const open = async (name: string, drive = emptyDrive()) => {
    const log = openMemoryLog(drive);
    const replica = await openReplica({
      ...{ community, practices, log, crypto, seed: seedOf(name), clock: () => 9, edition: "1" },
    });
    await replica.ready();
    return replica;
  };
  const anya = await open("anya");
  await anya.receive([first]);
  await act(anya, "members.join", { name: "Anya", householdName: "Fern House" });
  const link = crypto.keyPair(seedOf("the link"));
  const key = toHex(link.publicKey);
  const invite = await act(anya, "members.invite", { key, uses: 2, until: 60 });
  const proof = (replica: Replica) => toHex(crypto.sign(inviteMessage(community, replica.device), link.secretKey));
  return { anya, open, link, invite, proof };
}

describe("an invite", () => {
  test("[K-8] opens the log for whoever has its link, from the log alone, and for nobody else", async () => {
    const { anya, open, link } = await founded();
    const [mark, eve] = [await open("mark"), await open("eve")];
    for (const one of [mark, eve]) await hand(anya, one);
    await mark.unlock(link);
    await eve.unlock(pod.crypto.keyPair(pod.seedOf("another link")));
    expect(mark.look("members.people")).toMatchObject({ rows: [{ name: "Anya", householdName: "Fern House" }] });
    expect(eve.look("members.people")).toEqual({ rows: [] });
    expect(writeState(eve.state())).not.toContain("Fern");
    same(mark, anya);
  });

  test("[K-8] is needed once: who joined by it opens the log with their own device from then on", async () => {
    const { anya, open, link, invite, proof } = await founded();
    const drive = emptyDrive();
    const mark = await open("mark", drive);
    await hand(anya, mark);
    await mark.unlock(link);
    await act(mark, "members.join", { name: "Mark", householdName: "Mill House", invite, proof: proof(mark) });
    const again = await open("mark", drive);
    expect(again.look("members.people")).toMatchObject({ rows: [{ name: "Anya" }, { name: "Mark" }] });
    await hand(again, anya);
    same(again, anya);
  });

  test("[K-8] whose box holds another key than the epoch's opens nothing, and that is told", async () => {
    const { anya, open, link } = await founded();
    const wrong = toHex(pod.crypto.box(link.publicKey, new Uint8Array(32)) ?? new Uint8Array());
    const epoch = String(anya.event(anya.community)?.body.epoch);
    const grant = await act(anya, "kernel.grant", {
      epoch,
      keys: [{ to: toHex(link.publicKey), box: wrong }],
      lane: [],
    });
    const box = toHex(pod.crypto.box(link.publicKey, new Uint8Array(64)) ?? new Uint8Array());
    const ofLane = await act(anya, "kernel.grant", { epoch, keys: [], lane: [{ to: toHex(link.publicKey), box }] });
    const mark = await open("mark");
    await hand(anya, mark);
    await mark.unlock(link);
    expect([...mark.wrongKeys()].sort()).toEqual([grant, ofLane].sort());
    same(mark, anya);
  });
});
