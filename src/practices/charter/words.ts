import { act, defineActs, type EventOf } from "../../kernel/acts.ts";
import { type Id, type Minute, no, type PersonId, type Refusal } from "../../kernel/event.ts";
import { bytes, choice, group, id, int, list, optional, ref, text } from "../../kernel/fields.ts";
import type { Change } from "../../kernel/lane/change.ts";
import type { LaneFact } from "../../kernel/lane/facts.ts";
import { PersistentMap } from "../../kernel/persistent-map.ts";
import type { Members } from "../members/index.ts";
import { CHARTER_NUMBER_NAMES, CHARTER_NUMBERS, type CharterNumberName, VALUES_MAX } from "./numbers.ts";

/** What is put to everyone on the roll: people for the roll, core values, numbers. */
export type Proposal = {
  readonly id: Id;
  readonly by: PersonId;
  readonly minute: Minute;
  /** The outcome that it builds on. */
  readonly parent: Id;
  readonly change: Change;
  readonly why: string;
};

/** What someone says to a motion; their newest word counts. */
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
  readonly ballots: readonly Id[];
};

export type Charter = {
  readonly motions: PersistentMap<Proposal>;
  /** By motion, then by person: their newest word. */
  readonly says: PersistentMap<PersistentMap<Say>>;
  readonly conclusions: PersistentMap<Conclusion>;
};

/** What the charter reads of others. */
export type CharterOthers = { readonly members: Members };

export const emptyCharter: Charter = {
  motions: PersistentMap.empty,
  says: PersistentMap.empty,
  conclusions: PersistentMap.empty,
};

/** Most people whom one motion removes. */
const REMOVED_MAX = 8;
/** Most ballots that one conclusion can list. */
export const BALLOTS_MAX = 120;
const household = id("members.open-household", "members.join", "members.move", "members.enrol");

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
    { motion: ref("charter.propose"), ballots: list(id("charter.say"), { max: BALLOTS_MAX, min: 1 }) },
    {
      reversal: { none: "others-build-on-it" },
      lane: (e) => ({ is: "outcome", motion: e.body.motion, ballots: e.body.ballots }),
      counts: (e) => e.body.ballots,
    },
  ),
});

export type CharterEvent = EventOf<typeof acts>;

type Motion = Change & { readonly parent: Id };

/** What the body alone shows: the lane refuses it too, so that nobody can vote on it. */
function readMotion({ parent, ...asked }: Motion): LaneFact | Refusal {
  const change = changeOf(asked);
  const { seats, addValues, dropValues, numbers, remove, dormant, adopt, rulesVersion, epoch } = change;
  const parts = [seats, addValues, dropValues, numbers, remove, dormant, adopt];
  const isEmpty = parts.every((part) => part.length === 0) && rulesVersion === undefined && epoch === undefined;
  if (isEmpty) return no("charter.empty");
  if (hasTwice([...seats.map((seat) => seat.person), ...remove, ...dormant])) return no("charter.listed-twice");
  if (hasTwice(adopt)) return no("charter.said-twice");
  if (hasTwice(numbers.map((one) => one.name)) || hasTwice(dropValues) || hasTwice(addValues)) {
    return no("charter.said-twice");
  }
  for (const { name, value } of numbers) {
    const { min, max } = CHARTER_NUMBERS[name as CharterNumberName];
    if (value < min || value > max) return no("charter.out-of-bounds", { number: name, value, min, max });
  }
  return { is: "motion", parent, change };
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
}: Change): Change {
  return { seats, addValues, dropValues, numbers, remove, dormant, adopt, rulesVersion, epoch };
}

function hasTwice(list: readonly unknown[]): boolean {
  return new Set(list).size < list.length;
}
