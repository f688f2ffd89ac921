import type { Messages } from "../../kernel/practice.ts";

export const messagesNotesEn = {
  "meetings.notes.folder": "Meetings",
} satisfies Messages;
