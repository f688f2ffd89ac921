import { type LogRow, logRows } from "./log/log.ts";
import { type DecisionLook, outcomeNow } from "./reading.ts";
import { countsOf, ruleOf } from "./review/fall-back.ts";
import type { MatterState } from "./standing-outcome.ts";
import { countedIn, resultIn, unitsOf } from "./tally.ts";
import { responders } from "./ways/way.ts";
import { quorumOf, wayOf } from "./ways/ways.ts";
import type { Close, Counts, Matter, PutText, Verdict } from "./words.ts";

type Closed = { readonly matter: Matter; readonly close: Close; readonly text: PutText | undefined };
type Broken = (closed: Closed, log: readonly LogRow[], look: DecisionLook) => boolean;

/** The verdict behind a state that does not have its name. */
const SHOWN_AS: Readonly<Partial<Record<MatterState, Verdict>>> = {
  ...{ provisional: "agreed", documented: "agreed", reopened: "agreed", blockReview: "blocked" },
};

/** What no history may make false of anything that is on record. */
const SENTENCES: Readonly<Record<string, Broken>> = {
  "[DC-5] Everyone who answered a text, and whoever put it on record, was asked": ({ close, text }) => {
    const asked = new Set(text?.electorate);
    return !asked.has(close.by) || [...(text?.stances.keys() ?? [])].some((person) => !asked.has(person));
  },
  "[DC-10] The verdict shown is the verdict of what was counted": ({ matter, close, text }, _, look) => {
    const counts = countsOf(close, text);
    const same = Object.entries(counts).every(([what, count]) => close.counts[what as keyof typeof counts] === count);
    const { state, close: standing } = outcomeNow(look, matter);
    const shown = SHOWN_AS[state] ?? state;
    const told = standing?.id !== close.id || shown === close.verdict;
    return !same || (text !== undefined && verdictOf(close, text, counts) !== close.verdict) || !told;
  },
  "[DC-11] What is on record was answered by as many of those who were asked as it takes": ({ close, text }) => {
    return (
      text === undefined ||
      close.of !== unitsOf(text).length ||
      answeredOrHeard(close, text) < quorumOf(close.of, text.rule)
    );
  },
  "[DC-12] What was counted are answers of different people who were asked": ({ close, text }) => {
    const people = new Set(countedIn(close, text).map((one) => one.by));
    return people.size !== close.counted.length || [...people].some((one) => text?.electorate.includes(one) !== true);
  },
  "[DC-16] What is on record stands in the log": ({ matter, close }, log) => {
    return !log.some((row) => row.matter === matter.id && matter.closes.get(row.id)?.text === close.text);
  },
};

/** The sentences that are false of the state, or of the log that is shown; nothing in any log that was judged. */
export function neverBroken(look: DecisionLook, log: readonly LogRow[] = logRows(look)): readonly string[] {
  const closed = [...look.state.matters.values()].flatMap((matter) =>
    [...matter.closes.values()].map((close) => ({ matter, close, text: matter.texts.get(close.text) })),
  );
  return Object.entries(SENTENCES).flatMap(([says, isBroken]) => {
    const by = closed.filter((one) => isBroken(one, log, look)).map((one) => one.close.id);
    return by.length === 0 ? [] : [`${says}: ${by.join(", ")}`];
  });
}

/** Where silence is consent it takes people who have heard, elsewhere people who have answered. */
function answeredOrHeard(close: Close, { rule }: PutText): number {
  return wayOf(rule.method).quorum === "heard" ? close.heard : close.counted.length;
}

/** What was counted comes to, by the rule of the close: a vote that people fell back to has a quorum of its own. */
function verdictOf(close: Close, text: PutText, counts: Counts): Verdict {
  const rule = ruleOf(close, text);
  if (close.fellBack && responders(counts) < quorumOf(close.of, rule)) return "not-agreed";
  return resultIn({ ...text, rule }, countedIn(close, text), counts).verdict;
}
