import type { TalkedOf } from "../../kernel/talk.ts";
import { everything } from "../members/index.ts";
import { isDropped } from "./agenda.ts";
import type { MeetingsLook } from "./reading.ts";

/** What people say about something on the agenda, before they meet and after. What came of it stands in the minutes. */
export const item: TalkedOf = {
  begun: ["meetings.item"],
  title: ({ body }) => body.title,
  at: ({ state }: MeetingsLook, page) => {
    const found = state.items.get(page);
    return found === undefined || isDropped(found, everything) ? undefined : found.id;
  },
};
