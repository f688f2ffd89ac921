import type { Messages } from "../../../kernel/practice.ts";

/** Choosing among options, dividing a sum, and consent, on screens. */
export const choosingEn = {
  "decisions.screen.ways.light": "Light: little time, easily changed",
  "decisions.screen.ways.together": "Together: until all can live with it",
  "decisions.screen.ways.count": "By counting: a vote, or a choice among options",
  "decisions.screen.method.approval": "By approval",
  "decisions.screen.method.approval.hint": "Three options or more: everyone ticks all that they could live with",
  "decisions.screen.method.approval.how":
    "Tick every option that you could live with. The one with most ticks is chosen, if more than half of those who choose ticked it; when two are level, none is.",
  "decisions.screen.method.ranked": "By putting in order",
  "decisions.screen.method.ranked.hint": "Three options or more: everyone puts them in order",
  "decisions.screen.method.ranked.how":
    "Put the options in order, the best first. Each is compared with each other one, and the one that more people prefer to all others is chosen. Should they win in a circle, the wins by fewest people are left aside first (Schulze’s count).",
  "decisions.screen.method.budget": "By dividing a sum",
  "decisions.screen.method.budget.hint": "Everyone divides it as they would; each option gets the average",
  "decisions.screen.method.budget.how":
    "Divide the whole sum as you would. Each option gets the average of what everyone gave it, in whole units.",
  "decisions.screen.method.consent": "By consent",
  "decisions.screen.method.consent.hint": "Good enough for now and safe enough to try; an argued objection stops it",
  "decisions.screen.method.consent.how":
    "It goes ahead unless somebody argues that it would do harm. A concern is written down and stops nothing, and you look at it again on a day that is named.",
  "decisions.screen.circle":
    "Only these people are asked: {names}. Until the deadline anyone with a say can ask that everyone decides it instead.",
  "decisions.screen.circle.of-group":
    "The working group “{name}” is asked: {names}. Until the deadline anyone with a say can ask that everyone decides it instead.",
  "decisions.screen.circle.see-group": "What it may decide",
  "decisions.screen.circle.who": "Who decides it?",
  "decisions.screen.circle.about":
    "Choose people to leave it to a circle; with nobody chosen, everyone is asked. You belong to it.",
  "decisions.screen.options": "Options",
  "decisions.screen.options.which": "Which suggestions can people choose among?",
  "decisions.screen.options.none": "Suggest some first: the options are what people suggest here.",
  "decisions.screen.options.option": "Option",
  "decisions.screen.options.some": "Ticked by",
  "decisions.screen.options.order": "Preferred to",
  "decisions.screen.options.amounts": "Gets",
  "decisions.screen.options.others": "{count, plural, =0 {no other} one {one other} other {# others}}",
  "decisions.screen.options.chosen": "chosen",
  "decisions.screen.options.pairs": "How many prefer which",
  "decisions.screen.options.pairs.about": "In each row: how many prefer this option to the one above the column.",
  "decisions.screen.options.order.next":
    "Press the options in the order in which you prefer them. What you leave out stands below.",
  "decisions.screen.options.order.again": "Begin again",
  "decisions.screen.options.left":
    "{left, plural, =0 {All of {total} is divided.} other {# of {total} left to divide.}}",
  "decisions.screen.options.over": "{over} more than there is.",
  "decisions.screen.options.pick": "Choose at least one.",
  "decisions.screen.picked": "{words}",
  "decisions.screen.stance.choose": "I choose",
  "decisions.screen.stance.choose.hint": "Among the options below",
  "decisions.screen.stance.divide": "I divide it",
  "decisions.screen.stance.divide.hint": "An amount for each option",
  "decisions.screen.stance.none": "None of these",
  "decisions.screen.stance.none.hint": "Rather none of them than one of them",
  "decisions.screen.stance.consent": "No objection",
  "decisions.screen.stance.consent.hint": "Good enough for now, and safe enough to try",
  "decisions.screen.stance.concern": "I have a concern",
  "decisions.screen.stance.concern.hint": "It worries me, and does not stop it",
  "decisions.screen.note.choose": "A few words",
  "decisions.screen.note.none": "A few words",
  "decisions.screen.note.divide": "A few words",
  "decisions.screen.note.concern": "What is your concern?",
  "decisions.screen.answers.choose": "Choose",
  "decisions.screen.answers.divide": "Divide it",
  "decisions.screen.answers.none": "None of these",
  "decisions.screen.answers.consent": "No objection",
  "decisions.screen.answers.concern": "A concern, no objection",
  "decisions.screen.record.choice":
    "{answered} of {of} answered: {chose} chose, {none} wanted none{abstain, plural, =0 {} one {, one abstained} other {, # abstained}}.",
  "decisions.screen.record.not-passed.approval":
    "To pass, one option must be ahead alone, and ticked by more than half of those who chose.",
  "decisions.screen.record.not-passed.ranked":
    "To pass, one option must be ahead alone, and named by more than half of those who chose.",
  "decisions.screen.record.not-passed.budget": "To pass, more must divide the sum than want none of it.",
  "decisions.screen.options.most":
    "A text holds {max} options. Leave one out to put another in its place; what is left out stays as a suggestion.",
  "decisions.screen.options.enacts": "What this brings about by itself, if option {option} is chosen:",
  "decisions.screen.options.carry":
    "Each option can bring something about by itself. Only what the chosen one carries comes into force.",
  "decisions.screen.circle.group": "All of “{name}”",
  "decisions.screen.circle.limits": "Goes back to everyone: {limits}",
} satisfies Messages;
