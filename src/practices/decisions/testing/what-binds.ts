import { expect } from "vitest";
import type { NamedAct } from "../../../kernel/acts.ts";
import { type Event, type Id, MINUTES_PER_DAY, type PersonId } from "../../../kernel/event.ts";
import { createFolding, type Folding } from "../../../kernel/fold.ts";
import { createGraph, type Graph } from "../../../kernel/graph.ts";
import { isNarrow, kindsOf } from "../../../kernel/kinds.ts";
import type { AnyPractice } from "../../../kernel/practice.ts";
import type { Story } from "../../../kernel/testing/story.ts";

/** Where the state of a practice holds what decisions brought about. */
const BROUGHT: Readonly<Record<string, readonly string[]>> = {
  groups: ["groups", "roles", "terms"],
  documents: ["versions"],
  using: ["turns"],
};

/** Whether all who hold the community's key read an act, and find it in their history in words. */
export function isTold(practices: readonly AnyPractice[], kind: string): boolean {
  const practice = practices.find((one) => Object.values(one.acts).some((act) => act.kind === kind));
  const act: NamedAct | undefined = Object.values(practice?.acts ?? {}).find((one) => one.kind === kind);
  const words = [practice?.messages.en, practice?.messages.es].every((one) => one?.[`${kind}.did`] !== undefined);
  return act !== undefined && act.hidden !== true && act.sealedTo === undefined && words;
}

/** What binds people besides an open matter: who is on the roll, what the charter says, what decisions have in force and did. */
type Binding = {
  readonly roll: ReadonlyMap<PersonId, Id>;
  readonly removed: ReadonlySet<PersonId>;
  readonly rights: string;
  /** Prepared acts, each with the text that carried it. */
  readonly inForce: ReadonlyMap<Id, Id>;
  /** All that is there by decision. */
  readonly brought: string;
};

function bindingIn(folding: Folding, all: readonly AnyPractice[]): Binding {
  const rights = folding.lane.rights(folding.lane.chain().length);
  const { practices } = folding.state();
  const parts = [rights.roll, rights.removed, rights.values, rights.numbers, rights.ahead, rights.rulesVersion];
  const brought = all.flatMap(({ name }) => {
    const state = practices[name] as Readonly<Record<string, unknown>>;
    return (BROUGHT[name] ?? []).map((part) => plain(state[part]));
  });
  return {
    roll: new Map(rights.roll),
    removed: new Set(rights.removed.keys()),
    rights: JSON.stringify(parts.map(plain)),
    inForce: new Map(
      all.flatMap(({ name, inForce }) =>
        [...(inForce?.(practices[name]) ?? [])].map(([act, { decision }]) => [act, decision] as const),
      ),
    ),
    brought: JSON.stringify(brought),
  };
}

const plain = (one: unknown): unknown =>
  typeof one === "object" && one !== null && Symbol.iterator in one ? [...(one as Iterable<unknown>)] : one;

/** Everything in it that says by which act and which decision it is there. */
function decidedIn(part: unknown): readonly { readonly act: Id; readonly decision: Id }[] {
  if (typeof part !== "object" || part === null) return [];
  const own = part as { readonly act?: Id; readonly id?: Id; readonly decision?: Id };
  const [act, decision] = [own.act ?? own.id, own.decision];
  const inside = Object.values(part).flatMap(decidedIn);
  return act !== undefined && decision !== undefined ? [{ act, decision }, ...inside] : inside;
}

/**
 * Hears a story again, event by event, and says by what kinds that which binds has changed. Each change is told to all, by
 * somebody, and rests on answers that more than half, or of the roll two thirds, gave by name. It asks the bare events, and
 * none of the rules that it tries.
 */
export function turnsIn(
  { events, community }: Pick<Story, "events" | "community">,
  all: readonly AnyPractice[],
): string[] {
  const graph = createGraph();
  const kinds = kindsOf(all);
  const folding = createFolding({ practices: all, kinds, graph, community, isSigned: () => true });
  let before: Binding | undefined;
  return events().flatMap((event) => {
    const stateBefore = before && folding.state();
    folding.add([graph.add(event)]);
    if (stateBefore !== undefined && isNarrow(kinds, event)) expect(folding.state()).toBe(stateBefore);
    const [was, now] = [before, bindingIn(folding, all)];
    before = now;
    // Whatever a decision brought about is there by an act that is in force, and by that decision.
    for (const { act, decision } of decidedIn(JSON.parse(now.brought))) expect(now.inForce.get(act)).toBe(decision);
    const isSame = was?.rights === now.rights && was.brought === now.brought && sameMap(was.inForce, now.inForce);
    if (was === undefined || isSame) return [];
    // Whose it was, and that it stands: nobody who is set aside, and no device of nobody, changes what binds.
    expect(graph.joins.personOf(event.device)).toBeTypeOf("string");
    expect([event.kind, folding.state().setAside.get(event.id)]).toEqual([event.kind, undefined]);
    expect([event.kind, isTold(all, event.kind)]).toEqual([event.kind, true]);
    const stands = (one: Event) => folding.state().setAside.get(one.id) === undefined;
    const log = folding.ordered().map((one) => one.event);
    const soundly = { graph, log: log.filter(stands) };
    if (was.rights !== now.rights) byTheRoll(event, was, now, soundly);
    for (const [act, text] of now.inForce) if (!was.inForce.has(act)) byMoreThanHalf(act, text, was.roll.size, soundly);
    return [event.kind];
  });
}

