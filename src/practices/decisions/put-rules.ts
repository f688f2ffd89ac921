import { MINUTES_PER_DAY, no, type Verdict, yes } from "../../kernel/event.ts";
import { charterNumber } from "../charter/index.ts";
import { asksFew, electorateOf } from "./asked.ts";
import { whyNotCarried } from "./carried.ts";
import { whyNotCarrier } from "./carrying.ts";
import { afterResolving } from "./review/review-rules.ts";
import { openTexts } from "./shut.ts";
import { isEscalated, isUnanswered, outcomeOf } from "./standing-outcome.ts";
import type { Way } from "./ways/way.ts";
import { methodsOf, wayOf } from "./ways/ways.ts";
import type { DecisionEvent, Matter, Method, Surroundings } from "./words.ts";

/** Whether a text can be put to everyone: by whom, in this way, now, and with what it carries. */
export function judgePut(matter: Matter, method: Method, world: Surroundings, say: boolean): Verdict {
  if (world.rights.roll.size === 0) return no("decisions.draft");
  if (!say) return no("decisions.no-say");
  if (!methodsOf(matter.class).includes(method)) return no("decisions.not-this-way", { class: matter.class, method });
  const waiting = [...matter.concerns.values()].filter((one) => isUnanswered(one, world.seen));
  if (waiting.length > 0 && !wayOf(method).isPoll) return no("decisions.unanswered", { count: waiting.length });
  return (
    (wayOf(method).isPoll ? onlyWhileTalking(matter, world) : afterTalk(matter, world)) ??
    byTalk(matter, method, world) ??
    afterResolving(matter, method, world)
  );
}

/** Nobody is asked two things of one matter at once only to see how people lean. */
function onlyWhileTalking(matter: Matter, world: Surroundings): Verdict {
  const asked = openTexts(matter, outcomeOf(matter, world), world);
  return asked.length > 0 ? no("decisions.asked-already") : yes;
}

/** What is more than everyday is talked about for the charter's days first. */
function afterTalk(matter: Matter, { rights, time }: Surroundings): Verdict {
  const days = matter.class === "operational" ? 0 : charterNumber(rights, "talkDays");
  const left = matter.time + days * MINUTES_PER_DAY - time;
  return left <= 0 ? yes : no("decisions.talk-first", { days, left: Math.ceil(left / MINUTES_PER_DAY) });
}

/** Once enough asked to talk on instead of voting, only consensus decides the matter: no vote, and no silence either. */
function byTalk(matter: Matter, method: Method, world: Surroundings): Verdict {
  if (wayOf(method).isAfterTurned) return yes;
  return [...matter.texts.values()].some((text) => isEscalated(text, world)) ? no("decisions.by-consensus") : yes;
}

type Put = Pick<
  Extract<DecisionEvent, { kind: "decisions.put" }>["body"],
  "enacts" | "optionEnacts" | "options" | "circle" | "group" | "method" | "total" | "againDays" | "fallback" | "carrier"
>;

/** Whether what is put fits the way in which it is decided. */
export function judgeWhatIsPut(matter: Matter, put: Put, world: Surroundings): Verdict {
  const way = wayOf(put.method ?? "consensus");
  if (way.comesBack && put.againDays === undefined) return no("decisions.again-needed");
  const fallback = whyNotFallback(matter, way, put, world);
  if (fallback !== undefined) return fallback;
  const carrier = put.carrier === undefined ? undefined : whyNotCarrier(matter, put.carrier, world);
  if (carrier !== undefined) return carrier;
  return judgeOptions(matter, way, put, world) ?? judgeFew(matter, way, put, world) ?? whyNotCarried(put, way, world);
}

/** A vote to fall back on decides the matter in the end, so it goes only where a vote by itself would. */
function whyNotFallback(matter: Matter, { fallsBack }: Way, { fallback }: Put, world: Surroundings): Verdict {
  if (fallback === undefined) return yes;
  if (fallsBack !== true || !methodsOf(matter.class).includes(fallback)) return no("decisions.no-fallback-here");
  return byTalk(matter, fallback, world);
}

/** People choose among suggestions that they could read; what they divide is named. */
function judgeOptions(matter: Matter, { picks }: Way, { options, total }: Put, world: Surroundings): Verdict {
  if (picks === undefined) return options.length > 0 || total !== undefined ? no("decisions.no-options-here") : yes;
  if (options.length < picks.min) return no("decisions.more-options", { min: picks.min });
  const isSound = new Set(options).size === options.length;
  if (!isSound || !options.every((id) => matter.suggestions.has(id) && world.seen(id)))
    return no("decisions.unknown-option");
  if ((picks.how === "amounts") !== (total !== undefined)) return no("decisions.total-needed");
  return yes;
}

/** Few are a circle of those who would be asked, each named, or a working group; whoever puts the text is among them. */
function judgeFew(matter: Matter, { hasCircle, method }: Way, put: Put, world: Surroundings): Verdict {
  if (!asksFew(put)) return yes;
  if (hasCircle !== true) return no("decisions.no-circle-here");
  const { circle, group } = put;
  // What comes into force holds for everyone, so it is not for a few to say.
  if (put.enacts.length > 0) return no("decisions.few-carry-nothing");
  const asked = electorateOf(matter, method, put, world);
  const isAmong = asked.length > 1 && asked.includes(world.by ?? "");
  if (group !== undefined) return isAmong && circle.length === 0 ? yes : no("decisions.unknown-group");
  // Those asked are people of the circle, each once: as many as it names, and it names nobody else and nobody twice.
  return isAmong && asked.length === circle.length ? yes : no("decisions.unknown-circle");
}
