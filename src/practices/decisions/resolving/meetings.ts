import type { Id, PersonId } from "../../../kernel/event.ts";
import { PersistentMap } from "../../../kernel/persistent-map.ts";
import { blocksIn, isLetGo, passedOver } from "../lifted.ts";
import type { Outcome } from "../standing-outcome.ts";
import { hasLeft, type Known } from "../tally.ts";
import type { DecisionEvent, Matter, PutText, Stance } from "../words.ts";
import type { Meeting, MeetingWord } from "./words-resolving.ts";

type On<K extends DecisionEvent["kind"]> = Extract<DecisionEvent, { kind: K }>;
type Seen = Pick<Known, "seen" | "suspended">;

/** The blocks that stop a matter now, of people who are here; also one that came after an agreement. */
export function blocksNow(
  matter: Matter,
  { state, close, lateBlocks }: Pick<Outcome, "state" | "close" | "lateBlocks">,
  known: Known,
): readonly Stance[] {
  if (close === undefined) return [];
  if (state === "reopened") return lateBlocks.filter(({ by }) => !hasLeft(by, known));
  if (state !== "blocked" && state !== "blockReview") return [];
  return blocksIn(close, matter.texts.get(close.text)).filter(({ by }) => !hasLeft(by, known));
}

/** Whoever is to be there: who blocks or blocked the text, whose text and matter it is, who offered it, and who leads it. */
export function thoseIn(
  matter: Matter,
  text: PutText | undefined,
  { by, facilitator }: Pick<Meeting, "by" | "facilitator">,
  { seen }: Seen,
): ReadonlySet<PersonId> {
  const blocking = text === undefined ? [] : [...blockersOf(text, seen)];
  const owners = text === undefined ? [] : [text.by];
  return new Set([...blocking, ...owners, matter.by, by, ...(facilitator === undefined ? [] : [facilitator])]);
}

/** Everybody who ever blocked a text: whoever has let it go was there as well. */
export function blockersOf(text: PutText, seen: (id: Id) => boolean): ReadonlySet<PersonId> {
  const blocking = [...text.stances].filter(([, said]) => said.some((one) => one.stance === "block" && seen(one.id)));
  return new Set(blocking.map(([person]) => person));
}

/**
 * What somebody says came of it: the newest of their words. Where two of their devices spoke without knowing of each
 * other, that it was not held goes first, then the lower id.
 */
export function wordOf({ words }: Meeting, person: PersonId, { seen, suspended }: Seen): MeetingWord | undefined {
  const known = (words.get(person) ?? []).filter((one) => seen(one.id));
  const replaced = new Set(known.flatMap((one) => one.replaces));
  return known
    .filter((one) => !replaced.has(one.id) && !suspended(one.id))
    .reduce<MeetingWord | undefined>((first, one) => {
      if (first === undefined) return one;
      const isHeld = first.came !== "missed";
      if (isHeld !== (one.came !== "missed")) return isHeld ? one : first;
      return first.id < one.id ? first : one;
    }, undefined);
}

/** True where somebody says that a conversation was held. */
export function saysHeld(meeting: Meeting, person: PersonId, known: Seen): boolean {
  const word = wordOf(meeting, person, known);
  return word !== undefined && word.came !== "missed";
}

/**
 * True for a conversation that was held with somebody who blocks: by their own word, and by that of somebody else who was
 * to be there and does not block. So neither side alone brings a vote nearer.
 */
function isHeldWith(matter: Matter, meeting: Meeting, blocker: PersonId, known: Seen): boolean {
  if (!saysHeld(meeting, blocker, known)) return false;
  const text = matter.texts.get(meeting.text);
  const blocking = text === undefined ? new Set<PersonId>() : blockersOf(text, known.seen);
  return [...meeting.words.keys()].some((person) => !blocking.has(person) && saysHeld(meeting, person, known));
}

/** How many conversations were held with each of those who block: the fewest, since each of them is to be heard. */
export function heldWithEach(matter: Matter, blockers: readonly PersonId[], known: Seen): number {
  const meetings = [...matter.meetings.values()].filter((one) => known.seen(one.id));
  if (meetings.length === 0 || blockers.length === 0) return 0;
  return Math.min(...blockers.map((person) => meetings.filter((one) => isHeldWith(matter, one, person, known)).length));
}

/** Those who are here and whose block of a text by consensus was neither found to be none nor let go. */
export function blockersWhoStand(matter: Matter, known: Known): readonly PersonId[] {
  const closes = [...matter.closes.values()].filter((one) => known.seen(one.id));
  const isOver = passedOver(matter, closes);
  const people = closes.flatMap((close) => {
    const text = matter.texts.get(close.text);
    if (text?.rule.method !== "consensus") return [];
    const blocks = blocksIn(close, text).filter((one) => !isOver(close, one) && !isLetGo(one, text, known.seen));
    return blocks.map(({ by }) => by);
  });
  return [...new Set(people)].filter((person) => !hasLeft(person, known));
}

