import { type Id, no, type Verdict, yes } from "../../../kernel/event.ts";
import { asksFew } from "../asked.ts";
import { isAgreed, outcomeOf } from "../standing-outcome.ts";
import { wayOf } from "../ways/ways.ts";
import type { DecisionEvent, Decisions, Matter, PutText, Surroundings } from "../words.ts";
import { becameOf, isEnded } from "./later.ts";

type Body<K extends DecisionEvent["kind"]> = Extract<DecisionEvent, { kind: K }>["body"];

/** Only an agreement that stands is looked at again, and by a matter of no lighter sort: what took more talk is not undone by less. */
export function judgeEarlier(
  decisions: Decisions,
  { earlier, class: sort = "operational" }: Pick<Body<"decisions.frame">, "earlier" | "class">,
  world: Surroundings,
): Verdict {
  if (earlier === undefined) return yes;
  const before = decisions.matters.get(earlier)?.class ?? "operational";
  if (before !== "operational" && before !== sort) return no("decisions.lighter-sort", { class: before });
  return stillStands(decisions, earlier, world);
}

type Put = Pick<
  Body<"decisions.put">,
  "becomes" | "holdsDays" | "method" | "circle" | "group" | "enacts" | "optionEnacts"
>;

/** A text in a matter that looks at an agreement again says what becomes of that; a few say it of nothing but their own. */
export function judgeBecomes(decisions: Decisions, matter: Matter, put: Put, world: Surroundings): Verdict {
  const { isPoll } = wayOf(put.method ?? "consensus");
  const carries = put.enacts.length + put.optionEnacts.length > 0;
  if (put.holdsDays !== undefined && (isPoll || carries)) return no("decisions.holds-by-itself");
  if (matter.earlier === undefined || isPoll) return put.becomes === undefined ? yes : no("decisions.nothing-earlier");
  if (put.becomes === undefined) return no("decisions.becomes-needed");
  const gone = stillStands(decisions, matter.earlier, world);
  if (gone !== undefined) return gone;
  return asksFew(put) && !isOfTheSame(decisions, matter.earlier, put, world) ? no("decisions.few-not-theirs") : yes;
}

function stillStands(decisions: Decisions, earlier: Id, world: Surroundings): Verdict {
  const outcome = (matter: Matter) => outcomeOf(matter, world);
  const past = decisions.past.get(earlier);
  const matter = decisions.matters.get(earlier);
  if (past?.struck.some(world.seen)) return no("decisions.struck");
  if (past === undefined && matter === undefined) return no("decisions.unknown");
  const own = matter === undefined ? undefined : outcome(matter);
  if (own !== undefined && !isAgreed(own.state)) return no("decisions.not-agreed-on");
  const became = becameOf(decisions, earlier, { close: own?.close }, { seen: world.seen, time: world.time, outcome });
  return isEnded(became) ? no("decisions.ended-already", { how: became.how }) : yes;
}

/** True where those few decided the earlier agreement themselves: the same group, or the same people. */
function isOfTheSame(decisions: Decisions, earlier: Id, put: Put, world: Surroundings): boolean {
  const matter = decisions.matters.get(earlier);
  if (matter === undefined) return false;
  const text: PutText | undefined = matter.texts.get(outcomeOf(matter, world).close?.text ?? "");
  if (text === undefined || text.beyond === 0) return false;
  if (put.group !== undefined || text.group !== undefined) return put.group === text.group;
  return put.circle.length === text.electorate.length && put.circle.every((one) => text.electorate.includes(one));
}
