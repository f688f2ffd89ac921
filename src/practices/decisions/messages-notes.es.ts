import type { Messages } from "../../kernel/practice.ts";

export const messagesNotesEs = {
  "decisions.notes.folder": "Decisiones",
  "decisions.notes.by": "Lo planteó {who} el {day}.",
  "decisions.notes.concerns": "Preocupaciones",
  "decisions.notes.answered": "{who}: {text}",
  "decisions.notes.text": "Texto de {who}, {day}",
  "decisions.notes.asked": "Se pregunta {few, select, group {al grupo de trabajo «{whom}»} other {a {whom}}}.",
  "decisions.notes.answers": "Qué dijo cada cual",
  "decisions.notes.came": "En qué quedó",
  "decisions.notes.log": "En el registro, {date}: {approved}",
  "decisions.notes.path": "Qué pasó",
  "decisions.notes.notes": "Cómo ha ido",
  "decisions.notes.agree": "sí",
  "decisions.notes.reservations": "sí, con reservas",
  "decisions.notes.aside": "se hace a un lado",
  "decisions.notes.abstain": "se abstiene",
  "decisions.notes.block": "bloquea",
  "decisions.notes.no": "no",
  "decisions.notes.choose": "eligió",
  "decisions.notes.before": "De antes",
  "decisions.notes.record": "Anotado, {date}: {approved}",
} satisfies Messages;
