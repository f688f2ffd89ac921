import type { Messages } from "../../../kernel/practice.ts";

/** Conversations to resolve a block. */
export const resolvingWordsEn = {
  "decisions.no-block-now": "No block stops this text now, so there is nothing to resolve.",
  "decisions.meetings-over":
    "{meetings, plural, one {The one conversation was} other {All # conversations were}} held. Put a text that the block does not stop, or vote by most.",
  "decisions.facilitator-gone": "Whoever was to lead the conversation is not here any more. Choose somebody who is.",
  "decisions.facilitator-beside": "Choose somebody of neither side to lead the conversation.",
  "decisions.not-in-meeting": "What came of it is said by those who were to be there.",
  "decisions.meeting-ahead": "This conversation is still to come: {at, time}. Say afterwards what came of it.",
  "decisions.meet.do": "Offer a conversation",
  "decisions.meet.did": "{who} offered a conversation for {at, time}",
  "decisions.meet.field.text": "Text",
  "decisions.meet.field.at": "When?",
  "decisions.meet.field.where": "Where?",
  "decisions.meet.field.facilitator": "Who leads it?",
  "decisions.meet.none.facilitator": "Nobody, we manage",
  "decisions.meet.hint.facilitator": "Somebody of neither side, who sees that both are heard.",
  "decisions.met.do": "Say what came of it",
  "decisions.met.did":
    "{came, select, closer {{who} said that the conversation brought them closer} reworded {{who} said that another text was found in the conversation} lifted {{who} said that the block can be let go after the conversation} apart {{who} said that the conversation brought them no closer} other {{who} said that the conversation was not held}}",
  "decisions.met.field.meeting": "Conversation",
  "decisions.met.field.came": "What came of it?",
  "decisions.met.field.note": "In a few words",
  "decisions.met.hint.note": "Everyone sees it with your name. What was said in confidence stays out of it.",
  "decisions.met.option.came.closer": "We came closer",
  "decisions.met.option.came.reworded": "We found another text",
  "decisions.met.option.came.lifted": "The block can be let go",
  "decisions.met.option.came.apart": "We came no closer",
  "decisions.met.option.came.missed": "It was not held",
  "decisions.today.meet": "A conversation about a block: {title}",
  "decisions.today.meet-text": "{at, time}. You are asked to be there.",
  "decisions.today.met": "What came of the conversation? {title}",
  "decisions.today.met-text": "It was for {at, time}. Say whether it was held, and what came of it.",
  "decisions.today.coming-meet": "A conversation about a block: {title}",
  "decisions.say.field.joins": "With a block",
  "decisions.say.option.joins.conversations": "I take part in conversations to resolve it",
  "decisions.screen.block.joins": "I take part in conversations to find a text that my block does not stop",
  "decisions.screen.block.joins.missing":
    "Whoever blocks also helps to find a way. Tick this, or choose another answer.",
  "decisions.screen.block.joined": "Takes part in conversations to find a text that it does not stop",
  "decisions.screen.meetings": "Conversations",
  "decisions.screen.meetings.about":
    "Whoever blocks and those whose text it is sit down together, {of, plural, one {once} other {up to # times}}. {held, plural, =0 {None was held yet} one {One was held} other {# were held}}.",
  "decisions.screen.meetings.why":
    "One counts once both sides say that it was held. When all were, nobody waits any longer: people may vote by most.",
  "decisions.screen.meetings.over":
    "All conversations were held. Put a text that the block does not stop, or vote by most.",
  "decisions.screen.fallback.ready-early":
    "All conversations were held and the block stands. What people said for this case can be counted now.",
  "decisions.screen.rule.meetings": "The conversations to resolve a block in the charter",
  "decisions.screen.meetings.rule": "How many, in the charter",
  "decisions.screen.meetings.with": "With {names}",
  "decisions.screen.meetings.led": "{who} leads it",
  "decisions.screen.meetings.state.ahead": "To come",
  "decisions.screen.meetings.state.waits": "Not both sides have said that it was held",
  "decisions.screen.meetings.state.held": "Held",
  "decisions.screen.meetings.state.missed": "Not held",
  "decisions.screen.meetings.said":
    "{came, select, closer {{who}: we came closer} reworded {{who}: we found another text} lifted {{who}: the block can be let go} apart {{who}: we came no closer} other {{who}: it was not held}}",
  "decisions.screen.meetings.change": "Say something else",
  "decisions.screen.meetings.another": "Offer another time",
} satisfies Messages;
