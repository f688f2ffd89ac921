import { MINUTES_PER_DAY, no, type Refusal, type Verdict, yes } from "../../../kernel/event.ts";
import { mostOf } from "../../charter/index.ts";
import { areUsedUp } from "../resolving/meetings.ts";
import { outcomeOf } from "../standing-outcome.ts";
import { countedIn, countOf, type Known } from "../tally.ts";
import { verdict } from "../ways/ways.ts";
import type { Close, Counts, DecisionEvent, Matter, PutText, Rule, Stance, Surroundings } from "../words.ts";
import { weighedCounts } from "./weighed-counts.ts";

/** The same close, with what people said for the case that the block stands counted as a vote by most. */
export function fallenBack(
  close: Close,
  text: PutText,
  as: Pick<Close, "id" | "by" | "minute" | "place" | "time">,
): Close {
  const counts = votesIn(countedIn(close, text));
  const said = counts.agree + counts.no + counts.abstain;
  const rule = ruleOf({ ...close, fellBack: true }, text);
  const enough = said >= mostOf(close.of, rule.quorumPercent);
  const came = enough ? verdict(counts, rule) : "not-agreed";
  return { ...close, ...as, counts, verdict: came, weighs: close.id, fellBack: true };
}

/** The rule by which a close was counted. */
export function ruleOf(close: Pick<Close, "fellBack">, { rule }: PutText): Rule {
  const { fallback } = rule;
  if (close.fellBack !== true || fallback === undefined) return rule;
  return { ...rule, method: "most", agreePercent: fallback.percent, quorumPercent: fallback.quorumPercent };
}

/** The counts that the verdict of a close comes from. */
export function countsOf(close: Close, text: PutText | undefined): Counts {
  const stances = countedIn(close, text);
  if (close.fellBack === true) return votesIn(stances);
  const counts = countOf(stances);
  return close.weighs === undefined ? counts : weighedCounts(counts);
}

function votesIn(stances: readonly Stance[]): Counts {
  const of = (vote: Stance["fallback"]) => stances.filter((one) => one.fallback === vote).length;
  return { ...countOf([]), agree: of("yes"), no: of("no"), abstain: of("abstain") };
}

/** Whoever was asked puts on record what was said for this case, once a block has stood for the charter's days or conversations. */
export function judgeFallBack(
  matter: Matter,
  e: Extract<DecisionEvent, { kind: "decisions.fall-back" }>,
  world: Surroundings,
): Verdict {
  const { by } = world;
  const text = matter.texts.get(matter.closes.get(e.body.close)?.text ?? "");
  if (by === undefined || text?.electorate.includes(by) !== true) return no("decisions.not-asked");
  return whyNotYet(matter, e.body.close, world) ?? yes;
}

/** Why what was said for this case is not counted yet. */
export function whyNotYet(matter: Matter, id: string, world: Known): Refusal | undefined {
  const { state, close } = outcomeOf(matter, world);
  const text = matter.texts.get(close?.text ?? "");
  if (state !== "blocked" || close?.id !== id || text === undefined) return no("decisions.stands-no-more");
  const { fallback } = text.rule;
  if (fallback === undefined) return no("decisions.no-fallback");
  const { days, meetings } = fallback;
  const left = close.time + days * MINUTES_PER_DAY - world.time;
  if (left <= 0 || areUsedUp(matter, meetings, world)) return undefined;
  return no("decisions.resolve-first", { days, meetings, left: Math.ceil(left / MINUTES_PER_DAY) });
}
