import { openMemoryBlobs } from "../../edges/memory/memory-blobs.ts";
import { emptyDrive, openMemoryLog } from "../../edges/memory/memory-log.ts";
import { memoryOpeners } from "../../edges/memory/memory-openers.ts";
import { toHex } from "../../kernel/bytes.ts";
import { type Body, type Id, MINUTES_PER_DAY } from "../../kernel/event.ts";
import { inviteMessage } from "../../kernel/invite-proof.ts";
import type { AnyPractice } from "../../kernel/practice.ts";
import { practices as house } from "../../practices/index.ts";
import { foundCommunity } from "../found.ts";
import { openReplica } from "../open-replica.ts";
import type { Openers } from "../ports.ts";
import type { Replica } from "../replica.ts";
import { act, createPod, hand } from "./pod.ts";

const { crypto, seedOf } = await createPod();
const NOTHING = { seats: [], addValues: [], dropValues: [], numbers: [], remove: [], dormant: [], adopt: [] };

/** A pod of four on the roll, of the real practices and with real invites. */
export async function street(more: readonly AnyPractice[] = []) {
  const practices = [...house, ...more];
  const body = { name: "Elm", scale: "pod", timeZone: "UTC", language: "en", values: [] };
  const made = foundCommunity(practices, crypto, seedOf("anya"), 1, body);
  if ("problems" in made) throw new Error("not founded");
  const { community, first } = made;
  let now = 1;
  const kept = new Map<string, Openers>();
  const openersOf = (name: string): Openers => {
    const own = kept.get(name) ?? memoryOpeners();
    kept.set(name, own);
    return own;
  };
  const open = async (name: string, drive = emptyDrive(), openers: Openers = openersOf(name)) => {
    const [log, seed, clock] = [openMemoryLog(drive), seedOf(name), () => now];
    const own = { log, seed, clock, openers, blobs: openMemoryBlobs() };
    const replica = await openReplica({ community, practices, crypto, edition: "1", ...own });
    await replica.ready();
    return replica;
  };
  const invite = async (by: Replica, name: string, { uses = 9, minutes = 60 } = {}) => {
    const key = crypto.keyPair(seedOf(name));
    const until = now + minutes;
    return { key, id: await act(by, "members.invite", { key: toHex(key.publicKey), uses, until }) };
  };
  const join = async (name: string, from: Replica, way: Awaited<ReturnType<typeof invite>>, where: Body) => {
    const one = await open(name);
    await hand(from, one);
    await one.unlock(way.key);
    const proof = toHex(crypto.sign(inviteMessage(community, one.device), way.key.secretKey));
    await act(one, "members.join", { name, ...where, invite: way.id, proof });
    await hand(one, from);
    return one;
  };
  const anya = await open("anya");
  await anya.receive([first]);
  await act(anya, "members.join", { name: "Anya", householdName: "Fern" });
  const way = await invite(anya, "the wall");
  const others: Replica[] = [];
  for (const name of ["bela", "carl", "dora"]) others.push(await join(name, anya, way, { householdName: name }));
  const everyone = [anya, ...others] as [Replica, Replica, Replica, Replica];
  const share = async (...some: Replica[]) => {
    for (const from of some) for (const to of some) if (from !== to) await hand(from, to);
  };
  await share(...everyone);
  const seats = everyone.map((one) => ({ person: one.me(), household: one.me() }));
  const list = await act(anya, "members.list", { seats });
  for (const one of everyone) {
    await share(...everyone);
    await act(one, "members.confirm", { list });
  }
  await share(...everyone);
  const pass = (minutes: number) => (now += minutes);
  for (const one of everyone) clocks.set(one, pass);
  return { everyone, share, invite, join, open, openersOf, pass };
}

/** The clock of each street, for what takes days. */
const clocks = new WeakMap<Replica, (minutes: number) => void>();

const parentOf = (replica: Replica): Id => replica.lookAt("charter").lane.chain.at(-1)?.id ?? "";

/** A motion, the yes of some, and its conclusion by the first of them. */
export async function carry(change: Body, by: Replica, voters: readonly Replica[], share: () => Promise<void>) {
  const motion = await act(by, "charter.propose", { parent: parentOf(by), ...NOTHING, ...change });
  await share();
  for (const one of voters) {
    const said = await one.ask({ kind: "charter.say", body: { motion, yes: "yes" } });
    if (!("event" in said) && !("refusal" in said)) throw new Error(JSON.stringify(said));
    await share();
  }
  const ballots = [...by.lookAt("charter").lane.yesOn(motion).values()];
  await voters[0]?.ask({ kind: "charter.conclude", body: { motion, ballots } });
  await share();
}

/** A motion that removes somebody, after the review that it takes; and what happens between the two. */
export async function remove(
  whom: Replica,
  by: Replica,
  voters: readonly Replica[],
  share: () => Promise<void>,
  meanwhile: () => Promise<unknown> = async () => {},
) {
  const review = await reviewed(whom, by, voters, share);
  await meanwhile();
  await carry({ remove: [whom.me()], why: "They broke what we share.", review }, by, voters, share);
}

/** A review of somebody that has gone through its gate: notice, hearing, and the days of both. */
export async function reviewed(
  whom: Replica,
  by: Replica,
  voters: readonly Replica[],
  share: () => Promise<void>,
): Promise<Id> {
  const wait = async (days: number) => {
    await share();
    clocks.get(by)?.(days * MINUTES_PER_DAY);
    for (const one of voters) await one.ask({ kind: "kernel.witness", body: {} });
    await share();
  };
  const people = [by.me(), whom.me()];
  const circle = await act(by, "kernel.audience", { practice: "reviews", lasts: "until-destroyed", people, boxes: [] });
  const about = { rule: "What we share", offered: "circle", parties: [], hearing: 1 };
  const review = await act(by, "reviews.open", { person: whom.me(), ...about, circle });
  await wait(0);
  await wait(16);
  await act(by, "reviews.hear", { review, spoke: "spoke" });
  await wait(0);
  await wait(6);
  return review;
}
