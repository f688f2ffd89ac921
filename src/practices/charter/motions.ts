import {
  type Draft,
  type HouseholdId,
  type Id,
  MINUTES_PER_DAY,
  type Minute,
  no,
  type PersonId,
  type Refusal,
} from "../../kernel/event.ts";
import type { Share } from "../../kernel/lane/electorate.ts";
import type { Outcome } from "../../kernel/lane/outcomes.ts";
import { nextPage } from "../../kernel/pages.ts";
import { everything, householdNameOf, nameOf, standing } from "../members/index.ts";
import { type ChangeRow, type CharterLook, changeRows } from "./changes.ts";
import type { CharterEvent, Conclusion, Proposal, Say } from "./words.ts";

/** Open: waits for yes. Concluded: it is in the chain. Moved on: another outcome came first; propose it again. */
export type MotionState = "open" | "concluded" | "moved-on";

export type MotionRow = {
  readonly id: Id;
  readonly by: PersonId;
  readonly byName: string;
  readonly minute: Minute;
  readonly why: string;
  readonly state: MotionState;
  readonly changes: readonly ChangeRow[];
  /** The moment from which its numbers hold, where they do not at once. */
  readonly from: Minute | undefined;
  /** The review that a removal stands on, and what of it still holds the removal up. */
  readonly review: Id | undefined;
  readonly stays: Refusal | undefined;
  /** Standing yes, how many are needed, and of how many with a say. */
  readonly yes: number;
  readonly needed: number;
  readonly of: number;
  /** Which rule says how many, as it stood when the motion was made. */
  readonly share: Share | undefined;
  /** People with a say of whom this device has heard within the last days: fewer than needed cannot conclude it. */
  readonly reachable: number;
  /** Households that somebody would join and that have not said yes. */
  readonly unasked: readonly { readonly household: HouseholdId; readonly name: string }[];
  /** Somebody began to put it on record, and it is not complete. */
  readonly begun: { readonly who: string; readonly mine: "yes" | "no"; readonly listed: number } | undefined;
  /** How many households have said that they have the key it brought, while that does not count yet: until then the old one does. */
  readonly keyWith: { readonly households: number; readonly needed: number } | undefined;
  /** Nothing displaces its outcome any more. */
  readonly final: boolean;
  readonly said: readonly {
    readonly id: Id;
    readonly person: PersonId;
    readonly name: string;
    readonly yes: boolean;
    readonly note: string | undefined;
    readonly minute: Minute;
    /** Why a yes is not among those that are counted: its device has two histories, or they said yes to a rival at once. */
    readonly uncounted: "histories" | "rival" | undefined;
  }[];
  /** People with a say who have said nothing yet. */
  readonly silent: readonly { readonly person: PersonId; readonly name: string }[];
  /** "not-asked": on the roll, and still not among those who vote on this. */
  readonly mine: "yes" | "no" | "not-yet" | "not-asked" | "no-say";
};

/** Motions, newest first. */
export function motionRows(look: CharterLook): MotionRow[] {
  const rows = [...look.state.motions.values()].map((motion) => motionRow(look, motion));
  return rows.sort((a, b) => b.minute - a.minute || (a.id < b.id ? -1 : 1));
}

export function motionRow(look: CharterLook, proposal: Proposal): MotionRow {
  const { state, others, rights, me } = look;
  const judged = look.lane.motion(proposal.id);
  const electorate = judged?.electorate ?? [];
  const outcome = outcomeOf(look, proposal.id);
  const conclusion = state.conclusions.get(outcome?.id ?? "");
  // What was put on record keeps its words, also those of people who left afterwards.
  const isWord = (person: PersonId) => outcome !== undefined || !hasLeft(look, person);
  const words = [...(state.says.get(proposal.id)?.values() ?? [])].flatMap((said) => wordOf(said, conclusion) ?? []);
  const said = words.filter(({ by }) => isWord(by));
  const silent = electorate.filter((person) => !hasLeft(look, person) && !said.some((one) => one.by === person));
  const own = said.find((one) => one.by === me);
  const isOpen = stateOf(look, proposal) === "open";
  const counted = look.lane.yesOn(proposal.id);
  const yes = outcome?.counted ?? [...counted.keys()];
  const silence = me === undefined || hasLeft(look, me) || !rights.roll.has(me) ? "no-say" : "not-asked";
  return {
    id: proposal.id,
    by: proposal.by,
    byName: nameOf(others.members, proposal.by),
    minute: proposal.minute,
    why: proposal.why,
    state: stateOf(look, proposal),
    changes: changeRows(look, proposal, conclusion?.time),
    from: proposal.change.from,
    ...{ review: proposal.review, stays: staysOf(look, proposal) },
    yes: yes.length,
    needed: judged?.needed ?? 0,
    of: judged?.here.length ?? 0,
    share: judged?.share,
    reachable: electorate.filter((person) => isReachable(look, person)).length,
    unasked: (outcome === undefined ? look.lane.unasked(proposal.id) : []).map((household) => ({
      household,
      name: householdNameOf(others.members, household),
    })),
    begun: begunOf(look, proposal.id),
    keyWith: keyWith(look, outcome),
    final: conclusion !== undefined && look.lane.isFinal(conclusion.id),
    said: said
      .map(({ id, by, yes, note, minute }) => ({
        id,
        person: by,
        name: nameOf(others.members, by),
        yes,
        note,
        minute,
        uncounted: isOpen && yes && !counted.has(by) ? whyUncounted(look, id) : undefined,
      }))
      .sort((a, b) => a.minute - b.minute || (a.id < b.id ? -1 : 1)),
    silent: silent.map((person) => ({ person, name: nameOf(others.members, person) })),
    mine: own === undefined ? (silent.some((one) => one === me) ? "not-yet" : silence) : own.yes ? "yes" : "no",
  };
}

