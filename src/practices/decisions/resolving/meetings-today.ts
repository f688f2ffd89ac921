import type { Attention, Coming } from "../../../kernel/practice.ts";
import { type DecisionLook, dayOf, frameOf, knownTo, nameOf, outcomeNow } from "../reading.ts";
import type { Outcome } from "../standing-outcome.ts";
import { item } from "../today-line.ts";
import type { Matter } from "../words.ts";
import { blockersOf, blocksNow, isReplaced, isTold, movedFrom, offBy, saysHeld, thoseIn, wordOf } from "./meetings.ts";
import type { Meeting } from "./words-resolving.ts";

/** A conversation to resolve a block, for those who are to be there: when it is, and afterwards what came of it. */
export function toMeet(look: DecisionLook, matter: Matter, outcome: Outcome): Attention[] {
  return openFor(look, matter, outcome).flatMap((one) => {
    const off = offBy(one, knownTo(look));
    if (off !== undefined) return one.at > look.now && off.by !== look.me ? [calledOff(look, matter, one, off)] : [];
    if (one.at > look.now) return [toCome(look, matter, one)];
    return isAskedOf(look, matter, one) ? [item(matter, "met", one.id, { at: one.at })] : [];
  });
}

/** When it is; and that it is another time than people had heard of. */
function toCome(look: DecisionLook, matter: Matter, one: Meeting): Attention {
  const { id, at } = one;
  const line = item(matter, "meet", id, { at }, at);
  const before = movedFrom(matter, one, knownTo(look));
  if (before === undefined || before.at === at) return line;
  return { ...line, text: { code: "decisions.today.meet-moved-text", about: { at, before: before.at } } };
}

/** Told until the time for which it was, so that nobody goes there for nothing; letters tell it too. */
function calledOff(
  look: DecisionLook,
  matter: Matter,
  { id, at }: Meeting,
  { by, why }: Meeting["calledOff"][number],
): Attention {
  const who = nameOf(look, by);
  const line = item(matter, "meet-off", id, { at, who });
  if (why === undefined) return line;
  return { ...line, text: { code: "decisions.today.meet-off-why-text", about: { at, who, why } } };
}

/** Conversations that are still to come, in the calendar of those who are to be there. */
export function meetingsComing(look: DecisionLook): Coming[] {
  return [...look.state.matters.values()].flatMap((matter) => {
    if (matter.meetings.size === 0) return [];
    const ahead = openFor(look, matter, outcomeNow(look, matter)).filter(
      (one) => one.at > look.now && offBy(one, knownTo(look)) === undefined,
    );
    return ahead.map((one) => ({
      ...{ id: `meet ${one.id}`, practice: "decisions", at: one.at, day: dayOf(look, one.at) },
      title: { code: "decisions.today.coming-meet", about: { title: frameOf(matter).title } },
      goto: { screen: "matter", id: matter.id },
    }));
  });
}

/** Conversations about the block that stops a matter now, of which not all is said, where the one who looks is to be there. */
function openFor(look: DecisionLook, matter: Matter, outcome: Outcome): Meeting[] {
  const { me } = look;
  if (me === undefined || matter.meetings.size === 0) return [];
  const known = knownTo(look);
  const blockers = blocksNow(matter, outcome, known).map(({ by }) => by);
  const text = matter.texts.get(outcome.close?.text ?? "");
  if (blockers.length === 0 || text === undefined) return [];
  return [...matter.meetings.values()].filter((one) => {
    const isOpen = one.text === text.id && !isReplaced(one, known) && !isTold(matter, one, blockers, known);
    return isOpen && thoseIn(matter, text, one, known).has(me);
  });
}

/** Each who blocks says it for themselves; of the others one word is enough. */
function isAskedOf(look: DecisionLook, matter: Matter, meeting: Meeting): boolean {
  const { me = "" } = look;
  const known = knownTo(look);
  if (wordOf(meeting, me, known) !== undefined) return false;
  const text = matter.texts.get(meeting.text);
  const blocking = text === undefined ? new Set<string>() : blockersOf(text, known.seen);
  if (blocking.has(me)) return true;
  return ![...meeting.words.keys()].some((person) => !blocking.has(person) && saysHeld(meeting, person, known));
}
