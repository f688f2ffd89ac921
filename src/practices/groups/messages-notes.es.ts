import type { Messages } from "../../kernel/practice.ts";

export const messagesNotesEs = {
  "groups.notes.folder": "Grupos y cargos",
  "groups.notes.alone": "Lo que puede decidir por su cuenta: {text}",
  "groups.notes.limits": "Dentro de: {text}",
  "groups.notes.members": "Miembros",
  "groups.notes.roles": "Cargos",
  "groups.notes.holds": "{who}, hasta el {day}",
  "groups.notes.nobody": "no lo lleva nadie",
  "groups.notes.reports": "Informes",
  "groups.notes.report": "{day}, {who}: {text}",
  "groups.notes.closed": "Cerrado.",
  "groups.notes.person": "Cargos",
} satisfies Messages;
