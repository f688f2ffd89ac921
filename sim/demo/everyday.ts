import type { Talk } from "./street.ts";

/** What the street decides without much ado: unless somebody objects, or by a vote. */
export const everyday: readonly Talk[] = [
  {
    daysAgo: 3,
    by: "Ingrid",
    title: "The compost moves to the sunny corner",
    problem: "In the shade by the gate it stays wet and cold, and the bin lids freeze.",
    suggestions: [["Ingrid", "Move the three bins to the south wall on Saturday morning."]],
    concerns: [],
    texts: [
      {
        daysAgo: 2,
        by: "Ingrid",
        text: "On Saturday at ten we move the three bins to the south wall. Ingrid brings the barrow.",
        method: "no-objection",
        others: [],
        agreed: 0.3,
      },
    ],
  },
  {
    daysAgo: 13,
    by: "Mark",
    title: "Which evening is film evening?",
    problem: "We said once a month and never said when, so it never happens.",
    suggestions: [["Mark", "The last Friday of the month, at the bakery."]],
    concerns: [],
    texts: [
      {
        daysAgo: 12,
        by: "Mark",
        text: "Film evening is on the last Friday of the month, at seven, in the bakery.",
        method: "majority",
        others: [{ who: "Sven", stance: "no", note: "Fridays I work late." }],
        agreed: 0.95,
        closedAfter: 8,
      },
    ],
  },
  {
    daysAgo: 16,
    by: "Mina",
    title: "Paint the bus shelter yellow?",
    problem: "The paint peels, and in the fog nobody sees who waits there.",
    suggestions: [["Mina", "Yellow, so that drivers see it. There are two tins in the workshop."]],
    concerns: [["Hugo", "Yellow is ugly.", "Mina", "Then choose another one that can be seen in the fog."]],
    texts: [
      {
        daysAgo: 9,
        by: "Mina",
        text: "We paint the bus shelter yellow on the next work day, with the two tins from the workshop.",
        others: [
          {
            who: "Hugo",
            stance: "block",
            note: "I have to look at it every morning.",
            value: 4,
            remedy: "Green, like the fence.",
          },
        ],
        agreed: 0.9,
        closedAfter: 8,
        found: [
          ["Mina", "no-value", "Paint takes nothing from the land."],
          ["Ruth", "preference", "I understand the eyes, but it is a matter of taste."],
          ["Ines", "stands"],
        ],
      },
    ],
  },
];
