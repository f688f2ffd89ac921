import type { Messages } from "../../../kernel/practice.ts";

/** What letters say, and the page behind the link in each. */
export const mailEn: Messages = {
  "mail.ask.subject": "Is this your address? Letters from {community}",
  "mail.ask.text":
    "Hello {name}, on the Kith page of {community} somebody asked for letters to this address. If that was you, open this link on the Wi-Fi at home and say yes:",
  "mail.ask.not-you": "If it was not you, do nothing: no other letter comes.",
  "mail.digest.subject":
    "{count, plural, =0 {What is coming in {community}} one {# thing waits for you in {community}} other {# things wait for you in {community}}}",
  "mail.digest.hello": "Hello {name}, this is how it stands in {community}.",
  "mail.digest.foot": "This letter comes at most once a week. What was written to only a few is never in it.",
  "mail.deadlines.subject": "{community}: {count, plural, one {# thing ends} other {# things end}} within two days",
  "mail.deadlines.hello": "Hello {name}, this ends soon in {community}.",
  "mail.deadlines.foot":
    "You are told once of what ends within two days. What was written to only a few is never in it.",
  "mail.waiting": "Waits for you",
  "mail.coming": "Coming",
  "mail.open": "Answer in Kith: {origin}",
  "mail.stop": "Stop these letters, on the Wi-Fi at home: {stop} Or in Kith: Settings, Letters by email.",
  "mail.link.asked": "Do you want letters?",
  "mail.link.asked.text":
    "Somebody asked on their Kith page for letters to the address where you found this link. One comes at most once a week, and one when something ends within two days.",
  "mail.link.on": "You get letters",
  "mail.link.on.text": "You can stop them here, or in Kith: Settings, Letters by email.",
  "mail.link.yes": "Done: letters will come",
  "mail.link.yes.text": "At most one a week, and one when something ends within two days.",
  "mail.link.stopped": "Done: no more letters",
  "mail.link.stopped.text": "If you want them again one day, it is in Kith: Settings, Letters by email.",
  "mail.link.over": "This link is over",
  "mail.link.over.text": "No letters come by it. How it stands now: in Kith, Settings, Letters by email.",
  "mail.link.do-yes": "Yes, that is me",
  "mail.link.do-stop": "No letters",
};
