import type { Id, PersonId } from "../../kernel/event.ts";
import type { Action, ActionWord, Feeling, Item, Outcome, Waiver } from "./agenda-words.ts";
import { standing } from "./meeting.ts";

type Seen = (id: Id) => boolean;

/** Taken off, and nobody wrote what came of it: that is in the minutes, also where somebody took it off unaware of it. */
export function isDropped(item: Pick<Item, "dropped" | "outcomes">, seen: Seen): boolean {
  return item.dropped.some(seen) && !hasCome(item, seen);
}

/** True once somebody wrote down what came of it. */
export function hasCome({ outcomes }: Pick<Item, "outcomes">, seen: Seen): boolean {
  return outcomes.some((one) => seen(one.id));
}

/** A waiver stands while enough of those whom it names have not said that they did not let it. */
export function waives(waiver: Waiver, seen: Seen): boolean {
  const not = new Set(waiver.notMine.filter(({ event }) => seen(event)).map(({ person }) => person));
  return seen(waiver.id) && waiver.yes.filter((person) => !not.has(person)).length >= waiver.needed;
}

/** What came of it: the newest words, more than one where people wrote it down out of reach of each other. */
export function outcomesOf(item: Item, seen: Seen): readonly Outcome[] {
  return standing(item.outcomes, seen);
}

/** Where an action stands. Done by one word that crossed with another is done. */
export function actionNow(action: Action, seen: Seen): ActionWord | undefined {
  const words = standing(action.words, seen);
  return words.find((one) => one.state === "done") ?? words.find((one) => one.state === "dropped") ?? words[0];
}

/** Whose it is; several while it is open and people handed it over out of reach of each other. */
export function ownersOf(action: Action, seen: Seen): readonly PersonId[] {
  const now = actionNow(action, seen);
  if (now === undefined) return [];
  const others = isOpen(now) ? standing(action.words, seen).filter(isOpen) : [];
  return [...new Set([now, ...others].map(({ owner }) => owner))];
}

export function isOpen(word: ActionWord | undefined): boolean {
  return word?.state === "open" || word?.state === "handed-over";
}

/** How people feel about an item: of two words of one person that crossed, the one that worries. */
export function feelingsOf(item: Item, seen: Seen): ReadonlyMap<PersonId, Feeling> {
  const all = [...item.feels].flatMap(([person, feels]): [PersonId, Feeling][] => {
    const words = standing(feels, seen).map((one) => one.feels);
    const worst = (["bad", "unsure", "good"] as const).find((one) => words.includes(one));
    return worst === undefined ? [] : [[person, worst]];
  });
  return new Map(all);
}
