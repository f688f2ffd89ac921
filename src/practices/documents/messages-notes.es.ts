import type { Messages } from "../../kernel/practice.ts";

export const messagesNotesEs = {
  "documents.notes.folder": "Documentos",
  "documents.notes.adopted": "Adoptado el {day}, por una decisión: {decision}.",
  "documents.notes.retired": "Ya no vale.",
} satisfies Messages;
