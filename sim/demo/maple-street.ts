import { choices } from "./choices.ts";
import { streetComments } from "./comments.ts";
import { everyday } from "./everyday.ts";
import { streetGroups } from "./groups.ts";
import { streetMeetings } from "./meetings.ts";
import type { Skill, Street, Talk } from "./street.ts";

const homes = [
  { name: "Fern House", people: ["Anya", "David", "Mila"] },
  { name: "The Old Bakery", people: ["Alex", "Sarah"] },
  { name: "Number 12", people: ["Mark", "Ruth", "Jonas"] },
  { name: "Orchard Cottage", people: ["Grace", "Tomás"] },
  { name: "Hillside", people: ["Noor", "Omar", "Aisha"] },
  { name: "Station Road 8", people: ["Wei", "Pilar"] },
  { name: "Mill Lane 3", people: ["Sven", "Ingrid", "Lars"] },
  { name: "The Harbour Flat", people: ["Lucía", "Hugo"] },
  { name: "Birch End", people: ["Mina", "Theo", "Ada"] },
  { name: "The Schoolhouse", people: ["Ines", "Paul"] },
  { name: "Willow Yard", people: ["Fatou", "Georg", "Lise"] },
  { name: "Number 19", people: ["Dana", "Eli"] },
] as const;

const skills: readonly Skill[] = [
  ["Alex", "Solar installation", 4, "primary", "yes"],
  ["Alex", "Electrical", 3, "secondary", "yes"],
  ["Anya", "Soil science", 4, "primary", "yes"],
  ["Anya", "Fermentation", 3, "secondary", "yes"],
  ["David", "Water systems", 3, "primary", "interested"],
  ["David", "Plumbing", 3, "secondary", "interested"],
  ["Sarah", "Food preservation", 4, "primary", "yes"],
  ["Sarah", "Cooking", 4, "secondary", "yes"],
  ["Mark", "Diagnostics and repair", 4, "primary", "teaching"],
  ["Mark", "Electronics", 3, "secondary", "teaching"],
  ["Ruth", "Bookkeeping", 4, "primary", "yes"],
  ["Jonas", "Bicycle repair", 3, "primary", "yes"],
  ["Jonas", "Electronics", 1, "secondary", "no"],
  ["Grace", "Midwifery", 4, "primary", "interested"],
  ["Grace", "Herbal remedies", 3, "secondary", "yes"],
  ["Tomás", "Carpentry", 4, "primary", "teaching"],
  ["Tomás", "Water systems", 2, "secondary", "no"],
  ["Noor", "Facilitation", 3, "primary", "yes"],
  ["Noor", "Mediation", 3, "secondary", "yes"],
  ["Omar", "Bread baking", 4, "primary", "yes"],
  ["Omar", "Cooking", 3, "secondary", "no"],
  ["Aisha", "First aid", 1, "primary", "interested"],
  ["Wei", "Radio", 3, "primary", "yes"],
  ["Wei", "Electronics", 3, "secondary", "yes"],
  ["Pilar", "Sewing and mending", 4, "primary", "teaching"],
  ["Sven", "Carpentry", 3, "primary", "interested"],
  ["Sven", "Tree work", 3, "secondary", "no"],
  ["Ingrid", "Bees", 3, "primary", "yes"],
  ["Ingrid", "Food preservation", 2, "secondary", "no"],
  ["Lucía", "Spanish and translation", 4, "primary", "yes"],
  ["Hugo", "Welding", 3, "primary", "interested"],
  ["Hugo", "Diagnostics and repair", 2, "secondary", "no"],
  ["Mina", "Childcare", 4, "primary", "yes"],
  ["Theo", "Roofing", 2, "primary", "no"],
  ["Ines", "Soil science", 2, "primary", "interested"],
  ["Ines", "Seed saving", 3, "secondary", "yes"],
  ["Paul", "Plumbing", 2, "primary", "no"],
  ["Fatou", "Cooking", 3, "primary", "yes"],
  ["Georg", "Bicycle repair", 2, "primary", "no"],
  ["Eli", "First aid", 0, "primary", "no"],
];

