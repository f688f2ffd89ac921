import type { Messages } from "../../kernel/practice.ts";

export const messagesNotesEs = {
  "charter.notes.folder": "Carta",
  "charter.notes.title": "Carta",
  "charter.notes.values": "Lo que compartimos",
  "charter.notes.numbers": "Números",
  "charter.notes.number": "{name}: {value}",
  "charter.notes.ahead": "desde el {day}: {value}",
} satisfies Messages;
