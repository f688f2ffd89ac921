import { memoryLinks } from "../../edges/memory/memory-link.ts";
import { emptyDrive, type MemoryDrive } from "../../edges/memory/memory-log.ts";
import { toHex } from "../../kernel/bytes.ts";
import { namedBy } from "../../kernel/graph.ts";
import type { SignedEvent } from "../../kernel/wire/signed-event.ts";
import { createSession, type Session } from "../links/session.ts";
import type { Replica } from "../replica.ts";
import type { Pod } from "./pod.ts";
import { unsigned, weaver } from "./weave.ts";

/** A few events by their names: whose they are, and what they name. */
export type World = ReadonlyMap<string, SignedEvent>;
export type Plan = Readonly<Record<string, { by: string; prev?: string; deps?: readonly string[] }>>;

export function worldOf(pod: Pod, plan: Plan): World {
  const write = weaver(pod);
  const world = new Map<string, SignedEvent>();
  const named = (name: string): SignedEvent => world.get(name) as SignedEvent;
  for (const [name, { by, prev, deps = [] }] of Object.entries(plan))
    world.set(name, write(by, prev === undefined ? undefined : named(prev), deps.map(named)));
  return world;
}

/** All parts of a world that somebody can have: whatever an event names is in it too. */
export function partsOf(world: World): readonly (readonly string[])[] {
  const nameOf = new Map([...world].map(([name, { event }]) => [event.id, name]));
  const names = [...world.keys()];
  const parts = Array.from({ length: 2 ** names.length }, (_, bits) => names.filter((_, at) => (bits >> at) % 2 === 1));
  return parts.filter((part) =>
    part.every((name) => {
      const named = namedBy((world.get(name) as SignedEvent).event).flatMap((id) => nameOf.get(id) ?? []);
      return named.every((one) => part.includes(one));
    }),
  );
}

/** Disks with a part of a world, as it comes in runs: only the ends of branches carry signatures. */
export async function disksOf(pod: Pod, world: World, part: readonly string[]): Promise<MemoryDrive["disk"]> {
  const drive = emptyDrive();
  const one = await pod.open("somebody", drive);
  const events = part.map((name) => world.get(name) as SignedEvent);
  const followed = new Set(events.map(({ event }) => event.prev));
  const received = await one.receive(events.map((each) => (followed.has(each.event.id) ? unsigned(each) : each)));
  if (received.refusal !== undefined) throw new Error(received.refusal.code);
  return drive.disk;
}

/** What happens to one message, counted from 0. */
export type Mishap = { readonly at: number; readonly what: "lost" | "doubled" | "late" | "cut" };

/** Two that talk over a way on which one thing goes wrong, or none. Where the way breaks off they begin anew. */
export type Talk = {
  readonly rest: () => Promise<void>;
  readonly tick: () => void;
  /** Messages so far. */
  readonly said: () => number;
  readonly end: () => void;
};

export function talkOf(one: Replica, other: Replica, mishap?: Mishap): Talk {
  let [under, late]: (() => void)[][] = [[], []];
  let [said, sessions]: [number, Session[]] = [0, []];

  function begin(): void {
    const links = memoryLinks((work) => under?.push(work));
    sessions = [createSession(one, links[0]), createSession(other, links[1])];
  }

  function end(): void {
    for (const session of sessions) session.end();
    [under, late] = [[], []];
  }

  function pass(work: () => void): void {
    const what = mishap?.at === said ? mishap.what : undefined;
    said += 1;
    if (what === "late") late?.push(work);
    if (what === "lost" || what === "late") return;
    if (what === "cut") {
      end();
      begin();
      return;
    }
    work();
    if (what === "doubled") work();
  }

  async function rest(): Promise<void> {
    for (let turn = 0; turn < 200; turn++) {
      const load = under ?? [];
      if (load.length === 0) return;
      under = [];
      for (const work of load) pass(work);
      await new Promise((resolve) => setImmediate(resolve));
    }
    throw new Error("they never come to rest");
  }

  function tick(): void {
    for (const session of sessions) session.tick();
    const works = late ?? [];
    late = [];
    for (const work of works) work();
  }

  begin();
  return { rest, tick, said: () => said, end };
}

/** Ticks until all have the same and none lacks anything; at most so many. */
export async function ticksUntilEven(replicas: readonly Replica[], talks: readonly Talk[], most = 9): Promise<number> {
  for (let ticks = 0; ; ticks++) {
    for (let still = 0; still < 2; still++) for (const talk of talks) await talk.rest();
    const ends = new Set(replicas.map((one) => toHex(one.fingerprint())));
    if (ticks === most || (ends.size === 1 && replicas.every((one) => one.damage() === undefined))) return ticks;
    for (const talk of talks) talk.tick();
  }
}
