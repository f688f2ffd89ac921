import { type Id, MINUTES_PER_DAY, type Minute, type PersonId } from "../../kernel/event.ts";
import type { World } from "../../kernel/practice.ts";
import { charterNumber } from "../charter/index.ts";
import { goingOf, isGone } from "../members/index.ts";
import type { Enacted, Groups, Others, RoleTerm } from "./words.ts";

/** As far as somebody knew: rules ask what an act had seen, views know all that there is. */
export type Known = Pick<World<Others>, "rights" | "seen" | "time" | "others">;

/** What it takes to say when terms begin and end; whether one runs is a question of the time as well. */
export type Placing = Omit<Known, "time">;

/** The terms of a role that had begun as far as was known, in the order in which they came into force. */
export function termsOf(groups: Groups, role: Id, known: Placing): readonly RoleTerm[] {
  const terms: RoleTerm[] = [];
  for (const id of groups.termsOf.get(role) ?? []) {
    const term = groups.terms.get(id);
    if (term?.begun.some(known.seen)) terms.push(inTime(term, terms, known));
  }
  return terms;
}

/** Whoever is next begins when the holder goes, for as long as was decided: no role waits for the day that was foreseen. */
function inTime(term: RoleTerm, before: readonly RoleTerm[], known: Placing): RoleTerm {
  const follows = before.find((one) => one.act === term.follows);
  if (follows === undefined) return term;
  const start = Math.max(term.time, Math.min(term.start, ...ownEnds(follows, known), ...wentAt(follows.person, known)));
  return start === term.start ? term : { ...term, start, until: term.until - (term.start - start) };
}

/** When somebody left, was sent away or was removed, by community time. */
export function wentAt(person: PersonId, known: Placing): Minute[] {
  const there = known.others.members.people.get(person);
  const going = there && goingOf(there, known.rights, known.seen);
  return [...(going === undefined ? [] : [going.time]), ...removedAt(person, known)];
}

/** When it was put on record that somebody is removed who is not here by now; of several times the last. */
function removedAt(person: PersonId, { others: { charter }, rights, seen }: Placing): Minute[] {
  if (charter === undefined || !rights.removed.has(person)) return [];
  const removes = (motion: Id): boolean => charter.motions.get(motion)?.change.remove.includes(person) === true;
  const said = [...charter.conclusions.values()].filter((one) => seen(one.id) && removes(one.motion));
  return said.length === 0 ? [] : [Math.max(...said.map(({ time }) => time))];
}

/** When a term ends by itself, by its holder's word or by a recall. */
function ownEnds({ until, handedBack, recalled }: RoleTerm, { seen }: Pick<Known, "seen">): Minute[] {
  const back = handedBack.filter(({ event }) => seen(event)).map(({ time }) => time);
  return [until, ...back, ...recalled.filter((one) => one.begun.some(seen)).map((one) => one.time)];
}

/**
 * When a term ended or will end: after its days, or earlier when it was handed back or recalled, or when a decision that
 * knew of it gave the role anew. Community time decides, so a clock that is a year ahead moves nothing.
 */
export function endOf(term: RoleTerm, terms: readonly RoleTerm[], known: Pick<Known, "seen">): Minute {
  const followed = terms.filter((one) => one.after.includes(term.act)).map((one) => one.start);
  return Math.min(...ownEnds(term, known), ...followed);
}

/** True for a term that ended before its time came, as when whoever was next handed it back: nobody has held it. */
export function neverBegan(term: RoleTerm, terms: readonly RoleTerm[], known: Pick<Known, "seen">): boolean {
  return endOf(term, terms, known) <= term.start;
}

/** True for what some decision brought about, as far as was known. */
export function isSo(enacted: readonly Enacted[], { seen }: Pick<Known, "seen">): boolean {
  return enacted.some((one) => one.begun.some(seen));
}

/** The terms that run now. More than one where decisions did not know of each other: neither is before the other. */
export function runningTerms(groups: Groups, role: Id, known: Known): readonly RoleTerm[] {
  const terms = termsOf(groups, role, known);
  return terms.filter(
    (term) => term.start <= known.time && known.time < endOf(term, terms, known) && isHere(term.person, known),
  );
}

/** Terms that are decided and begin later, when the present one is over. */
export function nextTerms(groups: Groups, role: Id, known: Known): readonly RoleTerm[] {
  const terms = termsOf(groups, role, known);
  return terms.filter(
    (term) => known.time < term.start && term.start < endOf(term, terms, known) && isHere(term.person, known),
  );
}

/**
 * Who looks after a role whose term lapsed and that nobody was given yet: its last holder, for the charter's days, for
 * what is routine. Whoever handed it back, was recalled or went does not.
 */
export function caretakerOf(groups: Groups, role: Id, known: Known): RoleTerm | undefined {
  if (runningTerms(groups, role, known).length > 0) return undefined;
  const terms = termsOf(groups, role, known).filter((term) => term.start <= known.time);
  const days = charterNumber(known.rights, "caretakerDays") * MINUTES_PER_DAY;
  const begun = terms.filter((term) => !neverBegan(term, terms, known));
  const last = begun.filter((term) => !begun.some((other) => other.after.includes(term.act)));
  // Where two held it at once, nobody is the last alone, and it is vacant.
  const [term, rival] = last;
  if (term === undefined || rival !== undefined || endOf(term, terms, known) < term.until) return undefined;
  if (term.handedBack.some(({ event }) => known.seen(event))) return undefined;
  return known.time < term.until + days && isHere(term.person, known) ? term : undefined;
}

/**
 * How many terms in a row somebody has held a role already. Another holder in between breaks the row, and so does a
 * pause as long as a term. A term that only settled whose of two it was is part of the one before.
 */
export function termsInARow(groups: Groups, role: Id, person: PersonId, known: Known): number {
  const terms = [...termsOf(groups, role, known)].sort((a, b) => a.start - b.start || (a.act < b.act ? -1 : 1));
  const pause = charterNumber(known.rights, "roleTermDays") * MINUTES_PER_DAY;
  let [row, next] = [0, known.time];
  for (const term of terms.reverse()) {
    const end = endOf(term, terms, known);
    if (neverBegan(term, terms, known)) continue;
    if (next - end >= pause) return row;
    if (wasSettled(term, terms)) continue;
    if (term.person !== person) return row;
    [row, next] = [row + 1, term.start];
  }
  return row;
}

/** True for a term that ran beside another one until a decision said whose the role is. */
function wasSettled(term: RoleTerm, terms: readonly RoleTerm[]): boolean {
  return terms.some(
    (one) => one.after.includes(term.act) && one.start < term.until && one.after.length > term.after.length + 1,
  );
}

function isHere(person: PersonId, { others, rights, seen }: Known): boolean {
  const known = others.members.people.get(person);
  return known !== undefined && !isGone(known, rights, seen);
}
