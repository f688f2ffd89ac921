import type { Audience } from "../../kernel/audience/circles.ts";
import type { Id, PersonId } from "../../kernel/event.ts";
import type { Look } from "../../kernel/practice.ts";
import { everything, isGone } from "../members/index.ts";
import { partiesOf } from "./case.ts";
import type { Request } from "./pool.ts";
import type { Case, Conflict, Others } from "./words.ts";

export type ConflictLook = Look<Conflict, Others>;

/** A case that is open to the one who looks. */
export type OpenCase = {
  readonly id: Id;
  readonly audience: Audience;
  readonly state: Case;
  readonly helper: PersonId;
};

/** The cases that the one who looks sits in and whose key is here, the newest first. */
export function casesOf({ within, me }: ConflictLook): OpenCase[] {
  return within()
    .filter(({ hasKey, audience }) => hasKey && peopleOf(audience).includes(me ?? ""))
    .map(({ audience, state }) => {
      const one = state as Case;
      return { id: audience.id, audience, state: one, helper: helperOf(audience, one) };
    })
    .filter(({ state }) => state.is !== "empty")
    .reverse();
}

/** Why somebody reads and answers nothing in a case any more, or never could. */
export type Out = "left" | "let-go" | "left-out" | "no-device";

/** Of somebody who sits in a case: whether what is written there reaches them at all. */
export function outOf({ audience }: Pick<OpenCase, "audience">, person: PersonId, look: ConflictLook): Out | undefined {
  const { others, rights, lane } = look;
  const known = others.members.people.get(person);
  if (known === undefined || isGone(known, rights, everything)) return "left";
  if (audience.leaves.some((one) => one.person === person)) return "let-go";
  if (!peopleOf(audience).includes(person)) return "left-out";
  return hasNoDevice(lane, person) ? "no-device" : undefined;
}

/** Nothing that is sealed to a few reaches somebody without a device: no neighbour reads it for them. */
export function hasNoDevice({ devicesOf }: ConflictLook["lane"], person: PersonId): boolean {
  return devicesOf(person)?.length === 0;
}

/** The sides and whoever helps who went: without them nothing more can be agreed on. */
export function missingIn(one: OpenCase, look: ConflictLook): PersonId[] {
  const { audience, state, helper } = one;
  const needed = state.is === "talk" ? [helper, ...partiesOf(state)] : [audience.by, helper];
  return needed.filter((person) => {
    const out = person === look.me ? undefined : outOf(one, person, look);
    return out !== undefined && out !== "no-device";
  });
}

export function peopleOf(audience: Audience): readonly PersonId[] {
  return audience.people;
}

/** Who helps: in a talk who opened it; in a request who was asked last. */
function helperOf(audience: Audience, state: Case): PersonId {
  if (state.is === "talk") return audience.by;
  return peopleOf(audience).find((one) => one !== audience.by) ?? "";
}

/**
 * Every request for help there was, as far as all members can know: a case begins with an audience of two, the one who asks and
 * the one who is asked. Talks that follow are larger, so a case is counted once.
 */
export function requestsOf({ audiences }: Pick<ConflictLook, "audiences">): Request[] {
  return audiences().flatMap(({ by, turns }) => {
    const [first] = turns;
    if (first === undefined || first.people.length !== 2) return [];
    const { minute } = first.entry.event;
    const asked = new Set(turns.flatMap(({ people }) => people.filter((one) => one !== by)));
    return [...asked].map((one) => ({ asked: one, by, minute }));
  });
}

/** How many cases began in each year that is over, the newest first. Of the year that runs nothing is told. */
export function yearsOf({ audiences, dayIn, now }: Pick<ConflictLook, "audiences" | "dayIn" | "now">): YearRow[] {
  const counts = new Map<string, number>();
  const thisYear = dayIn("UTC", now).slice(0, 4);
  for (const { turns } of audiences()) {
    const [first] = turns;
    if (first === undefined || first.people.length !== 2) continue;
    const year = dayIn("UTC", first.entry.event.minute).slice(0, 4);
    if (year < thisYear) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].map(([year, cases]) => ({ year, cases })).sort((a, b) => (a.year < b.year ? 1 : -1));
}

export type YearRow = { readonly year: string; readonly cases: number };