type Sound = { readonly graph: Graph; readonly log: readonly Event[] };
type Listing = { readonly counted?: readonly Id[]; readonly ballots?: readonly Id[]; readonly after?: Id };

function sameMap(one: ReadonlyMap<Id, Id>, other: ReadonlyMap<Id, Id>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}

/** The people whose word an act lists, with its pages, for which `isSo` is true. */
function peopleIn({ graph }: Sound, last: Event, isSo: (word: Event) => boolean): ReadonlySet<PersonId> {
  const people = new Set<PersonId>();
  for (let page: Event | undefined = last; page !== undefined; page = graph.get(String(page.body.after ?? ""))?.event) {
    const { counted, ballots } = page.body as Listing;
    for (const id of counted ?? ballots ?? []) {
      const entry = graph.get(id);
      const person = entry && isSo(entry.event) ? graph.joins.authorOf(entry) : undefined;
      if (person !== undefined) people.add(person);
    }
  }
  return people;
}

/** The roll and the charter change by a motion to which two thirds said yes; somebody is removed by a review, and its gate. */
function byTheRoll(event: Event, was: Binding, now: Binding, sound: Sound): void {
  if (event.kind === "members.confirm") {
    // The founding list: each is on it by a word of their own.
    const confirmed = sound.log.filter(({ kind }) => kind === event.kind);
    const people = new Set(confirmed.map(({ device }) => sound.graph.joins.personOf(device)));
    expect([...now.roll.keys()].every((person) => was.roll.has(person) || people.has(person))).toBe(true);
    return;
  }
  expect(event.kind).toBe("charter.conclude");
  const { motion } = event.body as { readonly motion: Id };
  const yes = peopleIn(
    sound,
    event,
    ({ kind, body }) => kind === "charter.say" && body.motion === motion && body.yes === "yes",
  );
  const gone = [...now.removed].filter((person) => !was.removed.has(person));
  const voters = [...yes].filter((person) => was.roll.has(person) && !gone.includes(person));
  expect(3 * voters.length).toBeGreaterThanOrEqual(2 * (was.roll.size - gone.length));
  for (const person of gone) throughTheGate(person, event, voters.length, was.roll.size - 1, sound);
}

function throughTheGate(person: PersonId, end: Event, yes: number, others: number, { graph, log }: Sound): void {
  const review = String(graph.get(String(end.body.motion))?.event.body.review ?? "");
  expect(graph.get(review)?.event).toMatchObject({ kind: "reviews.open", body: { person } });
  const words = log.filter(({ body }) => body.review === review);
  const of = (kind: string, finds?: string) =>
    words.filter((one) => one.kind === `reviews.${kind}` && (finds === undefined || one.body.finds === finds));
  const noticed = (of("hear")[0]?.minute ?? 0) - (graph.get(review)?.event.minute ?? 0);
  expect(noticed).toBeGreaterThanOrEqual(15 * MINUTES_PER_DAY);
  expect(4 * yes).toBeGreaterThanOrEqual(3 * others);
  expect(of("panel", "falls").length).toBeLessThan(2);
  const [appeal] = of("appeal");
  // Two who hear it settle it; what nobody answers holds up nothing after a month.
  const isOver = appeal === undefined || end.minute - appeal.minute >= 30 * MINUTES_PER_DAY;
  if (!isOver) expect(of("panel", "stands").length).toBeGreaterThanOrEqual(2);
}

/** A text that carries it was put for all to read, answered by more than half of all, and blocked by none whose block stands. */
function byMoreThanHalf(act: Id, text: Id, all: number, sound: Sound): void {
  const put = sound.graph.get(text)?.event;
  expect(JSON.stringify(put?.body)).toContain(act);
  const isAnswer = ({ kind, body }: Event) => kind === "decisions.say" && body.text === text;
  const isBlock = (word: Event) => isAnswer(word) && word.body.stance === "block";
  const isWeighed = (close: Id) => sound.log.some((one) => one.kind === "decisions.weigh" && one.body.close === close);
  const answers = sound.log
    .filter(({ kind, body }) => kind === "decisions.close" && body.text === text)
    .filter((close) => isWeighed(close.id) || peopleIn(sound, close, isBlock).size === 0)
    .map((close) => peopleIn(sound, close, isAnswer).size);
  expect(2 * Math.max(0, ...answers)).toBeGreaterThan(all);
}
