import type { Messages } from "../../kernel/practice.ts";

/** What the pages of the vault say. */
export const messagesNotesEn: Messages = {
  "map.notes.folder": "Households",
  "map.notes.title": "Where the households are",
  "map.notes.plan": "The plan of the street",
  "map.notes.plan-away": "(The plan is not on this device: {alt})",
};
