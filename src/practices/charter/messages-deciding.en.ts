import { type NumberWords, numberMessages } from "./number-words.ts";

/** The numbers that decisions go by. */
const decidingNumbersEn = {
  quorumPercent: [
    "Share who must answer",
    "Of all who are asked, so many per cent must have answered before something goes on record. It is always more than half; 50 means just that, and 67 two thirds.",
    "More than half: two groups that cannot reach each other never both decide.",
  ],
  agreePercent: [
    "Share who must agree",
    "Of those who answered, so many per cent must agree, with or without a reservation, and nobody may block. It is always more than half.",
    "More than half: whoever abstains or stands aside has answered, and does not carry it.",
  ],
  entrustPeople: [
    "Others whom one person may answer for",
    "People can trust somebody who was asked with their answer to one text. Nobody answers for more than so many; 0 means that everyone answers for themselves.",
    "Two at most: help for those who are away, and no gathering of votes.",
  ],
  franchise: [
    "Who has an answer",
    "Each person, or each household: then it has one answer, which counts when all of its people who answered say the same; a block of one of them is the household’s. It holds for texts put after it is set, not for the roll and the charter, where each person counts.",
    "A person, an answer: nobody at home speaks for another unasked.",
  ],
  objectDays: [
    "Days to object",
    "Where silence is consent, people have so many days to object; more than half must have heard of it.",
    "72 hours, as in the lazy consensus of the Apache Software Foundation.",
  ],
  talkDays: [
    "Days of talk first",
    "What is more than everyday is talked about for so many days before a text is put to everyone.",
    "Concerns come up in the talk, not at the last moment.",
  ],
  mostPercent: [
    "Share of yes in a vote by most",
    "Of yes and no, so many per cent must be yes. Whoever abstains counts as having answered, and for neither side.",
    "Seventy per cent at least; 75 at N Street and Heartwood.",
  ],
  mostQuorumPercent: [
    "Share who must answer a vote by most",
    "Of all who are asked, so many per cent must have answered. 67 means two thirds.",
    "Two thirds, since such a vote stands in for consensus.",
  ],
  escalatePercent: [
    "Share who turn a vote into talk",
    "When so many of those asked want to talk on, the vote ends and only consensus decides the matter.",
    "A tenth: few enough to be heard.",
  ],
  escalatePeople: [
    "People who turn a vote into talk",
    "At least so many people, however small the share is.",
    "Two: one alone does not hold up a vote.",
  ],
  objectionDays: [
    "Days to come back to it",
    "After an agreement, somebody who was asked can block for so many days, if they bring something new. It stands meanwhile, and what cannot be undone waits.",
    "Two weeks, as at N Street Cohousing.",
  ],
  lateBlockDays: [
    "Days to come back for those who were out of reach",
    "For somebody of whom nobody knew that they had heard, when it was put on record.",
    "A month out of reach and two weeks more; no longer, so that what is settled stays settled.",
  ],
  reviewDays: [
    "Days to look at a block",
    "When somebody blocks, those who answered have so many days to say whether it stands by our tests. 0 means that every block stands.",
    "Three days, while everybody remembers what was said; none at N Street Cohousing.",
  ],
  reviewPercent: [
    "Share that sets a block aside",
    "Of those who say what they find of a block, so many per cent must name a test that it does not meet. Then it counts as standing aside. 67 means two thirds.",
    "Two thirds: a block falls by more than carries a text.",
  ],
  blockBackers: [
    "People who must back a block",
    "So many others must find that a block stands, or it counts as standing aside. 0 means that it needs nobody.",
    "None; one at Manzanita Village, where somebody else must see its sense.",
  ],
  resolveDays: [
    "Days to resolve a block",
    "While a block stands, people look for a text that it does not stop. Only after so many days, or after the conversations below, may they vote on it by most.",
    "Four talks in two months, as at Heartwood Cohousing; three months at N Street.",
  ],
  resolveMeetings: [
    "Conversations to resolve a block",
    "Once so many were held with everybody whose block stands, by the word of both sides, nobody waits for the days: people may vote by most.",
    "Four, as at Heartwood Cohousing; every two weeks for three months at N Street.",
  ],
} satisfies NumberWords;

export const decidingWordsEn = {
  ...numberMessages(decidingNumbersEn, "before"),
  "charter.change.franchise":
    "{after, plural, =0 {Each person has an answer} other {Each household has one answer}} (before: {before, plural, =0 {each person} other {each household}})",
};

/** Sets of numbers to begin from, with where each comes from. */
export const presetWordsEn = {
  "charter.preset.small-pod": "Small pod",
  "charter.preset.small-pod.about": "5 to 15 households who meet on the street: a week to answer, more than half must.",
  "charter.preset.small-pod.source": "The usual values of Kith.",
  "charter.preset.co-housing": "Co-housing",
  "charter.preset.co-housing.about": "Two weeks to answer, and two thirds of everyone must.",
  "charter.preset.co-housing.source": "Two weeks to object, as N Street Cohousing does it.",
  "charter.preset.region": "Region",
  "charter.preset.region.about":
    "Three weeks, so that each pod can talk first; two thirds must answer, and two thirds agree.",
  "charter.preset.region.source": "Views travel from pod to pod and back, as in a spokescouncil.",
  "charter.preset.sociocratic": "Sociocratic consent",
  "charter.preset.sociocratic.about":
    "Most things go ahead by consent: objections are looked at together for a week, and one person can bring what a circle decides before everybody.",
  "charter.preset.sociocratic.source":
    "Sociocracy 3.0: the practical guide (Bockelbrink, Priest, David), on consent and objections.",
  "charter.preset.mosaic": "Mosaic Commons",
  "charter.preset.mosaic.about": "Three quarters must answer; with a third against it, it does not pass.",
  "charter.preset.mosaic.source": "The consensus rules of Mosaic Commons, a co-housing community.",
  "charter.preset.n-street": "N Street Cohousing",
  "charter.preset.n-street.about":
    "Two weeks to answer; every block stands, people try for three months to resolve it, then three quarters decide.",
  "charter.preset.n-street.source":
    "The consensus rules of N Street Cohousing in Davis: in eighteen years they never needed the vote.",
};
