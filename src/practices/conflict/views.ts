import type { Id, Minute, PersonId } from "../../kernel/event.ts";
import { id, optional } from "../../kernel/fields.ts";
import type { View } from "../../kernel/practice.ts";
import { charterNumber } from "../charter/index.ts";
import { everything, hasSay, nameOf, peopleHere, standing } from "../members/index.ts";
import { endsWith, isAgreed, mayTalk, partiesOf, wordsEnd } from "./case.ts";
import { proposed, type WhyNot } from "./pool.ts";
import {
  type ConflictLook,
  casesOf,
  hasNoDevice,
  missingIn,
  type OpenCase,
  type Out,
  outOf,
  peopleOf,
  requestsOf,
  type YearRow,
  yearsOf,
} from "./reading.ts";
import { type Waits, waitsFor } from "./waits.ts";
import type { Case, Conflict, Mediator, Others, Role, What } from "./words.ts";

export type Named = { readonly person: PersonId; readonly name: string };
export type PoolRow = Named & {
  readonly note: string | undefined;
  readonly near: readonly Named[];
  readonly restingUntil: Minute | undefined;
  /** Why they are not proposed where somebody is named; nothing where they could help. */
  readonly whyNot: WhyNot | undefined;
};
export type CaseRow = {
  readonly id: Id;
  readonly is: Case["is"];
  readonly level: number;
  readonly with: readonly Named[];
  readonly minute: Minute;
  readonly isOver: boolean;
  /** It is over because a talk on another level began. */
  readonly ledOn: boolean;
  /** What waits for the one who looks. */
  readonly waits: Waits | undefined;
};
export type LineRow = {
  readonly id: Id;
  readonly by: PersonId;
  readonly name: string;
  readonly minute: Minute;
  readonly what: What;
  readonly text: string | undefined;
  readonly parts: readonly { readonly part: "harm" | "needs" | "duties" | "repair"; readonly text: string }[];
  readonly dates: readonly Minute[];
  readonly level: number | undefined;
  readonly people: readonly (Named & { readonly as: Role })[];
};
export type OfferRow = LineRow & {
  readonly yes: readonly Named[];
  readonly no: readonly Named[];
  readonly isAgreed: boolean;
};
export type CaseView = CaseRow & {
  readonly helper: Named;
  /** What whoever was asked said to a request; nothing while they have not. */
  readonly answer: "yes" | "no" | undefined;
  /** Sides, or who helps, who read nothing here any more. */
  readonly missing: readonly Named[];
  /** Who asked for help, in a request. */
  readonly asker: Named | undefined;
  readonly isHelper: boolean;
  readonly isMine: boolean;
  readonly seats: readonly (Named & {
    readonly as: Role;
    readonly isIn: boolean;
    readonly hasDeclined: boolean;
    readonly out: Out | undefined;
  })[];
  /** Who holds the key and was not named when it was opened: they read along. */
  readonly readers: readonly Named[];
  readonly mayTalk: boolean;
  readonly amIn: boolean;
  readonly isParty: boolean;
  /** Whether it is over for all once I withdraw. */
  readonly endsWithMe: boolean;
  readonly brought: LineRow | undefined;
  readonly lines: readonly LineRow[];
  readonly agreements: readonly OfferRow[];
  readonly moves: readonly OfferRow[];
  readonly wordsEnd: Minute;
  readonly days: number;
};

const named = ({ others }: ConflictLook, person: PersonId): Named => ({ person, name: nameOf(others.members, person) });

function rowOf(one: OpenCase, look: ConflictLook): CaseRow {
  const { id: of, state, audience } = one;
  const others = peopleOf(audience).filter((person) => person !== look.me);
  const minute = state.lines.at(-1)?.minute ?? 0;
  const about = {
    is: state.is,
    level: state.level,
    minute,
    isOver: state.ends.length > 0,
    ledOn: state.ends.some(({ what }) => what === "agree"),
  };
  return { id: of, ...about, with: others.map((person) => named(look, person)), waits: waitsFor(one, look) };
}

function lineOf(look: ConflictLook, { id: line, by, minute, what, body }: Case["lines"][number]): LineRow {
  const parts = (["harm", "needs", "duties", "repair"] as const).flatMap((part) => {
    const said = body[part];
    return said === undefined ? [] : [{ part, text: said }];
  });
  const people = body.people.map(({ person, as }) => ({ ...named(look, person), as }));
  return {
    id: line,
    ...named(look, by),
    by,
    minute,
    what,
    text: body.text,
    parts,
    dates: body.dates,
    level: body.level,
    people,
  };
}

/** Those who stand by and may: whoever left, or has no say any more, helps nobody here. */
function standingBy({ state, others, rights }: ConflictLook): Mediator[] {
  return [...state.pool.values()].filter(({ person }) => hasSay(standing(others.members, rights, person, everything)));
}

const help: View<
  Conflict,
  Others,
  Record<string, never>,
  { years: readonly YearRow[]; days: number; helpers: number }
