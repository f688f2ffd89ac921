import type { Id, Minute, PersonId } from "../../kernel/event.ts";
import { charterNumber } from "../charter/index.ts";
import { everything, nameOf } from "../members/index.ts";
import { domainOf, type Reach, reportDue, roleReach } from "./reach.ts";
import { type GroupsLook, knownTo, newestFirst, type PersonRow, personRow } from "./reading.ts";
import { isUnderWay } from "./rounds.ts";
import { caretakerOf, endOf, isSo, nextTerms, runningTerms, termsInARow, termsOf, wentAt } from "./terms.ts";
import type { RecallNotice, Role, RoleTerm, Round } from "./words.ts";

/** Somebody who holds a role, did, or will. */
export type TermRow = PersonRow & {
  readonly id: Id;
  readonly start: Minute;
  /** When it ended, or will. */
  readonly end: Minute;
  readonly mandate?: string;
  readonly decision: Id;
  readonly how: "runs" | "next" | "lapsed" | "handed-back" | "not-begun" | "recalled" | "followed" | "gone";
  readonly note?: string;
};

export type RoleRow = Reach & {
  readonly id: Id;
  readonly name: string;
  readonly purpose: string;
  readonly group?: Id;
  readonly groupName?: string;
  readonly decision: Id;
  readonly holders: readonly TermRow[];
  readonly caretaker?: TermRow;
  /** Until when the caretaker looks after it. */
  readonly caretakerUntil?: Minute;
  readonly next: readonly TermRow[];
  /** When a report is due, for a role of everyone. */
  readonly due?: Minute;
  readonly isMine: boolean;
};

/** A role in a list: who holds it, until when, and how far it reaches now. */
export function roleRow(look: GroupsLook, role: Role): RoleRow {
  const { state, me } = look;
  const known = knownTo(look);
  const group = state.groups.get(role.group ?? "");
  const holders = runningTerms(state, role.id, known).map((term) => termRow(look, term));
  const caretaker = caretakerOf(state, role.id, known);
  const due = reportDue(state, role.id, known);
  return {
    ...roleReach(state, role, known),
    ...{ id: role.id, name: role.name, purpose: role.purpose, decision: role.made.decision, holders },
    ...(group !== undefined && { group: group.id, groupName: domainOf(group, known)?.name ?? "" }),
    ...(caretaker !== undefined && {
      caretaker: termRow(look, caretaker),
      caretakerUntil: caretaker.until + charterNumber(look.rights, "caretakerDays") * 24 * 60,
    }),
    next: nextTerms(state, role.id, known).map((term) => termRow(look, term)),
    ...(role.group === undefined && due !== undefined && { due }),
    isMine: holders.some((one) => one.person === me) || (me !== undefined && caretaker?.person === me),
  };
}

export type NoticeRow = {
  readonly id: Id;
  readonly by: string;
  readonly isAboutMe: boolean;
  readonly person: PersonId;
  readonly name: string;
  readonly why: string;
  readonly minute: Minute;
  /** The holder's newest word. */
  readonly word?: string;
  /** When it can be put to everyone without their word. */
  readonly hearUntil: Minute;
};

export type NominationRow = {
  readonly id: Id;
  readonly by: string;
  readonly person: PersonId;
  readonly name: string;
  readonly reason: string;
  /** Whom they had named before they heard the others. */
  readonly before?: string;
};

export type RoundRow = {
  readonly id: Id;
  readonly by: string;
  readonly minute: Minute;
  /** What I said; the others' words are shown after it, as in a circle where each writes before they hear. */
  readonly mine?: NominationRow;
  readonly count: number;
  readonly nominations: readonly NominationRow[];
  readonly declined: readonly string[];
  readonly iDeclined: boolean;
};

export type RoleWhole = RoleRow & {
  /** Terms that are over, the newest first. */
  readonly past: readonly TermRow[];
  /** Terms in a row of each who holds it now. */
  readonly rows: readonly { readonly person: PersonId; readonly name: string; readonly terms: number }[];
  readonly round?: RoundRow;
  readonly notices: readonly NoticeRow[];
  readonly numbers: {
    readonly roleTermDays: number;
    readonly consecutiveTerms: number;
    readonly caretakerDays: number;
  };
};

