import type { Messages } from "../../kernel/practice.ts";

export const messagesNotesEn = {
  "members.notes.people": "People",
  "members.notes.households": "Households",
  "members.notes.guest": "Lives at {household}. A guest, here since {day}.",
  "members.notes.member": "Lives at {household}. A member, here since {day}.",
  "members.notes.roll": "Lives at {household}. On the roll, here since {day}.",
  "members.notes.nobody": "Nobody lives here now.",
} satisfies Messages;