const matters: readonly Talk[] = [
  {
    daysAgo: 84,
    by: "Noor",
    title: "When do we meet?",
    problem: "Some of us work evenings, some get up at five. We need one time that most of us can keep.",
    suggestions: [
      ["Mark", "Sunday at 17:00, after the market."],
      ["Noor", "Tuesday at 19:00 for fifteen minutes, and the first Sunday of the month for two hours."],
    ],
    concerns: [
      [
        "Grace",
        "I am often called out at night and will miss some.",
        "Noor",
        "Minutes are written down, and you can say yours before.",
      ],
    ],
    texts: [
      {
        daysAgo: 80,
        by: "Noor",
        text: "We meet every Tuesday at 19:00 for fifteen minutes, at a different house each week, and on the first Sunday of the month at 16:00 for two hours.",
        others: [{ who: "Sven", stance: "aside", note: "Tuesdays I sing. I will read the minutes." }],
        agreed: 0.9,
        closedAfter: 8,
        adopts: {
          name: "How we meet",
          guide: "agenda",
          text: "Tuesdays, 19:00, fifteen minutes, at a different house each week. First Sunday of the month, 16:00, two hours, with something to eat.\n\n## Each time\n1. Who leads, who writes, who watches the clock?\n2. What was promised last time?\n3. What is new? Each item as a question, each with its minutes.\n4. Who does what by when?\n\nWhoever cannot come says theirs before; the minutes go to everyone.\n\n## The sheet\nAt whose house: ____\nLeads, writes, watches the clock: ____\n\n| Minutes | Item, as a question | Who begins |\n| | | |\n| | | |\n| | | |",
        },
      },
    ],
    outcome: ["Ruth", 30, "Nine of ten Tuesdays held. The Sundays are the ones people like."],
  },
  {
    daysAgo: 66,
    by: "Tomás",
    title: "A shared workshop in the bakery's shed?",
    problem:
      "Seven households own the same drill and nobody owns a decent bench. The shed behind the Old Bakery stands empty.",
    affects: "Everyone who lends tools; the Old Bakery most of all",
    suggestions: [
      ["Tomás", "We clear the shed, build two benches and bring the tools we are ready to share."],
      ["Jonas", "And a bicycle stand by the door."],
    ],
    concerns: [
      [
        "Sarah",
        "It is our shed: we hear every saw in the kitchen.",
        "Tomás",
        "No machines before nine, after seven, or on Sundays.",
      ],
      [
        "Ruth",
        "Who pays when something breaks?",
        "Mark",
        "Whoever broke it tells, and we mend it together on the monthly Sunday.",
      ],
    ],
    texts: [
      {
        daysAgo: 60,
        by: "Tomás",
        text: "We clear the bakery's shed in October, build two benches, and share the tools that people bring. Machines run at any time of day.",
        others: [
          {
            who: "Sarah",
            stance: "block",
            note: "We could not live with saws at six in the morning.",
            value: 3,
            remedy: "Hours when machines may run, written into the decision.",
          },
        ],
        agreed: 0.6,
      },
      {
        daysAgo: 55,
        by: "Tomás",
        text: "We clear the bakery's shed in October, build two benches, and share the tools that people bring. Machines run from nine to seven, not on Sundays. What breaks is told and mended together.",
        others: [{ who: "Ruth", stance: "reservations", note: "I would like a list of what is there before winter." }],
        agreed: 0.95,
        closedAfter: 8,
      },
    ],
    outcome: ["Mark", 12, "Two benches stand, 41 tools on the wall. The list is with Ruth."],
  },
  {
    daysAgo: 40,
    by: "Wei",
    title: "Hand radios for every household",
    problem: "When the mast fell in the storm nobody could reach anybody for nine hours.",
    suggestions: [["Wei", "Twelve small radios, bought together, and one evening to learn them."]],
    concerns: [
      [
        "Omar",
        "What about those who will not touch a radio?",
        "Wei",
        "A neighbour goes and knocks. We write down who knocks where.",
      ],
    ],
    texts: [
      {
        daysAgo: 36,
        by: "Wei",
        text: "We buy twelve hand radios together for at most 30 a household. Wei shows everyone how. Each household without one has a neighbour who knocks.",
        others: [
          { who: "Georg", stance: "abstain", note: "I am away until spring." },
          { who: "Ingrid", stance: "reservations", note: "Only if the batteries can be charged from the sun." },
        ],
        agreed: 0.8,
        closedAfter: 9,
        againDays: 26,
      },
    ],
    outcome: ["Wei", 6, "Radios are here. Eleven households have tried theirs."],
  },
  {
    daysAgo: 26,
    by: "Hugo",
    title: "Cut down the old walnut?",
    problem: "The walnut at the corner drops branches. Last week one hit Lars's bicycle.",
    suggestions: [
      ["Hugo", "Cut it down and burn it in winter."],
      ["Sven", "Cut back the three dead limbs and look at it again next year."],
    ],
    concerns: [
      ["Anya", "It shades the beds where we grow lettuce all summer.", "Hugo", "True. I had not thought of that."],
    ],
    texts: [
      {
        daysAgo: 21,
        by: "Hugo",
        text: "We cut down the walnut at the corner in November.",
        others: [
          {
            who: "Anya",
            stance: "block",
            note: "It is older than all of us, and the beds need its shade.",
            value: 4,
            remedy: "Someone who knows trees looks at it first, and only dead limbs go.",
          },
          { who: "Ines", stance: "aside", note: "I understand the danger, I could not hold the saw." },
        ],
        agreed: 0.7,
        closedAfter: 8,
      },
    ],
  },
  {
    daysAgo: 9,
    by: "David",
    title: "Second rain tank by the school?",
    problem: "In August the first tank was empty for three weeks and we carried water from the Fern House well.",
    affects: "Everyone who waters the school beds",
    suggestions: [
      ["David", "One more 3,000 l tank on the school's north wall."],
      ["Paul", "Two small ones are easier to move."],
    ],
    concerns: [
      ["Ruth", "The tool fund has 610 left. What else was it for?", "David", "A chain saw, which Sven now lends us."],
      ["Ines", "Children climb on everything there.", "Alex", "We fence it with the boards from the shed."],
    ],
    texts: [
      {
        daysAgo: 4,
        by: "David",
        text: "We buy one 3,000 l tank (420 from the tool fund) and set it on the school's north wall. Alex and Sarah connect it on the December work day. We look at it again in June.",
        others: [{ who: "Alex", stance: "reservations", note: "I would rather do it before the frost." }],
        agreed: 0.6,
      },
    ],
  },
  {
    daysAgo: 3,
    by: "Mina",
    title: "A quiet hour for the little ones",
    problem: "Between one and three the small children sleep. The workshop is loud then.",
    suggestions: [["Mina", "No machines from one to three on weekdays."]],
    concerns: [["Hugo", "That is when I can be there."]],
    texts: [],
  },
];

