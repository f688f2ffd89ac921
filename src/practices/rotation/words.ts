import { act, defineActs, type EventOf } from "../../kernel/acts.ts";
import type { Event, Id, Minute, PersonId } from "../../kernel/event.ts";
import { choice, id, list, minute, optional, ref, text } from "../../kernel/fields.ts";
import { PersistentMap } from "../../kernel/persistent-map.ts";
import type { World } from "../../kernel/practice.ts";
import type { Decisions } from "../decisions/index.ts";
import type { Meetings } from "../meetings/index.ts";
import type { Members } from "../members/index.ts";

/** What somebody cares for at a meeting, in the order in which turns are found. New ones go last. */
export const ROLES = ["facilitator", "scribe", "timekeeper"] as const;
export type Role = (typeof ROLES)[number];

const KNOWS = ["yes", "learning"] as const;

/** What this practice reads of others. */
export type Others = { readonly members: Members; readonly decisions: Decisions; readonly meetings: Meetings };
export type Surroundings = World<Others>;

/** What somebody said about taking part, and the community time at which they did. */
export type Offer = {
  readonly time: Minute;
  /** What they take turns in; nothing: they are out. */
  readonly roles: readonly Role[];
  /** They have learnt to lead, or learn it with somebody at their side. */
  readonly knows: boolean;
};

export type Rest = { readonly time: Minute; readonly until: Minute };

/** Something that was said, and what it had seen of the same and takes the place of. */
export type Said = { readonly id: Id; readonly by: PersonId; readonly replaces: readonly Id[] };

/** Somebody is at the side of a learner, or is not any more. */
export type Side = Said & { readonly mentor: PersonId; readonly there: boolean; readonly time: Minute };

/** What somebody is and does in the rotation, each word in the order of the log. */
export type Part = {
  readonly offers: readonly Offer[];
  readonly rests: readonly Rest[];
  readonly sides: readonly Side[];
};

/** Somebody cannot come to a meeting, or can after all. */
export type Absence = Said & { readonly away: boolean; readonly why: string | undefined };
/** Somebody takes a turn, or gives it back. */
export type Take = Said & { readonly role: Role; readonly takes: boolean };
/** Somebody asks another to take their turn. */
export type Swap = Said & { readonly role: Role; readonly with: PersonId };
/** Who did it in the end; nobody, where the meeting went without. */
export type Served = Said & { readonly role: Role; readonly person: PersonId | undefined };

/** What was said about the turns of one meeting. */
export type Turns = {
  readonly absences: readonly Absence[];
  readonly takes: readonly Take[];
  readonly swaps: readonly Swap[];
  readonly served: readonly Served[];
};

export type Rotation = {
  readonly parts: PersistentMap<Part>;
  /** By the key of the meeting. */
  readonly turns: PersistentMap<Turns>;
};

export const nothingYet: Rotation = { parts: PersistentMap.empty, turns: PersistentMap.empty };
export const NO_PART: Part = { offers: [], rests: [], sides: [] };
export const NO_TURNS: Turns = { absences: [], takes: [], swaps: [], served: [] };

const role = choice(ROLES);
const meeting = ref("meetings.call", "meetings.gather");
const person = id("members.join", "members.enrol");

/** By the word itself: two may be at each other's side, and undoing one word leaves the other. */
const unsaid = {
  by: "rotation.unsay",
  body: (e: Event) => ({ person: e.body.person, word: e.id }),
};

export const acts = defineActs("rotation", {
  join: act(
    130,
    { roles: list(role, { max: ROLES.length }), knows: choice(KNOWS) },
    { reversal: { none: "replaced-by-newer" } },
  ),
  /** Without a day: back again. */
  rest: act(131, { until: optional(minute()) }, { reversal: { none: "replaced-by-newer" } }),
  accompany: act(132, { person }, { reversal: unsaid }),
  part: act(133, { person }, { reversal: unsaid }),
  /** That was a slip: whoever it put at the other's side is not there, and whoever it took from there is again. */
  unsay: act(
    220,
    { person, word: ref("rotation.accompany", "rotation.part") },
    { reversal: { none: "replaced-by-newer" } },
  ),
  cannot: act(
    134,
    { meeting, why: optional(text({ max: 200 })) },
    { reversal: { by: "rotation.can", body: (e) => ({ meeting: e.body.meeting }) } },
  ),
  can: act(135, { meeting }, { reversal: { by: "rotation.cannot", body: (e) => ({ meeting: e.body.meeting }) } }),
  take: act(
    136,
    { meeting, role },
    { reversal: { by: "rotation.return", body: (e) => ({ meeting: e.body.meeting, role: e.body.role }) } },
  ),
  return: act(
    137,
    { meeting, role },
    { reversal: { by: "rotation.take", body: (e) => ({ meeting: e.body.meeting, role: e.body.role }) } },
  ),
  swap: act(138, { meeting, role, with: person }, { reversal: { none: "ends-by-itself" } }),
  served: act(139, { meeting, role, person: optional(person) }, { reversal: { none: "replaced-by-newer" } }),
});

export type RotationEvent = EventOf<typeof acts>;
