import type { Entry } from "../entry.ts";
import { type Id, MINUTES_PER_DAY, no, type PersonId, type Refusal } from "../event.ts";
import { forkSeen } from "../forks.ts";
import type { Rights } from "../rights.ts";
import { type Change, VALUES_MAX } from "./change.ts";
import type { IsUnseen } from "./dormancy.ts";
import type { Ground } from "./ground.ts";
import type { Partings } from "./partings.ts";

/** What stands against a change, as far as the motion that asks for it had seen. */
export type WhyNotChange = (entry: Entry, rights: Rights, change: Change) => Refusal | undefined;

/** Days ahead that numbers can be agreed on to hold from: nobody binds those who live here in ten years. */
const FROM_DAYS = 366;

export function createWhyNotChange(
  { graph, chain, personOf, isPerson, timeAt }: Ground,
  isUnseen: IsUnseen,
  { hasLeft }: Pick<Partings, "hasLeft">,
): WhyNotChange {
  const authorOf = (id: Id): PersonId => {
    const entry = graph.get(id);
    return entry === undefined ? "" : personOf(entry);
  };

  /** An event of a device with two histories: its branch is the one that goes on. */
  const isForked = (entry: Entry, id: Id): boolean =>
    forkSeen(graph, entry, graph.get(id)?.event.device ?? "") !== undefined;

  /** One rule for each part of a change; the first that says no is told. */
  const rules: readonly WhyNotChange[] = [
    // Who was removed comes back this way: the same people who let them go say so.
    function seats(entry, { roll, removed }, change) {
      const isAway = (person: PersonId) => hasLeft(entry, person) && !removed.has(person);
      for (const { person, household } of change.seats) {
        if (!isPerson(entry, person) || isAway(person)) return no("lane.unknown-person");
        if (!graph.seen(entry, household)) return no("lane.unknown-household");
        if (roll.get(person) === household) return no("lane.on-roll-already");
      }
      return undefined;
    },
    // The device that proposes a removal makes the key that follows, which whoever goes must not have (K-8).
    function ownRemoval(entry, _, { remove }) {
      return remove.includes(personOf(entry)) ? no("lane.own-removal") : undefined;
    },
    // Without another key, or with one that was used before, whoever is removed would read on, and nobody would know (K-8).
    function key(entry, { epoch: old }, { remove, epoch }) {
      if (epoch === undefined) return remove.length > 0 && old !== undefined ? no("lane.removal-key") : undefined;
      return chain.seenBy(entry).some(({ rights }) => rights.epoch === epoch) ? no("lane.epoch-again") : undefined;
    },
    function removal(entry, { removed }, { remove }) {
      const strangers = remove.some((person) => !isPerson(entry, person) || removed.has(person));
      return strangers ? no("lane.unknown-person") : undefined;
    },
    function adoption(entry, { removed }, { adopt }) {
      const theirs = adopt.every((id) => graph.seen(entry, id) && (removed.has(authorOf(id)) || isForked(entry, id)));
      return theirs ? undefined : no("lane.nothing-to-adopt");
    },
    function dormancy(entry, { roll }, { dormant }) {
      return dormant.some((person) => !roll.has(person) || !isUnseen(entry, person))
        ? no("lane.seen-lately")
        : undefined;
    },
    function values(_, rights, { addValues, dropValues }) {
      const missing = dropValues.find((number) => !rights.values.has(String(number)));
      if (missing !== undefined) return no("lane.unknown-value", { number: missing });
      const values = rights.values.size - new Set(dropValues).size + addValues.length;
      return values > VALUES_MAX ? no("lane.too-many-values", { max: VALUES_MAX }) : undefined;
    },
    function moment(entry, _, { from }) {
      if (from === undefined) return undefined;
      return from > timeAt(entry) + FROM_DAYS * MINUTES_PER_DAY
        ? no("lane.too-far-ahead", { days: FROM_DAYS })
        : undefined;
    },
    function rules(_, rights, { rulesVersion }) {
      return rulesVersion !== undefined && rulesVersion <= rights.rulesVersion ? no("lane.rules-older") : undefined;
    },
  ];

  return (entry, rights, change) => {
    for (const rule of rules) {
      const refusal = rule(entry, rights, change);
      if (refusal !== undefined) return refusal;
    }
    return undefined;
  };
}
