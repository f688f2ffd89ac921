import { enteredFor } from "../by-hand.ts";
import type { Entry } from "../entry.ts";
import { type Id, no, type PersonId, type Verdict, yes } from "../event.ts";
import type { Graph } from "../graph.ts";
import type { Rights } from "../rights.ts";

/**
 * What stands against an act that a neighbour entered for somebody, as far as it had seen: the neighbour is on the roll,
 * by which the others know whom to ask; the person is known, and has no device to speak for themselves.
 */
export function whyNotEntered(graph: Graph, rights: Rights | undefined, entry: Entry, byHand: boolean): Verdict {
  const person = enteredFor(entry.event);
  if (person === undefined) return yes;
  const { joins } = graph;
  if (!byHand) return no("lane.own-hand");
  if (!rights?.roll.has(joins.personOf(entry.event.device, entry) ?? "")) return no("lane.roll-enters");
  if (!graph.seen(entry, person) || !joins.isPerson(person)) return no("lane.unknown-person");
  return joins.devicesOf(person, entry).length > 0 ? no("lane.own-device") : yes;
}

/** The neighbour who entered an event for its author; nobody where they signed it themselves. */
export function enteredBy(graph: Graph, id: Id): PersonId | undefined {
  const entry = graph.get(id);
  return entry === undefined || enteredFor(entry.event) === undefined ? undefined : graph.joins.signerOf(entry);
}
