import type { Saying } from "../../../kernel/practice.ts";
import { divided } from "./divided.ts";
import { rankedByPairs } from "./ranked-by-pairs.ts";
import { majority } from "./votes.ts";
import { answer, type Ballots, inLog, passed, type Recorded, type Result, type Way } from "./way.ts";

/** People choose among options, want none of them, or abstain. */
const answers = [answer("choose", "choose", "picks"), answer("no", "none"), answer("abstain")];

/** Everyone ticks all options that they could live with; the one with most ticks is chosen. */
export const approval: Way = {
  ...majority,
  method: "approval",
  answers,
  picks: { how: "some", min: 3 },
  result: (ballots) => {
    const shares = namedIn(ballots);
    const most = Math.max(...shares);
    return chosenIf(
      ballots,
      shares,
      shares.flatMap((share, option) => (share === most ? option : [])),
    );
  },
  approved: (of) => chosenIn("approval", of),
};

/** Everyone puts the options in order; the one that more people prefer to each other one is chosen (Schulze). */
export const ranked: Way = {
  ...approval,
  method: "ranked",
  picks: { how: "order", min: 3 },
  result: (ballots) => {
    const { ahead, beats } = rankedByPairs(ballots.picks, ballots.options);
    return chosenIf(ballots, beats, ahead);
  },
  approved: (of) => chosenIn("ranked", of),
};

/** Everyone divides the whole sum as they would; each option gets the average, in whole units. */
export const budget: Way = {
  ...approval,
  method: "budget",
  answers: [answer("choose", "divide", "picks"), answer("no", "none"), answer("abstain")],
  picks: { how: "amounts", min: 2 },
  result: ({ counts, picks, options, total }) => {
    const sums = Array.from({ length: options }, (_, option) =>
      picks.reduce((sum, one) => sum + (one[option] ?? 0), 0),
    );
    return { ...passed(2 * counts.choose > counts.choose + counts.no), shares: divided(total, sums) };
  },
  approved: ({ counts, verdict }) => [
    inLog("budget", { count: counts.choose }),
    ...(verdict === "not-agreed" ? [inLog("not-passed")] : []),
  ],
};

/** One option is ahead alone, and more than half of those who chose or wanted none named it: a tie fails, and so does a plurality. */
function chosenIf(ballots: Ballots, shares: readonly number[], ahead: readonly number[]): Result {
  const [first] = ahead;
  const named = first === undefined ? 0 : (namedIn(ballots)[first] ?? 0);
  const isSo = ahead.length === 1 && 2 * named > ballots.counts.choose + ballots.counts.no;
  return { ...passed(isSo), shares, ...(isSo && first !== undefined && { chosen: first }) };
}

/** How many named each option. */
function namedIn({ picks, options }: Ballots): number[] {
  return Array.from({ length: options }, (_, option) => picks.filter((one) => one.includes(option)).length);
}

function chosenIn(what: string, { counts, verdict, chosen = "" }: Recorded): Saying[] {
  const count = counts.choose;
  if (verdict === "agreed") return [inLog(`${what}-of`, { count, chosen })];
  return [inLog(what, { count }), inLog("not-passed")];
}
