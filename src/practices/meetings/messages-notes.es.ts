import type { Messages } from "../../kernel/practice.ts";

export const messagesNotesEs = {
  "meetings.notes.folder": "Reuniones",
} satisfies Messages;
