import type { Messages } from "../../kernel/practice.ts";

/** Who said what in a room that decided. */
export const roomWordsEn = {
  "decisions.name-stance.do": "Write down who said what",
  "decisions.name-stance.did": "{who} wrote down what people said to a decision of a meeting",
  "decisions.name-stance.field.record": "Which decision?",
  "decisions.name-stance.field.people": "Who?",
  "decisions.name-stance.field.stance": "What did they say?",
  "decisions.name-stance.option.stance.agree": "Yes",
  "decisions.name-stance.option.stance.reservations": "Yes, with reservations",
  "decisions.name-stance.option.stance.aside": "Stood aside",
  "decisions.name-stance.option.stance.abstain": "Abstained",
  "decisions.name-stance.option.stance.no": "No",
  "decisions.name-stance.option.stance.unsaid": "Nothing that is known",
  "decisions.not-of-room": "Only what people in a room decided has their words by name.",
  "decisions.written-anew": "This was written anew since: name who said what to the new words.",
  "decisions.unknown-person": "Somebody who is named has not reached this device yet.",
  "decisions.name-yourself": "You can say what you said yourself. People with a say write it down for others.",
  "decisions.screen.named": "Who said what",
  "decisions.screen.named.about":
    "What the people named here said when it was decided. Whoever is named says it anew for themselves: their own word stands.",
  "decisions.screen.named.mine": "Say for yourself what you said",
  "decisions.today.named": "What you said in a meeting: {title}",
  "decisions.today.named-text":
    "{stance, select, agree {{who} wrote down that you said yes.} reservations {{who} wrote down that you said yes, with reservations.} aside {{who} wrote down that you stood aside.} abstain {{who} wrote down that you abstained.} other {{who} wrote down that you said no.}} If it was otherwise, say so there yourself: your own word stands.",
} satisfies Messages;
