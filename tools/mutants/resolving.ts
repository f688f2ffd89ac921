import type { Mutant } from "./mutant.ts";

const MEETINGS = "src/practices/decisions/resolving/meetings.ts";
const CALLED_OFF = "src/practices/decisions/resolving/called-off.test.ts";
const TESTS = "src/practices/decisions/resolving/meetings.test.ts";

/** Conversations to resolve a block. */
export const resolvingMutants: readonly Mutant[] = [
  {
    says: "those whose text is blocked count conversations by themselves",
    file: MEETINGS,
    from: "if (!saysHeld(meeting, blocker, known)) return false;",
    to: "if (meeting.at < 0) return false;",
    tests: TESTS,
  },
  {
    says: "those who block count conversations by themselves",
    file: MEETINGS,
    from: "return [...meeting.words.keys()].some((person) => !blocking.has(person) && saysHeld(meeting, person, known));",
    to: "return blocking.size > 0;",
    tests: TESTS,
  },
  {
    says: "of two who block one was heard, and that is enough",
    file: MEETINGS,
    from: "return Math.min(",
    to: "return Math.max(",
    tests: TESTS,
  },
  {
    says: "a conversation was held before it can have been",
    file: "src/practices/decisions/resolving/meeting-rules.ts",
    from: "world.time < meeting.at - MINUTES_PER_DAY",
    to: "world.time < meeting.at - 99 * MINUTES_PER_DAY",
    tests: TESTS,
  },
  {
    says: "anybody calls off what somebody else offered",
    file: "src/practices/decisions/resolving/meeting-rules.ts",
    from: "if (meeting.by !== by && !(",
    to: "if (by === undefined && !(",
    tests: CALLED_OFF,
  },
  {
    says: "people who met are told that it was called off",
    file: MEETINGS,
    from: "return hasWords(meeting, known) ? undefined : meeting.calledOff",
    to: "return meeting.calledOff.length === 0 ? undefined : meeting.calledOff",
    tests: CALLED_OFF,
  },
];
