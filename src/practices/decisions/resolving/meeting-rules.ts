import { MINUTES_PER_DAY, no, type Verdict, yes } from "../../../kernel/event.ts";
import { charterNumber } from "../../charter/index.ts";
import { outcomeOf } from "../standing-outcome.ts";
import { hasLeft } from "../tally.ts";
import type { DecisionEvent, Matter, Surroundings } from "../words.ts";
import { areUsedUp, blocksNow, hasWords, isReplaced, thoseIn } from "./meetings.ts";

type On<K extends DecisionEvent["kind"]> = Extract<DecisionEvent, { kind: K }>;

/** While a block stops a text, whoever was asked or brought it up offers a conversation, with somebody of neither side to lead it. */
export function judgeMeet(matter: Matter, e: On<"decisions.meet">, world: Surroundings): Verdict {
  const text = matter.texts.get(e.body.text);
  if (text === undefined) return no("decisions.unknown");
  const { by = "" } = world;
  if (!text.electorate.includes(by) && matter.by !== by) return no("decisions.not-asked");
  const outcome = outcomeOf(matter, world);
  const blocks = blocksNow(matter, outcome, world);
  if (blocks.length === 0 || outcome.close?.text !== text.id) return no("decisions.no-block-now");
  const meetings = charterNumber(world.rights, "resolveMeetings");
  if (areUsedUp(matter, meetings, world)) return no("decisions.meetings-over", { meetings });
  const { facilitator } = e.body;
  if (facilitator === undefined) return yes;
  if (hasLeft(facilitator, world)) return no("decisions.facilitator-gone");
  const sides = [text.by, matter.by, ...blocks.map((one) => one.by)];
  return sides.includes(facilitator) ? no("decisions.facilitator-beside") : yes;
}

/** Whoever offered it takes it back; where they have left, whoever was to be there. What was held stays held. */
export function judgeCallOff(matter: Matter, e: On<"decisions.call-off">, world: Surroundings): Verdict {
  const meeting = matter.meetings.get(e.body.meeting);
  if (meeting === undefined) return no("decisions.unknown");
  const { by = "" } = world;
  const isThere = () => thoseIn(matter, matter.texts.get(meeting.text), meeting, world).has(by);
  if (meeting.by !== by && !(hasLeft(meeting.by, world) && isThere())) return no("decisions.not-your-offer");
  if (hasWords(meeting, world)) return no("decisions.met-already");
  if (isReplaced(meeting, world)) return no("decisions.moved-already");
  return meeting.calledOff.some(({ event }) => world.seen(event)) ? no("decisions.off-already") : yes;
}

/** Whoever was to be there says what came of it, once it can have been. */
export function judgeMet(matter: Matter, e: On<"decisions.met">, world: Surroundings): Verdict {
  const meeting = matter.meetings.get(e.body.meeting);
  if (meeting === undefined) return no("decisions.unknown");
  if (!thoseIn(matter, matter.texts.get(meeting.text), meeting, world).has(world.by ?? ""))
    return no("decisions.not-in-meeting");
  // Community time is behind by what most households have not said yet: a day is enough, and forbids to count what is to come.
  const isAhead = world.time < meeting.at - MINUTES_PER_DAY;
  return isAhead && e.body.came !== "missed" ? no("decisions.meeting-ahead", { at: meeting.at }) : yes;
}
