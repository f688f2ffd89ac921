import type { Messages } from "../../../kernel/practice.ts";

/** What the meetings' screens and sheets say. */
export const screenWordsEn = {
  "meetings.screen.rule.week": "Every {weekday} at {clock}",
  "meetings.screen.rule.two-weeks": "Every second {weekday} at {clock}",
  "meetings.screen.rule.month":
    "Every month on the {which, select, first {first} second {second} third {third} fourth {fourth} other {last}} {weekday} at {clock}",
  "meetings.screen.off": "Called off",
  "meetings.screen.off.text": "{who} called it off{has, select, yes {: {why}} other {.}}",
  "meetings.screen.now": "Now",

  "meetings.screen.list": "Meetings",
  "meetings.screen.list.about": "When we meet, and what was said",
  "meetings.screen.list.question": "When do we meet?",
  "meetings.screen.list.sub": "Next: {title}, {when}.",
  "meetings.screen.list.sub.none": "No meeting is planned.",
  "meetings.screen.list.empty": "Here is when you meet, what about, and what came of it.",
  "meetings.screen.list.empty.who": "Anyone can plan a meeting: once, or again and again.",
  "meetings.screen.list.empty.example":
    "“Coordination, every Tuesday at 19:00, 15 minutes.” “All hands, every first Sunday, two hours.”",
  "meetings.screen.ahead": "Ahead",
  "meetings.screen.over": "Past meetings",
  "meetings.screen.over.all": "{count, plural, other {Show all #}}",
  "meetings.screen.series": "Again and again",

  "meetings.screen.plan": "Plan a meeting",
  "meetings.screen.plan.about": "Once, or again and again",
  "meetings.screen.plan.question": "When shall we meet?",
  "meetings.screen.plan.sub": "Days and times are those of where you live ({zone}), in summer and in winter.",
  "meetings.screen.plan.first": "When does it begin, the first time?",
  "meetings.screen.plan.first.hint": "Such as {example}. How often it comes back you say next.",
  "meetings.screen.plan.once": "Just once",
  "meetings.screen.plan.do": "Plan it",

  "meetings.screen.meeting": "A meeting",
  "meetings.screen.meeting.none": "There is no meeting at this address",
  "meetings.screen.meeting.none.text":
    "Perhaps it has not reached this device yet, or the series does not meet on that day.",
  "meetings.screen.two-times": "Two people moved it at once",
  "meetings.screen.two-times.text": "The earlier time holds until somebody moves it again. The other was {times}.",
  "meetings.screen.roll": "Who is here?",
  "meetings.screen.roll.count": "{count, plural, =0 {Nobody yet} one {One person} other {# people}} of {of}",
  "meetings.screen.roll.me": "I am here",
  "meetings.screen.roll.was": "Who was there?",
  "meetings.screen.roll.me.was": "I was there",
  "meetings.screen.roll.call": "Call the roll",
  "meetings.screen.roll.call.about":
    "Tick whoever is in the room, people without a phone too. What somebody says of themselves stands.",
} satisfies Messages;
