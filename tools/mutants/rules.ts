import type { Mutant } from "./mutant.ts";

const PRACTICES = "src/practices/";
const DECISIONS = `${PRACTICES}decisions/`;
const MEETINGS = `${PRACTICES}meetings/`;
const LANE = "src/kernel/lane/";

/** Deliberate mistakes about who may do what, each of which once went by unseen. */
export const ruleMutants: readonly Mutant[] = [
  {
    says: "of a household with one answer only one of those who stood aside is bound by it and carries nothing out",
    file: `${DECISIONS}carrying.ts`,
    from: "return [...counted, ...own].some(",
    to: "return counted.some(",
    tests: `${DECISIONS}households.test.ts`,
  },
  {
    says: "what a torn household said is told as late",
    file: `${DECISIONS}tally.ts`,
    from: "own.filter((said) => said !== one)",
    to: "own.filter((said) => said !== one && one !== undefined)",
    tests: `${DECISIONS}households.test.ts`,
  },
  {
    says: "anybody names who carries out an agreement",
    file: `${DECISIONS}carrying.ts`,
    from: "if (world.by === undefined || !text.electorate.includes(world.by)) return",
    to: "if (world.by === undefined) return",
    tests: `${DECISIONS}review/settling.test.ts`,
  },
  {
    says: "a vote to fall back on needs no votes of two thirds",
    file: `${DECISIONS}review/fall-back.ts`,
    from: "const came = enough ?",
    to: "const came = close.of > 0 || enough ?",
    tests: `${DECISIONS}review/settling.test.ts`,
  },
  {
    says: "a vote to fall back on takes the place of a review that lets no block stand",
    file: `${DECISIONS}review/fall-back.ts`,
    from: 'if (state !== "blocked" || ',
    to: "if (",
    tests: `${DECISIONS}review/settling.test.ts`,
  },
  {
    says: "trust that was taken back comes back once it is given anew",
    file: `${DECISIONS}entrusting.ts`,
    from: "known.filter((one) => !replaced.has(one.id) && !suspended(one.id));",
    to: "known;",
    tests: `${DECISIONS}entrusting.test.ts`,
  },
  {
    says: "an agreement is documented while it is reopened",
    file: `${DECISIONS}rules.ts`,
    from: "close.id !== e.body.close || !isAgreed(state)) return",
    to: "close.id !== e.body.close) return",
    tests: `${DECISIONS}coming-back.test.ts`,
  },
  {
    says: "what was taken on heads agendas from the day for which the meeting was first called",
    file: `${MEETINGS}agenda-view.ts`,
    from: "whenOf(meeting, everything).start < one.start",
    to: "(meeting.calls[0]?.start ?? 0) < one.start",
    tests: `${MEETINGS}agenda-rules.test.ts`,
  },
  {
    says: "what was done is told at a meeting that was called off",
    file: `${MEETINGS}agenda-view.ts`,
    from: "isBefore(other) && calledOff(other, everything) === undefined,",
    to: "isBefore(other),",
    tests: `${MEETINGS}agenda-rules.test.ts`,
  },
  {
    says: "any guest takes off an agenda what others posted",
    file: `${MEETINGS}agenda-rules.ts`,
    from: "return trusted || item.by === world.by ?",
    to: "return trusted || item.by !== undefined ?",
    tests: `${MEETINGS}agenda-rules.test.ts`,
  },
  {
    says: "a move that an act had not seen takes a right from it",
    file: `${PRACTICES}members/standing.ts`,
    from: "return homes.findLast(({ event }) => seen(event))?.household ?? household;",
    to: "return household;",
    tests: `${PRACTICES}members/taking-back.test.ts`,
  },
  {
    says: "any guest takes back the invites of others",
    file: `${PRACTICES}members/rules.ts`,
    from: "return invite.by === world.by || isOnRoll(world) ?",
    to: "return invite.by !== undefined || isOnRoll(world) ?",
    tests: `${PRACTICES}members/taking-back.test.ts`,
  },
  {
    says: "one more founds a roll by an invite than it was for",
    file: "src/kernel/lane/door.ts",
    from: "if (places > 0)",
    to: "if (places >= 0)",
    tests: "src/practices/members/founding.test.ts",
  },
  {
    says: "a guest prepares what the community stops using",
    file: `${PRACTICES}using/rules.ts`,
    from: "world.decision === undefined && !hasSay(",
    to: "world.decision !== undefined && !hasSay(",
    tests: `${PRACTICES}using/using.test.ts`,
  },
  {
    says: "a new primary skill changes the rank of every other one",
    file: `${PRACTICES}skills/fold.ts`,
    from: 'if (one.rank === "primary" && other !== key)',
    to: "if (other !== key)",
    tests: `${PRACTICES}skills/skills.test.ts`,
  },
  {
    says: "the words of neighbours on a new device have no effect on what people are shown",
    file: `${PRACTICES}devices/fold.ts`,
    from: "words: one.words.with(by, e.body.known)",
    to: "words: one.words",
    tests: `${PRACTICES}devices/recovery.test.ts`,
  },
  {
    says: "a new key goes past two thirds beside somebody's rest",
    file: `${LANE}change.ts`,
    from: "if (rulesVersion !== undefined || epoch !== undefined) return false;",
    to: "",
    tests: `${LANE}dormancy.test.ts`,
  },
  {
    says: "whoever took a yes back before they gave another has voted twice",
    file: `${LANE}ballots.ts`,
    from: "&& !hadSeen(one, other) && !hadSeen(other, one)",
    to: "&& !hadSeen(one, other)",
    tests: `${LANE}finality.test.ts`,
  },
  {
    says: "whoever left closes the invites by which others come back",
    file: `${LANE}door.ts`,
    from: "|| isGone(entry, by, rights?.roll)) return () => undefined;",
    to: ") return () => undefined;",
    tests: `${PRACTICES}devices/way-back.test.ts`,
  },
];
