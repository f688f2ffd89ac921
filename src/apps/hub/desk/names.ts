import type { Event, Id } from "../../../kernel/event.ts";
import type { Language } from "../../../language/say.ts";
import type { DevicesLook } from "../../../practices/devices/index.ts";
import { type Members, peopleHere } from "../../../practices/members/index.ts";
import type { Replica } from "../../../replica/replica.ts";
import { isolated } from "../../../ui/direction.ts";

/** What people call things: the names of people, households and matters by their ids. */
export type Names = {
  /** The name of an event's subject; the first digits of the id when it has none. */
  readonly of: (id: Id) => string;
  /** Ids that are called exactly this, among people, households, or all that search finds. */
  readonly people: (name: string) => readonly Id[];
  readonly households: (name: string) => readonly Id[];
  readonly found: (name: string) => readonly Id[];
};

const SHORT_DIGITS = 8;
/** How far a name is looked for through events that only name another event. */
const DEPTH_MAX = 4;

export function shortId(id: Id): string {
  return id.slice(0, SHORT_DIGITS);
}

export function namesOf(replica: Replica): Names {
  const { people, households } = membersOf(replica);
  const here = peopleHere(membersOf(replica), replica.lookAt("members").rights);
  const found = replica.search();
  const titles = new Map(found.map((entry) => [entry.id, entry.title]));

  function nameOf(id: Id, depth = 0): string {
    const known = people.get(id)?.name ?? households.get(id)?.name ?? titles.get(id);
    const event = replica.event(id);
    return known ?? (event === undefined || depth > DEPTH_MAX ? shortId(id) : nameIn(event, depth));
  }

  function nameIn(event: Event, depth: number): string {
    const { name, title, text, skill, decision } = event.body;
    for (const word of [name, title, skill, decision, text]) if (typeof word === "string" && !isId(word)) return word;
    for (const value of Object.values(event.body)) {
      if (typeof value === "string" && isId(value) && value !== event.id) return nameOf(value, depth + 1);
    }
    return shortId(event.id);
  }

  return {
    of: nameOf,
    people: (name) => here.filter((one) => one.name === name).map((one) => one.id),
    households: (name) => [...households.values()].filter((one) => one.name === name).map((one) => one.id),
    found: (name) => found.filter((entry) => entry.title === name).map((entry) => entry.id),
  };
}

/**
 * A language in which the gaps of a message are filled as a page fills them: ids with names, of a household where the gap is
 * called so, and names from right to left so that they leave what stands beside them alone.
 */
export function naming(language: Language, replica: Replica): Language {
  let names: Names | undefined;
  const nameOf = (id: Id, gap: string): string => {
    names ??= namesOf(replica);
    return (gap === "household" ? membersOf(replica).households.get(id)?.name : undefined) ?? names.of(id);
  };
  const filled = ([gap, value]: [string, string | number]): [string, string | number] =>
    typeof value === "string" ? [gap, isolated(isId(value) ? nameOf(value, gap) : value)] : [gap, value];
  return {
    ...language,
    say: (code, about) =>
      language.say(code, about === undefined ? about : Object.fromEntries(Object.entries(about).map(filled))),
  };
}

export function membersOf(replica: Replica): Members {
  return replica.state().practices.members as Members;
}

export function devicesOf(replica: Replica): DevicesLook {
  return replica.lookAt("devices") as DevicesLook;
}

export function isId(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
