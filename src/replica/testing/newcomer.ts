import { openMemoryBlobs } from "../../edges/memory/memory-blobs.ts";
import { emptyDrive, type MemoryDrive } from "../../edges/memory/memory-log.ts";
import type { Id } from "../../kernel/event.ts";
import { type CborValue, fromCbor, toCbor } from "../../kernel/wire/cbor.ts";
import { createSession, type Session } from "../links/session.ts";
import type { Replica } from "../replica.ts";
import { plant } from "./meeting.ts";
import { act, createPod, hand, type More } from "./pod.ts";
import { CALM, createAir } from "./weather.ts";

const DAYS = 24 * 60;

export async function shareAll(...replicas: readonly Replica[]): Promise<void> {
  for (const from of replicas) for (const to of replicas) if (from !== to) await hand(from, to);
}

/** Three households with a checkpoint that all of them signed, and some plantings since. */
export async function street() {
  const pod = await createPod();
  const open = (name: string, more: More = {}, drive: MemoryDrive = emptyDrive()) =>
    pod.open(name, drive, { blobs: openMemoryBlobs(), ...more });
  const replicas = await Promise.all(["anya", "bela", "cleo"].map((name) => open(name)));
  const [anya, bela, cleo] = replicas as [Replica, Replica, Replica];
  const people: Id[] = [];
  for (const one of replicas) people.push(await act(one, "members.join"));
  await shareAll(...replicas);
  const list = await act(anya, "members.list", { seats: people.map((person) => ({ person, household: person })) });
  await shareAll(...replicas);
  for (const one of replicas) {
    await act(one, "members.confirm", { list });
    await shareAll(...replicas);
  }
  await plant(bela, 6);
  await shareAll(...replicas);
  pod.clock.now += 31 * DAYS;
  for (const one of replicas) {
    await one.coSigning.keep();
    await shareAll(...replicas);
  }
  await plant(cleo, 3, "kale");
  await shareAll(...replicas);
  return { pod, open, anya, bela, cleo };
}

type Keep = (message: CborValue[]) => CborValue[] | undefined;

/** A session over the air, where what the second says goes through somebody's hands. */
export function meetThrough(one: Replica, other: Replica, through: Keep = (message) => message, slow = false) {
  const air = createAir(() => 0.5, CALM);
  const [left, right] = air.link();
  const { send } = right;
  const changed = (message: Uint8Array): void => {
    const value = through(fromCbor(message) as CborValue[]);
    if (value !== undefined) send(toCbor(value));
  };
  Object.assign(right, { send: changed });
  if (slow) for (const link of [left, right]) Object.assign(link, { isSlow: true });
  const reasons: (string | undefined)[] = [];
  const sessions: [Session, Session] = [
    createSession(one, left, (reason) => reasons.push(reason)),
    createSession(other, right, (reason) => reasons.push(reason)),
  ];
  return { air, sessions, reasons };
}

export async function restThrough(air: ReturnType<typeof createAir>): Promise<void> {
  for (let still = 0; still < 6; ) still = (await air.deliver()) ? 0 : still + 1;
}
