import type { Messages } from "../../kernel/practice.ts";

export const messagesNotesEn = {
  "comments.notes.folder": "Comments",
  "comments.notes.heading": "What people say",
  "comments.notes.quotes": "{who} said “{words}”.",
  "comments.notes.photo": "(Photo, not on this device: {alt})",
} satisfies Messages;
