import { act, defineActs, type EventOf } from "../acts.ts";
import { type Body, type Id, no, yes } from "../event.ts";
import { bytes, choice, group, id, int, list, minute, optional, ref, text } from "../fields.ts";
import { PersistentMap } from "../persistent-map.ts";
import { type AnyPractice, definePractice } from "../practice.ts";
import { deviceOf, type How, type Story, story } from "./story.ts";

/**
 * Two small practices for the kernel's own tests, so that these stand without any real one: people who join, found a
 * roll and change it, and the beds of an allotment where what was planted may be picked once.
 */
const said = { reversal: { none: "said-is-said" } } as const;
const seat = group({ person: id("members.join"), household: id() });

const people = defineActs("members", {
  found: act(
    1,
    { values: list(text({ max: 80 }), { max: 4 }), epoch: optional(bytes(32)) },
    { ...said, lane: foundingOf, open: true },
  ),
  join: act(5, { household: optional(id()) }, { ...said, lane: () => ({ is: "join", way: "no-doors" }) }),
  list: act(8, { seats: list(seat, { max: 40 }) }, { ...said, lane: (e) => ({ is: "list", seats: e.body.seats }) }),
  confirm: act(
    9,
    { list: ref("members.list") },
    { ...said, binds: true, lane: (e) => ({ is: "confirm", list: e.body.list }) },
  ),
  leave: act(14, {}, { ...said, lane: () => ({ is: "leave" }) }),
  propose: act(
    20,
    {
      parent: ref(),
      seats: list(seat, { max: 10 }),
      addValues: list(text({ max: 80 }), { max: 4 }),
      dropValues: list(int({ min: 1, max: 99 }), { max: 4 }),
      numbers: list(group({ name: text({ max: 40 }), value: int({ min: 0, max: 100 }) }), { max: 4 }),
      remove: list(id("members.join"), { max: 4 }),
      adopt: list(id(), { max: 4 }),
      dormant: list(id("members.join"), { max: 4 }),
      rulesVersion: optional(int({ min: 1, max: 99 })),
      epoch: optional(bytes(32)),
      from: optional(minute()),
    },
    { ...said, lane: ({ body: { parent, ...change } }) => ({ is: "motion", parent, change }) },
  ),
  vote: act(
    21,
    { motion: ref("members.propose"), say: choice(["yes", "no"]) },
    { ...said, binds: true, lane: (e) => ({ is: "ballot", motion: e.body.motion, yes: e.body.say === "yes" }) },
  ),
  conclude: act(
    22,
    { motion: ref("members.propose"), ballots: list(id("members.vote"), { max: 40 }) },
    {
      ...said,
      lane: (e) => ({ is: "outcome", motion: e.body.motion, ids: e.body.ballots }),
      counts: (e) => ({ ids: e.body.ballots }),
    },
  ),
  device: act(
    23,
    { key: bytes(32), proof: bytes(64) },
    { ...said, lane: (e) => ({ is: "device", key: e.body.key, proof: e.body.proof }) },
  ),
  retire: act(24, { device: bytes(32) }, { ...said, lane: (e) => ({ is: "retire", device: e.body.device }) }),
});

const plots = defineActs("plots", {
  plant: act(40, { bed: int({ min: 1, max: 4 }), what: text({ max: 40 }) }, said),
  pick: act(41, { planting: ref("plots.plant"), time: optional(minute()) }, said),
  say: act(
    42,
    {
      text: ref("plots.plant"),
      stance: choice(["agree", "reservations", "aside", "abstain", "block"]),
      note: optional(text({ max: 280 })),
    },
    said,
  ),
  /** A notice at the gate: passers-by may read it. */
  notice: act(44, { bed: int({ min: 1, max: 4 }), what: text({ max: 40 }) }, { ...said, open: true }),
  everything: act(
    43,
    {
      about: optional(ref("plots.plant")),
      lines: text({ min: 0, max: 60, lines: true }),
      count: int({ min: -5, max: 100_000 }),
      when: minute(),
      blank: bytes(0),
      key: bytes(4),
      who: optional(id("members.join")),
      rows: list(group({ label: optional(text({ max: 9 })), ids: list(id(), { max: 3 }) }), { max: 4 }),
      last: optional(text({ max: 9 })),
    },
    said,
  ),
});

/** What grows: who planted it in which bed, and which event picked it. */
type Planting = { readonly bed: number; readonly what: string; readonly by: Id; readonly picked: Id | undefined };
type Beds = {
  readonly plantings: PersistentMap<Planting>;
  /** The newest planting of each bed in the order of the log. */
  readonly newest: PersistentMap<Id>;
};

/** The practices, and how many events their folds have taken in: a refold shows in it. */
export type Allotment = { readonly practices: readonly AnyPractice[]; readonly steps: () => number };

