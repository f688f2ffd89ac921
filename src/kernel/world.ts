import { devicesOf } from "./community-time.ts";
import type { Entry } from "./entry.ts";
import { type Event, type Id, MISFIT, type Minute, type PersonId, SEALED } from "./event.ts";
import type { Graph } from "./graph.ts";
import type { Kinds } from "./kinds.ts";
import { enteredBy } from "./lane/entering.ts";
import type { Lane } from "./lane/lane.ts";
import { rightsAt } from "./numbers-ahead.ts";
import { type Page, wholeRecord } from "./pages.ts";
import type { World } from "./practice.ts";
import type { Prepared } from "./prepared.ts";
import type { Rights } from "./rights.ts";
import type { TimePast } from "./time-past.ts";
import { topicOf } from "./topic-of.ts";
import { witnessedAt } from "./witnessed.ts";

/** What the worlds around all events of one log have in common. */
export type Surroundings = {
  readonly graph: Graph;
  readonly kinds: Kinds;
  readonly community: Id;
  readonly isSigned: World["isSigned"];
  readonly lane: Lane;
  readonly past: TimePast;
  /** An act that only a decision brings into force. */
  readonly prepared: (id: Id) => Prepared | undefined;
};

/** The world around one event. One is made for each event that is folded, so what few ask for is made when asked. */
export class WorldAround implements World {
  readonly by: PersonId | undefined;
  readonly position: number;
  readonly others: unknown;
  readonly decision: Id | undefined;
  private readonly entry: Entry;
  private readonly around: Surroundings;
  private holds: Rights | undefined;
  private sees: World["seen"] | undefined;

  constructor(
    around: Surroundings,
    entry: Entry,
    by: PersonId | undefined,
    position: number,
    others: unknown,
    decision?: Id,
  ) {
    this.around = around;
    this.entry = entry;
    this.by = by;
    this.position = position;
    this.others = others;
    this.decision = decision;
  }

  /** The same world, once the event has been folded. */
  after(others: unknown): WorldAround {
    const { around, entry, by, position, decision } = this;
    return new WorldAround(around, entry, by, position, others, decision);
  }

  /** The same world, around an act that a decision of this event brings into force. */
  decidedBy(decision: Id, others: unknown): WorldAround {
    const { around, entry, by, position } = this;
    return new WorldAround(around, entry, by, position, others, decision);
  }

  get community(): Id {
    return this.around.community;
  }

  get at(): Id {
    return this.entry.event.id;
  }

  get isSigned(): World["isSigned"] {
    return this.around.isSigned;
  }

  /** Few rules ask for it, and the time only where a number was ever ahead. */
  get rights(): Rights {
    const { around, position } = this;
    this.holds ??= rightsAt(around.lane.rights(position), () => this.time);
    return this.holds;
  }

  get rulesVersion(): number {
    return this.around.lane.rights(this.position).rulesVersion;
  }

  get time(): Minute {
    return this.around.past.timeAt(this.entry, this.position);
  }

  get seen(): World["seen"] {
    const { around, entry } = this;
    this.sees ??= (id) => around.graph.seen(entry, id);
    return this.sees;
  }

  get isDormant(): World["isDormant"] {
    const { around, entry, by, position } = this;
    return (person) => person !== by && around.past.isDormant(entry, position, person);
  }

  get suspended(): World["suspended"] {
    const { around, entry } = this;
    return (id) => (id === entry.event.id || around.graph.seen(entry, id)) && around.lane.isSuspended(entry, id);
  }

  get prepared(): World["prepared"] {
    const { around } = this;
    return (id) => (this.seen(id) ? around.prepared(id) : undefined);
  }

  get listed(): World["listed"] {
    const { graph, kinds } = this.around;
    const { event } = this.entry;
    const own = kinds.byKind.get(event.kind)?.act.counts?.(event);
    const pageAt = (id: Id): Page | undefined => {
      const other = graph.seen(this.entry, id) ? graph.get(id)?.event : undefined;
      if (other === undefined || other.device !== event.device || !isReadable(other)) return undefined;
      const act = kinds.byKind.get(other.kind)?.act;
      return act?.page === true ? act.counts?.(other) : undefined;
    };
    return (most) => (own === undefined ? undefined : wholeRecord(own, pageAt, most));
  }

  get hasHeard(): World["hasHeard"] {
    const { around, entry, by } = this;
    return (person, id) => (person === by && this.seen(id)) || around.lane.presence.hasHeard(entry, person, id);
  }

  get witnessed(): World["witnessed"] {
    const { around, entry, rights, position } = this;
    const { graph, past } = around;
    return (id) => {
      const event = graph.seen(entry, id) ? graph.get(id) : undefined;
      if (event === undefined) return undefined;
      const devices = (person: PersonId) => devicesOf(graph, person, entry);
      const timeAt = (one: Entry) => past.timeAt(one, position);
      return witnessedAt(graph, devices, rights.roll, graph.joins.authorOf(event), [event, entry], timeAt);
    };
  }

  get author(): World["author"] {
    const { graph } = this.around;
    return (id) => {
      const other = graph.seen(this.entry, id) ? graph.get(id) : undefined;
      return other === undefined ? undefined : graph.joins.authorOf(other);
    };
  }

  get topic(): World["topic"] {
    const { graph, kinds } = this.around;
    return (id) => {
      const other = graph.seen(this.entry, id) ? graph.get(id) : undefined;
      return other === undefined ? undefined : topicOf(kinds, other.event);
    };
  }

  get enteredBy(): World["enteredBy"] {
    const { around, entry } = this;
    return (id) => (id === entry.event.id || around.graph.seen(entry, id) ? enteredBy(around.graph, id) : undefined);
  }
}

/** False for what is sealed to us, or does not fit its act. */
function isReadable({ body }: Event): boolean {
  return body !== MISFIT && body !== SEALED;
}
