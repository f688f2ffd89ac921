import type { Talk } from "./street.ts";

/** Matters in which people choose among options, divide a sum, or leave it to a circle. */
export const choices: readonly Talk[] = [
  {
    daysAgo: 27,
    by: "Jonas",
    title: "Which tree for the corner?",
    problem: "The old cherry came down in the storm. A young tree has to go in before the frost.",
    suggestions: [
      ["Jonas", "A quince: it stays small and bears in October."],
      ["Ines", "A walnut, for those who come after us."],
      ["Grace", "An apple, an old sort that keeps until March."],
      ["Lars", "A lime tree, for the bees."],
    ],
    concerns: [],
    texts: [
      {
        daysAgo: 24,
        by: "Jonas",
        text: "Which tree do we plant at the corner?",
        method: "approval",
        picks: [[0, 2], [2], [1, 2], [2, 3], [0], [0, 2, 3]],
        others: [],
        agreed: 0.9,
        closedAfter: 8,
      },
    ],
  },
  {
    daysAgo: 5,
    by: "Sarah",
    title: "Where do we put the long table?",
    problem: "The long table is done and too big for any kitchen. It will stand outside from May to October.",
    suggestions: [
      ["Sarah", "Under the roof of the bakery."],
      ["Mark", "On the green, in the shade of the maple."],
      ["Noor", "In the yard of Fern House, by the well."],
    ],
    concerns: [],
    texts: [
      {
        daysAgo: 3,
        by: "Sarah",
        text: "Where does the long table stand from May to October?",
        optionAdopts: [
          {
            option: "Under the roof of the bakery.",
            name: "The long table",
            text: "It stands under the roof of the bakery. Whoever used it wipes it down.",
          },
          {
            option: "On the green, in the shade of the maple.",
            name: "The long table",
            text: "It stands on the green. Whoever ate last folds the benches.",
          },
          {
            option: "In the yard of Fern House, by the well.",
            name: "The long table",
            text: "It stands by the well of Fern House, until ten at night.",
          },
        ],
        method: "ranked",
        picks: [
          [1, 0, 2],
          [0, 1],
          [2, 1, 0],
          [1, 2],
        ],
        others: [],
        agreed: 0.5,
      },
    ],
  },
  {
    daysAgo: 20,
    by: "Ruth",
    title: "What do we do with the 600 of the summer feast?",
    problem: "The summer feast left 600. Last year such money lay in a tin until nobody knew whose it was.",
    suggestions: [
      ["Ruth", "A second ladder, and new blades."],
      ["Tomás", "The workshop stove."],
      ["Grace", "First-aid bags for every second house."],
    ],
    concerns: [],
    texts: [
      {
        daysAgo: 18,
        by: "Ruth",
        text: "We divide the 600 of the summer feast.",
        method: "budget",
        total: 600,
        picks: [
          [200, 200, 200],
          [100, 0, 500],
          [0, 300, 300],
          [250, 250, 100],
        ],
        others: [],
        agreed: 0.9,
        closedAfter: 8,
      },
    ],
  },
  {
    daysAgo: 4,
    by: "Tomás",
    title: "How the workshop opens on Saturdays",
    problem: "Those of us who look after the workshop never agreed on who has the key when.",
    suggestions: [["Tomás", "Whoever opens also closes, and writes it on the slate."]],
    concerns: [],
    texts: [
      {
        daysAgo: 3,
        by: "Tomás",
        text: "On Saturdays one of us opens at nine and closes at one, in turns; the turns stand on the slate.",
        method: "consent",
        circle: ["Tomás", "Jonas", "Ingrid", "Sarah"],
        againDays: 60,
        others: [
          { who: "Sarah", stance: "reservations", note: "One o'clock is when the little one sleeps: no saw then." },
        ],
        agreed: 0.6,
      },
    ],
  },
];
