import { sha256 } from "@noble/hashes/sha2.js";
import type { NamedAct } from "../acts.ts";
import { subjectsOf } from "../body-codec.ts";
import { ascii, joinBytes } from "../bytes.ts";
import { type Body, DEPS_MAX, FOUNDING_KIND, type Id, NO_ID } from "../event.ts";
import { createGraph, type Graph } from "../graph.ts";
import type { Kinds } from "../kinds.ts";
import { bodyOnWire, idOf, readCanonical, type Stand, writeCanonical } from "../wire/canonical.ts";
import type { CborValue } from "../wire/cbor.ts";
import type { SignedEvent } from "../wire/signed-event.ts";
import { randomBody, type Throw } from "./random-body.ts";
import { deviceOf } from "./story.ts";

/** A made-up history of one community with its exact bytes; the signatures are made up too (see `signedAs`). */
export type RandomLog = { readonly community: Id; readonly events: readonly SignedEvent[]; readonly graph: Graph };

/**
 * Some events by some devices, each naming what its author may have seen; the acts and bodies are thrown by dice.
 * `forks`: how often an event goes on from just any of its device's.
 */
export function randomLog(kinds: Kinds, dice: Throw, length: number, devices = 4, forks = 0): RandomLog {
  const graph = createGraph();
  const events: SignedEvent[] = [];
  const byKind = new Map<string, Id[]>();
  const one = <T>(of: readonly T[]): T | undefined => of[Math.floor(dice() * of.length)];
  const acts = [...kinds.byNumber.values()].map(({ act }) => act).filter(({ number }) => number !== FOUNDING_KIND);
  let community = NO_ID;

  function write(who: string, kind: string): void {
    const act = kinds.byKind.get(kind)?.act;
    const pick = (of: readonly string[]) => one(of.flatMap((each) => byKind.get(each) ?? [])) ?? one(events)?.event.id;
    const body = act === undefined ? undefined : randomBody(act.fields, dice, pick);
    if (act === undefined || body === undefined) return;
    const device = deviceOf(who);
    const old = dice() < forks ? one(graph.branches(device).flatMap(({ entries }) => entries.slice())) : undefined;
    const last = (old ?? graph.last(device))?.event;
    const prev = last?.id;
    const others = [...subjectsOf(act.fields, body), ...[0, 1, 2].flatMap(() => one(events)?.event.id ?? [])];
    const deps = [...new Set(others)].filter((id) => id !== prev).slice(0, DEPS_MAX);
    const stand: Stand = { device, seq: (last?.seq ?? -1) + 1, prev, deps, minute: minuteOf(dice) };
    const within = act.number === FOUNDING_KIND ? NO_ID : community;
    const canonical = writeCanonical(within, stand, act.number, bodyOf(act, body, stand));
    if (act.number === FOUNDING_KIND) community = idOf(canonical);
    const event = readCanonical(kinds, community, canonical);
    if ("code" in event) return;
    graph.add(event);
    byKind.set(kind, [...(byKind.get(kind) ?? []), event.id]);
    events.push({ event, canonical, signature: signedAs(canonical) });
  }

  /** A body in the clear or, where the act is sealed, mostly some bytes that nobody can open. */
  function bodyOf(act: NamedAct, body: Body, stand: Stand): CborValue {
    if (act.open === true || dice() < 0.2) return bodyOnWire(kinds, act.kind, body, stand);
    return Uint8Array.from({ length: 16 * (2 + Math.floor(dice() * 4)) }, () => Math.floor(dice() * 256));
  }

  write("device 0", kinds.byNumber.get(FOUNDING_KIND)?.act.kind ?? "");
  while (events.length < length) write(`device ${Math.floor(dice() * devices)}`, one(acts)?.kind ?? "");
  return { community, events, graph };
}

/** A made-up signature that only these exact bytes have. */
export function signedAs(canonical: Uint8Array): Uint8Array {
  const half = sha256(joinBytes(ascii("signed"), canonical));
  return joinBytes(half, half);
}

/** Dice from a seed (mulberry32, Tommy Ettinger). */
export function diceOf(seed: number): Throw {
  let at = seed | 0;
  return () => {
    at = (at + 0x6d2b79f5) | 0;
    let t = Math.imul(at ^ (at >>> 15), 1 | at);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function minuteOf(dice: Throw): number {
  return 28_619_040 + Math.floor(dice() * 100_000);
}