export function allotment(): Allotment {
  let steps = 0;
  const members = definePractice()({
    name: "members",
    after: [],
    acts: people,
    start: PersistentMap.empty as PersistentMap<Id>,
    talk: { off: "no-page" },
    judge: () => yes,
    fold: (state, e) => {
      steps += 1;
      return e.kind === "members.join" ? state.with(e.id, e.body.household ?? e.id) : state;
    },
    homes: (state) => state,
    views: { people: { about: "Who is here.", params: {}, look: ({ state }) => [...state.keys()] } },
    messages: { en: {}, es: {} },
  });
  const beds = definePractice<{ members: PersistentMap<Id> }>()({
    name: "plots",
    after: ["members"],
    acts: plots,
    start: { plantings: PersistentMap.empty, newest: PersistentMap.empty } as Beds,
    talk: { off: "no-page" },
    judge: (state, e, world) => {
      if (world.by === undefined) return no("plots.join-first");
      if (e.kind === "plots.plant" && e.body.what === "mint" && world.rulesVersion >= 2)
        return no("plots.mint-spreads");
      if (e.kind !== "plots.pick") return yes;
      const planting = world.seen(e.body.planting) ? state.plantings.get(e.body.planting) : undefined;
      if (planting === undefined) return no("plots.unknown");
      if (planting.picked !== undefined && world.seen(planting.picked))
        return no("plots.picked", { bed: planting.bed });
      return yes;
    },
    fold: (state, e, world) => {
      steps += 1;
      return grown(state, e, world.by ?? "");
    },
    followUps: ({ state }, after) =>
      after.kind === "plots.plant" && after.body.what === "radish" && state.plantings.has(after.id)
        ? [{ kind: "plots.pick", body: { planting: after.id } }]
        : [],
    views: {
      bed: {
        about: "What grows in a bed.",
        params: { bed: int({ min: 1, max: 4 }) },
        look: ({ state }, { bed }) => [...state.plantings.values()].filter((one) => one.bed === bed),
      },
    },
    messages: { en: {}, es: {} },
  });
  return { practices: [members, beds], steps: () => steps };
}

function grown(state: Beds, e: EventOf<typeof plots>, by: Id): Beds {
  const put = (at: Id, planting: Planting): Beds => ({ ...state, plantings: state.plantings.with(at, planting) });
  if (e.kind === "plots.plant") {
    const planted = put(e.id, { ...e.body, by, picked: undefined });
    return { ...planted, newest: state.newest.with(String(e.body.bed), e.id) };
  }
  const planting = e.kind === "plots.pick" ? state.plantings.get(e.body.planting) : undefined;
  return planting === undefined || e.kind !== "plots.pick"
    ? state
    : put(e.body.planting, { ...planting, picked: e.id });
}

function foundingOf({ body: { values, epoch } }: { body: { values: readonly string[]; epoch?: string | undefined } }) {
  return { is: "founding", values, epoch } as const;
}

/** A story of the allotment; everyone named has joined, each in the household after the colon ("anya:1"). */
export type Told = {
  readonly tale: Story;
  readonly practices: readonly AnyPractice[];
  readonly community: Id;
  readonly steps: () => number;
  readonly home: (household: string) => Id;
};

export function tell(...people: readonly string[]): Told {
  const { practices, steps } = allotment();
  const tale = story(practices, nameOf(people[0] ?? "anya:1"), { values: ["Nobody goes hungry"] });
  const homes = new Map<string, Id>();
  for (const one of people) {
    const [who = "", household = ""] = one.split(":");
    const known = homes.get(household);
    const { id: joined } = tale.act(who, "members.join", known === undefined ? {} : { household: known });
    if (known === undefined) homes.set(household, joined);
  }
  return { tale, practices, community: tale.community, steps, home: (household) => homes.get(household) ?? "" };
}

/** Someone's device adds another one, named by a short word. */
export function addDevice({ tale }: Pick<Told, "tale">, by: string, device: string, how: How = {}): Id {
  return tale.act(by, "members.device", { key: deviceOf(device), proof: "22".repeat(64) }, how).id;
}

/** Someone's device retires another one. */
export function retire({ tale }: Pick<Told, "tale">, by: string, device: string, how: How = {}): Id {
  return tale.act(by, "members.retire", { device: deviceOf(device) }, how).id;
}

function nameOf(one: string): string {
  return one.split(":")[0] ?? "";
}

/** The seats of people, each in its household. */
export function seats({ tale, home }: Told, ...people: readonly string[]): Body[] {
  return people.map((one) => ({ person: tale.person(nameOf(one)), household: home(one.split(":")[1] ?? "") }));
}
