import { type NumberWords, numberMessages } from "./number-words.ts";

const roleNumbersEn = {
  roleTermDays: [
    "Longest term of a role",
    "One decision gives a role for at most so many days of community time. Then the term is over by itself.",
    "A year: change who leads annually.",
  ],
  consecutiveTerms: [
    "Terms in a row after the first",
    "So many more terms somebody may hold the same role without a break. Then somebody else has a turn.",
    "One: long enough to hand it on well.",
  ],
  caretakerDays: [
    "Days as caretaker",
    "When a term is over and nobody was given the role yet, its last holder does what is routine for so many days. It can be given anew so many days before it ends.",
    "A month: time to find somebody, and no longer.",
  ],
  reportDays: [
    "Days between reports",
    "A working group, and whoever holds a role for everyone, says at least this often what was done. While a report is overdue only routine may go on.",
    "Each quarter: often enough that nobody has to ask.",
  ],
  remindDays: [
    "Days of reminder before a report",
    "So many days before a report is due, Today reminds whoever owes it.",
    "A week: there is one free evening in it.",
  ],
  recallDays: [
    "Days to be heard before a recall",
    "When somebody asks for a recall, the holder has so many days to say their word before it can be put to everyone.",
    "72 hours, as for an item on an agenda.",
  ],
  powerRoles: [
    "Roles of one person",
    "Whoever holds more roles than this is shown under “Is power spreading?”. Nothing is forbidden by it.",
    "Two: one that they love and one that was nobody’s.",
  ],
  powerHouseholdPercent: [
    "Share of roles in one household",
    "When one household holds at least this share of all roles, we show it, so that it can be talked about.",
    "Two fifths: with three roles of five in one house, the others are few.",
  ],
  powerEntered: [
    "People for whom one neighbour enters",
    "When one neighbour enters acts for more people than this, we show it: two should share it.",
    "Three: a kindness to a few.",
  ],
  powerVouchPercent: [
    "Share of vouchers from one household",
    "When one household gave more than this share of the vouchers of a year, we show it.",
    "Half: newcomers should not all come through one door.",
  ],
} satisfies NumberWords;

export const roleWordsEn = {
  ...numberMessages(roleNumbersEn, "before"),
  "charter.unit.terms": "{value, plural, one {term} other {terms}}",
  "charter.unit.roles": "{value, plural, one {role} other {roles}}",
};
