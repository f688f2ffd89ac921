import type { Draft, Id } from "../../kernel/event.ts";
import { recordsUnder } from "../decisions/index.ts";
import { everything } from "../members/index.ts";
import { waives } from "./agenda.ts";
import type { Item, Outcome } from "./agenda-words.ts";
import { fileWords } from "./file-words.ts";
import { whenOf } from "./meeting.ts";
import { isPosted } from "./notice.ts";
import type { MeetingsLook } from "./reading.ts";
import type { MeetingEvent } from "./words.ts";

/** Most letters of the line in which the log has why. */
const RATIONALE_MAX = 500;

/**
 * What was decided in the room goes into the decision log with the same press, so that it is found where all decisions are,
 * also by those who were not there. Written anew, the log has the new words; where it was not decided after all, it goes.
 */
export function followUps(look: MeetingsLook, after: MeetingEvent): readonly Draft[] {
  if (look.setAside(after.id) !== undefined) return [];
  if (after.kind === "meetings.not-mine") return whereNothingLetsIt(look, look.state.itemOf.get(after.body.waiver));
  if (after.kind !== "meetings.outcome") return [];
  const item = look.state.items.get(after.body.item);
  const came = item?.outcomes.find(({ id }) => id === after.id);
  if (item === undefined || came === undefined) return [];
  return came.came === "decided" ? [record(look, item, came)] : strikes(look, item.id);
}

/** What was neither posted in time nor let through any more was not decided there. */
function whereNothingLetsIt(look: MeetingsLook, id: Id = ""): readonly Draft[] {
  const item = look.state.items.get(id);
  const meeting = look.state.meetings.get(item?.meeting ?? "");
  if (item === undefined || meeting === undefined) return [];
  if (isPosted(look.lane.witnessed(id), whenOf(meeting, everything), look.rights)) return [];
  return item.waivers.some((one) => waives(one, everything)) ? [] : strikes(look, id);
}

function record(look: MeetingsLook, item: Item, { text, present, of }: Outcome): Draft {
  const { community } = look.others.members;
  const meeting = look.state.meetings.get(item.meeting);
  const start = meeting === undefined ? look.time : whenOf(meeting, everything).start;
  const words = fileWords[community?.language === "es" ? "es" : "en"].inRoom;
  return {
    kind: "decisions.record",
    body: {
      date: look.dayIn(community?.timeZone ?? "UTC", start),
      decision: item.title,
      ...(item.text !== undefined && {
        rationale: [...item.text.replace(/\s+/g, " ")].slice(0, RATIONALE_MAX).join(""),
      }),
      approved: words.replace("{present}", String(present)).replace("{of}", String(of)),
      ...{ text, item: item.id },
    },
  };
}

function strikes(look: MeetingsLook, item: Id): readonly Draft[] {
  return recordsUnder(look.others.decisions, item).map(({ id }) => ({
    kind: "decisions.strike",
    body: { record: id },
  }));
}
