import type { Messages } from "../../kernel/practice.ts";

/** Lo que dicen las páginas que se guardan. */
export const messagesNotesEs: Messages = {
  "map.notes.folder": "Hogares",
  "map.notes.title": "Dónde está cada hogar",
  "map.notes.plan": "El plano de la calle",
  "map.notes.plan-away": "(El plano no está en este aparato: {alt})",
};
