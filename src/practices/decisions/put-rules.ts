import { type Id, MINUTES_PER_DAY, no, type PersonId, type Verdict, yes } from "../../kernel/event.ts";
import { charterNumber } from "../charter/index.ts";
import { electorateOf, peopleAsked } from "./asked.ts";
import { whyNotCarrier } from "./carrying.ts";
import { afterResolving } from "./review/review-rules.ts";
import { isEscalated, isUnanswered, outcomeOf } from "./standing-outcome.ts";
import type { Way } from "./ways/way.ts";
import { methodsOf, wayOf } from "./ways/ways.ts";
import { COUNTED_MAX, type DecisionEvent, type Matter, type Method, type Surroundings } from "./words.ts";

/** Whether a text can be put to everyone: by whom, in this way, now, and with what it carries. */
export function judgePut(matter: Matter, method: Method, world: Surroundings, say: boolean): Verdict {
  if (world.rights.roll.size === 0) return no("decisions.draft");
  if (!say) return no("decisions.no-say");
  if (!methodsOf(matter.class).includes(method)) return no("decisions.not-this-way", { class: matter.class, method });
  const waiting = [...matter.concerns.values()].filter((one) => isUnanswered(one, world.seen));
  if (waiting.length > 0 && !wayOf(method).isPoll) return no("decisions.unanswered", { count: waiting.length });
  const asked = askedBeyond(COUNTED_MAX, matter, method, world);
  if (asked !== undefined) return no("decisions.too-many", { count: asked, max: COUNTED_MAX });
  return (
    (wayOf(method).isPoll ? onlyWhileTalking(matter, world) : afterTalk(matter, world)) ??
    byTalk(matter, method, world) ??
    afterResolving(matter, method, world)
  );
}

/** How many are asked, where that can be more than so many: in few pods need anybody be counted for it. */
function askedBeyond(max: number, matter: Matter, method: Method, world: Surroundings): number | undefined {
  if (world.others.members.people.size + matter.affected.length <= max) return undefined;
  const asked = peopleAsked(matter, method, world).length;
  return asked > max ? asked : undefined;
}

/** A straw poll takes the place of nothing that people are being asked. */
function onlyWhileTalking(matter: Matter, world: Surroundings): Verdict {
  return outcomeOf(matter, world).state === "blockPeriod" ? no("decisions.asked-already") : yes;
}

/** What is more than everyday is talked about for the charter's days first. */
function afterTalk(matter: Matter, { rights, time }: Surroundings): Verdict {
  const days = matter.class === "operational" ? 0 : charterNumber(rights, "talkDays");
  const left = matter.time + days * MINUTES_PER_DAY - time;
  return left <= 0 ? yes : no("decisions.talk-first", { days, left: Math.ceil(left / MINUTES_PER_DAY) });
}

/** Once enough asked to talk on instead of voting, only consensus decides the matter. */
function byTalk(matter: Matter, method: Method, { seen }: Surroundings): Verdict {
  if (!wayOf(method).isEscalated) return yes;
  return [...matter.texts.values()].some((text) => isEscalated(text, seen)) ? no("decisions.by-consensus") : yes;
}

type Put = Pick<
  Extract<DecisionEvent, { kind: "decisions.put" }>["body"],
  "enacts" | "options" | "circle" | "method" | "total" | "againDays" | "fallback" | "carrier"
>;

/** Whether what is put fits the way in which it is decided. */
export function judgeWhatIsPut(matter: Matter, put: Put, world: Surroundings): Verdict {
  const way = wayOf(put.method ?? "consensus");
  if (way.comesBack && put.againDays === undefined) return no("decisions.again-needed");
  if (put.fallback !== undefined && !(way.fallsBack && methodsOf(matter.class).includes(put.fallback)))
    return no("decisions.no-fallback-here");
  const carrier = put.carrier === undefined ? undefined : whyNotCarrier(matter, put.carrier, world);
  if (carrier !== undefined) return carrier;
  return (
    judgeOptions(matter, way, put, world) ??
    judgeCircle(matter, way, put.circle, world) ??
    judgeEnacts(put.enacts, world)
  );
}

/** People choose among suggestions that they could read; what they divide is named. */
function judgeOptions(matter: Matter, { picks }: Way, { options, total, enacts }: Put, world: Surroundings): Verdict {
  if (picks === undefined) return options.length > 0 || total !== undefined ? no("decisions.no-options-here") : yes;
  if (options.length < picks.min) return no("decisions.more-options", { min: picks.min });
  const isSound = new Set(options).size === options.length;
  if (!isSound || !options.every((id) => matter.suggestions.has(id) && world.seen(id)))
    return no("decisions.unknown-option");
  if ((picks.how === "amounts") !== (total !== undefined)) return no("decisions.total-needed");
  return enacts.length > 0 ? no("decisions.options-carry-nothing") : yes;
}

/** A circle is some of those who would be asked, whoever puts the text among them. */
function judgeCircle(
  matter: Matter,
  { hasCircle, method }: Way,
  circle: readonly PersonId[],
  world: Surroundings,
): Verdict {
  if (circle.length === 0) return yes;
  if (hasCircle !== true) return no("decisions.no-circle-here");
  const people = new Set(circle);
  const asked = electorateOf(matter, method, circle, world);
  const isSound = people.size === circle.length && asked.length === circle.length && circle.length > 1;
  return isSound && people.has(world.by ?? "") ? yes : no("decisions.unknown-circle");
}

/** What a text carries is there to be read, once each, by everyone who is asked. */
function judgeEnacts(enacts: readonly Id[], world: Surroundings): Verdict {
  if (new Set(enacts).size < enacts.length) return no("decisions.enacts-twice");
  return enacts.every((id) => world.prepared(id) !== undefined) ? yes : no("decisions.unknown-enactment");
}
