import type { Messages } from "../../kernel/practice.ts";

export const messagesNotesEn = {
  "decisions.notes.folder": "Decisions",
  "decisions.notes.by": "Brought up by {who} on {day}.",
  "decisions.notes.concerns": "Concerns",
  "decisions.notes.answered": "{who}: {text}",
  "decisions.notes.text": "Text of {who}, {day}",
  "decisions.notes.asked": "Asked: {few, select, group {the working group “{whom}”} other {{whom}}}.",
  "decisions.notes.answers": "What people said",
  "decisions.notes.came": "What came of it",
  "decisions.notes.log": "On record {date}: {approved}",
  "decisions.notes.path": "What happened",
  "decisions.notes.notes": "How it went",
  "decisions.notes.agree": "yes",
  "decisions.notes.reservations": "yes, with reservations",
  "decisions.notes.aside": "stands aside",
  "decisions.notes.abstain": "abstains",
  "decisions.notes.block": "blocks",
  "decisions.notes.no": "no",
  "decisions.notes.choose": "chose",
  "decisions.notes.before": "From before",
  "decisions.notes.record": "Written down {date}: {approved}",
} satisfies Messages;
