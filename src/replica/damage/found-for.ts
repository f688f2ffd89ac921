import type { Entry } from "../../kernel/entry.ts";
import { type Graph, inOrder } from "../../kernel/graph.ts";
import type { SignedEvent } from "../../kernel/wire/signed-event.ts";
import type { KeptEvents } from "../log/kept-events.ts";
import type { Damage, Wanted } from "./damage.ts";

/**
 * What a damaged log asks a peer for: the stretches of chains before which all is here, so that they can be checked; and
 * by their ids events that what is here names. A place in a chain may be taken by another history by then, and only the id
 * tells which event was lost; and what is lost of one chain may stand on it.
 */
export function wantedFor({ stretches = [], missing = [] }: Partial<Damage>, graph: Graph): Wanted {
  const askable = stretches.filter(({ device, from }) => from === (graph.last(device)?.event.seq ?? -1) + 1);
  return { stretches: askable, ids: missing };
}

/**
 * What is here of that, each after those it names, at most `max` and some more: each goes on to the next signature, since
 * who asks may have nothing that vouches for it.
 */
export function foundFor(
  { stretches, ids }: Wanted,
  graph: Graph,
  signed: Pick<KeptEvents, "get">,
  max: number,
): readonly SignedEvent[] {
  const found = new Set<Entry>();
  const isSigned = ({ event }: Entry): boolean => signed.get(event.id)?.signature !== undefined;
  for (const { device, from, to } of stretches) {
    for (let seq = from; found.size < max || seq > from; seq++) {
      const entry = graph.at(device, seq);
      if (entry === undefined) break;
      found.add(entry);
      if ((seq >= to || found.size >= max) && isSigned(entry)) break;
    }
  }
  for (const id of ids) {
    const entry = found.size < max ? graph.get(id) : undefined;
    if (entry !== undefined) for (const one of untilSigned(entry, isSigned)) found.add(one);
  }
  return [...found].sort(inOrder).flatMap(({ event }) => signed.get(event.id) ?? []);
}

/** An event and those after it in its chain, up to a signature that vouches for it; itself alone where there is none. */
function untilSigned(entry: Entry, isSigned: (entry: Entry) => boolean): readonly Entry[] {
  const { branch, event } = entry;
  const on: Entry[] = [];
  for (const one of branch.entries.slice(event.seq - branch.from)) {
    on.push(one);
    if (isSigned(one)) return on;
  }
  return [entry];
}
