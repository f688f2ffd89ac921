import { type Id, MINUTES_PER_DAY, no, type Verdict, yes } from "../../kernel/event.ts";
import { charterNumber } from "../charter/index.ts";
import { peopleAsked } from "./asked.ts";
import { afterResolving } from "./review/review-rules.ts";
import { isEscalated, isUnanswered, outcomeOf } from "./standing-outcome.ts";
import { methodsOf, wayOf } from "./ways/ways.ts";
import type { Surroundings } from "./words.ts";
import { COUNTED_MAX, type Matter, type Method } from "./words.ts";

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

/** What a text carries is there to be read, once each, by everyone who is asked. */
export function judgeEnacts(enacts: readonly Id[], world: Surroundings): Verdict {
  if (new Set(enacts).size < enacts.length) return no("decisions.enacts-twice");
  return enacts.every((id) => world.prepared(id) !== undefined) ? yes : no("decisions.unknown-enactment");
}