export const mapleStreet: Street = {
  name: "Maple Street",
  language: "en",
  whyTalk: "Three days are short for those who work nights. Five leave a weekend or two evenings for everybody.",
  whySeats: "They have been with us for weeks, they come to the meetings and share the work.",
  values: [
    "Nobody rules over others",
    "We decide in the open",
    "We look after those who need it most",
    "We leave the land better than we found it",
  ],
  homes,
  skills,
  needs: ["First aid", "Solar installation", "Water systems", "Radio", "Tree work", "Dentistry"],
  onPaper: [
    { name: "Old Henrik", skill: "Well digging", teach: "yes" },
    { name: "Bea", skill: "Nursing", teach: "interested" },
  ],
  past: [
    {
      date: "2024-01-15",
      decision: "Install second LLM server",
      rationale: "Redundancy",
      approved: "Consensus",
      outcome: "Running well",
    },
    {
      date: "2024-02-03",
      decision: "Hire paid coordinator",
      rationale: "Scale",
      approved: "Vote 8-1",
      outcome: "Productivity ↑",
    },
  ],
  matters: [...matters, ...everyday, ...choices],
  meetings: streetMeetings,
  groups: streetGroups,
  comments: streetComments,
  plan: "Two rows of houses along the road, a lane across, the brook below and north at the top",
};