> = {
  about: "How often help was asked for in years that are over, and how many people are there to help.",
  params: {},
  look: (look) => ({
    years: yearsOf(look),
    days: charterNumber(look.rights, "narrativeDays"),
    helpers: standingBy(look).length,
  }),
};

const pool: View<Conflict, Others, { with?: PersonId }, readonly PoolRow[]> = {
  about: "Who is there to help, the one whose turn it is first; with somebody named, who is too close to help there.",
  params: { with: optional(id("members.join", "members.enrol")) },
  look: (look, { with: other }) => {
    const { others, me, now } = look;
    const parties = [me, other].flatMap((one) => one ?? []);
    const homeOf = (person: PersonId) => others.members.people.get(person)?.household;
    const all = proposed(standingBy(look), { parties, homeOf, requests: requestsOf(look), now });
    return all.map(({ mediator: { person, note, near, restingUntil }, whyNot }) => ({
      ...named(look, person),
      ...{ note, restingUntil, whyNot },
      near: near.map((one) => named(look, one)),
    }));
  },
};

/** Somebody who could be named in a case. */
export type PersonRow = Named & { readonly why: "no-device" | "household" | undefined };

const people: View<Conflict, Others, { with?: PersonId }, readonly PersonRow[]> = {
  about: "Who can be named in a case: who has no device to read it on, and who lives with one of those it is between.",
  params: { with: optional(id("members.join", "members.enrol")) },
  look: ({ others: { members }, rights, lane, me }, { with: other }) => {
    const homeOf = (one: PersonId) => members.people.get(one)?.household;
    const whyOf = (one: PersonId): PersonRow["why"] => {
      if (hasNoDevice(lane, one)) return "no-device";
      return [me, other].some((side) => side && homeOf(side) === homeOf(one)) ? "household" : undefined;
    };
    const here = peopleHere(members, rights).filter(({ id: one }) => one !== me);
    return here.map(({ id: one, name }) => ({ person: one, name, why: whyOf(one) }));
  },
};

const mine: View<Conflict, Others, Record<string, never>, readonly CaseRow[]> = {
  about: "The cases that I sit in.",
  params: {},
  look: (look) => casesOf(look).map((one) => rowOf(one, look)),
};

const one: View<Conflict, Others, { case: Id }, CaseView | undefined> = {
  about: "One case that I sit in, whole.",
  params: { case: id("kernel.audience") },
  look: (look, { case: wanted }) => {
    const found = casesOf(look).find((each) => each.id === wanted);
    return found === undefined ? undefined : wholeOf(found, look);
  },
};

/** What tells of nothing but who is in a talk. */
const COMING_AND_GOING: ReadonlySet<What> = new Set(["open", "accept", "decline", "withdraw"]);

function wholeOf(found: OpenCase, look: ConflictLook): CaseView {
  const { state, audience, helper } = found;
  const { me = "" } = look;
  const offers = state.offers.map((each) => ({
    ...lineOf(look, each),
    yes: each.yes.map((person) => named(look, person)),
    no: each.no.map((person) => named(look, person)),
    isAgreed: isAgreed(state, each),
  }));
  const days = charterNumber(look.rights, "narrativeDays");
  // Who was named here and has not said yes, or has stepped out, is shown who comes and goes, and nothing that is said.
  const reads = state.is === "request" || me === helper || state.accepted.includes(me) || !state.roles.has(me);
  const isNamed = (person: PersonId): boolean =>
    person === audience.by || person === helper || (state.is === "talk" && state.roles.has(person));
  return {
    ...rowOf(found, look),
    helper: named(look, helper),
    answer: state.accepted.includes(helper) ? "yes" : state.declined.includes(helper) ? "no" : undefined,
    missing: missingIn(found, look).map((person) => named(look, person)),
    asker: state.is === "request" ? named(look, audience.by) : undefined,
    endsWithMe: endsWith(state, me),
    ...{ isHelper: me === helper, isMine: me === audience.by, amIn: state.accepted.includes(me) },
    seats: [...state.roles].map(([person, as]) => ({
      ...named(look, person),
      ...{ as, isIn: state.accepted.includes(person), hasDeclined: state.declined.includes(person) },
      out: state.is === "talk" ? outOf(found, person, look) : hasNoDevice(look.lane, person) ? "no-device" : undefined,
    })),
    readers: peopleOf(audience)
      .filter((person) => !isNamed(person))
      .map((person) => named(look, person)),
    mayTalk: state.is === "talk" && mayTalk(state),
    isParty: partiesOf(state).includes(me) && state.is === "talk",
    brought: state.brought === undefined ? undefined : lineOf(look, state.brought),
    lines: state.lines.filter((each) => reads || COMING_AND_GOING.has(each.what)).map((each) => lineOf(look, each)),
    agreements: offers.filter(({ what }) => reads && what === "propose"),
    moves: offers.filter(({ what }) => reads && what === "move"),
    wordsEnd: wordsEnd(state, days),
    days,
  };
}

export const views = { help, pool, people, mine, one };