/** A role whole: its holders before and after, who is being named, who is asked to go and what they say. */
export function roleWhole(look: GroupsLook, role: Role): RoleWhole {
  const row = roleRow(look, role);
  const { state } = look;
  const known = knownTo(look);
  const shown = new Set([...row.holders, ...row.next].map((one) => one.id));
  const terms = termsOf(state, role.id, known).filter((term) => !shown.has(term.act));
  const round = (state.roundsOf.get(role.id) ?? [])
    .flatMap((id) => state.rounds.get(id) ?? [])
    .filter((one) => isUnderWay(state, one, known))
    .at(-1);
  const number = (name: "roleTermDays" | "consecutiveTerms" | "caretakerDays") => charterNumber(look.rights, name);
  return {
    ...row,
    past: newestFirst(terms.map((term) => ({ ...termRow(look, term), time: term.start }))),
    rows: row.holders.map(({ person, name }) => ({
      ...{ person, name },
      terms: termsInARow(state, role.id, person, known),
    })),
    ...(round !== undefined && { round: roundRow(look, round) }),
    notices: openNotices(look, role.id).map((one) => noticeRow(look, one)),
    numbers: {
      roleTermDays: number("roleTermDays"),
      consecutiveTerms: number("consecutiveTerms"),
      caretakerDays: number("caretakerDays"),
    },
  };
}

/** Recalls that are asked for, of terms that run. */
export function openNotices(look: GroupsLook, role: Id): readonly RecallNotice[] {
  const running = runningTerms(look.state, role, knownTo(look));
  return [...look.state.notices.values()].filter(
    (one) =>
      one.role === role &&
      one.dropped.length === 0 &&
      running.some((term) => term.person === one.person && one.time >= term.start),
  );
}

function noticeRow(look: GroupsLook, notice: RecallNotice): NoticeRow {
  const { members } = look.others;
  const word = notice.words.at(-1)?.text;
  return {
    ...{ id: notice.id, by: nameOf(members, notice.by), person: notice.person, name: nameOf(members, notice.person) },
    ...{ isAboutMe: notice.person === look.me },
    ...{ why: notice.why, minute: notice.minute },
    ...(word !== undefined && { word }),
    hearUntil: notice.time + charterNumber(look.rights, "recallDays") * 24 * 60,
  };
}

function roundRow(look: GroupsLook, round: Round): RoundRow {
  const { members } = look.others;
  const all = [...round.nominations.values()].map(({ id, by, person, reason, before }) => ({
    ...{ id, by: nameOf(members, by), person, name: nameOf(members, person), reason },
    ...(before !== undefined && { before: nameOf(members, before) }),
  }));
  const mineId = round.nominations.get(look.me ?? "")?.id;
  const mine = all.find((one) => one.id === mineId);
  return {
    ...{ id: round.id, by: nameOf(members, round.by), minute: round.minute },
    ...(mine !== undefined && { mine }),
    count: all.length,
    nominations: [...all].sort((a, b) => (`${a.by}${a.id}` < `${b.by}${b.id}` ? -1 : 1)),
    declined: [...round.declined.keys()].map((person) => nameOf(members, person)).sort(),
    iDeclined: round.declined.has(look.me ?? ""),
  };
}

function termRow(look: GroupsLook, term: RoleTerm): TermRow {
  const terms = termsOf(look.state, term.role, knownTo(look));
  const end = endOf(term, terms, knownTo(look));
  const how = howOf(look, term, end);
  const note = term.handedBack[0]?.note;
  return {
    ...personRow(look, term.person),
    ...{ id: term.act, start: term.start, end, decision: term.decision, how },
    ...(term.mandate !== undefined && { mandate: term.mandate }),
    ...(note !== undefined && (how === "handed-back" || how === "not-begun") && { note }),
  };
}

function howOf(look: GroupsLook, term: RoleTerm, end: Minute): TermRow["how"] {
  const known = knownTo(look);
  if (nextTerms(look.state, term.role, known).some((one) => one.act === term.act)) return "next";
  if (runningTerms(look.state, term.role, known).some((one) => one.act === term.act)) return "runs";
  if (isSo(term.recalled, { seen: everything })) return "recalled";
  const [back] = term.handedBack;
  if (back !== undefined && back.time <= term.until) return back.time <= term.start ? "not-begun" : "handed-back";
  const went = wentAt(term.person, known).some((time) => time <= end && end < term.until);
  if (look.time < end || went) return "gone";
  return end < term.until ? "followed" : "lapsed";
}
