import type { Draft, Id, Minute, PersonId } from "../../kernel/event.ts";
import { onceALook } from "../../kernel/once-a-look.ts";
import type { Look } from "../../kernel/practice.ts";
import { everything, type Members, nameOf as memberName } from "../members/index.ts";
import { broughtBy } from "./carried.ts";
import { whyNotYet } from "./review/fall-back.ts";
import { documentedBy, inPlace, type MatterState, type Outcome, outcomeOf, windowEnd } from "./standing-outcome.ts";
import { type Known, newestOf, remembering, tally } from "./tally.ts";
import type { Close, Decisions, Frame, Matter, Others, PutText, Stance } from "./words.ts";

export type DecisionLook = Look<Decisions, Others>;

/** A view knows all that there is. */
export const knownTo = onceALook(
  (look: DecisionLook): Known =>
    remembering({
      others: look.others,
      rights: look.rights,
      seen: everything,
      suspended: look.suspended,
      hasHeard: look.lane.hasHeard,
      time: look.time,
    }),
);

/** The day of a moment on the clocks of the place (YYYY-MM-DD): what was counted in days has no hour. */
export function dayOf({ others, dayIn }: DecisionLook, minute: Minute): string {
  return dayIn(others.members.community?.timeZone ?? "UTC", minute);
}

/**
 * What a matter has come to. What time alone does not change any more is worked out once for each state that the matter
 * was in: lists of thousands are read after every act.
 */
export function outcomeNow(look: DecisionLook, matter: Matter): Outcome {
  const outcomes = outcomesNow(look);
  const outcome = outcomes.get(matter) ?? outcomeAt(look, matter);
  outcomes.set(matter, outcome);
  return outcome;
}

/** One for each matter that somebody asked about since something was heard last. */
const outcomesNow = onceALook((_: DecisionLook) => new Map<Matter, Outcome>());

function outcomeAt(look: DecisionLook, matter: Matter): Outcome {
  // A device that wrote two histories changes what counts without a word in the matter.
  const isPlain = hasNoForks(look);
  // Nor does somebody who leaves need one.
  const { people } = look.others.members;
  const before = isPlain ? lasting.get(matter) : undefined;
  if (before !== undefined && before.people === people && before.since <= look.time) return before.outcome;
  const outcome = outcomeOf(matter, knownTo(look));
  if (isPlain && LASTING.has(outcome.state)) lasting.set(matter, { outcome, people, since: look.time });
  return outcome;
}

/** It takes a walk over all devices, and lists ask it of thousands. */
const hasNoForks = onceALook(({ forks }: DecisionLook) => forks.length === 0);

type Lasting = { readonly outcome: Outcome; readonly people: Members["people"]; readonly since: Minute };
const lasting = new WeakMap<Matter, Lasting>();
const LASTING: ReadonlySet<MatterState> = new Set([
  ...(["documented", "not-agreed", "withdrawn", "contested", "reopened"] as const),
]);

/** True for somebody who is asked, is still here, and for whom neither they, whom they trust, nor their household answered. */
export function isWaitedFor(look: DecisionLook, text: PutText, person: PersonId): boolean {
  return text.electorate.includes(person) && tally(text, knownTo(look)).waiting.includes(person);
}

/**
 * Documents an agreement for good, where something that it carries cannot be undone and waits for that, and once the time
 * to come back to it is over.
 */
export function documenting(look: DecisionLook, matter: Matter, close: Close, text: PutText): Draft | undefined {
  const waits = broughtBy(text, close).some(({ id, reversible }) => !reversible && !look.state.inForce.has(id));
  const isAsked = look.me !== undefined && text.electorate.includes(look.me);
  const isDone = documentedBy(matter, close).length > 0;
  if (!waits || !isAsked || isDone || look.time <= windowEnd(close, text)) return undefined;
  return { kind: "decisions.document", body: { close: close.id } };
}

/** Counts what people said for the case that no text is found, once it is time. */
export function fallingBack(look: DecisionLook, matter: Matter, close: Close): Draft | undefined {
  const isAsked = look.me !== undefined && matter.texts.get(close.text)?.electorate.includes(look.me) === true;
  if (!isAsked || whyNotYet(matter, close.id, knownTo(look)) !== undefined) return undefined;
  return { kind: "decisions.fall-back", body: { close: close.id } };
}

/** The wording of the problem that is in force: the one that the newest text answers, or the newest. */
export function frameOf(matter: Matter, text: PutText | undefined = newestText(matter)): Frame {
  const frame = text === undefined ? undefined : matter.frames.find((one) => one.id === text.frame);
  return frame ?? matter.frames.at(-1) ?? NO_FRAME;
}

function newestText(matter: Matter): PutText | undefined {
  return inPlace([...matter.texts.values()].filter((text) => text.replacedBy.length === 0)).at(-1);
}

export function stanceOf(look: DecisionLook, text: PutText, person: PersonId | undefined): Stance | undefined {
  return person === undefined ? undefined : newestOf(text.stances.get(person) ?? [], knownTo(look));
}

/** True for someone who framed it, spoke in it or answered a text of it. */
export function tookPart(matter: Matter, person: PersonId | undefined): boolean {
  if (person === undefined) return false;
  if (matter.by === person) return true;
  const spoke = [...matter.suggestions.values(), ...matter.concerns.values()].some((one) => one.by === person);
  return spoke || [...matter.texts.values()].some((text) => text.by === person || text.stances.has(person));
}

export function nameOf(look: DecisionLook, person: PersonId): string {
  return memberName(look.others.members, person);
}

export function matterWith(look: DecisionLook, thing: Id): Matter | undefined {
  return look.state.matters.get(look.state.matterOf.get(thing) ?? thing);
}

const NO_FRAME: Frame = { id: "", title: "", problem: "", affects: undefined, minute: 0 };
