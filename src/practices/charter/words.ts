import { act, defineActs, type EventOf } from "../../kernel/acts.ts";
import { type Id, type Minute, no, type PersonId, type Refusal } from "../../kernel/event.ts";
import { bytes, choice, group, id, int, list, minute, optional, ref, text } from "../../kernel/fields.ts";
import type { Change } from "../../kernel/lane/change.ts";
import type { LaneFact } from "../../kernel/lane/facts.ts";
import { PAGE_MAX } from "../../kernel/pages.ts";
import { PersistentMap } from "../../kernel/persistent-map.ts";
import type { Members } from "../members/index.ts";
import type { Begun } from "./begun.ts";
import { CHARTER_NUMBER_NAMES, type CharterNumberName } from "./charter-number.ts";
import { CHARTER_NUMBERS, VALUES_MAX } from "./numbers.ts";

/** What is put to everyone on the roll: people for the roll, core values, numbers. */
export type Proposal = {
  readonly id: Id;
  readonly by: PersonId;
  readonly minute: Minute;
  /** The outcome that it builds on. */
  readonly parent: Id;
  readonly change: Change;
  /** The review that a removal stands on. */
  readonly review: Id | undefined;
  readonly why: string;
};

/** What someone says to a motion; their newest word counts, and of two that crossed the no. */
export type Say = {
  readonly id: Id;
  readonly by: PersonId;
  readonly yes: boolean;
  readonly note: string | undefined;
  readonly minute: Minute;
};

/** Closing a motion: the ballots that it lists are the ones that were counted. */
export type Conclusion = {
  readonly id: Id;
  readonly motion: Id;
  readonly by: PersonId;
  readonly minute: Minute;
  /** Community time then. */
  readonly time: Minute;
  readonly ballots: readonly Id[];
};

export type Charter = {
  readonly motions: PersistentMap<Proposal>;
  /** By motion, then by person: their newest word, and others of other devices that neither had seen. */
  readonly says: PersistentMap<PersistentMap<readonly Say[]>>;
  readonly conclusions: PersistentMap<Conclusion>;
  /** By motion: a record that was begun and not ended. */
  readonly begun: PersistentMap<Begun>;
};

/** What the charter reads of others. */
export type CharterOthers = { readonly members: Members };

export const emptyCharter: Charter = {
  motions: PersistentMap.empty,
  says: PersistentMap.empty,
  conclusions: PersistentMap.empty,
  begun: PersistentMap.empty,
};

/** Most people whom one motion removes. */
const REMOVED_MAX = 8;
/** The page of a record that goes on from here. */
const after = optional(ref("charter.count"));
const household = id("members.open-household", "members.join", "members.move", "members.enrol", "members.expect");

export const acts = defineActs("charter", {
  propose: act(
    30,
    {
      parent: id("members.confirm", "charter.conclude"),
      seats: list(group({ person: id("members.join", "members.enrol"), household }), { max: 40 }),
      addValues: list(text({ max: 200 }), { max: VALUES_MAX }),
      dropValues: list(int({ min: 1, max: 9999 }), { max: VALUES_MAX }),
      numbers: list(group({ name: choice(CHARTER_NUMBER_NAMES), value: int({ min: 0, max: 100_000 }) }), {
        max: CHARTER_NUMBER_NAMES.length,
      }),
      remove: list(id("members.join"), { max: REMOVED_MAX }),
      dormant: list(id("members.join"), { max: 40 }),
      adopt: list(id(), { max: 40 }),
      rulesVersion: optional(int({ min: 2, max: 9999 })),
      why: text({ max: 1000, lines: true }),
      /** The commitment to a new key; the app puts it in where somebody is to belong no more, or in place of any given one. */
      epoch: optional(bytes(32)),
      /** The review that a removal stands on: without one nobody is removed. */
      review: optional(ref("reviews.open")),
      /** The moment from which the numbers hold; without one, as soon as enough said yes and it is on record. */
      from: optional(minute()),
    },
    {
      reversal: { none: "others-build-on-it" },
      rotates: ({ remove, epoch }: Change) => remove.length > 0 || epoch !== undefined,
      lane: (e) => readMotion(e.body),
    },
  ),
  say: act(
    31,
    { motion: ref("charter.propose"), yes: choice(["yes", "no"]), note: optional(text({ max: 280 })) },
    {
      byHand: true,
      reversal: { none: "replaced-by-newer" },
      binds: true,
      lane: (e) => ({ is: "ballot", motion: e.body.motion, yes: e.body.yes === "yes" }),
    },
  ),
  conclude: act(
    32,
    { motion: ref("charter.propose"), ballots: list(id("charter.say"), { max: PAGE_MAX, min: 1 }), after },
    {
      reversal: { none: "others-build-on-it" },
      lane: (e) => ({ is: "outcome", motion: e.body.motion, ids: e.body.ballots, after: e.body.after }),
      counts: (e) => ({ ids: e.body.ballots, after: e.body.after }),
    },
  ),
  /** A page of the ballots of a conclusion to come, where they do not fit into one act. */
  count: act(
    33,
    { motion: ref("charter.propose"), ballots: list(id("charter.say"), { max: PAGE_MAX, min: 1 }), after },
    {
      reversal: { none: "others-build-on-it" },
      hidden: true,
      page: true,
      lane: (e) => ({ is: "page", motion: e.body.motion, ids: e.body.ballots, after: e.body.after }),
      counts: (e) => ({ ids: e.body.ballots, after: e.body.after }),
    },
  ),
});

export type CharterEvent = EventOf<typeof acts>;

type Motion = Change & { readonly parent: Id; readonly review?: Id | undefined };

/** What the body alone shows: the lane refuses it too, so that nobody can vote on it. */
function readMotion({ parent, review, ...asked }: Motion): LaneFact | Refusal {
  const change = changeOf(asked);
  const { seats, addValues, dropValues, numbers, remove, dormant, adopt, rulesVersion, epoch, from } = change;
  const parts = [seats, addValues, dropValues, numbers, remove, dormant, adopt];
  const isEmpty = parts.every((part) => part.length === 0) && rulesVersion === undefined && epoch === undefined;
  if (isEmpty) return no("charter.empty");
  // What else a motion changes is in force with its outcome: one motion has one moment.
  if (from !== undefined && parts.some((part) => part.length > 0 !== (part === numbers))) {
    return no("charter.moment-of-numbers");
  }
  if (hasTwice([...seats.map((seat) => seat.person), ...remove, ...dormant])) return no("charter.listed-twice");
  if (remove.length > 0 && review === undefined) return no("charter.review-first");
  if (hasTwice(adopt)) return no("charter.said-twice");
  if (hasTwice(numbers.map((one) => one.name)) || hasTwice(dropValues) || hasTwice(addValues)) {
    return no("charter.said-twice");
  }
  for (const { name, value } of numbers) {
    const { min, max } = CHARTER_NUMBERS[name as CharterNumberName];
    if (value < min || value > max) return no("charter.out-of-bounds", { number: name, value, min, max });
  }
  return { is: "motion", parent, change, review };
}

/** The change that a motion asks for, without what else stands in its act. */
export function changeOf({
  seats,
  addValues,
  dropValues,
  numbers,
  remove,
  dormant,
  adopt,
  rulesVersion,
  epoch,
  from,
}: Change): Change {
  return { seats, addValues, dropValues, numbers, remove, dormant, adopt, rulesVersion, epoch, from };
}

function hasTwice(list: readonly unknown[]): boolean {
  return new Set(list).size < list.length;
}
