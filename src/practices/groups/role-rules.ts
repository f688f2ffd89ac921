import { type Id, MINUTES_PER_DAY, no, type PersonId, type Verdict, yes } from "../../kernel/event.ts";
import { charterNumber } from "../charter/index.ts";
import { isPrepared, isThere } from "./group-rules.ts";
import { isOpen } from "./reach.ts";
import { caretakerOf, endOf, isSo, nextTerms, runningTerms, termsInARow, termsOf } from "./terms.ts";
import type { Groups, RecallNotice, RoleTerm, Surroundings } from "./words.ts";

type Giving = { readonly role: Id; readonly person: PersonId; readonly days?: number | undefined };

/**
 * A role is given for at most the charter's days, to somebody who is here, and who did not hold it too often in a row; and
 * only when it is vacant, or its term ends soon: nobody loses a role by its being given to somebody else.
 */
export function judgeGive(state: Groups, { role, person, days }: Giving, world: Surroundings): Verdict {
  const most = charterNumber(world.rights, "roleTermDays");
  if (days !== undefined && days > most) return no("groups.term-too-long", { days: most });
  if (!isThere(person, world)) return no("groups.gone", { who: person });
  if (!state.roles.has(role) && isPrepared(role, "groups.add-role", world)) return yes;
  return judgeRole(state, role, world) ?? judgeFree(state, role, person, world) ?? judgeRow(state, role, person, world);
}

/** True for a role that is there, in a group that is. */
export function judgeRole(state: Groups, id: Id, world: Surroundings): Verdict {
  const role = state.roles.get(id);
  if (role === undefined || !world.seen(id)) return no("groups.unknown-role");
  if (isSo(role.dropped, world)) return no("groups.role-dropped");
  const group = state.groups.get(role.group ?? "");
  if (role.group !== undefined && group === undefined) return no("groups.unknown");
  return group !== undefined && !isOpen(group, world) ? no("groups.closed") : yes;
}

/**
 * True for a role that can be given now: held by two of whom a decision is to name one; or vacant or about to end, with
 * nobody decided for after that. Whoever is next keeps that when the holder hands back early.
 */
export function judgeFree(state: Groups, role: Id, person: PersonId | undefined, world: Surroundings): Verdict {
  const [holder, rival] = runningTerms(state, role, world);
  if (rival !== undefined) {
    const isOne = person === undefined || runningTerms(state, role, world).some((one) => one.person === person);
    return isOne ? yes : no("groups.settle-first");
  }
  if (nextTerms(state, role, world).length > 0) return no("groups.next-known");
  if (holder === undefined) return yes;
  const days = charterNumber(world.rights, "caretakerDays");
  const left = endOf(holder, termsOf(state, role, world), world) - world.time;
  return left <= days * MINUTES_PER_DAY ? yes : no("groups.held", { who: holder.person, until: holder.until, days });
}

function judgeRow(state: Groups, role: Id, person: PersonId, world: Surroundings): Verdict {
  const more = charterNumber(world.rights, "consecutiveTerms");
  return termsInARow(state, role, person, world) > more ? no("groups.rest-first", { who: person, more }) : yes;
}

/** Whoever holds a role, looks after it or is next gives it back at any time. */
export function judgeHandBack(state: Groups, role: Id, world: Surroundings): Verdict {
  const held = [...runningTerms(state, role, world), ...nextTerms(state, role, world), caretakerOf(state, role, world)];
  return held.some((term) => term !== undefined && term.person === world.by) ? yes : no("groups.not-holder");
}

type About = { readonly role: Id; readonly person: PersonId };

/** A recall is asked for openly, once at a time, and about somebody who holds the role. */
export function judgeAsk(state: Groups, about: About, world: Surroundings): Verdict {
  const term = heldBy(state, about, world);
  if (term === undefined) return no("groups.holds-not", { who: about.person });
  const asked = [...state.notices.values()].some(
    (one) =>
      one.role === about.role &&
      one.person === about.person &&
      world.seen(one.id) &&
      isAbout(one, term) &&
      !isDropped(one, world),
  );
  return asked ? no("groups.asked-already") : yes;
}

type Recalling = About & { readonly notice: Id; readonly word?: string | undefined };

/**
 * A recall can be decided once the holder was heard: they said their word, which it carries to everyone who is asked, or
 * the charter's days passed since they were told.
 */
export function judgeRecall(state: Groups, body: Recalling, world: Surroundings): Verdict {
  const term = heldBy(state, body, world);
  if (term === undefined) return no("groups.term-over", { who: body.person });
  const notice = state.notices.get(body.notice);
  if (notice === undefined || !world.seen(notice.id)) return no("groups.unknown-notice");
  if (notice.role !== body.role || notice.person !== body.person || !isAbout(notice, term)) {
    return no("groups.other-notice");
  }
  // What the holder adds while everyone is being asked stands beside it, and unsettles nothing; nor does whoever asked
  // for it and takes that back: by then it is everyone's.
  if (world.decision !== undefined) return yes;
  if (isDropped(notice, world)) return no("groups.other-notice");
  const word = notice.words.filter((one) => world.seen(one.id)).at(-1);
  if (word?.text !== body.word) return no("groups.word-missing", { who: body.person });
  const days = charterNumber(world.rights, "recallDays");
  const left = notice.time + days * MINUTES_PER_DAY - world.time;
  return word !== undefined || left <= 0
    ? yes
    : no("groups.hear-first", { who: body.person, days: Math.ceil(left / MINUTES_PER_DAY) });
}

function heldBy(state: Groups, { role, person }: About, world: Surroundings): RoleTerm | undefined {
  return runningTerms(state, role, world).find((term) => term.person === person);
}

/** True for a notice of this term, not of an earlier one. */
function isAbout({ time }: RecallNotice, { start }: RoleTerm): boolean {
  return time >= start;
}

function isDropped({ dropped }: RecallNotice, { seen }: Surroundings): boolean {
  return dropped.some(seen);
}
