/** What the screens of the gate say. */
export const screenWordsEn = {
  "reviews.screen.reviews": "Whether somebody belongs",
  "reviews.screen.reviews.about": "Reviews that run or ran, and the way that each must go.",
  "reviews.screen.reviews.question": "Does somebody still belong?",
  "reviews.screen.reviews.sub":
    "The hardest thing that you can ask of each other. It is no way to end a quarrel. It takes weeks, and nobody can make it shorter.",
  "reviews.screen.reviews.empty": "There is no review, and there was none.",
  "reviews.screen.reviews.list": "Reviews",
  "reviews.screen.reviews.way": "The way it goes",
  "reviews.screen.reviews.way.note": "Each number is in your charter, and changes only by a decision.",
  "reviews.screen.way.circle":
    "A restorative circle was offered, or two neighbours without a stake say that it is not safe.",
  "reviews.screen.way.notice":
    "The grounds in writing, {days, plural, one {one day} other {# days}} before the hearing. Everyone learns that there is a review and by which rule, not the story.",
  "reviews.screen.way.hearing":
    "A hearing, with somebody at their side. Whoever is under review speaks as long as they need.",
  "reviews.screen.way.vote":
    "{percent} in a hundred of all on the roll say yes. Sides do not vote. Nothing goes on record before {days, plural, one {one day} other {# days}} after the hearing.",
  "reviews.screen.way.appeal":
    "They can appeal: three neighbours without a stake look again. That holds it up for {days, plural, one {one day} other {# days}}, unless these answer before.",
  "reviews.screen.way.back": "Reasons in writing, and what would open the door again.",
  "reviews.screen.reviews.go": "Open a review",
  "reviews.screen.reviews.first": "First: what helps when you are at odds",
  "reviews.screen.reviews.leave": "Whoever wants to go leaves by themselves, whenever they want, on their own page.",

  "reviews.screen.stage.backing": "waits for two who say that safety comes first",
  "reviews.screen.stage.notice": "the notice runs",
  "reviews.screen.stage.hearing": "the hearing can be held",
  "reviews.screen.stage.vote": "was heard",
  "reviews.screen.stage.removed": "removed",
  "reviews.screen.stage.over": "over, still belongs",

  "reviews.screen.open": "Open a review",
  "reviews.screen.open.about": "The notice with which a review begins.",
  "reviews.screen.open.question": "What do you put to everyone?",
  "reviews.screen.open.sub": "This is the notice. Its days run from when most households have heard of it.",
  "reviews.screen.open.who": "About whom",
  "reviews.screen.open.nobody": "Nobody else is here.",
  "reviews.screen.open.grounds": "The grounds",
  "reviews.screen.open.grounds.hint":
    "What happened, when, and which agreement it broke. Facts, and how you know them. What was tried, and what came of it.",
  "reviews.screen.open.readers":
    "The grounds are read by {name} and by those on the roll, and by nobody else. You cannot change them later. Hand them over in person and on paper too: the next page prints them.",
  "reviews.screen.open.readers.some": "the person",
  "reviews.screen.open.missing": "Say about whom, by which rule, when the hearing is, and on which grounds.",
  "reviews.screen.open.soon":
    "The notice takes {days, plural, one {one day} other {# days}}. Choose a day after {day}.",
  "reviews.screen.open.do": "Give notice",
  "reviews.screen.open.done": "Notice is given. Print it, and hand it over in person.",

  "reviews.screen.review": "A review",
  "reviews.screen.review.none": "This review is not here",
  "reviews.screen.review.none.text": "It may arrive later.",
  "reviews.screen.review.question": "Does {name} still belong?",
  "reviews.screen.review.question.me": "Do you still belong?",
  "reviews.screen.review.question.removed": "{name} was removed",
  "reviews.screen.review.question.removed.me": "You were removed",
  "reviews.screen.review.question.over": "{name} still belongs",
  "reviews.screen.review.question.over.me": "You still belong",
  "reviews.screen.review.sub": "{who} gave notice on {day}. It is about: {rule}",
  "reviews.screen.review.me.title": "What you can do",
  "reviews.screen.review.me":
    "Read all that is held against you. Answer here, on paper or aloud. Bring somebody to your side. Ask for another day. Name people who saw it. Appeal. Nobody can hurry you.",
  "reviews.screen.review.quiet": "Keep it to yourselves. Whoever is under review is still your neighbour.",
  "reviews.screen.review.away":
    "Two neighbours without a stake agree that safety comes first. They may ask {name} to stay away until {day} at the latest, and decide nothing by that.",
  "reviews.screen.next": "What comes next",
  "reviews.screen.next.backing":
    "{needed} people of other households must say that safety comes first. {have, plural, =0 {Nobody has yet.} one {One has.} other {# have.}} Until then there is no hearing.",
  "reviews.screen.next.notice":
    "{days, plural, one {One more day} other {# more days}} of notice, then the hearing can be held. It is meant for {day}.",
  "reviews.screen.next.hearing":
    "The notice has run. The hearing is meant for {day}. Afterwards somebody puts on record that it was held.",
  "reviews.screen.next.propose":
    "Those on the roll put it to the vote, or let it be. If nobody does within ninety days it is over.",
  "reviews.screen.next.vote": "It is put to the vote: {needed} of {voters} must say yes.",
  "reviews.screen.next.waits":
    "It cannot go on record for {days, plural, one {one more day} other {# more days}} after the hearing.",
  "reviews.screen.next.appeal":
    "An appeal holds it up for {days, plural, one {one more day} other {# more days}}, unless those drawn for it answer before.",
  "reviews.screen.next.removed":
    "It is over. The way back is open: those on the roll can name them for the roll again.",
  "reviews.screen.next.removed.me":
    "It is over. What you wrote before stays, and what is written now does not reach this device any more. {told, select, yes {The reasons stand below.} other {The reasons are owed to you: ask for them on paper.}} The way back is open: those on the roll can name you again.",
  "reviews.screen.next.removed.hand":
    "What is written after a removal does not reach {name}’s devices. Print the reasons, and hand them over in person.",
  "reviews.screen.next.over": "It is over, and nothing stands on it any more.",

  "reviews.screen.steps": "The way so far",
  "reviews.screen.step.circle": "Offered before",
  "reviews.screen.step.notice": "Notice",
  "reviews.screen.step.notice.now":
    "Given on {day}. {days, plural, =0 {Its days are over.} one {One more day.} other {# more days.}}",
  "reviews.screen.step.backed": "Safety first, say: {names}.",
  "reviews.screen.step.hearing": "Hearing",
  "reviews.screen.step.hearing.meant": "Meant for {day}.",
  "reviews.screen.step.hearing.was": "{spoke}. On record since {day}, by {who}.",
  "reviews.screen.step.hearing.beside": "At their side: {name}.",
  "reviews.screen.step.vote": "Vote",
  "reviews.screen.step.vote.how":
    "{needed} of {voters} must say yes: {percent} in a hundred of all who were on the roll at the notice, {name} aside.",
  "reviews.screen.step.vote.parties": "Do not vote: {names}.",
  "reviews.screen.step.vote.go": "Who said what",
  "reviews.screen.step.appeal": "Appeal",
  "reviews.screen.step.appeal.none": "None so far.",
  "reviews.screen.step.appeal.drawn": "The lot fell on:",
  "reviews.screen.step.appeal.nobody": "There is nobody without a stake who could be drawn; the days alone hold it up.",
  "reviews.screen.step.appeal.stands": "it may go on",
  "reviews.screen.step.appeal.falls": "it ends here",
  "reviews.screen.step.appeal.silent": "has not answered yet",
  "reviews.screen.step.reasons": "Reasons, and the way back",
  "reviews.screen.step.reasons.none": "To be written after a removal.",
  "reviews.screen.step.reasons.none.me":
    "What was written after the removal does not reach this device. Ask for it on paper.",
  "reviews.screen.step.reasons.by": "{who}: {text}",
  "reviews.screen.step.reasons.back": "The way back: {text}",
  "reviews.screen.rule": "The rule",

  "reviews.screen.told": "The grounds, and what was answered",
  "reviews.screen.told.note": "Read by {name} and by those on the roll at the notice.",
  "reviews.screen.told.closed": "Only {name} and those who were on the roll at the notice read the grounds.",
  "reviews.screen.told.closed.me":
    "You read them here while you belonged; this device keeps them no more. Ask for them on paper, with the reasons.",
  "reviews.screen.told.gone": "The grounds are gone: whoever opened this ended their key, or their time is over.",
  "reviews.screen.told.none": "The grounds have not reached this device yet.",
  "reviews.screen.told.write": "Write an answer",
  "reviews.screen.told.minutes": "Write minutes of the hearing",
  "reviews.screen.told.send": "Send",

  "reviews.screen.do": "Your part",
  "reviews.screen.do.back.about": "You live with none of the sides. Say this only if you have looked into it yourself.",
  "reviews.screen.do.hear.about":
    "Somebody without a stake led it, and they had somebody at their side if they wanted.",
  "reviews.screen.do.propose": "Put it to the vote",
  "reviews.screen.do.propose.why": "Why, in one or two sentences for everyone",
  "reviews.screen.do.propose.hint": "Not the story: which rule, and that milder ways were weighed.",
  "reviews.screen.do.panel.about":
    "You were drawn by lot. You belong to neither side. Ask both before you say anything.",
  "reviews.screen.do.back-in": "Name them for the roll again",
  "reviews.screen.do.sheet": "Print the notice",
  "reviews.screen.do.sheet.removed": "Print the reasons",

  "reviews.screen.sheet": "Notice on paper",
  "reviews.screen.sheet.title": "Notice: a review of whether {name} still belongs",
  "reviews.screen.sheet.sub": "{community}, {day}. To be handed over in person.",
  "reviews.screen.sheet.facts": "What it is about",
  "reviews.screen.sheet.removed.title": "Reasons: why {name} is no longer part of the community",
  "reviews.screen.sheet.put": "It was put to everyone in these words: {why}",
  "reviews.screen.sheet.reasons": "The reasons",
  "reviews.screen.sheet.back": "The way back",
  "reviews.screen.sheet.back.open":
    "Those on the roll can name you for the roll again. You can ask any of them, at any time.",
  "reviews.screen.sheet.by": "Asked by {who}, on {day}",
  "reviews.screen.sheet.rule": "By this value or agreement: {rule}",
  "reviews.screen.sheet.hearing": "The hearing is meant for {day}, not before the days of notice are over",
  "reviews.screen.sheet.parties": "Sides, who are heard and do not vote: {names}",
  "reviews.screen.sheet.grounds": "The grounds",
  "reviews.screen.sheet.rights": "What you can do",
  "reviews.screen.sheet.right.read": "See all that is held against you, in a language that you read.",
  "reviews.screen.sheet.right.answer":
    "Answer in writing or aloud. A neighbour can enter your words if you have no device.",
  "reviews.screen.sheet.right.beside": "Bring somebody, who may speak. Ask for another day. Name people who saw it.",
  "reviews.screen.sheet.right.appeal":
    "Appeal: three neighbours without a stake look again, and nothing goes on record for {days, plural, one {one day} other {# days}} unless they answer before.",
  "reviews.screen.sheet.right.leave": "Leave by yourself, whenever you want. You owe nobody a reason.",
  "reviews.screen.sheet.by-hand": "Grounds and answers, by hand:",
  "reviews.screen.sheet.handed": "Handed over on: ____________   by: ____________   received: ____________",
} as const;
