import type { Mutant } from "./list.ts";

const MEETINGS = "src/practices/decisions/resolving/meetings.ts";
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
];
