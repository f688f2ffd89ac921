import type { Messages } from "../../kernel/practice.ts";

export const messagesNotesEn = {
  "charter.notes.folder": "Charter",
  "charter.notes.title": "Charter",
  "charter.notes.values": "What we hold in common",
  "charter.notes.numbers": "Numbers",
  "charter.notes.number": "{name}: {value}",
  "charter.notes.ahead": "from {day}: {value}",
} satisfies Messages;
