import type { Messages } from "../../kernel/practice.ts";

export const messagesNotesEn = {
  "skills.notes.heading": "Can do",
  "skills.notes.teaches": "{skill}: {level}; {teach}",
  "skills.notes.needs": "What we need and nobody can do",
  "skills.notes.folder": "Skills",
  "skills.notes.title": "Skills",
  "skills.notes.table": "Who can do what",
} satisfies Messages;
