import { type NumberWords, numberMessages } from "./number-words.ts";

/** The numbers that meetings go by. */
const meetingNumbersEn = {
  noticeHours: [
    "Hours of notice",
    "What a meeting decides has reached somebody of another household so many hours before it begins.",
    "72 hours, as in California’s Brown Act.",
  ],
  noticeClearDays: [
    "Clear days of notice",
    "If you count in days: so many whole days between the day of posting and the day of the meeting. 0 means that hours count.",
    "Three clear days, as English parish councils have them.",
  ],
  waivePercent: [
    "Share who let something new be decided",
    "Of those present, so many per cent must find that something came up too late to be posted; where less than two thirds came, all of them. 67 means two thirds.",
    "Two thirds, as in California’s Brown Act.",
  ],
  wallShows: [
    "What the wall shows",
    "On a tablet in the hallway, to whoever passes: 0 shows nothing, 1 when and where people meet, 2 also the titles of what is asked and talked about.",
    "Nothing: what strangers can read is for everyone to decide.",
  ],
  continueDays: [
    "Days to put something off",
    "What was posted and put off can be decided within so many days without posting it again.",
    "Five days, as in California’s Brown Act.",
  ],
} satisfies NumberWords;

export const meetingNumberWordsEn = numberMessages(meetingNumbersEn, "before");
