import { MINUTES_PER_DAY } from "../../kernel/event.ts";
import type { Posted } from "../../kernel/practice.ts";
import { ahead, type MeetingsLook } from "./reading.ts";

/** Days ahead that fit what hangs for a week or two. */
const POSTED_DAYS = 14;

/** When people meet and where; a meeting that was called off stays until it would have been. */
export function posted(look: MeetingsLook): readonly Posted[] {
  return ahead(look)
    .filter((one) => one.start < look.now + POSTED_DAYS * MINUTES_PER_DAY)
    .map(({ key, title, start, place, off }) => ({
      ...{
        id: key,
        practice: "meetings",
        part: "coming",
        wall: "meetings",
        at: start,
        goto: { screen: "meeting", id: key },
      },
      title: { code: off === undefined ? "meetings.coming" : "meetings.coming.off", about: { title } },
      ...(place !== undefined && off === undefined && { text: { code: "meetings.posted.place", about: { place } } }),
    }));
}
