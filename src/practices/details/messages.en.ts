import type { Messages } from "../../kernel/practice.ts";
import { screenWordsEn } from "./screens/messages.en.ts";

export const en: Messages = {
  "details.not-yours": "Everyone writes this about themselves.",
  "details.write.do": "Write down how to reach me",
  "details.write.did": "{who} wrote something for a few people",
  "details.write.field.circle": "Who can read it",
  "details.write.field.phone": "Phone",
  "details.write.field.contact": "Mail, or another way to write to you",
  "details.write.field.address": "Address",
  "details.write.field.notes": "What else they should know",
  "details.write.hint.notes": "Such as where the spare key is, or whom to call if something happens to you.",
  ...screenWordsEn,
};
