import type { Messages } from "../../../kernel/practice.ts";

/** A vote to fall back on, what lapsed, and who carries out what was agreed. */
export const settlingWordsEn = {
  "decisions.lapsed": "Too few answered, even in the time that was added. Put it anew, or leave it.",
  "decisions.no-fallback": "This text was put without a vote to fall back on.",
  "decisions.no-fallback-here":
    "A vote can be fallen back on only in consensus, and only where the matter may be decided by most.",
  "decisions.carrier-gone": "Nobody here is known by that name now. Choose somebody who is here.",
  "decisions.stood-aside": "They stood aside or were against it. It holds for them too, but others carry it out.",
  "decisions.fall-back.do": "Count what people said for this case",
  "decisions.fall-back.did": "{who} put on record what people said for the case that the block stands",
  "decisions.fall-back.field.close": "What the block stopped",
  "decisions.carry.do": "Name who carries it out",
  "decisions.carry.did": "{who} named {person} to carry it out",
  "decisions.carry.field.text": "Text",
  "decisions.carry.field.person": "Who carries it out?",
  "decisions.put.field.fallback": "If a block stands",
  "decisions.put.option.fallback.most": "Count a vote by most",
  "decisions.put.field.carrier": "Who carries it out?",
  "decisions.put.none.carrier": "Nobody yet",
  "decisions.say.field.fallback": "If a block stands, what would you vote?",
  "decisions.say.option.fallback.yes": "Yes",
  "decisions.say.option.fallback.no": "No",
  "decisions.say.option.fallback.abstain": "I abstain",
  "decisions.today.fall-back": "{title}",
  "decisions.today.fall-back-text":
    "The block stood for all the days or conversations of resolving it. What people said for this case can be counted.",
  "decisions.today.carry": "{title}",
  "decisions.today.carry-text": "{who} stood aside. Name somebody else who carries it out.",
  "decisions.today.carry-gone-text":
    "{who} has left. Name somebody else who carries it out, or note how it turned out.",
} satisfies Messages;