/** What somebody's word is where two crossed: the one on record, else the one that the rights lane goes by. */
function wordOf(said: readonly Say[], conclusion: Conclusion | undefined): Say | undefined {
  const byLane = [...said].sort((a, b) => Number(a.yes) - Number(b.yes) || (a.id < b.id ? -1 : 1));
  return said.find(({ id }) => conclusion?.ballots.includes(id)) ?? byLane[0];
}

function whyUncounted(look: CharterLook, ballot: Id): "histories" | "rival" {
  return look.suspended(ballot) ? "histories" : "rival";
}

function begunOf({ state, others, me }: CharterLook, motion: Id): MotionRow["begun"] {
  const begun = state.begun.get(motion);
  if (begun === undefined) return undefined;
  return { who: nameOf(others.members, begun.by), mine: begun.by === me ? "yes" : "no", listed: begun.listed };
}

/** Where a motion stands in the winning chain. */
export function stateOf(look: Pick<CharterLook, "state" | "lane">, proposal: Proposal): MotionState {
  if (look.lane.chain.at(-1)?.id === proposal.parent) return "open";
  return outcomeOf(look, proposal.id) === undefined ? "moved-on" : "concluded";
}

/** The outcome in the winning chain that a motion came to. */
function outcomeOf({ state, lane }: Pick<CharterLook, "state" | "lane">, motion: Id): Outcome | undefined {
  return lane.chain.find((outcome) => state.conclusions.get(outcome.id)?.motion === motion);
}

function keyWith({ lane }: CharterLook, outcome: Outcome | undefined): MotionRow["keyWith"] {
  const held = lane.heldKeys().find((one) => one.outcome === outcome?.id && !one.counts);
  return held && { households: held.households.length, needed: held.needed.households };
}

function hasLeft({ others, rights }: CharterLook, person: PersonId): boolean {
  return standing(others.members, rights, person, everything) === "stranger";
}

function staysOf({ lane }: CharterLook, { review }: Proposal): Refusal | undefined {
  if (review === undefined) return undefined;
  const now = lane.reviewing(review);
  return now === undefined ? no("lane.unknown-review") : now.stays;
}

/** Days within which somebody in reach is heard: a device in use signs a witness each day, and not all are used daily. */
const REACH_DAYS = 7;

function isReachable(look: CharterLook, person: PersonId): boolean {
  if (hasLeft(look, person)) return false;
  const { lane, me, now } = look;
  const seen = lane.lastSeen(person)?.claimed;
  return person === me || (seen !== undefined && now - seen <= REACH_DAYS * MINUTES_PER_DAY);
}

/** The act that puts a motion on record, once enough have said yes and it is open; nothing before that. */
export function conclusionOf(look: CharterLook, motion: Id, page?: CountPage): Draft | undefined {
  const proposal = look.state.motions.get(motion);
  const judged = look.lane.motion(motion);
  if (proposal === undefined || judged === undefined || stateOf(look, proposal) !== "open") return undefined;
  const ballots = [...look.lane.yesOn(motion).values()];
  if (ballots.length < judged.needed) return undefined;
  if (staysOf(look, proposal) !== undefined || motionRow(look, proposal).unasked.length > 0) return undefined;
  return concluding(motion, ballots, page);
}

/** Puts these ballots on record: at once, or where they are more than one act lists page by page. */
export function concluding(motion: Id, ballots: readonly Id[], page?: CountPage): Draft | undefined {
  const next = nextPage([...ballots].sort(), page?.body.ballots);
  if (next === undefined) return undefined;
  const body = { motion, ballots: next.ids, ...(page !== undefined && { after: page.id }) };
  return { kind: next.isLast ? "charter.conclude" : "charter.count", body };
}

type CountPage = Extract<CharterEvent, { kind: "charter.count" }>;

/** Right after the yes that reaches the number, nothing is left to choose: it goes on record. So does what follows a page. */
export function followUps(look: CharterLook, after: CharterEvent): readonly Draft[] {
  if (look.setAside(after.id) !== undefined) return [];
  const isLast = after.kind === "charter.say" && after.body.yes === "yes";
  if (!isLast && after.kind !== "charter.count") return [];
  const conclusion = conclusionOf(look, after.body.motion, after.kind === "charter.count" ? after : undefined);
  return conclusion === undefined ? [] : [conclusion];
}
