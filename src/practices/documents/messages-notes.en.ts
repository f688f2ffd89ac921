import type { Messages } from "../../kernel/practice.ts";

export const messagesNotesEn = {
  "documents.notes.folder": "Documents",
  "documents.notes.adopted": "Adopted on {day}, by a decision: {decision}.",
  "documents.notes.retired": "No longer in force.",
} satisfies Messages;
