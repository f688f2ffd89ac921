import type { Mutant } from "./mutant.ts";

const CARE = "src/practices/care";

/** Deliberate mistakes about care circles. */
export const careMutants: readonly Mutant[] = [
  {
    says: "what one should know is lost where two wrote it at once",
    file: "src/practices/care/fold.ts",
    from: "const unread = known.filter((one) => !seen(one.id));",
    to: "const unread = known.filter((one) => seen(one.id) && one.text === said.text);",
    tests: CARE,
  },
  {
    says: "help that was closed out of reach is taken over by nobody",
    file: "src/practices/care/rules.ts",
    from: 'if (isClosed(help, asked.world.seen)) return no("care.closed");',
    to: 'if (isClosed(help)) return no("care.closed");',
    tests: CARE,
  },
  {
    says: "whoever left a care circle still does what they had taken over",
    file: "src/practices/care/reading.ts",
    from: "takersOf(help, time).filter((one) => here.has(one))",
    to: 'takersOf(help, time).filter((one) => here.has(one) || one !== "")',
    tests: CARE,
  },
  {
    says: "anybody in a care circle takes back what others said",
    file: "src/practices/care/rules.ts",
    from: 'return said.by === by ? yes : no("care.not-your-words");',
    to: 'return said.by !== by || by !== "" ? yes : no("care.not-your-words");',
    tests: CARE,
  },
  {
    says: "whoever left a care circle is told of as left out by who writes next",
    file: "src/practices/care/views.ts",
    from: "went: turn.here.filter((person) => !turn.people.includes(person)),",
    to: "went: turn.before.filter((person) => !turn.people.includes(person)),",
    tests: CARE,
  },
  {
    says: "whoever is asked back into a care circle is not told",
    file: "src/practices/care/attention.ts",
    from: "audience.turns.findLast(({ people, here }) => people.includes(me) && !here.includes(me));",
    to: "audience.turns.find(({ people, here }) => people.includes(me) && !here.includes(me));",
    tests: CARE,
  },
  {
    says: "a care circle whose maker left is ended by nobody",
    file: "src/kernel/audience/circles.ts",
    from: 'if (keepers === "maker" || isIn(by)) return by;',
    to: 'if (keepers === "maker" || turns.length > 0) return by;',
    tests: CARE,
  },
  {
    says: "who lets go twice, on two devices, takes it from somebody else",
    file: "src/practices/care/help.ts",
    from: 'if (what === "leave" && at >= 0) takers.splice(at, 1);',
    to: 'if (what === "leave") takers.splice(at, 1);',
    tests: CARE,
  },
  {
    says: "a calendar tells the words of a care circle",
    file: "src/apps/web/app/calendar/calendar-lines.ts",
    from: "if (inCalendars !== undefined) return",
    to: 'if (inCalendars !== undefined && title.code === "") return',
    tests: "src/apps/web/app/calendar/calendar-lines.test.ts",
  },
];
