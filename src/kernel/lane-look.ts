import { devicesOf } from "./community-time.ts";
import type { Entry } from "./entry.ts";
import type { DeviceId, Id, Minute, PersonId } from "./event.ts";
import type { Folding } from "./fold.ts";
import type { Graph } from "./graph.ts";
import { firstOf, knew } from "./heard-first.ts";
import type { LaneLook, SignedAct } from "./practice.ts";
import { witnessedAt } from "./witnessed.ts";

/** What views may ask of the rights lane, at the end of all that is known. */
export function laneLook(folding: Folding, graph: Graph, now: Minute): LaneLook {
  const { lane } = folding;
  let top: Entry | undefined;
  const end = () => {
    top ??= graph.top(now);
    return top;
  };

  function act(id: Id): SignedAct | undefined {
    const entry = graph.get(id);
    const person = entry === undefined ? undefined : graph.joins.personOf(entry.event.device, entry);
    return entry === undefined || person === undefined
      ? undefined
      : { id, kind: entry.event.kind, person, minute: entry.event.minute };
  }

  function lastSeen(person: PersonId): { readonly time: Minute; readonly claimed: Minute } | undefined {
    const last = lane.presence.newest(end(), person);
    return last === undefined ? undefined : { time: folding.timeAt(last), claimed: last.event.minute };
  }

  function witnessed(id: Id): Minute | undefined {
    const event = graph.get(id);
    if (event === undefined) return undefined;
    const { roll } = lane.rights(lane.chain().length);
    const devices = (person: PersonId) => devicesOf(graph, person, end());
    return witnessedAt(graph, devices, roll, graph.joins.authorOf(event), [event, end()], folding.timeAt);
  }

  function heardAt(person: PersonId, id: Id): Minute | undefined {
    const event = graph.get(id);
    if (event === undefined) return undefined;
    const firsts = devicesOf(graph, person, end()).flatMap(
      (device) => firstOf(graph, device, (entry) => knew(entry, event), end()) ?? [],
    );
    return firsts.length === 0 ? undefined : Math.min(...firsts.map((first) => first.event.minute));
  }

  function beyondCut(device: DeviceId): readonly Id[] {
    const beyond: Id[] = [];
    let last = graph.last(device);
    while (last !== undefined && graph.joins.isCut(last)) {
      beyond.push(last.event.id);
      last = last.event.prev === undefined ? undefined : graph.get(last.event.prev);
    }
    return beyond;
  }

  function pastOf(id: Id): ReadonlyMap<DeviceId, number> {
    const entry = graph.get(id);
    if (entry === undefined) return new Map();
    const past = new Map<DeviceId, number>();
    for (const device of graph.devices()) {
      const newest = graph.newestSeen(entry, device);
      if (newest !== undefined) past.set(device, newest.event.seq + 1);
    }
    return past.set(entry.event.device, entry.event.seq + 1);
  }

  return {
    chain: lane.chain(),
    motion: lane.motion,
    yesOn: (motion) => lane.yesOn(motion),
    unasked: lane.unasked,
    recovering: (recovery) => lane.recovering(recovery, end()),
    reviewing: (review) => lane.reviewing(review, end()),
    heldKeys: lane.heldKeys,
    isFinal: lane.isFinal,
    act,
    devicesOf: (person) => (graph.joins.isPerson(person) ? graph.joins.devicesOf(person) : undefined),
    beyondCut,
    pastOf,
    quarantined: () => {
      const held = [...folding.state().setAside].filter(([, { code }]) => code === "kernel.quarantined");
      return held.flatMap(([id]) => act(id) ?? []);
    },
    cuts: lane.quarantine.cuts,
    lastSeen,
    hasHeard: (person, id) => lane.presence.hasHeard(end(), person, id),
    witnessed,
    heardAt,
    prepared: folding.prepared,
  };
}
