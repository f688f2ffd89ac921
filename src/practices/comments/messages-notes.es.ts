import type { Messages } from "../../kernel/practice.ts";

export const messagesNotesEs = {
  "comments.notes.folder": "Comentarios",
  "comments.notes.heading": "Lo que se dice",
  "comments.notes.quotes": "{who} dijo «{words}».",
  "comments.notes.photo": "(Foto que no está en este aparato: {alt})",
} satisfies Messages;
