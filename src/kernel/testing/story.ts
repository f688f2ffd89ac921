import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { packBody, subjectsOf, unpackBody } from "../body-codec.ts";
import { toHex } from "../bytes.ts";
import { checkFields } from "../check-fields.ts";
import { enteredOf } from "../entered.ts";
import type { Entry } from "../entry.ts";
import { type Body, DEPS_MAX, type Event, type Id, type Refusal } from "../event.ts";
import { createFolding, type Folding } from "../fold.ts";
import { forksOf } from "../forks.ts";
import { createGraph, type Graph } from "../graph.ts";
import { type Kinds, kindsOf, WITNESS } from "../kinds.ts";
import { laneLook } from "../lane-look.ts";
import { rightsAt } from "../numbers-ahead.ts";
import type { AnyPractice, Look } from "../practice.ts";
import { utcDay } from "../utc-day.ts";

/**
 * Tells a story of people and their acts to the real graph and fold, without keys and disks, for tests. Devices are
 * named by short words; each speaks for one person. Unless told otherwise an act has seen all that came before, and
 * each act is a minute later than the one before.
 */
export type Story = {
  /** Someone acts. Throws when the body does not fit its declaration, since that is a mistake of the test. */
  readonly act: (who: string, kind: string, body?: Body, how?: How) => Told;
  /** Judges an act as if it were done now; nothing is kept. */
  readonly would: (who: string, kind: string, body?: Body) => Refusal | undefined;
  /** Lets community time pass: everyone named signs a witness `minutes` later. */
  readonly pass: (minutes: number, ...who: string[]) => void;
  // biome-ignore lint/suspicious/noExplicitAny: tests know which state they ask for.
  readonly state: (practice: string) => any;
  /** What a view of this practice would read, as `who` (nobody when left out). */
  // biome-ignore lint/suspicious/noExplicitAny: tests know which state they ask for.
  readonly look: (practice: string, who?: string, now?: number) => Look<any, any>;
  readonly setAside: (id: Id) => Refusal | undefined;
  readonly events: () => readonly Event[];
  readonly person: (who: string) => Id;
  readonly folding: Folding;
  readonly graph: Graph;
  readonly community: Id;
  readonly now: () => number;
};

export type How = {
  /** The claimed minute, when it is not simply one later. */
  readonly minute?: number;
  /** The newest events that the author had seen, when it is not everything. */
  readonly sees?: readonly Id[];
  /** The device's own event that this one follows, when it is not its last: an old copy of the device goes on (K-6). */
  readonly after?: Id;
};

export type Told = { readonly event: Event; readonly id: Id; readonly refusal: Refusal | undefined };

/** 2024-05-31 08:00 UTC. */
const FIRST_MINUTE = 28_619_040;

/** A story that begins with its founding event, signed by the first device named. */
export function story(practices: readonly AnyPractice[], founder: string, found: Body): Story {
  const kinds = kindsOf(practices);
  const graph = createGraph();
  let minute = FIRST_MINUTE;
  const first = make(graph, kinds, founder, "members.found", found, { minute });
  const community = first.id;
  const folding = createFolding({ practices, kinds, graph, community, isSigned: () => true });
  folding.add([graph.add(first)]);

  function act(who: string, kind: string, body: Body = {}, how: How = {}): Told {
    minute = how.minute ?? minute + 1;
    const event = make(graph, kinds, who, kind, body, { ...how, minute }, (witness) => keep(witness));
    keep(event);
    return { event, id: event.id, refusal: folding.state().setAside.get(event.id) };
  }

  function keep(event: Event): Entry {
    const entry = graph.add(event);
    folding.add([entry]);
    return entry;
  }

  function look(practice: string, who?: string, now?: number): Look {
    const time = folding.timeAt(graph.top(minute));
    return {
      state: folding.state().practices[practice],
      others: folding.state().practices,
      community,
      rights: rightsAt(folding.lane.rights(folding.lane.chain().length), () => time),
      lane: laneLook(folding, graph, minute),
      time,
      now: now ?? minute,
      dayIn: (_, at) => utcDay(at),
      wallIn: (_, at) => at,
      me: who === undefined ? undefined : graph.joins.personOf(deviceOf(who)),
      device: who === undefined ? "" : deviceOf(who),
      entered: (person) => enteredOf(folding, graph, kinds, person),
      heard: () => ({ households: 1, of: 1 }),
      suspended: (id) => folding.lane.isSuspended(graph.top(minute), id),
      forks: forksOf(graph, (id) => folding.lane.isSuspended(graph.top(minute), id)),
      within: () => [],
      audiences: () => [],
      wrongKeys: () => [],
      setAside: (id) => folding.state().setAside.get(id),
    };
  }

  return {
    act,
    would: (who, kind, body = {}) =>
      folding.try(graph.place(make(graph, kinds, who, kind, body, { minute: minute + 1 }))),
    pass: (minutes, ...who) => {
      const then = minute + minutes;
      for (const one of who) act(one, WITNESS.kind, {}, { minute: then });
    },
    state: (practice) => folding.state().practices[practice],
    look,
    setAside: (id) => folding.state().setAside.get(id),
    events: () => folding.ordered().map((entry) => entry.event),
    person: (who) => graph.joins.personOf(deviceOf(who)) ?? "",
    folding,
    graph,
    community,
    now: () => minute,
  };
}

/** A device's made-up key. */
export function deviceOf(who: string): Id {
  return toHex(sha256(utf8ToBytes(`device ${who}`)));
}

function make(
  graph: Graph,
  kinds: Kinds,
  who: string,
  kind: string,
  body: Body,
  how: How & { minute: number },
  merge?: (witness: Event) => unknown,
): Event {
  const known = kinds.byKind.get(kind);
  if (known === undefined) throw new Error(`no such act: ${kind}`);
  const checked = checkFields(known.act.fields, body);
  if ("problems" in checked) throw new Error(`${kind}: ${JSON.stringify(checked.problems)}`);
  const device = deviceOf(who);
  const last = how.after === undefined ? graph.last(device) : graph.get(how.after);
  const subjects = subjectsOf(known.act.fields, checked.body).filter((id) => id !== last?.event.id);
  const heads = how.sees ?? graph.heads().map((head) => head.event.id);
  const deps = [...new Set([...subjects, ...heads.filter((id) => id !== last?.event.id)])];
  if (deps.length > DEPS_MAX && merge !== undefined) {
    const others = heads.filter((id) => id !== last?.event.id);
    const witness = { ...how, sees: others.slice(0, DEPS_MAX) };
    const merged = make(graph, kinds, who, WITNESS.kind, {}, witness);
    merge(merged);
    const left = how.sees === undefined ? {} : { sees: others.slice(DEPS_MAX) };
    const after = how.after === undefined ? {} : { after: merged.id };
    return make(graph, kinds, who, kind, body, { ...how, ...left, ...after }, merge);
  }
  const stand = { device, seq: (last?.event.seq ?? -1) + 1, prev: last?.event.id, deps, minute: how.minute };
  const names = [stand.prev, ...deps];
  const fits = unpackBody(known.act.fields, packBody(known.act.fields, checked.body, names), names);
  if (fits === undefined) throw new Error(`${kind}: the body does not survive its encoding`);
  const id = toHex(sha256(utf8ToBytes(JSON.stringify([stand, kind, checked.body]))));
  return { id, ...stand, kind, body: checked.body };
}
