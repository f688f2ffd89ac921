import fc from "fast-check";
import type { Body, Event, Id } from "../../../kernel/event.ts";
import { createFolding } from "../../../kernel/fold.ts";
import { createGraph, namedBy } from "../../../kernel/graph.ts";
import { kindsOf } from "../../../kernel/kinds.ts";
import type { AnyPractice } from "../../../kernel/practice.ts";
import { writeState } from "../../../kernel/state-codec.ts";
import type { Story, Told } from "../../../kernel/testing/story.ts";
import type { Members } from "../words.ts";
import { draftOf, guest, KEY, PROOF, podOf } from "./neighbours.ts";

/** One step of a random history: who does what, to which of the things there are, having seen how much. */
type Step = {
  readonly who: number;
  readonly what: number;
  readonly pick: number;
  readonly other: number;
  /** How far back from the newest event the author's sight ends; everything when left out. */
  readonly blind: number | undefined;
  readonly minutes: number;
};

export type History = { readonly bound: boolean; readonly guests: number; readonly steps: readonly Step[] };

const PEOPLE = ["anya", "bo", "cem", "dee", "eve", "gil", "hal"];
const GUESTS = ["eve", "gil", "g1", "g2", "g3", "g4"];
const HOMES = { anya: "Fern House", bo: "Fern House", cem: "Mill House", dee: "Elm House" };

/** What people do in random histories; each makes a body from what there is, or nothing when there is nothing. */
export type Deeds = Readonly<Record<string, (pod: Story, step: Step) => Body | undefined>>;

const memberDeeds: Deeds = {
  "members.invite": (pod, { other }) => ({ key: KEY, uses: (other % 3) + 1, until: pod.now() + 1 + (other % 200) }),
  "members.revoke-invite": (pod, step) => maybe("invite", of(state(pod).invites, step.pick)),
  "members.join": (pod, { who, pick, other }) => ({
    name: PEOPLE[who % PEOPLE.length],
    ...(other % 2 === 0 ? { householdName: "Oak House" } : maybe("household", of(state(pod).households, other))),
    ...maybe("invite", of(state(pod).invites, pick)),
    proof: PROOF,
  }),
  "members.vouch": (pod, step) => maybe("person", of(state(pod).people, step.pick)),
  "members.unvouch": (pod, step) => maybe("voucher", of(state(pod).vouchersOf, step.pick)),
  "members.list": (pod, { pick }) => {
    const people = [...state(pod).people.values()].slice(pick % 3);
    const seats = people.map(({ id, household }) => ({ person: id, household }));
    return seats.length === 0 ? undefined : { seats };
  },
  "members.confirm": (pod, step) => maybe("list", of(state(pod).lists, step.pick)),
  "members.rename": (_, { other }) => ({ name: `Name ${other}` }),
  "members.move": (pod, { pick, other }) =>
    other % 3 === 0 ? { householdName: "Attic" } : maybe("household", of(state(pod).households, pick)),
  "members.withdraw": (pod, step) => maybe("person", of(state(pod).people, step.pick)),
  "members.leave": (_, { other }) => (other % 4 === 0 ? {} : undefined),
};

/** Told last: practices place their own deeds behind those of members by number. */
const doorDeeds: Deeds = {
  "members.expect": (pod, { pick, other }) => ({
    names: ["Rosa", `Guest ${other % 5}`],
    ...(other % 2 === 0 ? { householdName: "Lime Cottage" } : maybe("household", of(state(pod).households, pick))),
  }),
  "members.unexpect": (pod, { pick, other }) => {
    const list = maybe("expected", of(state(pod).expected, pick));
    return list && { ...list, ...(other % 3 > 0 && { place: other % 3 }) };
  },
  "members.came": (pod, { pick, other }) => {
    const list = maybe("expected", of(state(pod).expected, pick));
    return list && { ...list, place: other % 3 };
  },
};

/** Histories that begin with a draft or a pod of four, and perhaps some guests. */
export function histories(length: number): fc.Arbitrary<History> {
  const small = fc.nat({ max: 999 });
  const step = fc.record({
    who: small,
    what: small,
    pick: small,
    other: small,
    blind: fc.option(fc.nat({ max: 12 }), { nil: undefined, freq: 3 }),
    minutes: fc.oneof({ weight: 6, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.nat({ max: 20_000 }) }),
  });
  return fc.record({
    bound: fc.boolean(),
    guests: fc.constantFrom(0, 3),
    steps: fc.array(step, { minLength: length / 2, maxLength: length, size: "max" }),
  });
}

/** Tells a history; `each` hears every act with the world's text before and after it. */
export function tell(
  { bound, guests, steps }: History,
  practices: readonly AnyPractice[],
  deeds: Deeds = {},
  each: (told: Told, before: string, after: string) => void = () => undefined,
): Story {
  const pod = bound ? podOf(HOMES, practices) : draftOf(HOMES, practices);
  for (const who of GUESTS.slice(0, guests)) guest(pod, who, "anya");
  const all = Object.entries({ ...memberDeeds, ...deeds, ...doorDeeds });
  for (const step of steps) {
    const who = PEOPLE[step.who % PEOPLE.length] ?? "anya";
    const [kind, make] = all[step.what % all.length] ?? all[0] ?? ["", () => undefined];
    const body = make(pod, step);
    if (body === undefined) continue;
    const before = world(pod);
    const told = pod.act(who, kind, body, { ...sight(pod, step), minute: pod.now() + step.minutes });
    each(told, before, world(pod));
  }
  return pod;
}

/** States and rights as text, with what is ahead for them as it was agreed on, without what was set aside. */
function world(pod: Story): string {
  const { practices } = pod.folding.state();
  const { lane } = pod.folding;
  const rights = lane.rights(lane.chain().length);
  return writeState({ practices: { ...practices, rights }, setAside: NOTHING });
}
const NOTHING = { size: 0 } as never;

/** The same events in another order that respects causes, told to a fresh graph and fold, a few at a time. */
export function retell(pod: Story, practices: readonly AnyPractice[], dice: readonly number[]): string {
  const kinds = kindsOf(practices);
  const graph = createGraph();
  const folding = createFolding({ practices, kinds, graph, community: pod.community, isSigned: () => true });
  const waiting: Event[] = [...pod.events()];
  const there = new Set<Id>();
  for (let turn = 0; waiting.length > 0; turn++) {
    const ready = waiting.filter((event) => namedBy(event).every((id) => there.has(id)));
    const event = ready[(dice[turn % dice.length] ?? 0) % ready.length] as Event;
    waiting.splice(waiting.indexOf(event), 1);
    there.add(event.id);
    folding.add([graph.add(event)]);
  }
  return writeState(folding.state());
}

function sight(pod: Story, { blind }: Step): { sees?: readonly Id[] } {
  if (blind === undefined) return {};
  const events = pod.events();
  return { sees: [events[Math.max(0, events.length - 1 - blind)]?.id ?? pod.community] };
}

const state = (pod: Story): Members => pod.state("members");

/** One of the keys of a map; nothing when it is empty. */
export function of(map: { readonly size: number; keys(): Iterable<string> }, pick: number): Id | undefined {
  return [...map.keys()][pick % Math.max(1, map.size)];
}

/** A body of one field; nothing when there is nothing to put into it. */
export function maybe(field: string, value: Id | undefined): Body | undefined {
  return value === undefined ? undefined : { [field]: value };
}
