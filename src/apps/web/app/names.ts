import type { Event, Id, PersonId } from "../../../kernel/event.ts";
import type { AnyPractice, SearchEntry } from "../../../kernel/practice.ts";
import type { Members } from "../../../practices/members/index.ts";
import type { Replica } from "../../../replica/replica.ts";
import type { CommunityFacts } from "../../../ui/context.ts";

export type Names = {
  readonly of: (id: Id, version: number) => string | undefined;
  /** Who signed: the person whose device it is. */
  readonly authorOf: (event: Event, version: number) => string | undefined;
  readonly community: (version: number) => CommunityFacts & { readonly language: "en" | "es" | undefined };
  readonly recordsOf: (
    kinds: readonly string[],
    version: number,
    tell: (event: Event) => string,
  ) => readonly { readonly id: Id; readonly title: string }[];
};

const ID = /^[0-9a-f]{64}$/;

export function isId(value: unknown): value is Id {
  return typeof value === "string" && ID.test(value);
}

/** Most records to choose from in one list; search finds the rest. */
const CHOICES_MAX = 200;

/**
 * What people, households and records are called, as the practices' search entries and the list of members say. Read
 * once for each change of the replica.
 */
export function createNames(replica: Replica, practices: readonly AnyPractice[]): Names {
  const table = remembered((): ReadonlyMap<Id, string> => {
    const entries = practices.flatMap((practice) => searchOf(replica, practice));
    const named = new Map(entries.map((entry) => [entry.id, entry.title]));
    const { people, households } = membersOf(replica);
    for (const one of [...households, ...people]) named.set(one.id, one.name);
    return named;
  });
  const writers = remembered(
    (): ReadonlyMap<string, PersonId> => new Map(membersOf(replica).people.map((person) => [person.device, person.id])),
  );
  const facts = remembered(() => communityOf(replica));

  const of = (id: Id, version: number) => table(version).get(id);

  return {
    of,
    authorOf: (event, version) => {
      const person = writers(version).get(event.device);
      return person === undefined ? undefined : of(person, version);
    },
    community: (version) => facts(version),
    recordsOf: (kinds, version, tell) => {
      const found: { id: Id; title: string }[] = [];
      for (const { event, setAside } of [...replica.history()].reverse()) {
        if (!kinds.includes(event.kind) || setAside !== undefined || found.length >= CHOICES_MAX) continue;
        found.push({ id: event.id, title: of(event.id, version) ?? tell(event) });
      }
      return found;
    },
  };
}

function searchOf(replica: Replica, practice: AnyPractice): readonly SearchEntry[] {
  return practice.search?.(replica.lookAt(practice.name)) ?? [];
}

function remembered<T>(make: () => T): (version: number) => T {
  let kept: { readonly version: number; readonly value: T } | undefined;
  return (version) => {
    if (kept?.version !== version) kept = { version, value: make() };
    return kept.value;
  };
}

function membersState(replica: Replica): Members | undefined {
  return replica.state().practices.members as Members | undefined;
}

function membersOf(replica: Replica) {
  const state = membersState(replica);
  return {
    people: [...(state?.people.values() ?? [])],
    households: [...(state?.households.values() ?? [])],
  };
}

function communityOf(replica: Replica): CommunityFacts & { readonly language: "en" | "es" | undefined } {
  const state = membersState(replica);
  const found = state?.community;
  return {
    name: found?.name ?? "Kith",
    scale: found?.scale ?? "pod",
    timeZone: found?.timeZone ?? "UTC",
    language: found?.language,
    households: membersOf(replica).households.length,
  };
}
