import type { Messages } from "../../../kernel/practice.ts";

/** A vote to fall back on, what lapsed, and who carries out what was agreed, on screens. */
export const settlingEn = {
  "decisions.screen.entrust": "Not there? Let somebody answer for you",
  "decisions.screen.entrust.about":
    "Whoever you trust answers this one text for you too, for all to see. You can take it back, and your own answer always goes before. A block is never said for another.",
  "decisions.screen.entrust.nobody": "Nobody else can take it on here.",
  "decisions.screen.entrust.do": "Trust them with it",
  "decisions.screen.entrust.to": "{name} answers for you",
  "decisions.screen.entrust.lost": "You let {name} answer for you",
  "decisions.screen.entrust.counts": "That counts: {name} has answered.",
  "decisions.screen.entrust.silent": "{name} has not answered yet.",
  "decisions.screen.entrust.gone": "{name} has left. Answer yourself, or trust somebody else.",
  "decisions.screen.entrust.block":
    "{name} blocks, which nobody does for another. Answer yourself, or your answer is missing.",
  "decisions.screen.entrust.full":
    "{name} answers for others already, or trusts somebody else by now. Answer yourself, or your answer is missing.",
  "decisions.screen.entrust.back": "Take it back",
  "decisions.screen.entrust.rule": "The rule",
  "decisions.screen.entrust.for": "You answer for {names} too. Ask them what they think.",
  "decisions.screen.through.tail": "through {whom}",
  "decisions.screen.home":
    "Each household has one answer here. In yours are {names}: it counts when all of them who answer say the same.",
  "decisions.screen.torn": "{names} live together and say different things. Their answer is missing until they agree.",
  "decisions.screen.state.lapsed": "Lapsed",
  "decisions.screen.why-lapsed":
    "Too few answered by the deadline, and still too few in the time that was added. People can talk on and put a text anew.",
  "decisions.screen.say.extended":
    "Too few had answered by the deadline, so there is as much time again to answer. After that it lapses.",
  "decisions.screen.fallback.about":
    "If a block stands for {days} days, or {meetings, plural, one {one conversation} other {# conversations}} with whoever blocks, and no other text is found, these votes are counted: at least {percent} % of yes and no must be yes.",
  "decisions.screen.fallback.choice":
    "What people would vote if a block stands is asked at once, so that no other round is needed.",
  "decisions.screen.fallback.waits":
    "If no text is found that nobody blocks, what people said for this case can be counted from {day}, or once all conversations were held.",
  "decisions.screen.fallback.ready":
    "The block stood for {days} days. What people said for this case can be counted now.",
  "decisions.screen.record.fell-back":
    "The block stood and no other text was found, so what people had said for this case was counted.",
  "decisions.screen.stands.fallback":
    "{vote, select, yes {If a block stands: yes} no {If a block stands: no} other {If a block stands: abstains}}",
  "decisions.screen.lift": "I let my block go",
  "decisions.screen.lift.about":
    "Say another answer in its place. Then the text is open again as it is, and what all have said is counted anew.",
  "decisions.screen.lift.about-late": "Say another answer in its place. Then the agreement stands again as it was.",
  "decisions.screen.close.begun":
    "{mine, select, yes {You} other {{who}}} began to put it on record, and it is not complete: {listed} of {due} answers stand there. One tap writes it to the end.",
  "decisions.screen.close.go-on": "Go on: put it on record",
  "decisions.screen.carrier": "{name} carries it out.",
  "decisions.screen.carrier.aside": "{name} was to carry it out and stood aside, so somebody else is to be named.",
  "decisions.screen.carrier.gone": "{name} was to carry it out, and has left since.",
  "decisions.screen.rule.resolve-days": "The days of resolving a block",
  "decisions.screen.log.by.year": "Year",
  "decisions.screen.log.by.way": "Way of deciding",
  "decisions.screen.log.by.standing": "What came of it",
  "decisions.screen.log.by.person": "Who",
  "decisions.screen.log.by.as": "What they had to do with it",
  "decisions.screen.log.as.framed": "brought it up",
  "decisions.screen.log.as.answered": "answered",
  "decisions.screen.log.as.affected": "is affected",
  "decisions.screen.log.by.all": "{what, select, person {Everybody} other {All}}",
  "decisions.screen.log.standing.stands": "Stands",
  "decisions.screen.log.standing.reopened": "Reopened",
  "decisions.screen.log.standing.contested": "Contested",
  "decisions.screen.log.standing.passed": "Not in force",
  "decisions.screen.say.for": "Enter what {name} says",
  "decisions.screen.say.theirs": "Where does {name} stand?",
  "decisions.screen.rule.people": "How many that may be is in the charter.",
} satisfies Messages;
