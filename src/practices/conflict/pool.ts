import type { HouseholdId, Minute, PersonId } from "../../kernel/event.ts";
import type { Mediator } from "./words.ts";

/** Somebody was asked to help: who, by whom, when. */
export type Request = { readonly asked: PersonId; readonly by: PersonId; readonly minute: Minute };

/** Why somebody who is there to help is not proposed here. */
export type WhyNot = "party" | "household" | "near" | "resting";

export type Candidate = { readonly mediator: Mediator; readonly whyNot: WhyNot | undefined };

export type Concerned = {
  readonly parties: readonly PersonId[];
  readonly homeOf: (person: PersonId) => HouseholdId | undefined;
  readonly requests: readonly Request[];
  readonly now: Minute;
};

/**
 * Who could help, the one whose turn it is first: who was asked least of all the times that they could have been, then
 * whoever was asked longest ago. So somebody new is not flooded to catch up. Those who are too close come last, with why.
 */
export function proposed(pool: readonly Mediator[], concerned: Concerned): Candidate[] {
  const turns = new Map(pool.map((one) => [one.person, turnsOf(one, concerned.requests)]));
  const turnOf = (one: Mediator): Turns => turns.get(one.person) ?? NONE;
  const ordered = [...pool].sort((a, b) => byTurn(turnOf(a), turnOf(b)) || (a.person < b.person ? -1 : 1));
  const all = ordered.map((mediator) => ({ mediator, whyNot: whyNot(mediator, concerned) }));
  return [...all.filter(({ whyNot }) => whyNot === undefined), ...all.filter(({ whyNot }) => whyNot !== undefined)];
}

function whyNot({ person, near, restingUntil = 0 }: Mediator, { parties, homeOf, now }: Concerned): WhyNot | undefined {
  if (parties.includes(person)) return "party";
  if (parties.some((one) => homeOf(one) !== undefined && homeOf(one) === homeOf(person))) return "household";
  if (parties.some((one) => near.includes(one))) return "near";
  return restingUntil > now ? "resting" : undefined;
}

type Turns = { readonly served: number; readonly could: number; readonly last: Minute };
const NONE: Turns = { served: 0, could: 0, last: 0 };

function turnsOf({ person, since }: Mediator, requests: readonly Request[]): Turns {
  const could = requests.filter((one) => one.minute >= since && one.by !== person);
  const served = could.filter(({ asked }) => asked === person);
  return { served: served.length, could: could.length, last: Math.max(0, ...served.map(({ minute }) => minute)) };
}

/** Shares are compared in whole numbers. */
function byTurn(a: Turns, b: Turns): number {
  return a.served * Math.max(1, b.could) - b.served * Math.max(1, a.could) || a.last - b.last;
}
