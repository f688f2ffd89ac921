import type { Id, Minute, PersonId } from "./event.ts";
import type { Entry, Graph } from "./graph.ts";
import type { Lane } from "./lane/lane.ts";
import type { World } from "./practice.ts";
import type { Rights } from "./rights.ts";
import type { TimePast } from "./time-past.ts";

/** What the worlds around all events of one log have in common. */
export type Surroundings = {
  readonly graph: Graph;
  readonly community: Id;
  readonly isSigned: World["isSigned"];
  readonly lane: Lane;
  readonly past: TimePast;
};

/** The world around one event. One is made for each event that is folded, so what few ask for is made when asked. */
export class WorldAround implements World {
  readonly by: PersonId | undefined;
  readonly rights: Rights;
  readonly position: number;
  readonly others: unknown;
  private readonly entry: Entry;
  private readonly around: Surroundings;
  private sees: World["seen"] | undefined;

  constructor(around: Surroundings, entry: Entry, by: PersonId | undefined, position: number, others: unknown) {
    this.around = around;
    this.entry = entry;
    this.by = by;
    this.position = position;
    this.rights = around.lane.rights(position);
    this.others = others;
  }

  get community(): Id {
    return this.around.community;
  }

  get isSigned(): World["isSigned"] {
    return this.around.isSigned;
  }

  get rulesVersion(): number {
    return this.rights.rulesVersion;
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

  get author(): World["author"] {
    const { graph } = this.around;
    return (id) => {
      const other = graph.seen(this.entry, id) ? graph.get(id) : undefined;
      return other === undefined ? undefined : graph.joins.authorOf(other);
    };
  }
}
