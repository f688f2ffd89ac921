import type { Entry } from "../entry.ts";
import type { DeviceId, Id, PersonId } from "../event.ts";
import type { Door } from "./door.ts";
import { createFooting } from "./footing.ts";
import type { Ground } from "./ground.ts";

/** Where what counts of a removed person's device ends: the newest act of it that the removal had seen. */
export type Cut = { readonly device: DeviceId; readonly id: Id; readonly seq: number };

/** What removed people and retired devices wrote that their removal, or their retiring, had not seen. */
export type Quarantine = {
  /**
   * True for an event of someone whom an outcome removed, when neither had seen the other. It is set aside, visible, until
   * an outcome adopts it. What somebody else has counted, not having seen the removal either, is never un-counted.
   */
  readonly holds: (entry: Entry, person: PersonId) => boolean;
  /**
   * True for an event of a device that was retired by one that had not seen it. It has no effect: unless a binding outcome
   * rests on it, or somebody else has counted it, not knowing of the retiring either.
   */
  readonly cutsOff: (entry: Entry) => boolean;
  /**
   * Somebody's event lists these as what it counted: events of these kinds, that it had seen. Where it was folded before, with
   * all that it lists, none of these is looked at: what they mean by it is known.
   */
  readonly count: (by: Entry, ids: readonly Id[], kinds: readonly string[], isFolded: boolean) => void;
  /** Changes whenever it may hold something else than before. */
  readonly version: () => number;
  /** Per device, how far a removed person's acts count without being adopted. */
  readonly cuts: (person: PersonId) => readonly Cut[];
};

type Counting = { readonly by: Entry; readonly kinds: readonly string[] };

export function createQuarantine({ graph, chain, personOf, hasWord }: Ground, door: Door): Quarantine {
  const footing = createFooting(chain);
  const countedBy = new Map<Id, Counting[]>();
  let known: readonly unknown[] = [];
  let version = 0;
  /** By person, the outcomes of the winning chain that removed them. */
  let removals = new Map<PersonId, Id[]>();
  let adopted = new Set<Id>();

  /** Reads the winning chain anew when it is another one. */
  function read(): void {
    const winning = chain.winning();
    if (winning === known) return;
    known = winning;
    const changes = winning.filter(({ change }) => change.remove.length + change.adopt.length > 0);
    const key = (some: Map<PersonId, Id[]>, ids: Set<Id>) => JSON.stringify([[...some], [...ids]]);
    const before = key(removals, adopted);
    removals = new Map();
    adopted = new Set(changes.flatMap(({ change }) => change.adopt));
    for (const { id, change } of changes) {
      for (const person of change.remove) removals.set(person, [...(removals.get(person) ?? []), id]);
    }
    const restsOnApart = footing.read().some(isApart);
    if (restsOnApart || key(removals, adopted) !== before) version += 1;
  }

  /** The removals that an event neither preceded nor knew. */
  function unseenBoth(entry: Entry, person: PersonId): Id[] {
    return (removals.get(person) ?? []).filter((id) => {
      const removal = graph.get(id);
      if (removal === undefined || id === entry.event.id) return false;
      return !graph.seen(removal, entry.event.id) && !graph.seen(entry, id);
    });
  }

  /** An invite is counted with who came in by it: else whoever others know would be thrown out for their inviter's phone. */
  function isCounted({ event: { id } }: Entry, person: PersonId, apartBy: Id): boolean {
    return [id, ...door.cameBy(id)].some((one) => isListed(graph.get(one), person, apartBy));
  }

  /** Counted by somebody else who did not know of what set it apart, and of whom it is not known either. */
  function isListed(entry: Entry | undefined, person: PersonId, apartBy: Id): boolean {
    if (entry === undefined) return false;
    return (countedBy.get(entry.event.id) ?? []).some(({ by, kinds }) => {
      if (!hasWord(by) || !kinds.includes(entry.event.kind) || !graph.seen(by, entry.event.id)) return false;
      const author = personOf(by);
      if (author === person || graph.seen(by, apartBy) || unseenBoth(by, author).length > 0) return false;
      return footing.bears(by.event.id) || !graph.joins.isCut(by);
    });
  }

  /** True for what would be set apart if nothing rested on it. */
  function isApart(id: Id): boolean {
    const entry = graph.get(id);
    return entry !== undefined && (graph.joins.isCut(entry) || removals.has(personOf(entry)));
  }

  return {
    holds: (entry, person) => {
      read();
      if (!removals.has(person) || adopted.has(entry.event.id) || footing.bears(entry.event.id)) return false;
      return unseenBoth(entry, person).some((removal) => !isCounted(entry, person, removal));
    },
    cutsOff: (entry) => {
      if (!graph.joins.isCut(entry)) return false;
      read();
      if (footing.bears(entry.event.id)) return false;
      const person = personOf(entry);
      return graph.joins.isCut(entry, undefined, (cut) => isCounted(entry, person, cut));
    },
    count: (by, ids, kinds, isFolded) => {
      for (const id of ids) countedBy.set(id, [...(countedBy.get(id) ?? []), { by, kinds }]);
      read();
      const lifted = ids.flatMap((id) => [id, ...[door.inviteOf(id) ?? []].flat()]);
      if (!isFolded && lifted.some(isApart) && hasWord(by)) version += 1;
    },
    version: () => {
      read();
      return version;
    },
    cuts: (person) => {
      read();
      const removal = graph.get(removals.get(person)?.at(-1) ?? "");
      if (removal === undefined) return [];
      return graph.joins.allOf(person, removal).flatMap((device) => {
        const last = graph.newestSeen(removal, device);
        return last === undefined ? [] : [{ device, id: last.event.id, seq: last.event.seq }];
      });
    },
  };
}
