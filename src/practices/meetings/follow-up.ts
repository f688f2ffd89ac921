import type { Draft, Id } from "../../kernel/event.ts";
import { recordsUnder } from "../decisions/index.ts";
import { everything } from "../members/index.ts";
import type { Item, Outcome } from "./agenda-words.ts";
import { fileWords } from "./file-words.ts";
import { whenOf } from "./meeting.ts";
import type { MeetingsLook } from "./reading.ts";
import type { MeetingEvent } from "./words.ts";

/** Most letters of the line in which the log has why. */
const RATIONALE_MAX = 500;

/**
 * What was decided in the room goes into the decision log with the same press, so that it is found where all decisions are,
 * also by those who were not there. Written anew, the log has the new words; where it was not decided after all, it goes.
 */
export function followUps(look: MeetingsLook, after: MeetingEvent): readonly Draft[] {
  if (after.kind !== "meetings.outcome" || look.setAside(after.id) !== undefined) return [];
  const item = look.state.items.get(after.body.item);
  const came = item?.outcomes.find(({ id }) => id === after.id);
  if (item === undefined || came === undefined) return [];
  if (came.came === "decided") return [record(look, item, came)];
  return recordsUnder(look.others.decisions.past, item.id).map(({ id }) => strike(id));
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

function strike(id: Id): Draft {
  return { kind: "decisions.strike", body: { record: id } };
}
