import type { Messages } from "../../../kernel/practice.ts";

/** A vote to fall back on, what lapsed, and who carries out what was agreed, on screens. */
export const settlingEn = {
  "decisions.screen.state.lapsed": "Lapsed",
  "decisions.screen.why-lapsed":
    "Too few answered by the deadline, and too few in as long again. People can talk on and put a text anew.",
  "decisions.screen.say.extended":
    "Too few had answered by the deadline, so people can answer once more as long. After that it lapses.",
  "decisions.screen.fallback.about":
    "If a block stands for {days} days and no other text is found, these votes are counted: at least {percent} % of yes and no must be yes.",
  "decisions.screen.fallback.choice":
    "What people would vote if a block stands is asked at once, so that no other round is needed.",
  "decisions.screen.fallback.waits":
    "If no text is found that nobody blocks, what people said for this case can be counted {day}.",
  "decisions.screen.fallback.ready":
    "The block stood for {days} days. What people said for this case can be counted now.",
  "decisions.screen.record.fell-back":
    "The block stood and no other text was found, so what people had said for this case was counted.",
  "decisions.screen.stands.fallback":
    "{vote, select, yes {If a block stands: yes} no {If a block stands: no} other {If a block stands: abstains}}",
  "decisions.screen.lift": "I let my block go",
  "decisions.screen.lift.about":
    "Say another answer in its place. Then the text is open again as it is, and what all have said is counted anew.",
  "decisions.screen.carrier": "{name} carries it out.",
  "decisions.screen.carrier.aside": "{name} was to carry it out and stood aside, so somebody else is to be named.",
  "decisions.screen.rule.resolve-days": "The days of resolving a block",
  "decisions.screen.log.by.year": "Year",
  "decisions.screen.log.by.way": "Way of deciding",
  "decisions.screen.log.by.standing": "What came of it",
  "decisions.screen.log.by.all": "All",
  "decisions.screen.log.standing.stands": "Stands",
  "decisions.screen.log.standing.reopened": "Reopened",
  "decisions.screen.log.standing.contested": "Contested",
  "decisions.screen.log.standing.passed": "Not in force",
} satisfies Messages;