/** True once so many conversations were held with everybody whose block stands: then nobody waits for the days. */
export function areUsedUp(matter: Matter, meetings: number, known: Known): boolean {
  return matter.meetings.size > 0 && heldWithEach(matter, blockersWhoStand(matter, known), known) >= meetings;
}

/** True where nothing more is to be said of it: held by the word of both sides, or not held. */
export function isTold(matter: Matter, meeting: Meeting, blockers: readonly PersonId[], known: Seen): boolean {
  const said = [...meeting.words.keys()].map((person) => wordOf(meeting, person, known));
  if (said.some((one) => one?.came === "missed")) return true;
  return blockers.length > 0 && blockers.every((person) => isHeldWith(matter, meeting, person, known));
}

/** True once anybody has said what came of it. */
export function hasWords({ words }: Meeting, { seen }: Pick<Seen, "seen">): boolean {
  return [...words.values()].flat().some((one) => seen(one.id));
}

/** True for an offer that another time took the place of, unless somebody has said what came of it after all. */
export function isReplaced(meeting: Meeting, known: Pick<Seen, "seen">): boolean {
  return meeting.replacedBy.some(known.seen) && !hasWords(meeting, known);
}

/** Who called a conversation off, unless somebody has said what came of it after all. */
export function offBy(meeting: Meeting, known: Pick<Seen, "seen">): Meeting["calledOff"][number] | undefined {
  return hasWords(meeting, known) ? undefined : meeting.calledOff.find(({ event }) => known.seen(event));
}

/** The offer whose place a conversation took, if it was moved. */
export function movedFrom({ meetings }: Matter, { id }: Meeting, known: Pick<Seen, "seen">): Meeting | undefined {
  const before = [...meetings.values()].filter((one) => one.replacedBy.includes(id) && !hasWords(one, known));
  const [newest] = before.sort((a, b) => b.place - a.place);
  return newest === undefined || offBy(newest, known) !== undefined ? undefined : newest;
}

/** What an act about conversations makes of them. */
export function talkedAbout(
  matter: Matter,
  e: On<"decisions.meet"> | On<"decisions.call-off"> | On<"decisions.met">,
  said: Pick<Meeting, "id" | "by" | "minute" | "place">,
  world: Seen,
): Matter["meetings"] {
  if (e.kind === "decisions.meet") return offered(matter, e, said, world);
  return e.kind === "decisions.met" ? told(matter, e, said.by, world) : calledOff(matter, e, said.by);
}

/** A conversation takes the place of earlier offers on the same text of which nobody has said anything. */
function offered(
  { meetings }: Matter,
  e: On<"decisions.meet">,
  said: Pick<Meeting, "id" | "by" | "minute" | "place">,
  { seen }: Seen,
): Matter["meetings"] {
  const { text, at, where, facilitator } = e.body;
  const before = [...meetings.values()].filter((one) => one.text === text && seen(one.id) && !hasWords(one, { seen }));
  const after = before.reduce(
    (all, one) => all.with(one.id, { ...one, replacedBy: [...one.replacedBy, e.id] }),
    meetings,
  );
  const { id, by, minute, place } = said;
  const words = PersistentMap.empty;
  return after.with(id, { id, by, minute, place, text, at, where, facilitator, replacedBy: [], calledOff: [], words });
}

/** Somebody takes an offer back. */
function calledOff({ meetings }: Matter, e: On<"decisions.call-off">, by: PersonId): Matter["meetings"] {
  const meeting = meetings.get(e.body.meeting);
  if (meeting === undefined) return meetings;
  const off = { event: e.id, by, minute: e.minute, why: e.body.why };
  return meetings.with(meeting.id, { ...meeting, calledOff: [...meeting.calledOff, off] });
}

/** Somebody says what came of it. */
function told({ meetings }: Matter, e: On<"decisions.met">, by: PersonId, { seen }: Seen): Matter["meetings"] {
  const meeting = meetings.get(e.body.meeting);
  if (meeting === undefined) return meetings;
  const earlier = meeting.words.get(by) ?? [];
  const replaces = earlier.filter((one) => seen(one.id)).map((one) => one.id);
  const { came, note } = e.body;
  const word: MeetingWord = { id: e.id, by, minute: e.minute, came, note, replaces };
  return meetings.with(meeting.id, { ...meeting, words: meeting.words.with(by, [...earlier, word]) });
}
