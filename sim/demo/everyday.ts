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
];
