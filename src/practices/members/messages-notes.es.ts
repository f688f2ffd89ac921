import type { Messages } from "../../kernel/practice.ts";

export const messagesNotesEs = {
  "members.notes.people": "Personas",
  "members.notes.households": "Hogares",
  "members.notes.guest": "Vive en {household}. De visita, aquí desde el {day}.",
  "members.notes.member": "Vive en {household}. Miembro, aquí desde el {day}.",
  "members.notes.roll": "Vive en {household}. En el padrón, aquí desde el {day}.",
  "members.notes.nobody": "Ahora no vive nadie aquí.",
} satisfies Messages;
