import type { Messages } from "../../kernel/practice.ts";

export const messagesNotesEn = {
  "groups.notes.folder": "Groups and roles",
  "groups.notes.alone": "What it may decide alone: {text}",
  "groups.notes.limits": "Within: {text}",
  "groups.notes.members": "Members",
  "groups.notes.roles": "Roles",
  "groups.notes.holds": "{who}, until {day}",
  "groups.notes.nobody": "nobody holds it",
  "groups.notes.reports": "Reports",
  "groups.notes.report": "{day}, {who}: {text}",
  "groups.notes.closed": "Closed.",
  "groups.notes.person": "Roles",
} satisfies Messages;
