import type { Messages } from "../../../kernel/practice.ts";

/** Looking again at an agreement: it goes on, changes, or ends. */
export const laterWordsEn = {
  "decisions.frame.field.earlier": "Agreement that it looks at again",
  "decisions.frame.field.item": "What it was on an agenda",
  "decisions.unknown-item": "What this is brought up from has not reached this device yet.",
  "decisions.screen.from-agenda": "On the agenda of {title}, {day}",
  "decisions.put.field.becomes": "What becomes of the earlier agreement?",
  "decisions.put.option.becomes.reaffirmed": "It goes on as it is",
  "decisions.put.option.becomes.amended": "This text takes its place",
  "decisions.put.option.becomes.repealed": "It ends",
  "decisions.put.field.holdsDays": "Ends by itself after",
  "decisions.put.hint.holdsDays":
    "In days after the agreement, for something that you try out. It comes back to Today before. Leave it empty for what shall last.",
  "decisions.lighter-sort":
    "{class, select, major {The agreement was a major matter} constitutional {The agreement was about rules} other {The agreement was about belonging}}, so it is looked at again as such a one.",
  "decisions.not-agreed-on": "Nothing is agreed there, so there is nothing to look at again. Say it in that matter.",
  "decisions.ended-already":
    "{how, select, amended {A newer agreement took its place.} repealed {People have ended it.} other {Its time was over, and it ended by itself.}} What shall hold from now on is a new matter.",
  "decisions.nothing-earlier":
    "This text makes nothing of an earlier agreement: there is none here, or it is only a poll.",
  "decisions.becomes-needed":
    "This matter looks at an earlier agreement again. Say what becomes of that: it goes on, this text takes its place, or it ends.",
  "decisions.few-not-theirs":
    "All agreed on that, or other people did. It is theirs to change or end: put the text to everyone.",
  "decisions.holds-by-itself":
    "Only an agreement ends by itself: not a poll, and not what a text brings into force. Leave out the days, or what it brings about.",
  "decisions.today.again-ends-text":
    "It ends by itself on {ends, date}. Bring it up again if it shall go on or change, or note how it turned out.",
  "decisions.later-again.did": "{who} brought it up again",
  "decisions.later-reaffirmed.did": "It was agreed that it goes on as it is: {title}",
  "decisions.later-amended.did": "A newer agreement took its place: {title}",
  "decisions.later-repealed.did": "It was agreed that it ends: {title}",
  "decisions.screen.later.do": "Bring it up again",
  "decisions.screen.later.question": "What do you want to look at again?",
  "decisions.screen.later.about":
    "It stands until people have agreed on something else. A new matter begins, and leads here.",
  "decisions.screen.later.title": "Again: {title}",
  "decisions.screen.later.earlier": "This looks again at “{title}”.",
  "decisions.screen.later.read": "Read the agreement",
  "decisions.screen.later.becomes.reaffirmed": "With this, “{title}” goes on as it is.",
  "decisions.screen.later.becomes.amended": "This takes the place of “{title}”.",
  "decisions.screen.later.becomes.repealed": "With this, “{title}” ends.",
  "decisions.screen.later.carried":
    "What it brought into force stays so. What ends that, such as closing a group, is prepared below.",
  "decisions.screen.later.underReview":
    "People are looking at it again. Until they have agreed on something else, it stands.",
  "decisions.screen.later.reaffirmed": "People have looked at it again, and it goes on as it is.",
  "decisions.screen.later.amended": "It holds no more: a newer agreement took its place.",
  "decisions.screen.later.repealed": "It holds no more: people have ended it.",
  "decisions.screen.later.expired": "It holds no more: it ended by itself on {day}.",
  "decisions.screen.later.until": "It ends by itself on {day}, unless people agree before that it goes on.",
  "decisions.screen.later.holds":
    "{days, plural, one {Ends by itself after one day.} other {Ends by itself after # days.}}",
  "decisions.screen.log.amended": "A newer agreement took its place",
  "decisions.screen.log.repealed": "Ended",
  "decisions.screen.log.expired": "Ended by itself",
  "decisions.screen.log.standing.amended": "Changed",
  "decisions.screen.log.standing.repealed": "Ended",
  "decisions.screen.log.standing.expired": "Ended by itself",
  "decisions.screen.log.in-meeting": "Decided in a meeting; written down by {who}",
  "decisions.record.field.text": "Exact words",
  "decisions.record.field.item": "What it was decided under",
  "decisions.screen.log.later": "See: {title}",
} satisfies Messages;
