import type { Event, Id, Minute } from "../../../kernel/event.ts";
import { kindsOf } from "../../../kernel/kinds.ts";
import type { AnyPractice, SearchEntry } from "../../../kernel/practice.ts";
import { topicOf } from "../../../kernel/topic-of.ts";
import { type DevicesLook, holderOf } from "../../../practices/devices/index.ts";
import type { Members } from "../../../practices/members/index.ts";
import type { Replica } from "../../../replica/replica.ts";
import type { CommunityFacts } from "../../../ui/context.ts";
import { recordOf } from "./about.ts";
import { newestFirst } from "./newest-first.ts";

/** What a name stands for, where one event opened more than one thing: who joins with a new household names both. */
export type NameOf = "household" | "anything";

export type Names = {
  readonly of: (id: Id, version: number, what?: NameOf) => string | undefined;
  /** Who signed: the person whose device it is. */
  readonly authorOf: (event: Event, version: number) => string | undefined;
  /** The record that an event is about. */
  readonly about: (event: Event, version: number) => SearchEntry | undefined;
  readonly community: (version: number) => CommunityFacts & { readonly language: "en" | "es" | undefined };
  readonly recordsOf: (
    kinds: readonly string[],
    version: number,
    voice: RecordVoice,
  ) => readonly { readonly id: Id; readonly title: string }[];
};

/** How what has no name is told, and what tells two of one name apart. */
type RecordVoice = {
  readonly tell: (event: Event) => string;
  readonly day: (minute: Minute) => string;
  readonly moment: (minute: Minute) => string;
};

/** Most records to choose from in one list; search finds the rest. */
const CHOICES_MAX = 200;

/** The acts that open a household, and so the records of one. */
const OPENS_HOUSEHOLD = "members.open-household";

/**
 * What people, households and records are called, as the list of members and the practices' search entries say. The
 * entries of all are read once for each change of the replica, and only when somebody else's name is wanted.
 */
export function createNames(replica: Replica, practices: readonly AnyPractice[]): Names {
  const records = remembered((): ReadonlyMap<Id, SearchEntry> => {
    const all = practices.flatMap((practice) => searchOf(replica, practice));
    // Who joins with a new household is one record with it: the person, who comes first, is meant.
    return new Map(all.reverse().map((entry) => [entry.id, entry]));
  });
  const kinds = kindsOf(practices);
  const writers = remembered(() => {
    const { members, devices } = replica.state().practices;
    const isKnown = members !== undefined && devices !== undefined;
    return isKnown ? holderOf(replica.lookAt("devices") as DevicesLook) : () => undefined;
  });
  const facts = remembered(() => communityOf(replica));

  function of(id: Id, version: number, what: NameOf = "anything"): string | undefined {
    const members = membersState(replica);
    const household = members?.households.get(id)?.name;
    if (what === "household") return household;
    return (
      members?.people.get(id)?.name ??
      household ??
      records(version).get(id)?.title ??
      ownName(id) ??
      titleAbout(id, version)
    );
  }

  /** What has no name is called by what it is about: a text by its matter. */
  function titleAbout(id: Id, version: number): string | undefined {
    const event = replica.event(id);
    return event === undefined ? undefined : recordOf(event, records(version), replica.event)?.title;
  }

  /** What is only prepared is called what it says itself. */
  function ownName(id: Id): string | undefined {
    const event = replica.event(id);
    const name = event?.body.name;
    return typeof name === "string" ? name : event && topicOf(kinds, event)?.title;
  }

  return {
    of,
    authorOf: (event, version) => {
      const person = writers(version)(event.device)?.person;
      return person === undefined ? undefined : of(person, version);
    },
    about: (event, version) => recordOf(event, records(version), replica.event),
    community: (version) => facts(version),
    recordsOf: (kinds, version, { tell, day, moment }) => {
      const found: Titled[] = [];
      const what = kinds.includes(OPENS_HOUSEHOLD) ? "household" : "anything";
      for (const { event, setAside } of newestFirst(replica)) {
        if (found.length >= CHOICES_MAX) break;
        if (!kinds.includes(event.kind) || setAside !== undefined) continue;
        const title = of(event.id, version, what) ?? (what === "anything" ? tell(event) : undefined);
        if (title !== undefined) found.push({ event, title });
      }
      const byDay = toldApart(found, ({ event, title }) => `${title} · ${day(event.minute)}`);
      // Of one day: the hours of both, in place of the day alone.
      const later = byDay.map((one, at) => (isAlone(one, byDay) ? one : (found[at] ?? one)));
      const byMoment = toldApart(later, ({ event, title }) => `${title} · ${moment(event.minute)}`);
      return byMoment.map((one) => ({ id: one.event.id, title: numbered(one, byMoment) }));
    },
  };
}

type Titled = { readonly event: Event; readonly title: string };

function isAlone({ title }: Titled, all: readonly Titled[]): boolean {
  return all.filter((one) => one.title === title).length === 1;
}

/** Those that share a title get a longer one. */
function toldApart(all: readonly Titled[], longer: (one: Titled) => string): readonly Titled[] {
  return all.map((one) => (isAlone(one, all) ? one : { ...one, title: longer(one) }));
}

/** Of the same minute, as when a list was brought in: they are counted, the newest first. */
function numbered(one: Titled, all: readonly Titled[]): string {
  const alike = all.filter(({ title }) => title === one.title);
  return alike.length === 1 ? one.title : `${one.title} · ${alike.indexOf(one) + 1}`;
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
