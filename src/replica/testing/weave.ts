import { toHex } from "../../kernel/bytes.ts";
import { namedBy } from "../../kernel/graph.ts";
import { kindsOf } from "../../kernel/kinds.ts";
import { allotment } from "../../kernel/testing/allotment.ts";
import { readCanonical, signedBytes, writeCanonical } from "../../kernel/wire/canonical.ts";
import type { SignedEvent } from "../../kernel/wire/signed-event.ts";
import type { Pod } from "./pod.ts";

const kinds = kindsOf(allotment().practices);

/** Writes events at any place that a test wants: what they say nobody can open, so that only their shape counts. */
export type Weaver = (
  by: string,
  prev: SignedEvent | undefined,
  deps?: readonly SignedEvent[],
  bytes?: number,
) => SignedEvent;

export function weaver({ crypto, community, seedOf, clock }: Pod): Weaver {
  const number = kinds.byKind.get("plots.plant")?.act.number ?? 0;
  let turn = 0;
  return (by, prev, deps = [], bytes = 32) => {
    turn += 1;
    const { publicKey, secretKey } = crypto.keyPair(seedOf(by));
    const place = { seq: prev === undefined ? 0 : prev.event.seq + 1, prev: prev?.event.id };
    const stand = { device: toHex(publicKey), minute: clock.now, ...place, deps: deps.map(({ event }) => event.id) };
    const body = new Uint8Array(bytes).fill(turn % 256).with(0, Math.floor(turn / 256));
    const canonical = writeCanonical(community, stand, number, body);
    const event = readCanonical(kinds, community, canonical);
    if ("code" in event) throw new Error(event.code);
    return { event, canonical, signature: crypto.sign(signedBytes(canonical), secretKey) };
  };
}

export function unsigned(one: SignedEvent): SignedEvent {
  return { ...one, signature: undefined };
}

/** Long things that several people wrote at the same time: each run's one signature comes after all the others' words. */
export function longRuns(
  write: Weaver,
  people: readonly string[],
  { events, bytes }: { readonly events: number; readonly bytes: number },
): readonly SignedEvent[] {
  let ends: (SignedEvent | undefined)[] = people.map(() => undefined);
  const all: SignedEvent[] = [];
  for (let turn = 1; turn <= events; turn++) {
    ends = people.map((by, at) => write(by, ends[at], [], bytes));
    for (const end of ends) if (end !== undefined) all.push(turn < events ? unsigned(end) : end);
  }
  return all;
}

/** Some of these events and all below them, and of those with followers of their own device some without a signature. */
export function somePart(
  events: readonly SignedEvent[],
  dice: () => number,
  { often, bare }: { readonly often: number; readonly bare: number },
): readonly SignedEvent[] {
  const taken = new Set<string>();
  const followed = new Set<string | undefined>();
  const part: SignedEvent[] = [];
  for (const one of [...events].reverse()) {
    if (!taken.has(one.event.id) && dice() >= often) continue;
    taken.add(one.event.id);
    for (const id of namedBy(one.event)) taken.add(id);
    part.push(followed.has(one.event.id) && dice() < bare ? unsigned(one) : one);
    followed.add(one.event.prev);
  }
  return part.reverse();
}
