import { MINUTES_PER_DAY } from "../../kernel/event.ts";
import type { Attention, Coming } from "../../kernel/practice.ts";
import { everything, peopleHere } from "../members/index.ts";
import { isWith, openActions } from "./agenda-view.ts";
import { changedMeetings } from "./changed-today.ts";
import { leftEarly, presentAt } from "./meeting.ts";
import { ahead, type MeetingsLook, stageOf } from "./reading.ts";
import type { Meeting } from "./words.ts";

/** Days before what somebody took on is due when it comes back to them. */
const DUE_SOON_DAYS = 3;
/** Days ahead of which people see what is coming. */
const SOON_DAYS = 14;

/** What somebody took on, and the meeting that goes on now. */
export function attention(look: MeetingsLook): readonly Attention[] {
  const { me } = look;
  if (!isHere(look)) return [];
  const mine = openActions(look).filter((row) => isWith(row, me) && isDue(row.due, look.now));
  const actions = mine.map(({ id, text, due, meeting, meetingTitle }) => ({
    ...{ id: `meetings.action.${id}`, practice: "meetings", goto: { screen: "meeting", id: meeting } },
    title: { code: "meetings.today.action", about: { text } },
    text: { code: "meetings.today.action-text", about: { title: meetingTitle } },
    ...(due === undefined ? { skippable: true as const } : { until: due }),
  }));
  return [...goingOn(look), ...changedMeetings(look), ...actions];
}

function goingOn(look: MeetingsLook): Attention[] {
  const { me } = look;
  return ahead(look)
    .filter((one) => stageOf(one, look.now) === "now" && one.off === undefined)
    .filter(({ meeting }) => meeting === undefined || !hasCome(meeting, me ?? ""))
    .map(({ key, title, start }) => ({
      ...{ id: `meetings.now.${key}`, practice: "meetings", goto: { screen: "meeting", id: key } },
      title: { code: "meetings.today.now", about: { title } },
      text: { code: "meetings.today.now-text", about: { start } },
    }));
}

/** The next meetings, for everyone; and what somebody took on, for them. */
export function coming(look: MeetingsLook): readonly Coming[] {
  if (!isHere(look)) return [];
  const next = ahead(look)
    .filter((one) => one.start < look.now + SOON_DAYS * MINUTES_PER_DAY)
    .map((one) => ({
      ...{ id: one.key, practice: "meetings", at: one.start, goto: { screen: "meeting", id: one.key } },
      title: { code: one.off === undefined ? "meetings.coming" : "meetings.coming.off", about: { title: one.title } },
    }));
  const due = openActions(look).flatMap((row) => {
    const { id, due: at, text, meeting } = row;
    if (!isWith(row, look.me) || at === undefined || isDue(at, look.now)) return [];
    const title = { code: "meetings.coming.due", about: { text } };
    return [{ id, practice: "meetings", at, goto: { screen: "meeting", id: meeting }, title }];
  });
  return [...next, ...due];
}

/** Nothing waits for whoever has left. */
function isHere({ me, others, rights }: MeetingsLook): boolean {
  return peopleHere(others.members, rights).some((one) => one.id === me);
}

function isDue(due: number | undefined, now: number): boolean {
  return due === undefined || due < now + DUE_SOON_DAYS * MINUTES_PER_DAY;
}

/** Whoever went before the end is not asked to come. */
function hasCome(meeting: Meeting, person: string): boolean {
  return [...presentAt(meeting, everything), ...leftEarly(meeting, everything)].includes(person);
}
