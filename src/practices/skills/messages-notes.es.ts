import type { Messages } from "../../kernel/practice.ts";

export const messagesNotesEs = {
  "skills.notes.heading": "Sabe hacer",
  "skills.notes.teaches": "{skill}: {level}; {teach}",
  "skills.notes.needs": "Lo que necesitamos y nadie sabe hacer",
  "skills.notes.folder": "Habilidades",
  "skills.notes.title": "Habilidades",
  "skills.notes.table": "Quién sabe hacer qué",
} satisfies Messages;
