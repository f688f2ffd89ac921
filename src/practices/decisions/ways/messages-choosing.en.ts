import type { Messages } from "../../../kernel/practice.ts";

/** Choosing among options, dividing a sum, and consent. */
export const choosingWordsEn = {
  "decisions.choose-first": "Choose among the options first.",
  "decisions.unknown-option": "One of these options is not there, or it is named twice.",
  "decisions.divide-all": "Say an amount for each of the {options} options; nothing is an amount too.",
  "decisions.divide-exactly": "Your amounts come to {sum}. Divide exactly {total}.",
  "decisions.more-options":
    "This way of deciding needs at least {min} options. Suggest more of them first, or choose another way.",
  "decisions.no-options-here":
    "This way of deciding asks about one text. To choose among options, take approval, an order, or dividing a sum.",
  "decisions.total-needed": "Name a sum where one is to be divided, and only there.",
  "decisions.no-circle-here": "Only by consent can a circle decide something by itself.",
  "decisions.unknown-circle": "A circle is you and others who would be asked, each named once.",
  "decisions.few-carry-nothing":
    "What a text brings into force holds for everyone, so everyone is asked. Put it to everyone, or leave out what it brings about.",
  "decisions.unknown-group":
    "A working group decides what you and at least one more of its people are asked about. Look at who is in it, or choose people by name.",
  "decisions.again-needed":
    "Say after how many days you look at it again: what is decided by consent is good enough for now, and not for ever.",
  "decisions.today.say-text-few":
    "{few, select, group {The working group “{whom}” is asked} other {{whom} are asked}}, and your answer is missing. {answered} of {of} have answered.",
  "decisions.put.did-few": "{who} put a text to {few, select, group {the working group “{whom}”} other {{whom}}}",
  "decisions.posted.say-few": "{few, select, group {“{whom}”} other {A few of us}}: do we agree? {title}",
  "decisions.posted.say-text-few":
    "Only they are asked. Until then anyone with a say can ask that everyone decides it.",
  "decisions.screen.circle.put-group": "Put the text to “{name}”",
  "decisions.screen.circle.put-people": "Put the text to {names}",
  "decisions.screen.circle.asks-group":
    "The working group “{name}” is asked about one exact text, and has {days, plural, one {one day} other {# days}} to answer.",
  "decisions.screen.circle.asks-people":
    "{names} and you are asked about one exact text, and have {days, plural, one {one day} other {# days}} to answer.",
  "decisions.screen.circle.ready": "Ready to ask them?",
  "decisions.screen.open.few": "Asks {few, select, group {the working group “{whom}”} other {{whom}}}.",
  "decisions.screen.share.say-few":
    "{name} asks {few, select, group {the working group “{whom}”} other {{whom}}}: “{title}”. Please answer by {until, date}, in Kith or on a slip.",
  "decisions.screen.slip.few": "For {few, select, group {the working group “{whom}”} other {{whom}}}",
  "decisions.escalate.do-few": "Ask that everyone decides it",
  "decisions.escalate.did-few": "{who} asked that everyone decides it",
  "decisions.screen.escalation-few":
    "When {needed, plural, one {one of all of you asks} other {# of all of you ask}} for it, everyone decides it instead, by consensus.",
  "decisions.screen.escalation.asking-few":
    "{asking, plural, one {One person asks} other {# people ask}} that everyone decides it. {left, plural, =0 {That is enough: this has ended.} one {With one more this ends.} other {With # more this ends.}}",
  "decisions.circle-waits":
    "A circle decides this. All {of} who have a say can ask until the deadline that everyone decides it instead.",
  "decisions.choose.do": "Choose",
  "decisions.choose.did": "{who} chose among the options",
  "decisions.choose.field.text": "Text",
  "decisions.choose.field.picks": "Options, by their places",
  "decisions.choose.field.note": "A few words",
  "decisions.put.field.options": "Options",
  "decisions.put.field.circle": "Who decides it",
  "decisions.put.field.group": "Working group that decides it",
  "decisions.put.field.total": "The sum to divide",
  "decisions.put.hint.total": "In whole units: euros, hours, beds.",
  "decisions.put.option.method.approval": "By approval",
  "decisions.put.option.method.ranked": "By putting in order",
  "decisions.put.option.method.budget": "By dividing a sum",
  "decisions.put.option.method.consent": "By consent",
  "decisions.options-carry":
    "Where people choose among options, name what is brought about under the option that it belongs to.",
  "decisions.no-choice":
    "Only options of which one is chosen can bring something about: by approval, or by putting in order.",
  "decisions.enacts-many": "A text brings at most {max} things about.",
  "decisions.enacts-many-of-option": "Option {option} would bring more than {max} things about. Leave some out.",
  "decisions.enacts-twice-of-option": "Option {option} brings the same thing about twice. Once is enough.",
  "decisions.unknown-enactment-of-option":
    "What option {option} would bring about is not there to be read. Prepare it first.",
  "decisions.put.field.optionEnacts": "Prepared acts of the options",
  "decisions.put.field.optionEnacts.option": "Option, by its place from 0",
  "decisions.put.field.optionEnacts.act": "Prepared act",
} satisfies Messages;
