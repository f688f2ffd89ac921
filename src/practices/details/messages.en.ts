import type { Messages } from "../../kernel/practice.ts";
import { screenWordsEn } from "./screens/messages.en.ts";

export const en: Messages = {
  "details.not-yours": "Everyone writes this about themselves.",
  "details.half-photo": "A photo comes with the key that opens it.",
  "details.write.do": "Write down how to reach me",
  "details.write.did": "{who} wrote something for a few people",
  "details.write.field.circle": "Who can read it",
  "details.write.field.phone": "Phone",
  "details.write.field.contact": "Mail, or another way to write to you",
  "details.write.field.address": "Address",
  "details.write.field.notes": "What else they should know",
  "details.write.hint.notes": "Such as where the spare key is, or whom to call if something happens to you.",
  "details.write.field.photo": "A photo of you",
  "details.write.field.photoKey": "Key of the photo",
  "details.write.field.photoAlt": "What is to be seen on it",
  "details.write.hint.photoAlt": "One line for those who do not see it. Without it, it says whose photo it is.",
  ...screenWordsEn,
};
