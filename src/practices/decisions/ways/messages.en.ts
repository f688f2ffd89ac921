import type { Messages } from "../../../kernel/practice.ts";

/** Ways of deciding, and sorts of matters. */
export const methodWordsEn = {
  "decisions.not-this-way":
    "{class, select, major {A major matter is decided by consensus or a vote by most.} other {This is decided by consensus; the roll then says yes or no to the change itself.}} Choose another way.",
  "decisions.asked-already":
    "A text was put to everyone and waits for answers. Ask for a straw poll once that is settled.",
  "decisions.talk-first":
    "This is more than everyday, so people talk for {days, plural, one {one day} other {# days}} first: {left, plural, one {one more day} other {# more days}}. A straw poll can be taken meanwhile.",
  "decisions.by-consensus": "Enough people asked to talk on instead of voting, so this matter is decided by consensus.",
  "decisions.not-this-answer":
    "This text is decided in a way that does not know this answer. Choose one of those that stand below it.",
  "decisions.no-vote": "Only a vote can be turned back into talk. Here you can block or object.",
  "decisions.escalated-by-you": "You have asked to talk on already.",
  "decisions.escalated": "Enough people asked to talk on, so this vote has ended. Talk, and put a text by consensus.",
  "decisions.not-heard":
    "It is known that {heard} of {of} have heard of it; it takes {needed}. Silence is consent only of people who could have spoken.",

  "decisions.window-over":
    "The days in which this could be come back to are over. To change or end it, bring it up again.",
  "decisions.blocked-before": "You have blocked this text before. To change or end it, bring it up again.",
  "decisions.new-needed":
    "This is agreed. To come back to it, say what is new: something that nobody could weigh before.",
  "decisions.stands-no-more": "This agreement does not stand any more, so there is nothing to document.",
  "decisions.documented-already": "This is documented already.",
  "decisions.window-open": "People can still come back to this for {days, plural, one {one day} other {# days}}.",
  "decisions.document.do": "Document it for good",
  "decisions.document.did": "{who} documented the agreement for good",
  "decisions.document.field.close": "Agreement",
  "decisions.today.document": "{title}",
  "decisions.today.document-text": "Nobody came back to it. Something that cannot be undone waits to be documented.",
  "decisions.screen.state.provisional": "Agreed",
  "decisions.screen.window":
    "It stands. Until {day}, somebody who was asked can come back to it with something new; what cannot be undone waits until then.",
  "decisions.screen.window.do": "Come back to it",
  "decisions.screen.document":
    "The time to come back to this is over. It carries something that cannot be undone; documenting it brings that into force.",

  "decisions.frame.field.class": "What sort of matter is it?",
  "decisions.frame.option.class.operational": "Everyday",
  "decisions.frame.option.class.major": "Major",
  "decisions.frame.option.class.constitutional": "About our rules",
  "decisions.frame.option.class.membership": "About who belongs",
  "decisions.frame.field.affected": "Guests whom it touches",
  "decisions.put.field.method": "How is it decided?",
  "decisions.put.option.method.consensus": "By consensus",
  "decisions.put.option.method.no-objection": "Unless somebody objects",
  "decisions.put.option.method.majority": "By majority",
  "decisions.put.option.method.most": "By most",
  "decisions.put.option.method.straw": "A straw poll",
  "decisions.say.option.stance.no": "Say no",
  "decisions.escalate.do": "Talk on instead of voting",
  "decisions.escalate.did": "{who} asked to talk on instead of voting",
  "decisions.escalate.field.text": "Text",

  "decisions.today.object": "{title}",
  "decisions.today.object-text": "It goes ahead unless somebody objects.",

  "decisions.screen.frame.class": "What sort of matter is it?",
  "decisions.screen.class.operational": "Everyday",
  "decisions.screen.class.operational.hint": "Small, and easy to change later. Mostly nobody needs to vote on it.",
  "decisions.screen.class.major": "Major",
  "decisions.screen.class.major.hint":
    "Much money, much work, or hard to undo. Talked about first, then decided together.",
  "decisions.screen.class.constitutional": "About our rules",
  "decisions.screen.class.constitutional.hint":
    "Core values and numbers of the charter. What you agree on here leads to a change that the roll says yes to.",
  "decisions.screen.class.membership": "About who belongs",
  "decisions.screen.class.membership.hint": "Who comes onto the roll or leaves it. The roll has the last word.",
  "decisions.screen.frame.affected": "Which guests does it touch?",
  "decisions.screen.frame.affected.about": "They are asked as well when it is an everyday matter, and in straw polls.",
  "decisions.screen.affected": "Asked as well, since it touches them:",
  "decisions.screen.leads-to": "What binds is the change that the roll says yes to.",
  "decisions.screen.leads-to.do": "Propose it to the roll",

  "decisions.screen.put.how": "How is it decided?",
  "decisions.screen.put.not-now": "Not now: {ways}",
  "decisions.screen.method.consensus": "By consensus",
  "decisions.screen.method.consensus.hint": "Everyone answers; a block for a core value stops it",
  "decisions.screen.method.consensus.how": "It passes when nobody blocks and enough of those who answer agree.",
  "decisions.screen.method.no-objection": "Unless somebody objects",
  "decisions.screen.method.no-objection.hint":
    "It goes ahead when more than half have heard and nobody objects in time",
  "decisions.screen.method.no-objection.how":
    "It goes ahead when nobody objects in time. You need not answer if it is fine with you.",
  "decisions.screen.method.majority": "By majority",
  "decisions.screen.method.majority.hint": "More yes than no",
  "decisions.screen.method.majority.how":
    "It passes with more yes than no. Whoever abstains counts as having answered, and for neither side; a tie does not pass.",
  "decisions.screen.method.most": "By most",
  "decisions.screen.method.most.hint": "Far more yes than no, by the charter’s share",
  "decisions.screen.method.most.how":
    "It passes when at least {percent} % of yes and no are yes. Whoever abstains counts as having answered, and for neither side.",
  "decisions.screen.method.straw": "A straw poll",
  "decisions.screen.method.straw.hint": "To see how people lean; it binds nobody",
  "decisions.screen.method.straw.how": "It shows how people lean and binds nobody.",
  "decisions.screen.method.heard": "It is known that {heard} of {of} have heard of it; {needed} must have.",
  "decisions.screen.escalation":
    "When {needed, plural, one {one of you wants} other {# of you want}} to talk on, the vote ends and only consensus decides this.",
  "decisions.screen.escalation.asking":
    "{asking, plural, one {One person wants} other {# people want}} to talk on instead. {left, plural, =0 {That is enough: the vote has ended.} one {With one more the vote ends.} other {With # more the vote ends.}}",

  "decisions.screen.stance.yes": "Yes",
  "decisions.screen.stance.yes.hint": "I am for this text as it is",
  "decisions.screen.stance.no": "No",
  "decisions.screen.stance.no.hint": "I am against it",
  "decisions.screen.stance.object": "I object",
  "decisions.screen.stance.object.hint": "It would do harm; let us talk before we do it",
  "decisions.screen.note.no": "A few words",
  "decisions.screen.note.object": "What harm would it do?",
  "decisions.screen.who.yes": "{count, plural, one {One says yes:} other {# say yes:}}",
  "decisions.screen.answers.yes": "Yes",
  "decisions.screen.answers.no": "No",
  "decisions.screen.answers.object": "Object",
  "decisions.screen.answers.must-hear": "At least {needed} of {of} must have heard of it.",
  "decisions.screen.verdict.straw": "How people lean",
  "decisions.screen.record.vote":
    "{answered} of {of} answered: {yes} yes, {no} no{abstain, plural, =0 {} one {, one abstained} other {, # abstained}}.",
  "decisions.screen.record.no-objection":
    "{objected, plural, =0 {Nobody objected} one {One person objected} other {# people objected}}; {heard} of {of} had heard of it.",
  "decisions.screen.record.not-passed.majority": "To pass, there must be more yes than no.",
  "decisions.screen.record.not-passed.most": "To pass, at least {percent} % of yes and no must be yes.",
  "decisions.screen.rule.talk": "The days of talk in the charter",
} satisfies Messages;
